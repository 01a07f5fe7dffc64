"""A place that has not read what a candidate wrote is reminded, once, so that nobody waits for a word in silence."""

from datetime import timedelta
from typing import Any

from models.acts import act
from models.database import start_of, today
from models.exchanges.thread import Thread
from models.exchanges.writing import correspondents_of
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.candidate import Candidate

REMINDED_AFTER = 3  # days, as people here count them
BATCH = 100


def remind_of_unread() -> int:
    """Remind of what was not read for three days, a hundred threads at most. How many there were."""
    found = Thread.select().where(_is_late()).order_by(Thread.unread_by_place_since, Thread.id).limit(BATCH)
    threads: list[Thread] = list(found)
    for thread in threads:
        _remind(thread)
    return len(threads)


def _is_late() -> Any:
    waits = Thread.unread_by_place_since.is_null(False) & ~Thread.place_reminded
    return waits & (Thread.unread_by_place_since < start_of(today() - timedelta(days=REMINDED_AFTER - 1)))


@act
def _remind(thread: Thread) -> None:
    """Unless it was read meanwhile, its candidate was erased, or another clock did it. No former place is told."""
    candidate = Candidate.locking(Candidate.id == thread.candidate_id).get_or_none()
    claim = Thread.update(place_reminded=True).where(Thread.id == thread.id, _is_late())
    if candidate is None or not claim.execute():
        return
    contact = correspondents_of(candidate)
    if contact is None or contact.place.id != thread.establishment_id:
        return
    for referent in contact.referents:
        tell(referent, Kind.MESSAGE_REMIND, thread, priority=Priority.BULK)
