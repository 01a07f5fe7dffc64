"""Criteria as people read them."""

from collections.abc import Sequence
from functools import lru_cache

from fluent.runtime import FluentBundle

from models.folding import fold
from models.offers.criteria import AROUND, CRITERIA, PLACE, PLACES, Criteria, town_and_radius
from models.offers.index import search
from models.offers.reading.lexicon import WORK
from models.organisations import places
from models.organisations.company import Company
from texts import any_of, plain
from texts.languages import bundle_of, language

# Of which there are too many to be read one after the other, unless one knows where to look.
IN_ALPHABET = ("domain", *PLACES)
VALUES_IN_WORDS = {"nature": "offer-nature", "domain": "offer-domain", "level": "offer-level", "time": "offer-time"}


def values_left(criteria: Criteria, facet: str, most: int | None = None) -> list[tuple[str | int, str, int]]:
    """The values that can be added, in words, with how many offers each has: all, or those with the most offers."""
    held = {str(value) for value in getattr(criteria, facet)}
    counts = dict([row for row in search.value_counts(criteria, facet) if row[0] not in held][:most])
    labels = labels_of(facet, list(counts))
    left = [(value, labels[value], count) for value, count in counts.items()]
    return sorted(left, key=lambda one: fold(one[1])) if facet in IN_ALPHABET else left


def recalled(criteria: Criteria) -> str:
    """The criteria in words, such as: « cuisine », Bordeaux ou Lyon (P05)."""
    return ", ".join(each_recalled(criteria))


def each_recalled(criteria: Criteria) -> list[str]:
    """The same, one by one."""
    words = [plain("searched-words", words=begin(criteria.words))] if criteria.words else []
    return [*words, *(either(criteria, criterion) for criterion in present(criteria))]


def present(criteria: Criteria) -> list[str]:
    return [criterion for criterion in CRITERIA if criteria.values(criterion)]


def either(criteria: Criteria, criterion: str) -> str:
    if criterion == "nature" and set(criteria.nature) == set(WORK):
        return plain("any-job")
    return any_of(label for _, _, label in wanted_values(criteria, criterion))


def wanted_values(criteria: Criteria, criterion: str) -> list[tuple[str, str | int, str]]:
    """The facets and values of a criterion, and how people read them."""
    facets = (*PLACES, AROUND) if criterion == PLACE else (criterion,)
    return [
        (facet, value, label)
        for facet in facets
        if (held := getattr(criteria, facet))
        for value, label in labels_of(facet, held).items()
    ]


def begin(words: str, longest: int = 80) -> str:
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]} …"


def labels_of(facet: str, values: Sequence[str | int]) -> dict[str | int, str]:
    """How people read the values of a criterion."""
    if facet in PLACES:
        return {value: str(getattr(places, facet)(value).name) for value in values}
    if facet == AROUND:
        return {value: _around(*town_and_radius(str(value))) for value in values}
    if facet == "company":
        names = {company.id: company.name for company in Company.select().where(Company.id.in_(list(values)))}
        return {value: names.get(int(value), "") for value in values}
    return {value: _label(facet, value, bundle_of(language())) for value in values}


@lru_cache(maxsize=500)
def _label(facet: str, value: str | int, bundle: FluentBundle) -> str:
    """Lists have all of them, again and again."""
    return plain(VALUES_IN_WORDS[facet], value=value)


def _around(town: str, kilometres: int) -> str:
    return plain("around-town", town=places.commune(town).name, kilometres=kilometres)
