"""New offers against all kept searches: each criterion is asked once, each search only crosses answers.

What is found and how far we are is one transaction: a clock that is killed matches the same again, two tell once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from models.alerts.digest import Watermark
from models.alerts.rhythms import next_time
from models.alerts.watch import part_of
from models.database import db, now, on_postgresql, transaction
from models.offers.index.ranking import Bits, bands, having, tokens_of
from models.offers.index.search import Searchable
from models.offers.index.terms import Term, edition
from models.offers.searches import Rhythm

MOST_OFFERS = 1000

Row = tuple[int, int, int, bytes, str]


@dataclass(frozen=True)
class Matched:
    """How many new offers there were, and how many searches they answer."""

    offers: int
    searches: int


def match_new_offers() -> Matched | None:
    """Keep what the offers published since the last time answer, a thousand at most; None when there are none."""
    before = Watermark.now()
    query = Searchable.select().where(Searchable.number > before).order_by(Searchable.number).limit(MOST_OFFERS)
    offers = {row.number: row.tokens for row in query}
    if not offers:
        return None
    last = max(offers)
    found = list(_found(_tokens_of(offers, last), last))
    with transaction():
        if Watermark.advance(before, last):
            _write(found)
    return Matched(len(offers), len(found))


def _tokens_of(offers: dict[int, str], last: int) -> Bits:
    """For each token, the offers that have it: a bit each, the lowest for the last one."""
    bits: dict[str, int] = {}
    for number, tokens in offers.items():
        bit = 1 << (last - number)
        for token in tokens.split():
            bits[token] = bits.get(token, 0) | bit
    return bits


class Answers(dict[str, int]):
    """The offers that answer each condition, asked the first time that a search has it."""

    def __init__(self, bits: Bits) -> None:
        super().__init__()
        self._bits, self._edition = bits, edition()

    def __missing__(self, line: str) -> int:
        found = self[line] = answering(read_condition(line, self._edition), self._bits)
        return found


class Condition(NamedTuple):
    """What an offer must have to answer: a token of each group, and the terms; of each term, all tokens that count."""

    groups: list[tuple[str, ...]]
    terms: list[Term]
    tokens: list[set[str]]


@lru_cache(maxsize=100_000)
def read_condition(line: str, edition: int) -> Condition:
    """What is meant by a line of a watch, in this edition of the synonyms."""
    criteria = part_of(line)
    terms = criteria.terms()
    return Condition(criteria.groups(), terms, [tokens_of([term]) for term in terms])


def answering(condition: Condition, bits: Bits) -> int:
    """The offers that a search by this criterion finds, as search does."""
    asked = bits.keys()
    if any(asked.isdisjoint(tokens) for tokens in condition.tokens):
        return 0
    return reduce(or_, bands(condition.terms, having(condition.groups, bits), bits))


def _found(bits: Bits, last: int) -> Iterator[Row]:
    """A row for each search that some of these offers answer."""
    answers = Answers(bits)
    due = {rhythm.value: _told_at(rhythm) for rhythm in Rhythm}
    for search, candidate, rhythm, conditions in _watches():
        found = -1
        for line in conditions.split("\n"):
            found &= answers[line]
            if not found:
                break
        else:
            yield search, last, candidate, found.to_bytes((found.bit_length() + 7) // 8, "little"), due[rhythm]


def _told_at(rhythm: Rhythm) -> str:
    return next_time(rhythm, now()).isoformat(" ")


def _watches() -> Iterator[tuple[int, int, str, str]]:
    """Every watch, without the models: building a million objects takes ten times as long as reading them."""
    rows: Iterator[tuple[int, int, str, str]] = db.execute_sql(
        "SELECT search_id, candidate_id, rhythm, conditions FROM watch"
    )
    return rows


def _write(rows: Iterable[Row]) -> None:
    columns = "search_id, batch, candidate_id, bits, due_at"
    if on_postgresql():
        with db.cursor() as cursor, cursor.copy(f"COPY digest ({columns}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    db.cursor().executemany(f"INSERT INTO digest ({columns}) VALUES (?, ?, ?, ?, ?)", rows)  # noqa: S608 (no values)
