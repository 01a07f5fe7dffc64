"""What someone looks for: each question once, for the chat, the back office and the file (P26 to P28, A14)."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, partial
from typing import Any

from models.database import today
from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.index.stems import stems
from models.offers.index.terms import SYNONYMS
from models.offers.kinds import Domain, Level, Nature
from models.offers.reading.sentence import read_sentence
from models.profiles.metiers import checked_metier
from models.profiles.zones import ANYWHERE, checked_zone
from models.questions import Given, Input, Question
from models.refusal import Refused

MOST = 5
LATEST = timedelta(days=3 * 365)


class Seeking(StrEnum):
    """What someone would take: "vous êtes" of the sources (P28)."""

    APPRENTICESHIP = "apprenticeship"
    INTERNSHIP = "internship"
    JOB = "job"


NATURES: dict[Seeking, tuple[Nature, ...]] = {
    Seeking.APPRENTICESHIP: (Nature.APPRENTICESHIP,),
    Seeking.INTERNSHIP: (Nature.INTERNSHIP,),
    Seeking.JOB: (Nature.JOB, Nature.CONTRACT_JOB, Nature.PUBLIC_JOB),
}


def _member(options: type[StrEnum], value: Any) -> StrEnum:
    """Raises Refused("choice")."""
    if value not in set(options):
        raise Refused("choice")
    return options(value)


def _one_of(options: type[StrEnum]) -> Callable[[Any, Given], Any]:
    return lambda value, given: _member(options, value)


def _several(check: Callable[[Any], Any], required: bool = True) -> Callable[[Any, Given], Any]:
    """Each value once, five at most. Raises Refused, also when there is none and one is needed."""

    def check_all(values: Iterable[Any] | None, given: Given) -> list[Any] | None:
        chosen = list(dict.fromkeys(check(value) for value in values or ()))
        if required and not chosen:
            raise Refused("choice")
        if len(chosen) > MOST:
            raise Refused("too_many_choices", limit=MOST)
        return chosen or None

    return check_all


def _zones(zones: Any, given: Given) -> Any:
    """Anywhere holds every place."""
    chosen = _several(checked_zone)(zones, given)
    return [ANYWHERE] if ANYWHERE in chosen else chosen


def _from(day: date | None, given: Given) -> date | None:
    if day is not None and not today() <= day <= today() + LATEST:
        raise Refused("availability")
    return day


def _until(day: date | None, given: Given) -> date | None:
    begins = given.get("available_from")
    if day is not None and begins is not None and day < begins:
        raise Refused("availability_end")
    return _from(day, given)


SEEKS = Question(
    "seeks",
    Input.SEVERAL,
    "question-seeks",
    _several(partial(_member, Seeking)),
    options=Seeking,
    option_words="seeking",
)
DOMAIN = Question(
    "domain", Input.CHOICE, "question-domain", _one_of(Domain), options=Domain, option_words="offer-domain"
)
METIERS = Question(
    "metiers", Input.SEVERAL, "question-metiers", _several(checked_metier, required=False), required=False
)
ZONES = Question("zones", Input.SEVERAL, "question-zones", _zones)
AVAILABLE_FROM = Question("available_from", Input.DATE, "question-available-from", _from, required=False)
AVAILABLE_UNTIL = Question("available_until", Input.DATE, "question-available-until", _until, required=False)
LEVEL = Question("level", Input.CHOICE, "question-level", _one_of(Level), options=Level, option_words="offer-level")

SOUGHT = (SEEKS, DOMAIN, METIERS, ZONES, AVAILABLE_FROM, AVAILABLE_UNTIL, LEVEL)


def domains_meant(words: str) -> list[Domain]:
    """The domains that these words speak of, then those of the offers that they find, most frequent first."""
    job = read_sentence(words).criteria.words
    if not job:
        return []
    spoken = [domain for stem in stems(job) for domain in _domains_by_stem().get(stem, ())]
    counted = [Domain(value) for value, _ in search.value_counts(Criteria(words=job), "domain")]
    return list(dict.fromkeys((*spoken, *counted)))


@cache
def _domains_by_stem() -> dict[str, list[Domain]]:
    """The domains in which the synonyms say each word, the one that says it most first. Read once."""
    said: dict[str, Counter[Domain]] = {}
    for domain, entries in tomllib.loads(SYNONYMS.read_text(encoding="utf-8")).items():
        for stem in stems(" ".join(word for one, means in entries.items() for word in (one, *means))):
            said.setdefault(stem, Counter())[Domain(domain)] += 1
    return {stem: [domain for domain, _ in counts.most_common()] for stem, counts in said.items()}


def criteria_of(facts: Given) -> Criteria:
    """The search that answers what a file says: the nature, the domain and the places that it wants."""
    natures = tuple(nature for seeking in facts.get("seeks") or () for nature in NATURES[seeking])
    domain = (facts["domain"],) if facts.get("domain") else ()
    criteria = Criteria(nature=natures, domain=domain)
    for zone in facts.get("zones") or ():
        if zone != ANYWHERE:
            facet, _, code = zone.partition(":")
            criteria = criteria.adding(facet, code)
    return criteria
