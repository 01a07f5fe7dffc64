"""A webinar that the team holds for one audience, and who comes (I38)."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from peewee import CharField, Check, DateTimeField, ForeignKeyField, IntegerField, TextField, fn

from models.database import Choice, Query, Table, now
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff

LONGEST_TITLE = 120
LONGEST_LINK = 500
# Whoever comes late still finds the link.
STILL_SHOWN = timedelta(hours=1)


class Audience(StrEnum):
    """For whom something is held, or written."""

    CANDIDATES = "candidates"
    REFERENTS = "referents"
    EMPLOYERS = "employers"


def audiences_of(person: Person) -> tuple[Audience, ...]:
    """What this person is: all of them for the team."""
    if isinstance(person, Candidate):
        return (Audience.CANDIDATES,)
    if person.oversees:
        return tuple(Audience)
    held = {Audience.REFERENTS: person.establishment_ids, Audience.EMPLOYERS: person.company_ids}
    return tuple(audience for audience, ids in held.items() if ids)


class Webinar(Table):
    """`starts_at` is kept in UTC. Without `seats`, whoever wants may come."""

    title = CharField(max_length=LONGEST_TITLE)
    words = TextField()
    audience = Choice(Audience)
    starts_at = DateTimeField(index=True)
    minutes = IntegerField(default=60, constraints=[Check("minutes BETWEEN 5 AND 600")])
    link = CharField(max_length=LONGEST_LINK)
    seats = IntegerField(null=True, constraints=[Check("seats > 0")])
    cancelled_at = DateTimeField(null=True)
    revision = IntegerField(default=0)

    def __str__(self) -> str:
        return str(self.title)

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def is_cancelled(self) -> bool:
        return self.cancelled_at is not None

    @property
    def is_open(self) -> bool:
        """Whether one may still sign up, seats apart."""
        return not self.is_cancelled and self.starts_at > now()

    @property
    def free_seats(self) -> int | None:
        """How many are left; nothing where they are not counted."""
        if self.seats is None:
            return None
        return max(0, self.seats - Attendance.select().where(Attendance.webinar == self).count())

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """Those for this person; for the team, all."""
        return cls.select().where(cls.audience.in_(audiences_of(person)))

    @classmethod
    def coming_for(cls, person: Person) -> Query:
        """Those that this person may come to, or that they came to and go on, the next first."""
        held = cls.visible_to(person).where(cls.cancelled_at.is_null(), cls.starts_at > now() - STILL_SHOWN)
        return held.order_by(cls.starts_at, cls.id)


class Attendance(Table):
    """Somebody signed up. `told_start` is the start that they know, `reminders` how many of the two are behind."""

    webinar = ForeignKeyField(Webinar, on_delete="CASCADE", index=False, backref="+")
    webinar_id: int
    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", backref="+")
    candidate_id: int | None
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE", backref="+")
    staff_id: int | None
    told_start = DateTimeField()
    reminders = IntegerField(default=0)
    created_at = DateTimeField(default=now)

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]
        indexes = ((("webinar", "candidate"), True), (("webinar", "staff"), True))

    @property
    def person(self) -> Person:
        """Whoever comes."""
        return self.candidate or self.staff  # type: ignore[return-value]  # the table's check

    @classmethod
    def is_of(cls, person: Person) -> Any:
        """The condition of this person's own."""
        return cls.candidate == person if isinstance(person, Candidate) else cls.staff == person

    @classmethod
    def of(cls, person: Person, webinar: Webinar) -> "Attendance | None":
        """That of this person, if they signed up."""
        found: Attendance | None = cls.get_or_none(cls.webinar == webinar, cls.is_of(person))
        return found

    @classmethod
    def own_among(cls, person: Person, webinars: list[int]) -> set[int]:
        """Those of these to which this person comes."""
        own = cls.select(cls.webinar).where(cls.is_of(person), cls.webinar.in_(webinars))
        return {one.webinar_id for one in own}

    @classmethod
    def counts(cls, webinars: list[int]) -> dict[int, int]:
        """How many signed up for each of these."""
        count: Any = fn.COUNT(cls.id)
        found: Any = cls.select(cls.webinar, count).where(cls.webinar.in_(webinars)).group_by(cls.webinar)
        return dict(found.tuples())
