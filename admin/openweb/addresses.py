"""Criteria in an address: one search has one address, which can be shared, kept and typed."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from flask import url_for
from werkzeug.datastructures import MultiDict

from models.offers.criteria import Criteria, town_and_radius
from models.offers.index.search import Hit
from models.offers.kinds import Domain, Level, Nature
from models.offers.working_time import WorkingTime
from models.organisations.atlas import atlas
from models.organisations.company import Company
from models.organisations.distance import LARGEST, is_measured
from settings import settings

WORDS, AFTER = "mots", "apres"
# What people read in an address, and the criterion that it is.
FACETS = {
    "contrat": "nature",
    "metier": "domain",
    "diplome": "level",
    "horaires": "time",
    "region": "region",
    "departement": "department",
    "ville": "commune",
    "autour": "around",
    "employeur": "company",
}
LONGEST_WORDS = 200
MOST_VALUES = 10
_LONGEST_NUMBER = 9
_BANDS = 10


class WrongAddress(ValueError):
    """A part of an address that says nothing we know."""


def criteria_in(args: MultiDict[str, str]) -> Criteria:
    """The criteria that an address names. Raises WrongAddress with the part that names none."""
    words = args.get(WORDS, "")
    if len(words) > LONGEST_WORDS:
        raise WrongAddress(WORDS)
    values = {facet: _values(name, facet, args.getlist(name)) for name, facet in FACETS.items()}
    given: dict[str, Any] = {facet: found for facet, found in values.items() if found}
    return Criteria(words=words, **given).without_wider_places()


def after_in(args: MultiDict[str, str]) -> Hit | None:
    """The offer after which a page begins. Raises WrongAddress."""
    if not (typed := args.get(AFTER)):
        return None
    band, _, number = typed.partition("-")
    if not (_is_number(band) and _is_number(number) and int(band) < _BANDS):
        raise WrongAddress(AFTER)
    return Hit(int(band), int(number))


def args_of(criteria: Criteria) -> dict[str, list[str]]:
    """What the address of a search holds, always in one order."""
    held = {name: sorted(map(str, getattr(criteria, facet))) for name, facet in FACETS.items()}
    words = {WORDS: [criteria.words]} if criteria.words else {}
    return words | {name: values for name, values in held.items() if values}


def address_of(criteria: Criteria, after: Hit | None = None) -> str:
    """The page of this search, or its page after this offer."""
    page = {AFTER: f"{after.band}-{after.number}"} if after else {}
    return url_for("openweb.offers", **args_of(criteria), **page)


def asking(address: str, criteria: Criteria) -> str:
    """This address with these criteria. A list has a hundred: each through the router would take half of its time."""
    asked = urlencode(args_of(criteria), doseq=True, safe=":")
    return f"{address}{'&' if '?' in address else '?'}{asked}" if asked else address


def whole(endpoint: str, **values: Any) -> str:
    """The one address of a page, for other machines: whatever the size of letters in which it is read."""
    return settings().public_url + url_for(endpoint, **values, taille=None)


def _values(name: str, facet: str, typed: list[str]) -> tuple[Any, ...]:
    given = dict.fromkeys(filter(None, typed))
    if len(given) > MOST_VALUES or not all(_KNOWN[facet](one) for one in given):
        raise WrongAddress(name)
    return tuple(map(int, given)) if facet == "company" else tuple(given)


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) <= _LONGEST_NUMBER


def _is_company(typed: str) -> bool:
    return _is_number(typed) and bool(Company.select().where(Company.id == int(typed)).exists())


def _is_around(typed: str) -> bool:
    if not _is_number(typed.rpartition(":")[2]):
        return False
    town, kilometres = town_and_radius(typed)
    return town in atlas().communes and is_measured(town) and 0 < kilometres <= LARGEST


_KNOWN: dict[str, Callable[[str], bool]] = {
    "nature": frozenset(map(str, Nature)).__contains__,
    "domain": frozenset(map(str, Domain)).__contains__,
    "level": frozenset(map(str, Level)).__contains__,
    "time": frozenset(map(str, WorkingTime)).__contains__,
    "region": lambda code: any(one.region == code for one in atlas().departments.values()),
    "department": lambda code: code in atlas().departments,
    "commune": lambda code: code in atlas().communes,
    "around": _is_around,
    "company": _is_company,
}
