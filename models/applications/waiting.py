"""What waits, and for whom: each desk of the first page, and the list that it leads to, ask the same condition."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from models.applications.application import Application, Gate
from models.database import Query, now
from models.people.staff import Staff
from models.registrations.registration import TOO_LONG


class Desk(StrEnum):
    """Where applications wait."""

    GATE = "gate"
    HELP = "help"
    SENT_BACK = "sent-back"
    UNANSWERED = "unanswered"
    OLD_GATE = "old-gate"


def _accompanied(staff: Staff) -> Any:
    return Application.establishment.in_(staff.establishment_ids)


def _received(staff: Staff) -> Any:
    return Application.company.in_(staff.company_ids) & (Application.gate == Gate.VALIDATED)


def _overseen(staff: Staff) -> Any:
    return Application.id.is_null(not staff.oversees)  # each has a number: all for the team, none for others


def _before(gate: Gate) -> Any:
    return (Application.gate == gate) & Application.pending()


# To be read by a referent (A27); of those, with a request for help; to be corrected; to be answered; unread for days.
_CONDITIONS: dict[Desk, Callable[[Staff], Any]] = {
    Desk.GATE: lambda staff: _accompanied(staff) & _before(Gate.AWAITING),
    Desk.HELP: lambda staff: _accompanied(staff) & _before(Gate.AWAITING) & Application.help_asked,
    Desk.SENT_BACK: lambda staff: _accompanied(staff) & _before(Gate.SENT_BACK),
    Desk.UNANSWERED: lambda staff: _received(staff) & Application.unanswered(),
    Desk.OLD_GATE: lambda staff: (
        _overseen(staff) & _before(Gate.AWAITING) & (Application.created_at < now() - TOO_LONG)
    ),
}


def is_waiting(desk: Desk, staff: Staff) -> Any:
    """The condition of those that wait at this desk for this person."""
    return _CONDITIONS[desk](staff)


def waiting(desk: Desk, staff: Staff) -> Query:
    """Those that wait at this desk for this person: the condition says whose they are."""
    return Application.select().where(is_waiting(desk, staff))
