"""The people who wait for the referents of a place: which of them, and since when."""

from enum import StrEnum
from typing import Any

from peewee import fn

from models.database import Query
from models.exchanges.thread import Thread
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.help import HelpAsk
from models.registrations.registration import Registration
from models.registrations.standing import pending_since


class Waiting(StrEnum):
    """For what: an answer to their request, for long; to be read; to be called."""

    ANSWER = "pending-long"
    READER = "messages"
    CALL = "calls"


def waits_for(what: Waiting, staff: Staff) -> Any:
    """The condition of the people who wait for this."""
    found = {
        Waiting.ANSWER: lambda: Registration.waiting_long().select(Registration.candidate),
        Waiting.READER: lambda: Thread.waiting_for(staff).order_by().select(Thread.candidate),
        Waiting.CALL: lambda: HelpAsk.unheard_by(staff).order_by().select(HelpAsk.candidate),
    }
    return Candidate.id.in_(found[what]())


def waiting_since(what: Waiting, staff: Staff) -> Query:
    """Since when a candidate has waited for this, to order them by."""
    if what == Waiting.READER:
        theirs: Query = Thread.waiting_for(staff).order_by().where(Thread.candidate == Candidate.id)
        return theirs.select(fn.MIN(Thread.unread_by_place_since))
    if what == Waiting.CALL:
        latest: Any = fn.MAX(HelpAsk.created_at)
        return HelpAsk.select(latest).where(HelpAsk.candidate == Candidate.id)
    return pending_since()
