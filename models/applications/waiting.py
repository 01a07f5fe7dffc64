"""What waits, and for whom: each desk of the first page, and the list that it leads to, ask the same condition."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from models.applications.application import Application, Gate
from models.database import Query, now, today
from models.people.staff import Staff
from models.registrations.registration import TOO_LONG


class Desk(StrEnum):
    """Where applications wait."""

    GATE = "gate"
    HELP = "help"
    SENT_BACK = "sent-back"
    UNANSWERED = "unanswered"
    LATE = "late"
    OLD_GATE = "old-gate"


def _accompanied(staff: Staff) -> Any:
    return Application.establishment.in_(staff.establishment_ids)


def _received(staff: Staff) -> Any:
    return Application.company.in_(staff.company_ids) & (Application.gate == Gate.VALIDATED)


def _overseen(staff: Staff) -> Any:
    return Application.id.is_null(not staff.oversees)  # each has a number: all for the team, none for others


def _before(gate: Gate) -> Any:
    return (Application.gate == gate) & Application.pending()


# To be read by a referent (A27); of those, with a request for help; to be corrected; to be answered; of those, late;
# unread for days.
_CONDITIONS: dict[Desk, Callable[[Staff], Any]] = {
    Desk.GATE: lambda staff: _accompanied(staff) & _before(Gate.AWAITING),
    Desk.HELP: lambda staff: _accompanied(staff) & _before(Gate.AWAITING) & Application.help_asked,
    Desk.SENT_BACK: lambda staff: _accompanied(staff) & _before(Gate.SENT_BACK),
    Desk.UNANSWERED: lambda staff: _received(staff) & Application.unanswered(),
    Desk.LATE: lambda staff: _received(staff) & Application.unanswered() & (Application.answer_expected_on < today()),
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


# Where the answer expected first comes first, by an index of what is pending in each company.
BY_DUE_DATE = (Desk.UNANSWERED, Desk.LATE)


def next_one(desk: Desk, staff: Staff, after: Application) -> Application | None:
    """Which one of this desk to see to when `after` is done: the most urgent."""
    first = Application.answer_expected_on if desk in BY_DUE_DATE else Application.created_at
    others = waiting(desk, staff).where(Application.id != after.id)
    found: Application | None = others.order_by(first, Application.id).first()
    return found
