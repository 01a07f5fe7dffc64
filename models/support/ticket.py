"""A ticket: what somebody asks the team, under a number that they can give, and what both write on it (I29, I37)."""

import re
from enum import StrEnum
from typing import Any

from peewee import JOIN, BooleanField, Case, CharField, Check, DateTimeField, ForeignKeyField, TextField, fn

from models.database import Choice, Query, Table, local, now
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff

LONGEST_NAME = 120
# A number as people say or copy it.
_NUMBER = re.compile(r"(?:n°)?\s*(?:\d{4}-)?0*(\d{1,9})", re.ASCII)


class TicketState(StrEnum):
    """Whose turn it is: the team's, the asker's, or nobody's any more."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class Ticket(Table):
    """Asked by a candidate, or by a member of staff, who may say which person and which organisation it is about.

    `concerns` is the candidate whom staff named by their e-mail: what was asked about someone goes with them.
    """

    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", backref="+")
    candidate_id: int | None
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE", backref="+")
    staff_id: int | None
    concerns = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", backref="+")
    concerns_id: int | None
    names = CharField(max_length=LONGEST_NAME, default="")
    email = CharField(max_length=254, default="")
    pass_number = CharField(max_length=12, default="")
    siret = CharField(max_length=14, default="")
    state = Choice(TicketState, default=TicketState.OPEN)
    created_at = DateTimeField(default=now)
    written_at = DateTimeField(default=now)

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]
        indexes = ((("state", "written_at"), False),)

    @property
    def number(self) -> str:
        """What people read, write down and say on the telephone."""
        return f"{local(self.created_at).year}-{self.id:06}"

    def __str__(self) -> str:
        return self.number

    @property
    def asker(self) -> Person:
        """Whoever asked, who is answered."""
        return self.candidate or self.staff  # type: ignore[return-value]  # the table's check

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """One's own; all for the team."""
        if isinstance(person, Candidate):
            return cls.select().where(cls.candidate == person)
        return cls.select() if person.oversees else cls.select().where(cls.staff == person)

    @classmethod
    def with_askers(cls, query: Query) -> Query:
        """These tickets, each with who asked, in one question."""
        with_candidate = query.select(cls, Candidate, Staff).join(Candidate, JOIN.LEFT_OUTER, on=cls.candidate)
        return with_candidate.join_from(cls, Staff, JOIN.LEFT_OUTER, on=cls.staff)

    @classmethod
    def in_turn(cls) -> tuple[Any, ...]:
        """Those that wait for the team, then those that were answered, whoever waits for the longest first."""
        turn = Case(cls.state, ((TicketState.OPEN, 0), (TicketState.ANSWERED, 1)), 2)
        return turn, cls.written_at, cls.id

    @classmethod
    def numbered(cls, words: str) -> Any:
        """The condition of the one whose number they say, with its year or without; nothing where they say none."""
        said = _NUMBER.fullmatch(words)
        return cls.id == int(said[1]) if said else None

    @classmethod
    def waiting(cls) -> Query:
        """Those that wait for the team, the oldest first."""
        return cls.select().where(cls.state == TicketState.OPEN).order_by(cls.written_at, cls.id)


class TicketMessage(Table):
    """What the asker wrote, or a member of the team: then `staff` says who."""

    ticket = ForeignKeyField(Ticket, on_delete="CASCADE", index=False, backref="+")
    ticket_id: int
    by_team = BooleanField(default=False)
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", backref="+")
    staff_id: int | None
    words = TextField()
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("ticket", "id"), False),)

    @classmethod
    def last_words_of(cls, tickets: Query) -> Query:
        """The latest message of each of these tickets."""
        latest = cls.select(fn.MAX(cls.id)).where(cls.ticket.in_(tickets.select(Ticket.id))).group_by(cls.ticket)
        query: Query = cls.select(cls, Ticket).join(Ticket).where(cls.id.in_(latest))
        return query

    @classmethod
    def latest_of(cls, ticket: Ticket, most: int) -> "list[TicketMessage]":
        """The latest messages of a ticket, oldest first."""
        found = cls.select(cls, Staff).left_outer_join(Staff).where(cls.ticket == ticket)
        return list(found.order_by(cls.id.desc()).limit(most))[::-1]
