"""An appointment: with whom, how and where, the times that are proposed, and the one that was chosen."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from peewee import SQL, CharField, DateTimeField, ForeignKeyField, IntegerField, TextField, fn

from models.database import Choice, Query, Table, now
from models.organisations.establishment import Establishment
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from models.registrations.standing import between_them_visible_to

LONGEST = timedelta(hours=4)


class Meeting(StrEnum):
    """How people meet."""

    PLACE = "place"
    PHONE = "phone"
    VIDEO = "video"


class AppointmentState(StrEnum):
    """How far it got. Declined: no time suits, others are asked for. That it is past, the clock says."""

    PROPOSED = "proposed"
    FIXED = "fixed"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class Reminded(IntEnum):
    """Of what was told last: the day before, shortly before; of times, that all went by, or are asked for still."""

    NOT = 0
    DAY_BEFORE = 1
    SOON = 2
    GONE_BY = 3
    ASKED_FOR = 4


class Appointment(Table):
    """With one referent of one place. `sequence` grows with every change: calendars know by it which one is the last.

    `starts_at` is the time that was chosen last, kept while another is looked for: calendars hold it until they are
    told. `answer` is the last word of whoever declined, moved or cancelled it, and `changed_at` when that was.
    """

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE")
    candidate_id: int
    establishment = ForeignKeyField(Establishment, on_delete="RESTRICT")
    establishment_id: int
    staff = ForeignKeyField(Staff, on_delete="RESTRICT")
    staff_id: int
    meeting = Choice(Meeting)
    whereabouts = CharField(max_length=200, default="")
    minutes = IntegerField()
    words = TextField(default="")
    state = Choice(AppointmentState, default=AppointmentState.PROPOSED)
    starts_at = DateTimeField(null=True)
    answer = TextField(default="")
    reminded = IntegerField(default=Reminded.NOT)
    sequence = IntegerField(default=0)
    created_at = DateTimeField(default=now)
    changed_at = DateTimeField(default=now)
    times: Any
    # Those of its times, once they were read for many at once.
    known_times: list[datetime] | None = None

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """One's own; of the people whom one's places accompany, those at these places; all for the team."""
        return between_them_visible_to(cls, person)

    @classmethod
    def received_by(cls, staff: Staff) -> Any:
        """The condition of those whom this person receives: whom they proposed it to, or a colleague who left."""
        there = (Membership.staff == cls.staff) & (Membership.establishment == cls.establishment) & Membership.active
        still_there = Membership.select(SQL("1")).join(Staff).where(there, Staff.active)
        return (cls.staff == staff) | (cls.establishment.in_(staff.establishment_ids) & ~fn.EXISTS(still_there))

    @classmethod
    def in_turn(cls) -> tuple[Any, ...]:
        """Those of which a time is to be found, then the others by theirs."""
        return cls.state == AppointmentState.FIXED, cls.starts_at.asc(nulls="FIRST"), cls.id

    @classmethod
    def to_come(cls) -> Any:
        """The condition of those whose time was chosen and has not come."""
        return (cls.state == AppointmentState.FIXED) & (cls.starts_at > now())

    @classmethod
    def to_choose(cls) -> Any:
        """The condition of those of which the candidate can still choose a time."""
        return (cls.state == AppointmentState.PROPOSED) & cls._has_time_left()

    @classmethod
    def is_asked_for(cls) -> Any:
        """The condition of those of which the candidate asks for other times."""
        return cls.state == AppointmentState.DECLINED

    @classmethod
    def is_gone_by(cls) -> Any:
        """The condition of those of which all times went by before one was chosen."""
        return (cls.state == AppointmentState.PROPOSED) & ~cls._has_time_left()

    @classmethod
    def is_under_way(cls) -> Any:
        """The condition of those that are to come, or of which somebody has to find the time."""
        return cls.to_come() | cls.to_choose() | cls.is_asked_for()

    @classmethod
    def _has_time_left(cls) -> Any:
        later = AppointmentTime.select(SQL("1")).where(
            AppointmentTime.appointment == cls.id, AppointmentTime.starts_at > now()
        )
        return fn.EXISTS(later)

    @property
    def is_past(self) -> bool:
        """Whether its time was chosen, and has come."""
        return self.state == AppointmentState.FIXED and self.starts_at is not None and self.starts_at <= now()

    @property
    def meets_at(self) -> datetime | None:
        """When it is, was, or would have been; nothing while a time is to be found."""
        is_to_find = self.state in (AppointmentState.PROPOSED, AppointmentState.DECLINED)
        return None if is_to_find else self.starts_at

    @property
    def ends_at(self) -> datetime | None:
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None

    def overlaps(self, instant: datetime, length: timedelta, other: "Appointment") -> bool:
        """Whether the time of this one is in the way of another one at that instant."""
        if self.id == other.id or self.starts_at is None or self.ends_at is None:
            return False
        return self.starts_at < instant + length and instant < self.ends_at

    def times_left(self) -> list[datetime]:
        """The times that were proposed and have not come, in their order."""
        known = self.known_times
        if known is None:
            known = [one.starts_at for one in self.times.order_by(AppointmentTime.starts_at)]
        return [instant for instant in known if instant > now()]

    def free_times(self) -> list[datetime]:
        """The times that can still be chosen: neither past, nor given to somebody else meanwhile."""
        left = self.times_left()
        taken = taken_among(left, self.minutes, self)
        return [instant for instant in left if instant not in taken]


_FIXED = SQL("state = 'fixed'")
Appointment.add_index(Appointment.index(Appointment.starts_at, where=_FIXED, name="appointment_fixed"))
# Overlaps are looked for under a lock; what begins at one instant, the database refuses too.
Appointment.add_index(
    Appointment.index(Appointment.staff, Appointment.starts_at, unique=True, where=_FIXED, name="appointment_once")
)


class AppointmentTime(Table):
    """One of the times that a referent proposes."""

    appointment = ForeignKeyField(Appointment, on_delete="CASCADE", backref="times", index=False)
    appointment_id: int
    starts_at = DateTimeField()

    class Meta:
        indexes = ((("appointment", "starts_at"), True),)


def taken_among(instants: Collection[datetime], minutes: int, of: Appointment) -> set[datetime]:
    """Those of these times at which the referent or the candidate of this appointment has another one."""
    if not instants:
        return set()
    length = timedelta(minutes=minutes)
    same = (Appointment.staff == of.staff_id) | (Appointment.candidate == of.candidate_id)
    near = Appointment.starts_at.between(min(instants) - LONGEST, max(instants) + length)
    others = list(Appointment.select().where(same, near, Appointment.state == AppointmentState.FIXED))
    return {instant for instant in instants if any(one.overlaps(instant, length, of) for one in others)}


def appointments_by_number(ids: Collection[int]) -> dict[int, Any]:
    """These appointments, each with its candidate, its referent and its place."""
    query: Query = Appointment.select(Appointment, Candidate, Staff, Establishment).join(Candidate)
    query = query.join_from(Appointment, Staff).join_from(Appointment, Establishment)
    return {one.id: one for one in with_times(query.where(Appointment.id.in_(ids)))}


def latest_with(candidate: Candidate, staff: Staff, most: int) -> list[Appointment]:
    """The latest with this candidate of those that this person may see, the last one first."""
    theirs = Appointment.select(Appointment, Staff).join(Staff).where(Appointment.candidate == candidate)
    shown = theirs.where(Appointment.id.in_(Appointment.visible_to(staff).select(Appointment.id)))
    return with_times(shown.order_by(Appointment.id.desc()).limit(most))


def with_times(query: Iterable[Appointment]) -> list[Appointment]:
    """These appointments, each with its times, in one question more."""
    found: dict[int, Appointment] = {one.id: one for one in query}
    times: dict[int, list[datetime]] = {number: [] for number in found}
    theirs = AppointmentTime.select().where(AppointmentTime.appointment.in_(list(found)))
    for time in theirs.order_by(AppointmentTime.starts_at):
        times[time.appointment_id].append(time.starts_at)
    for one in found.values():
        one.known_times = times[one.id]
    return list(found.values())
