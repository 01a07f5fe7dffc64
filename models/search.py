"""Finding offers by criteria and words, newest first, on SQLite and on PostgreSQL alike.

Every published offer is a row here, known by its publication number, with its tokens: the stems of its words, and
its facets ("domain:it"). A search is a list of tokens that an offer must all have; the index over them is made by
the migration `0002_search.py`, and the database keeps it.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Self

import peewee
from peewee import SQL, CharField, DateTimeField, ForeignKeyField, IntegerField, JSONField, TextField, fn

from models.chats import Chat
from models.criteria import FACETS, Criteria, facet_token, squeezed
from models.database import Table, db, now, on_postgresql
from models.stems import stems


class Search(Table):
    """A search that a person made in the chat: a button can name it by its id, today and in six months (P05, P12)."""

    chat = ForeignKeyField(Chat, on_delete="CASCADE", index=False)
    criteria = JSONField()
    digest = CharField(max_length=64)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("chat", "digest"), True),)

    @classmethod
    def of(cls, chat: Chat, criteria: Criteria) -> Self:
        """This person's search by these criteria, created the first time."""
        values = criteria.to_dict()
        digest = sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
        known: Self | None = cls.get_or_none(cls.chat == chat, cls.digest == digest)
        if known:
            return known
        insert: Any = cls.insert(chat=chat, criteria=values, digest=digest)
        # Two presses at the same instant: the second writes nothing new, and is given the row of the first.
        kept = insert.on_conflict(conflict_target=[cls.chat, cls.digest], preserve=[cls.digest]).returning(cls)
        row: Self = next(iter(kept.execute()))
        return row

    def wanted(self) -> Criteria:
        """The criteria of the search."""
        return Criteria.from_dict(self.criteria)


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

    def facets(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in FACETS}

    def tokens(self) -> str:
        """The offer's tokens, each once, parted by spaces."""
        facets = [facet_token(name, value) for name, value in self.facets().items()]
        words = stems(f"{self.title} {self.text}")
        return " ".join(dict.fromkeys([f"reference:{squeezed(self.reference)}", *facets, *words]))


class Facet(Table):
    """A published offer, as search sees it. Its index follows by itself."""

    number = IntegerField(primary_key=True)
    nature = CharField(max_length=30)
    domain = CharField(max_length=30)
    level = CharField(max_length=30)
    company = IntegerField()
    region = CharField(max_length=5)
    department = CharField(max_length=5)
    commune = CharField(max_length=5)
    tokens = TextField()

    class Meta:
        indexes = ((FACETS, False),)


# The index of the tokens on SQLite.
_words: Any = peewee.Table("facet_words", ("rowid",)).bind(db)


@dataclass(frozen=True)
class Neighbours:
    """Where an offer stands in a search: "Offre 2 / 11", and the numbers beside it (P09)."""

    position: int | None
    total: int
    previous: int | None
    next: int | None


def put(number: int, entry: Entry) -> None:
    """Let an offer be found under its publication number, by what it says now and no longer by what it said."""
    values = {"number": number, **entry.facets(), "tokens": entry.tokens()}
    insert: Any = Facet.insert(values)
    insert.on_conflict(conflict_target=[Facet.number], preserve=[*FACETS, "tokens"]).execute()


def drop(number: int | None) -> None:
    """Let an offer be found no longer. One that has no number never was."""
    Facet.delete().where(Facet.number == number).execute()


def page(criteria: Criteria, before: int | None = None, limit: int = 3) -> list[int]:
    """The publication numbers of the offers found, newest first (P04): those that come after `before`."""
    query, number = _found(criteria)
    if before is not None:
        query = query.where(number < before)
    return _numbers(query.order_by(number.desc()).limit(limit))


def count(criteria: Criteria, cap: int = 1000) -> int:
    """How many offers are found (P04): exact up to `cap`, and cap + 1 where there are more."""
    query, _ = _found(criteria)
    return _count(query, cap)


def value_counts(criteria: Criteria, facet: str) -> list[tuple[str, int]]:
    """The values of a facet that the other criteria leave, and how many offers each has, most frequent first (P08)."""
    column = getattr(Facet, facet)
    query: Any = Facet.select(column.cast("text"), fn.COUNT(1)).group_by(column)
    others = criteria.without(facet)
    if others.tokens():
        query = query.where(Facet.number.in_(_found(others)[0]))
    return list(query.order_by(fn.COUNT(1).desc(), column).tuples())


def neighbours(criteria: Criteria, number: int, cap: int = 1000) -> Neighbours:
    """Where an offer stands among those found, if it still does. Counts stop at `cap` as in `count`."""
    query, column = _found(criteria)
    newer = query.where(column > number)
    here_and_next = page(criteria, before=number + 1, limit=2)
    is_found = number in here_and_next
    return Neighbours(
        position=min(_count(newer, cap), cap) + 1 if is_found else None,
        total=_count(query, cap),
        previous=next(iter(_numbers(newer.order_by(column).limit(1))), None),
        next=next((other for other in here_and_next if other != number), None),
    )


def _found(criteria: Criteria) -> tuple[Any, Any]:
    """The query of the numbers found, still to be narrowed and ordered, and its column."""
    tokens = criteria.tokens()
    if tokens and not on_postgresql():
        match = SQL("facet_words MATCH ?", [" AND ".join(f'"{token}"' for token in tokens)])
        return _words.select(_words.rowid).where(match), _words.rowid
    query = Facet.select(Facet.number)
    if tokens:
        # Written as in the index, word for word.
        held = "string_to_array(tokens, ' ') @> string_to_array(%s, ' ')"
        query = query.where(SQL(held, [" ".join(tokens)]))
    return query, Facet.number


def _numbers(query: Any) -> list[int]:
    return [number for (number,) in query.tuples()]


def _count(query: Any, cap: int) -> int:
    return int(query.limit(cap + 1).count())
