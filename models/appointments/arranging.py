"""Arranging an appointment: times are proposed, one is chosen or none, it is moved or cancelled; both sides know.

Every change counts one further: what is told of the former state does not leave any more.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from models.acts import act, record
from models.appointments.appointment import Appointment, AppointmentTime, Reminded, taken_among
from models.appointments.hours import day_before
from models.appointments.moves import MOVES, check
from models.appointments.proposal import Proposal, checked_times
from models.conversations.conversation import EMAIL
from models.database import now
from models.exchanges.writing import correspondents_of
from models.notices.notice import Kind
from models.notices.preferences import channels_of
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.people.reach import Person, reach
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_text

PRESSED_TWICE = timedelta(seconds=30)
TYPED = ("meeting", "whereabouts", "minutes", "words")


@act
def propose(by: Staff, candidate: Candidate, proposal: Proposal) -> Appointment:
    """A referent proposes to meet someone they accompany, who is told. Pressed twice, it is proposed once.

    Raises Refused.
    """
    held = Candidate.locked(candidate.id)
    contact = correspondents_of(held)
    if contact is None or contact.place.id not in by.establishment_ids:
        raise Refused("not_yours")
    good = proposal.checked()
    made = Appointment(candidate=held, establishment=contact.place, staff=by)
    for name in TYPED:
        setattr(made, name, getattr(good, name))
    if same := _just_proposed(made, good.times):
        return same
    _refuse_taken(made, good.times)
    made.save()
    _set_times(made, good.times)
    record(by, "propose_appointment", held)
    _tell_both(by, made, Kind.APPOINTMENT_PROPOSED, hosts_of(made))
    return made


@act
def choose(by: Candidate, appointment: Appointment, instant: datetime) -> Appointment:
    """The candidate takes one of the times; both are told. The same one again changes nothing.

    Raises Refused, Unreachable.
    """
    held = _held(by, appointment)
    if held.state == MOVES["choose"].becomes and held.starts_at == instant > now():
        return held
    check(by, "choose", held)
    if not held.times.where(AppointmentTime.starts_at == instant).exists():
        raise Refused("time_gone")
    if instant <= now():
        raise Refused("time_past")
    _check_is_heard(held)
    if taken_among([instant], held.minutes, held):
        raise Refused("time_taken")
    return make_move(by, "choose", held, hosts_of(held), starts_at=instant)


@act
def decline(by: Candidate, appointment: Appointment, words: str) -> Appointment:
    """No time suits, or the one that was chosen does no longer: others are asked for. Raises Refused, Unreachable."""
    held = _held(by, appointment)
    check(by, "decline", held)
    _check_is_heard(held)
    return make_move(by, "decline", held, hosts_of(held), answer=checked_text(words, "message_missing"))


@act
def move(
    by: Staff, appointment: Appointment, times: Sequence[datetime], words: str, seen: int | None = None
) -> Appointment:
    """A referent proposes other times; the former ones count no more. What a colleague who left had proposed is theirs.

    `seen` is the sequence that `by` had in front of them: the candidate may choose meanwhile, or ask for other times.
    Raises Refused, Unreachable.
    """
    held = _held(by, appointment, seen)
    check(by, "move", held)
    if held.establishment_id not in held.staff.establishment_ids:
        held.staff = by
    good, said = checked_times(times), checked_text(words, None)
    _refuse_taken(held, good)
    AppointmentTime.delete().where(AppointmentTime.appointment == held).execute()
    _set_times(held, good)
    return make_move(by, "move", held, hosts_of(held), answer=said)


@act
def cancel(by: Person, appointment: Appointment, words: str, seen: int | None = None) -> Appointment:
    """Either side calls it off, with a word if they wish; `seen` as for `move`. Raises Refused, Unreachable."""
    held = _held(by, appointment, seen)
    check(by, "cancel", held)
    return make_move(by, "cancel", held, hosts_of(held), answer=checked_text(words, None))


def hosts_of(appointment: Appointment) -> list[Staff]:
    """Who receives the candidate: whoever proposed it, else the referents of the place; nobody once it ended."""
    contact = correspondents_of(appointment.candidate)
    if contact is None or contact.place.id != appointment.establishment_id:
        return []
    own = appointment.staff
    return [own] if appointment.establishment_id in own.establishment_ids else contact.referents


def _held(by: Person, appointment: Appointment, seen: int | None = None) -> Appointment:
    """As it is now, held, and both sides with it: no two can be given one time. Raises Unreachable, Refused."""
    found: Appointment = reach(Appointment.visible_to(by), appointment.id)
    Candidate.locked(found.candidate_id)
    Staff.locked(found.staff_id)
    held = Appointment.locked(found.id)
    if seen is not None and held.sequence != seen:
        raise Refused("appointment_changed")
    return held


def _check_is_heard(held: Appointment) -> None:
    """Raises Refused where the place no longer accompanies the candidate: nobody there would come."""
    if not hosts_of(held):
        raise Refused("nobody_to_tell")


def make_move(
    by: Person | None,
    verb: str,
    held: Appointment,
    hosts: list[Staff],
    *,
    starts_at: datetime | None = None,
    answer: str = "",
) -> Appointment:
    """Make this move on a row that is held, within the act of a verb that has looked who may; both sides are told."""
    move = MOVES[verb]
    held.state, held.starts_at, held.answer = move.becomes, starts_at or held.starts_at, answer
    # Whoever chooses after the hour at which the day before is told knows it already.
    told = starts_at is not None and day_before(starts_at) <= now()
    held.reminded = Reminded.DAY_BEFORE if told else Reminded.NOT
    held.sequence, held.changed_at = held.sequence + 1, now()
    held.save()
    record(by, f"{verb}_appointment", held.candidate)
    _tell_both(by, held, move.kind, hosts)
    return held


def _set_times(held: Appointment, times: Sequence[datetime]) -> None:
    AppointmentTime.insert_many([{"appointment": held.id, "starts_at": instant} for instant in times]).execute()


def _refuse_taken(held: Appointment, times: Sequence[datetime]) -> None:
    if taken := taken_among(times, held.minutes, held):
        raise Refused("referent_busy", busy_on=min(taken))


def _just_proposed(made: Appointment, times: Sequence[datetime]) -> Appointment | None:
    """The same proposal, where the same person made it a moment ago."""
    recent = Appointment.select().where(
        Appointment.candidate == made.candidate_id,
        Appointment.staff == made.staff_id,
        Appointment.created_at > now() - PRESSED_TWICE,
    )
    last: Appointment | None = recent.order_by(Appointment.id.desc()).first()
    if last is None or any(getattr(last, name) != getattr(made, name) for name in TYPED):
        return None
    proposed = [one.starts_at for one in last.times.order_by(AppointmentTime.starts_at)]
    return last if proposed == list(times) else None


def _tell_both(by: Person | None, held: Appointment, kind: Kind, hosts: list[Staff]) -> None:
    """The other side hears of it, both where the clock does it. All calendars get the mail that changes them.

    Once a time was chosen, that is at every change: what is told of a former one does not leave any more.
    """
    in_calendars = held.starts_at is not None
    facts: dict[str, Any] = {"sequence": held.sequence, "calendar": in_calendars}
    candidate, is_own = held.candidate, isinstance(by, Candidate)
    if not is_own:
        tell(candidate, kind, held, **facts)
    is_mailed = not is_own and EMAIL in channels_of(candidate, kind)
    if in_calendars and candidate.email and not is_mailed:
        tell(candidate, kind, held, address=(EMAIL, None), **facts)
    for host in () if isinstance(by, Staff) and not in_calendars else hosts:
        tell(host, kind, held, **facts)
