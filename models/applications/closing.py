"""What an employer never answered ends so, by the clock: where the team wants it, after as many days as it says."""

from datetime import timedelta
from typing import Any

from peewee import SQL, fn

from models.acts import act
from models.applications.application import Application, Gate
from models.applications.moves import move
from models.database import start_of, today
from models.journal import Entry, kind_of
from models.people.candidate import Candidate
from settings import settings

MOST = 50


@act
def close_unanswered() -> int:
    """Close what has had no answer, and made no move, for too long: fifty at most. How many there were."""
    if not settings().unanswered_days:
        return 0
    silent = _silent()
    found = list(Application.select().where(silent).order_by(Application.received_at, Application.id).limit(MOST))
    # Persons first: then what is still silent cannot be answered before it is closed.
    list(Candidate.locking(Candidate.id.in_({one.candidate_id for one in found})).order_by(Candidate.id))
    still = Application.select().where(Application.id.in_([one.id for one in found]), silent)
    for application in list(still.order_by(Application.id)):
        move("close_unanswered", application, None)
    return len(found)


def _silent() -> Any:
    """The condition of what an employer has had for too long, and of which nothing has moved for as long."""
    since = start_of(today() - timedelta(days=settings().unanswered_days - 1))
    about = (Entry.subject_kind == kind_of(Application)) & (Entry.subject_id == Application.id)
    moved = Entry.select(SQL("1")).where(about, Entry.after.is_null(False), Entry.at >= since)
    received = (Application.gate == Gate.VALIDATED) & (Application.received_at < since)
    return Application.unanswered() & received & ~fn.EXISTS(moved)
