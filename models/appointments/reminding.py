"""Both sides are reminded of an appointment, the day before and two hours before: each once, never too late to help.

Whoever was asked for other times is reminded of that, once.
"""

from datetime import timedelta
from typing import Any

from models.acts import act
from models.appointments.appointment import Appointment, AppointmentState, Reminded
from models.appointments.arranging import hosts_of
from models.appointments.hours import SHORTLY, last_of_which_the_day_before_is_told
from models.database import now, start_of, today
from models.notices.delivery import Priority
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.people.reach import Person

BATCH = 100
ASKED_AGAIN_AFTER = 3  # days, as people here count them
KINDS = {Reminded.DAY_BEFORE: Kind.APPOINTMENT_TOMORROW, Reminded.SOON: Kind.APPOINTMENT_SOON}


def remind() -> int:
    """Remind of those that are near, a hundred at most. How many there were."""
    due = [(one, step) for step in (Reminded.SOON, Reminded.DAY_BEFORE) for one in _due(step)]
    for appointment, step in due:
        _remind(appointment, step)
    return len(due)


def is_stale(notice: Notice) -> bool:
    """Whether what it tells holds no more: the appointment changed since, is past, or the next reminder is due."""
    appointment: Appointment | None = notice.subject
    if appointment is None or appointment.sequence != notice.facts["sequence"]:
        return True
    if appointment.state == AppointmentState.PROPOSED:
        return notice.kind != Kind.APPOINTMENT_UNCHOSEN and not appointment.times_left()
    if appointment.state != AppointmentState.FIXED or appointment.starts_at is None:
        return False
    margin = SHORTLY if notice.kind == Kind.APPOINTMENT_TOMORROW else timedelta(0)
    return bool(appointment.starts_at - margin <= now())


def remind_of_asked() -> int:
    """Remind of other times that were asked for three days ago, a hundred at most. How many there were."""
    found = list(Appointment.select().where(_waits_for_times()).order_by(Appointment.id).limit(BATCH))
    for appointment in found:
        _remind_of_asked(appointment)
    return len(found)


def _waits_for_times() -> Any:
    long_ago = Appointment.changed_at < start_of(today() - timedelta(days=ASKED_AGAIN_AFTER - 1))
    return Appointment.is_asked_for() & (Appointment.reminded != Reminded.ASKED_FOR) & long_ago


@act
def _remind_of_asked(appointment: Appointment) -> None:
    """Unless times were proposed meanwhile, the candidate was erased, or another clock did it."""
    candidate = Candidate.locking(Candidate.id == appointment.candidate_id).get_or_none()
    same = (Appointment.id == appointment.id) & _waits_for_times()
    if candidate is None or not Appointment.update(reminded=Reminded.ASKED_FOR).where(same).execute():
        return
    for host in hosts_of(appointment):
        tell(host, Kind.APPOINTMENT_REMIND, appointment, priority=Priority.BULK, sequence=appointment.sequence)


def _due(step: Reminded) -> list[Appointment]:
    soon = now() + SHORTLY
    first, last = (now(), soon) if step == Reminded.SOON else (soon, last_of_which_the_day_before_is_told())
    return list(
        Appointment.select()
        .where(_not_told(step), Appointment.starts_at > first, Appointment.starts_at <= last)
        .order_by(Appointment.starts_at, Appointment.id)
        .limit(BATCH)
    )


def _not_told(step: Reminded) -> Any:
    return (Appointment.state == AppointmentState.FIXED) & (Appointment.reminded < step)


@act
def _remind(appointment: Appointment, step: Reminded) -> None:
    """Unless it changed meanwhile, its candidate was erased, or another clock did it."""
    candidate = Candidate.locking(Candidate.id == appointment.candidate_id).get_or_none()
    same = (Appointment.id == appointment.id) & (Appointment.sequence == appointment.sequence) & _not_told(step)
    if candidate is None or not Appointment.update(reminded=step).where(same).execute():
        return
    # The hour before which it helps does not wait for the morning; the day before may.
    priority = Priority.ANSWER if step == Reminded.SOON else Priority.NEWS
    people: list[Person] = [candidate, *hosts_of(appointment)]
    for person in people:
        tell(person, KINDS[step], appointment, priority=priority, sequence=appointment.sequence)
