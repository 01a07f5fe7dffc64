"""Telling people of what was launched: some at a time, no more than can leave soon."""

from models.acts import act
from models.broadcasts import queue
from models.broadcasts.broadcast import Broadcast, State
from models.broadcasts.sending import begin, finish
from models.database import Query, now, on_postgresql
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.quiet import first_waking, usual_hours
from models.notices.telling import tell_each
from models.people.candidate import Candidate
from settings import settings

BATCH = 100
# Some twenty seconds of what Telegram takes: people are chosen as late as can be, and a stop has little to hold.
AHEAD = 500


@act
def begin_scheduled() -> int:
    """Begin those whose hour has come. How many."""
    due = (Broadcast.state == State.SCHEDULED) & (Broadcast.begins_at <= now())
    # Asked every other second: only what is there takes the lock for writing.
    if not Broadcast.select().where(due).exists():
        return 0
    begun = list(Broadcast.locking(due).order_by(Broadcast.id))
    for broadcast in begun:
        begin(broadcast)
    return len(begun)


def running() -> list[Broadcast]:
    """Those that run, the one begun first first."""
    return list(Broadcast.select().where(Broadcast.state == State.RUNNING).order_by(Broadcast.begins_at, Broadcast.id))


@act
def tell_some(number: int) -> int:
    """Tell the next people of a running broadcast, and note how far it got: both or none. How many were told.

    Each is chosen as they are now. Nobody is told at night, nor while as many wait as can leave soon.
    """
    held = Broadcast.locked(number)
    if held.state != State.RUNNING or first_waking(now(), usual_hours()) > now() or queue.count_due() >= AHEAD:
        return 0
    people = list(_next(held))
    if not people:
        if settings().smtp_url is None:
            queue.give_up_mails(held)
        if queue.is_out(held):
            finish(held)
        return 0
    key = f"broadcast-{held.id}"
    told = tell_each(people, Kind.BROADCAST, held, key=key, priority=Priority.BROADCAST)
    values = {"reached": people[-1].id, "told": Broadcast.told + told}
    Broadcast.update(**values).where(Broadcast.id == held.id).execute()
    return told


def _next(broadcast: Broadcast) -> Query:
    people = broadcast.to.people().where(Candidate.id > broadcast.reached).order_by(Candidate.id).limit(BATCH)
    if on_postgresql():
        # Who is being erased is waited for, and left out.
        people = people.for_update("FOR NO KEY UPDATE")  # type: ignore[arg-type]  # the stub knows no strength
    return people
