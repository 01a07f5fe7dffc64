"""Finding offers by criteria and words, newest first.

Every published offer has its tokens: the stems of its words, and its facets ("domain:it"). A search is a list of
tokens that an offer must all have. Offers are known by their publication number alone.
"""

from dataclasses import dataclass
from itertools import islice

from peewee import IntegerField, TextField

from models.database import Table, transaction
from models.offers.criteria import EVERY, FACETS, Criteria, facet_token, reference_token, values_of
from models.offers.index import bitmaps as postings
from models.offers.index import columns
from models.offers.index.stems import stems

# Far more words than an offer has: all its tokens are written at once.
MOST_WORDS = 2000


@dataclass(frozen=True)
class Entry:
    """What can be searched of an offer."""

    title: str
    text: str
    reference: str
    nature: str
    domain: str
    level: str
    company: int
    region: str
    department: str
    commune: str

    def tokens(self) -> set[str]:
        """What searches find the offer by."""
        facets = (facet_token(facet, getattr(self, facet)) for facet in FACETS)
        words = stems(f"{self.title} {self.text}")
        return {EVERY, reference_token(self.reference), *facets, *islice(words, MOST_WORDS)}


class Searchable(Table):
    """A published offer's tokens, kept to take them from the index again."""

    number = IntegerField(primary_key=True)
    tokens = TextField()


@dataclass(frozen=True)
class Neighbours:
    """Where an offer stands in a search: "Offre 2 / 11", and the numbers beside it (P09)."""

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


def page(criteria: Criteria, before: int | None = None, limit: int = 3) -> list[int]:
    """The publication numbers of the offers found, newest first (P04): those that come after `before`."""
    return page_and_count(criteria, before, limit)[0]


def count(criteria: Criteria, cap: int = 1000) -> int:
    """How many offers are found (P04): exact up to `cap`, and cap + 1 where there are more."""
    return _count(postings.having_all(criteria.tokens()), cap)


def page_and_count(
    criteria: Criteria, before: int | None = None, limit: int = 3, cap: int = 1000
) -> tuple[list[int], int]:
    """Both in one look at the index."""
    found = postings.having_all(criteria.tokens())
    return _newest(found if before is None else _older(found, before), limit), _count(found, cap)


def value_counts(criteria: Criteria, facet: str) -> list[tuple[str, int]]:
    """The values of a facet that the other criteria leave, and how many offers each has, most frequent first (P08)."""
    found = postings.having_all(criteria.without(facet).tokens())
    counts = columns.counts(facet, found) if found else {}
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def has_value(criteria: Criteria, facet: str, value: str) -> bool:
    """Whether `value_counts` names this value."""
    others = criteria.without(facet).tokens()
    return postings.having_all([*others, (facet_token(facet, value),)]) != 0


def neighbours(criteria: Criteria, number: int, cap: int = 1000) -> Neighbours:
    """Where an offer stands among those found, if it still does. Counts stop at `cap` as in `count`."""
    found = postings.having_all(criteria.tokens())
    older = _older(found, number)
    newer = found & ~_older(found, number + 1)
    is_found = older.bit_count() + newer.bit_count() < found.bit_count()
    return Neighbours(
        position=_count(newer, cap - 1) + 1 if is_found else None,
        total=_count(found, cap),
        previous=(newer & -newer).bit_length() - 1 if newer else None,
        next=older.bit_length() - 1 if older else None,
    )


def _older(found: int, number: int) -> int:
    """The numbers found below this one. It may be any number: the bits below a large one would fill the memory."""
    return found & (1 << max(0, min(number, found.bit_length()))) - 1


def _newest(found: int, limit: int) -> list[int]:
    numbers: list[int] = []
    while found and len(numbers) < limit:
        numbers.append(found.bit_length() - 1)
        found ^= 1 << numbers[-1]
    return numbers


def _count(found: int, cap: int) -> int:
    return min(found.bit_count(), cap + 1)
