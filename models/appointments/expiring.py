"""What the clock ends: times that all went by before one was chosen, and what a place had with whom it follows no more.

Both sides are told, once.
"""

from typing import Any

from peewee import SQL, fn

from models.acts import act
from models.appointments.appointment import Appointment, Reminded
from models.appointments.arranging import hosts_of, make_move
from models.database import Query
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.membership import referents_of
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration, RegistrationState

BATCH = 100


def tell_unchosen() -> int:
    """Tell of the times that went by before one was chosen, a hundred at most. How many there were."""
    found = _first(_is_unchosen())
    for appointment in found:
        _tell_unchosen(appointment)
    return len(found)


def call_off_of_former() -> int:
    """Cancel what a place still has with whom it follows no more, a hundred at most. How many there were."""
    found = _first(_is_of_former())
    for appointment in found:
        _call_off(appointment)
    return len(found)


@act
def _tell_unchosen(appointment: Appointment) -> None:
    held = _still(appointment, _is_unchosen())
    if held is None:
        return
    held.reminded = Reminded.GONE_BY
    held.save(only=[Appointment.reminded])
    hosts = hosts_of(held)
    # Who is followed there no more has nobody to ask for others.
    people: list[Person] = [held.candidate, *hosts] if hosts else []
    for person in people:
        tell(person, Kind.APPOINTMENT_UNCHOSEN, held, sequence=held.sequence)


@act
def _call_off(appointment: Appointment) -> None:
    held = _still(appointment, _is_of_former())
    if held is None:
        return
    make_move(None, "cancel", held, _who_expected(held))


def _first(condition: Any) -> list[Appointment]:
    return list(Appointment.select().where(condition).order_by(Appointment.id).limit(BATCH))


def _still(appointment: Appointment, condition: Any) -> Appointment | None:
    """As it is now, held with its candidate, if this is still true of it: it may be chosen, or erased, meanwhile."""
    if Candidate.locking(Candidate.id == appointment.candidate_id).get_or_none() is None:
        return None
    held: Appointment | None = Appointment.locking((Appointment.id == appointment.id) & condition).get_or_none()
    return held


def _is_unchosen() -> Any:
    return Appointment.is_gone_by() & (Appointment.reminded != Reminded.GONE_BY)


def _is_of_former() -> Any:
    """The condition of what is open still where nobody accompanies the candidate, nor was asked to."""
    followed: Query = Accompaniment.select(SQL("1")).where(
        Accompaniment.candidate == Appointment.candidate,
        Accompaniment.establishment == Appointment.establishment,
        Accompaniment.ended_at.is_null(),
    )
    asked: Query = Registration.select(SQL("1")).where(
        Registration.candidate == Appointment.candidate,
        Registration.establishment == Appointment.establishment,
        Registration.counts,
        Registration.state == RegistrationState.PENDING,
    )
    return Appointment.is_under_way() & ~fn.EXISTS(followed) & ~fn.EXISTS(asked)


def _who_expected(held: Appointment) -> list[Staff]:
    """Whoever proposed it, else the referents of that place."""
    own = held.staff
    return [own] if held.establishment_id in own.establishment_ids else list(referents_of(held.establishment_id))
