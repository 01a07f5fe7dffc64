"""What happened, who did it and when: lines that can only be added, each sealed with a key and the seal before it."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Self

from peewee import BigAutoField, CharField, DateTimeField, IntegerField, JSONField

from models.database import AdvisoryLock, Table, hold, now
from settings import settings

PAGE = 1000
LOWEST = -(2**63)  # the journal has no such line, but whoever owns the database could add one


class Entry(Table):
    """One line. It names people and things by number only, so that it can outlive a person's erasure.

    `facts` holds what the history needs (a count, a reason's code), never a text that someone wrote.
    `act` is shared by the lines and the notices of one act.
    """

    id = BigAutoField()
    at = DateTimeField()
    actor_kind = CharField(max_length=10)
    actor_id = IntegerField(null=True)
    verb = CharField(max_length=30)
    subject_kind = CharField(max_length=20)
    subject_id = IntegerField()
    before = CharField(max_length=30, null=True)
    after = CharField(max_length=30, null=True)
    facts = JSONField(default=dict)
    act = CharField(max_length=32, null=True)
    hash = CharField(max_length=64, unique=True)

    class Meta:
        indexes = ((("subject_kind", "subject_id", "id"), False),)

    def seal(self, previous: str) -> str:
        """The seal of this line after the one before. Only who has the key can make it."""
        # Empty columns are not told: one that is added later leaves the seals of before as they are.
        told = {name: value for name, value in self.__data__.items() if name != "hash" and value is not None}
        line = json.dumps([previous, told], sort_keys=True, default=str)
        return hmac.digest(sealing_key(), line.encode(), "sha256").hex()

    def seal_without_key(self, previous: str) -> str:
        """The seal that lines had before there was a key. Everybody can make it."""
        told = [self.at, self.actor_kind, self.actor_id, self.verb, self.subject_kind, self.subject_id]
        whole = [previous, *told, self.before, self.after, self.facts]
        line = json.dumps(whole, sort_keys=True, default=datetime.isoformat)
        return hashlib.sha256(line.encode()).hexdigest()


@dataclass(frozen=True)
class Line:
    """What a line will say: who, which verb, of what, from where to where."""

    at: datetime
    actor: tuple[str, int | None]
    verb: str
    subject: tuple[str, int]
    before: str | None
    after: str | None
    facts: dict[str, Any]

    @classmethod
    def of(
        cls, by: Table | None, verb: str, subject: Table, before: str | None, after: str | None, facts: dict[str, Any]
    ) -> Self:
        """What is true now of this verb. Without `by`, the system did it."""
        actor = (kind_of(by), by.id) if by else ("system", None)
        return cls(now(), actor, verb, (kind_of(subject), subject.id), before, after, facts)

    def entry(self, number: int, act: str) -> Entry:
        """The line as the journal keeps it, without its seal."""
        (actor_kind, actor_id), (subject_kind, subject_id) = self.actor, self.subject
        return Entry(
            id=number,
            at=self.at,
            actor_kind=actor_kind,
            actor_id=actor_id,
            verb=self.verb,
            subject_kind=subject_kind,
            subject_id=subject_id,
            before=self.before,
            after=self.after,
            facts=self.facts,
            act=act,
        )


def sealing_key() -> bytes:
    """The key that the database does not hold."""
    return settings().journal_key.get_secret_value().encode()


def kind_of(row: Table | type[Table]) -> str:
    """What the journal calls a row: its table."""
    return str(row._meta.table_name)


def append(act: str, lines: list[Line]) -> None:
    """Add these lines, in the transaction of the act that they tell and at its end."""
    if not lines:
        return
    hold(AdvisoryLock.JOURNAL)  # two lines may not hang on the same one: writers queue here until they commit
    last = Entry.select(Entry.id, Entry.hash).order_by(Entry.id.desc()).first()
    highest, previous = (last.id, last.hash) if last else (0, "")
    entries = []
    for number, line in enumerate(lines, highest + 1):
        entry = line.entry(number, act)
        entry.hash = previous = entry.seal(previous)
        entries.append(entry.__data__)
    Entry.insert_many(entries).execute()


def history(subject: Table) -> list[Entry]:
    """The lines about one thing, oldest first."""
    query = Entry.select().where(Entry.subject_kind == kind_of(subject), Entry.subject_id == subject.id)
    return list(query.order_by(Entry.id))


def last_line(subject: Table, *conditions: Any) -> Entry | None:
    """The latest line about one thing of which these conditions are true."""
    about = (Entry.subject_kind == kind_of(subject)) & (Entry.subject_id == subject.id)
    line: Entry | None = Entry.select().where(about, *conditions).order_by(Entry.id.desc()).first()
    return line


class Head(NamedTuple):
    """How far the journal goes: how many lines, and the number and the seal of the last."""

    lines: int = 0
    line: int = 0
    seal: str = ""


class Broken(Exception):
    """The journal is not as it was written. Says in a sentence what is wrong with which line, or with which note."""

    def __init__(self, line: int | None, sentence: str):
        super().__init__(sentence)
        self.line = line


def first_broken() -> int | None:
    """The number of the first line that was changed, or that follows a removed one; nothing when all is whole."""
    try:
        for _ in verified():
            pass
    except Broken as broken:
        return broken.line
    return None


def verified() -> Iterator[Head]:
    """How far the journal goes, from no line to the last, each read again. Raises Broken at the first wrong one.

    A journal begun before there was a key has lines without it, until the first one with it: that one seals them.
    """
    head, with_key, first = Head(), False, None
    yield head
    for entry in _lines():
        first = first or entry.id
        with_key = with_key or entry.hash == entry.seal(head.seal)
        if entry.hash != (entry.seal(head.seal) if with_key else entry.seal_without_key(head.seal)):
            raise Broken(entry.id, _difference(entry.id, head.line))
        head = Head(head.lines + 1, entry.id, entry.hash)
        yield head
    if first and not with_key:
        raise Broken(first, f"line {first} and those after it are not sealed with the key")


def _lines() -> Iterator[Entry]:
    """Every line, a page at a time: the journal of years does not fit in the memory."""
    start = LOWEST
    while page := list(Entry.select().where(Entry.id >= start).order_by(Entry.id).limit(PAGE)):
        yield from page
        start = page[-1].id + 1


def _difference(line: int, previous: int) -> str:
    if line == previous + 1:
        return f"line {line} was changed, or written without the key"
    return f"line {line} does not follow line {previous}: it was changed, or lines between them were removed"
