"""Finding offers by criteria and words: those that answer best first, each band newest first.

Every published offer has its tokens: the stems of its words, of its title and of its employer's name, and its facets
("domain:it"). Offers are known by their publication number alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, reduce
from itertools import islice
from operator import or_
from typing import NamedTuple

from peewee import IntegerField, TextField

from models.database import Table, transaction
from models.offers.criteria import EVERY, FACETS, TIME, Criteria, facet_token, reference_token, values_of
from models.offers.index import bitmaps as postings
from models.offers.index import columns
from models.offers.index.ranking import SPOKEN_OF, bands, employer_token, having, title_token, tokens_of
from models.offers.index.stems import stems
from models.offers.kinds import Domain, Level, Nature
from models.offers.working_time import WorkingTime
from models.organisations.atlas import atlas

# Far more words than an offer has: all its tokens are written at once.
MOST_WORDS = 2000


@dataclass(frozen=True)
class Entry:
    """What can be searched of an offer."""

    title: str
    text: str
    employer: str
    reference: str
    nature: str
    domain: str
    level: str
    company: int
    region: str
    department: str
    commune: str
    times: frozenset[WorkingTime] = frozenset()

    def tokens(self) -> set[str]:
        """What searches find the offer by."""
        facets = (facet_token(facet, getattr(self, facet)) for facet in FACETS)
        times = (facet_token(TIME, time) for time in self.times)
        words = islice(stems(f"{self.title} {self.text}"), MOST_WORDS)
        title = map(title_token, stems(self.title))
        employer = map(employer_token, stems(self.employer))
        return {EVERY, reference_token(self.reference), *facets, *times, *words, *title, *employer}


class Searchable(Table):
    """A published offer's tokens, kept to take them from the index again."""

    number = IntegerField(primary_key=True)
    tokens = TextField()


class Hit(NamedTuple):
    """An offer that was found: its publication number, and how well it answers (0 is best)."""

    band: int
    number: int


class Page(NamedTuple):
    """Some of the offers found, how many there are in all, and whether these are the last."""

    hits: list[Hit]
    total: int
    is_last: bool


@dataclass(frozen=True)
class Neighbours:
    """Where an offer stands in a search: "Offre 2 / 11", and the ones beside it (P09)."""

    position: int | None
    total: int
    previous: int | None
    next: int | None


def put(number: int, entry: Entry) -> None:
    """Let an offer be found under its publication number, by what it says now and no longer by what it said."""
    _change(number, entry.tokens())


def drop(number: int | None) -> None:
    """Let an offer be found no longer. One that has no number never was."""
    if number is not None:
        _change(number, set())


def _change(number: int, tokens: set[str]) -> None:
    with transaction():
        row = Searchable.get_or_none(Searchable.number == number)
        before = set(row.tokens.split()) if row else set()
        postings.change(number, gone=before - tokens, come=tokens - before)
        columns.change(number, values_of(tokens))
        Searchable.delete().where(Searchable.number == number).execute()
        if tokens:
            Searchable.create(number=number, tokens=" ".join(sorted(tokens)))


def page(criteria: Criteria, after: Hit | None = None, limit: int = 3, cap: int = 1000) -> Page:
    """The offers found, the best band first and each newest first (P04): those that come after `after`.

    Those that only speak of what is looked for stand on pages of their own. Counts stop at `cap` as in `count`.
    """
    found = _found(criteria)
    hits = list(islice(_in_order(found, after), limit + 1))
    of_one_kind = [hit for hit in hits[:limit] if _is_spoken(hit) == _is_spoken(hits[0])]
    return Page(of_one_kind, _count(_all(found), cap), len(of_one_kind) == len(hits))


def before_page(criteria: Criteria, number: int, size: int) -> Hit | None:
    """The last offer before the page, of this size, on which this one stands; None where that is the first page."""
    last: Hit | None = None
    start: Hit | None = None
    place = 0
    for hit in _in_order(_found(criteria), None):
        if last is not None and _is_spoken(last) != _is_spoken(hit):
            place = 0
        if place % size == 0:
            start = last
        if hit.number == number:
            return start
        last, place = hit, place + 1
    return None


