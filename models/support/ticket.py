"""A ticket: what somebody asks the team, under a number that they can give, and what both write on it (I29, I37)."""

from enum import StrEnum

from peewee import JOIN, BooleanField, CharField, Check, DateTimeField, ForeignKeyField, TextField

from models.database import Choice, Query, Table, local, now
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff

LONGEST_NAME = 120


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
    def latest_of(cls, ticket: Ticket, most: int) -> "list[TicketMessage]":
        """The latest messages of a ticket, oldest first."""
        found = cls.select(cls, Staff).left_outer_join(Staff).where(cls.ticket == ticket)
        return list(found.order_by(cls.id.desc()).limit(most))[::-1]
