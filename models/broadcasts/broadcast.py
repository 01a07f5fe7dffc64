"""A message of the team to many people: its words, to whom, how far it got."""

from enum import StrEnum
from typing import Any

from peewee import Case, CharField, DateTimeField, IntegerField, JSONField, TextField

from models.broadcasts.audience import Audience
from models.database import Choice, Query, Table, now

LONGEST_TITLE = 100
# With its title, all of it in signs that count twice, it is below the 4096 that Telegram takes.
LONGEST_WORDS = 1900


class State(StrEnum):
    """How far a broadcast got. What is done is done: nothing of it leaves any more."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"


# Before anybody was told.
UNSENT = (State.DRAFT, State.SCHEDULED)
# What one looks after: of a draft nothing is expected, of what is done neither.
UNDER_WAY = (State.RUNNING, State.STOPPED, State.SCHEDULED)


class Broadcast(Table):
    """`reached` is the number of the last candidate who was told, or left out: the next batch begins after them.

    `expected` is how many people there were as it began, `told` how many notices were written. `arrived` and `lost`
    are counted once it is done: notices are not kept as long.
    """

    title = CharField(max_length=LONGEST_TITLE)
    words = TextField()
    audience = JSONField(default=dict)
    state = Choice(State, default=State.DRAFT, index=True)
    begins_at = DateTimeField(null=True)
    reached = IntegerField(default=0)
    expected = IntegerField(default=0)
    told = IntegerField(default=0)
    arrived = IntegerField(default=0)
    lost = IntegerField(default=0)
    revision = IntegerField(default=0)
    created_at = DateTimeField(default=now)

    def __str__(self) -> str:
        return str(self.title)

    @property
    def to(self) -> Audience:
        """Whom it is for."""
        return Audience.of(self.audience)

    @property
    def is_unsent(self) -> bool:
        """Whether nobody was told of it yet."""
        return self.state in UNSENT

    @classmethod
    def in_turn(cls) -> tuple[Any, ...]:
        """Those under way, then the others, the latest first."""
        return Case(None, [(cls.state.in_(UNDER_WAY), 0)], 1), cls.id.desc()

    @classmethod
    def under_way(cls) -> Query:
        """Those that are to leave, leave, or were stopped on the way, the first to begin first."""
        return cls.select().where(cls.state.in_(UNDER_WAY)).order_by(cls.begins_at, cls.id)
