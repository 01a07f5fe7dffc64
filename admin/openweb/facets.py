"""What a search asks for, to take away; and what would narrow it, with how many offers it leaves (P05, P08)."""

from dataclasses import dataclass, replace

from flask import url_for

from admin.openweb.addresses import address_of, asking
from models.offers.criteria import TIME, Criteria
from texts import plain
from texts.criteria import present, values_left, wanted_values

# A page stays small, however many communes a department has: the largest are shown.
MOST_VALUES = 30


@dataclass(frozen=True)
class Chip:
    """One thing that is looked for, and the search without it."""

    label: str
    url: str


@dataclass(frozen=True)
class Choice:
    """A value that can be added."""

    label: str
    count: int
    url: str


@dataclass(frozen=True)
class Facet:
    """A criterion, and its values that can be added."""

    name: str
    choices: list[Choice]


def chips_of(criteria: Criteria) -> list[Chip]:
    """Everything that is looked for, the words first."""
    words = [Chip(plain("searched-words", words=criteria.words), address_of(replace(criteria, words="")))]
    values = (value for criterion in present(criteria) for value in wanted_values(criteria, criterion))
    chips = [Chip(label, address_of(criteria.removing(facet, value))) for facet, value, label in values]
    return [*(words if criteria.words else []), *chips]


def facets_of(criteria: Criteria, endpoint: str = "openweb.offers") -> list[Facet]:
    """Those that have a value to add, each value with the page or feed of the search that has it."""
    names = ("nature", "domain", "level", *_places(criteria), TIME)
    address = url_for(endpoint)
    found = (Facet(name, _choices(criteria, name, address)) for name in names)
    return [facet for facet in found if facet.choices]


def _places(criteria: Criteria) -> tuple[str, ...]:
    """A place narrows from region to department to commune, and no further."""
    if criteria.commune or criteria.around:
        return ()
    if criteria.department:
        return ("commune",)
    return ("department",) if criteria.region else ("region",)


def _choices(criteria: Criteria, name: str, address: str) -> list[Choice]:
    return [
        Choice(label, count, asking(address, criteria.adding(name, value)))
        for value, label, count in values_left(criteria, name, MOST_VALUES)
    ]
