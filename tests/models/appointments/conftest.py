"""Appointments as the tests make them: Bruno proposes, Amina answers."""

from datetime import datetime, timedelta

from models.appointments.appointment import Appointment, AppointmentTime, Meeting
from models.appointments.arranging import choose, propose
from models.appointments.proposal import Proposal
from models.database import now
from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.people.staff import Staff
from tests.cast import Cast, cast

__all__ = ["cast"]


def fresh(staff: Staff) -> Staff:
    """As whoever signs in now: what they belong to is read again."""
    return Staff.get_by_id(staff.id)


def in_days(days: int, hour: int = 12) -> datetime:
    """An instant of that day, at a full hour."""
    return (now() + timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)


def proposal(*times: datetime, **facts) -> Proposal:
    given = {"meeting": Meeting.PLACE, "whereabouts": "3 rue du Lac, Lyon", "minutes": 30, "words": "", **facts}
    return Proposal(**given, times=times or (in_days(3), in_days(4)))


def proposed(cast: Cast, *times: datetime, candidate: Candidate | None = None, by: Staff | None = None) -> Appointment:
    return propose(fresh(by or cast.bruno), candidate or cast.amina, proposal(*times))


def fixed(cast: Cast, at: datetime, candidate: Candidate | None = None, by: Staff | None = None) -> Appointment:
    made = proposed(cast, at, candidate=candidate, by=by)
    return choose(candidate or cast.amina, made, at)


def told(person: Candidate | Staff) -> list[str]:
    """The kinds of the notices to this person, in their order."""
    field = Notice.candidate if isinstance(person, Candidate) else Notice.staff
    return [one.kind for one in Notice.select().where(field == person).order_by(Notice.id)]


def whole(cast: Cast) -> Appointment:
    """One that has all that can be said of one."""
    made = fixed(cast, in_days(2))
    AppointmentTime.create(appointment=made, starts_at=in_days(3))
    made.answer = "Plutôt le soir."
    made.save()
    Notice.delete().execute()
    return made