def count(criteria: Criteria, cap: int = 1000) -> int:
    """How many offers are found (P04): exact up to `cap`, and cap + 1 where there are more."""
    return _count(_all(_found(criteria)), cap)


def value_counts(criteria: Criteria, facet: str) -> list[tuple[str, int]]:
    """The values of a facet that the other criteria leave, and how many offers each has, most frequent first (P08)."""
    found = _all(_found(criteria.without(facet)))
    counts = _counts(facet, found) if found else {}
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def _counts(facet: str, found: int) -> dict[str, int]:
    """Of values that are few, the bits of each are at hand; of many, one pass over the column is shorter."""
    values = _few_values(facet)
    if values is None:
        return columns.counts(facet, found)
    bits = postings.read([facet_token(facet, value) for value in values])
    counts = {value: (found & bits.get(facet_token(facet, value), 0)).bit_count() for value in values}
    return {value: count for value, count in counts.items() if count}


@cache
def _few_values(facet: str) -> tuple[str, ...] | None:
    match facet:
        case "region":
            return tuple(sorted({one.region for one in atlas().departments.values()}))
        case "department":
            return tuple(atlas().departments)
    kinds = {"nature": Nature, "domain": Domain, "level": Level, TIME: WorkingTime}
    return tuple(map(str, kinds[facet])) if facet in kinds else None


def has_value(criteria: Criteria, facet: str, value: str) -> bool:
    """Whether `value_counts` names this value."""
    token = facet_token(facet, value)
    return _all(_found(criteria.without(facet))) & postings.read([token]).get(token, 0) != 0


def has_title_word(words: str) -> bool:
    """Whether the title of an offer has one of these words."""
    return bool(postings.known([title_token(stem) for stem in stems(words)]))


def neighbours(criteria: Criteria, number: int, cap: int = 1000) -> Neighbours:
    """Where an offer stands among those found, if it still does. Counts stop at `cap` as in `count`."""
    found = _found(criteria)
    total = _count(_all(found), cap)
    band = next((place for place, numbers in enumerate(found) if _has(numbers, number)), None)
    if band is None:
        return Neighbours(None, total, None, None)
    before = _all(found[:band])
    newer = found[band] & ~_older(found[band], number + 1)
    previous = _oldest(newer) or _oldest(next((numbers for numbers in reversed(found[:band]) if numbers), 0))
    following = next(_in_order(found, Hit(band, number)), None)
    position = before.bit_count() + newer.bit_count() + 1
    return Neighbours(min(position, cap + 1), total, previous, following.number if following else None)


def _found(criteria: Criteria) -> tuple[int, ...]:
    """What is found, as bits, band by band."""
    groups, terms = criteria.groups(), criteria.terms()
    bits = postings.read({token for group in groups for token in group} | tokens_of(terms))
    return bands(terms, having(groups, bits), bits)


def _is_spoken(hit: Hit) -> bool:
    return hit.band == SPOKEN_OF


def _all(found: tuple[int, ...]) -> int:
    return reduce(or_, found, 0)


def _in_order(found: tuple[int, ...], after: Hit | None) -> Iterator[Hit]:
    for band, numbers in enumerate(found):
        if after and band < after.band:
            continue
        left = _older(numbers, after.number) if after and band == after.band else numbers
        while left:
            number = left.bit_length() - 1
            left ^= 1 << number
            yield Hit(band, number)


def _has(numbers: int, number: int) -> bool:
    return 0 <= number < numbers.bit_length() and numbers >> number & 1 == 1


def _older(found: int, number: int) -> int:
    """The numbers found below this one. It may be any number: the bits below a large one would fill the memory."""
    return found & (1 << max(0, min(number, found.bit_length()))) - 1


def _oldest(found: int) -> int | None:
    return (found & -found).bit_length() - 1 if found else None


def _count(found: int, cap: int) -> int:
    return min(found.bit_count(), cap + 1)
