"""The moves of an appointment: who may, from which states, what it becomes, what the other side is told."""

from dataclasses import dataclass

from models.appointments.appointment import Appointment, AppointmentState
from models.notices.notice import Kind
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from models.refusal import Refused

PROPOSED, FIXED = AppointmentState.PROPOSED, AppointmentState.FIXED
DECLINED, CANCELLED = AppointmentState.DECLINED, AppointmentState.CANCELLED
OPEN = (PROPOSED, FIXED, DECLINED)


@dataclass(frozen=True)
class Move:
    """`by` are the sides that may do it, `states` those that it begins from."""

    by: tuple[type[Person], ...]
    states: tuple[AppointmentState, ...]
    becomes: AppointmentState
    kind: Kind


MOVES = {
    "choose": Move((Candidate,), (PROPOSED,), FIXED, Kind.APPOINTMENT_FIXED),
    "decline": Move((Candidate,), (PROPOSED, FIXED), DECLINED, Kind.APPOINTMENT_DECLINED),
    "move": Move((Staff,), OPEN, PROPOSED, Kind.APPOINTMENT_MOVED),
    "cancel": Move((Candidate, Staff), OPEN, CANCELLED, Kind.APPOINTMENT_CANCELLED),
}
REASON_WHY_NOT = {
    PROPOSED: "appointment_proposed",
    FIXED: "appointment_fixed",
    DECLINED: "appointment_declined",
    CANCELLED: "appointment_cancelled",
}


def check(by: Person, verb: str, appointment: Appointment) -> Move:
    """The move, where this person may do it now. Raises Refused."""
    move = MOVES[verb]
    if not isinstance(by, move.by):
        raise Refused("not_yours")
    if isinstance(by, Staff) and appointment.establishment_id not in by.establishment_ids:
        raise Refused("not_yours")
    if appointment.is_past:
        raise Refused("appointment_past")
    if appointment.state not in move.states:
        raise Refused(REASON_WHY_NOT[appointment.state])
    return move


def may(by: Person, verb: str, appointment: Appointment) -> bool:
    """Whether this person may do it now."""
    try:
        check(by, verb, appointment)
    except Refused:
        return False
    return True
