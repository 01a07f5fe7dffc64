"""The lists of candidates that a page asks for: of whom, in which order."""

from typing import Any

from models.exchanges.waiting import Waiting, waiting_since, waits_for
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.standing import Standing, pending_since, stands_for
from models.validation import checked_phone

# The desk of the first page that each of these lists belongs to.
DESKS = {Waiting.ANSWER: "old-registrations", Waiting.READER: "messages", Waiting.CALL: "calls"}
NEWEST = (Candidate.created_at.desc(), Candidate.id.desc())


def in_list(state: str, staff: Staff) -> list[Any]:
    """The condition of those of this list; none where there is no such list."""
    if state in set(Waiting):
        return [waits_for(Waiting(state), staff)]
    return [stands_for(staff, Standing(state))] if state in set(Standing) else []


def order_of(state: str, staff: Staff) -> tuple[Any, ...]:
    """The newest first; of those who wait, who has waited longest."""
    if state in set(Waiting):
        return waiting_since(Waiting(state), staff), Candidate.id
    return (pending_since(), Candidate.id) if state == Standing.PENDING else NEWEST


def phone_meant(words: str) -> str | None:
    """The number that these words are, as numbers are kept."""
    try:
        return checked_phone(words)
    except Refused:
        return None
