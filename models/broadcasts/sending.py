"""The team's verbs on a broadcast. Once begun its words stand: who was told and who will be read the same."""

from datetime import date, datetime, time, timedelta
from typing import Any

from models.acts import act, record
from models.broadcasts import queue
from models.broadcasts.audience import Audience
from models.broadcasts.broadcast import LONGEST_TITLE, LONGEST_WORDS, UNSENT, Broadcast, State
from models.database import now
from models.editing import keep, opened
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_instant, checked_text

LATEST = timedelta(days=365)


@act
def write_broadcast(
    by: Staff, broadcast: Broadcast | None, seen: int | None, title: str, words: str, audience: Audience
) -> Broadcast:
    """Keep a broadcast, new or not begun yet. Raises Refused, also once it has begun: nobody reads other words."""
    by.check_oversees()
    audience.check()
    kept = opened(Broadcast, broadcast, seen, {"audience": audience.kept()})
    _check_state(kept, *UNSENT)
    kept.title = " ".join(checked_text(title, "title_missing", LONGEST_TITLE).split())
    kept.words = checked_text(words, "message_missing", LONGEST_WORDS)
    keep(by, kept)
    return kept


@act
def throw_away(by: Staff, broadcast: Broadcast) -> None:
    """Have it be no more. Raises Refused once it has begun: what people were told stays."""
    held = _held(by, broadcast)
    _check_state(held, *UNSENT)
    held.delete_instance()
    record(by, "throw_away", held)


@act
def send_trial(by: Staff, broadcast: Broadcast) -> None:
    """Mail it to oneself, once as it is written now. Raises Refused."""
    held = _held(by, broadcast)
    key = f"broadcast-trial-{held.id}-{held.revision}-{by.id}"
    tell(by, Kind.BROADCAST_TRIAL, held, key=key, priority=Priority.ANSWER)


@act
def schedule(by: Staff, broadcast: Broadcast, seen: int, day: date, hour: time) -> None:
    """Have it begin on this day, at this hour of the people. Raises Refused: past, begun, or edited meanwhile."""
    held = _held(by, broadcast, seen)
    _check_state(held, *UNSENT)
    begins_at = checked_instant(datetime.combine(day, hour))
    if not now() < begins_at <= now() + LATEST:
        raise Refused("broadcast_date")
    if (held.state, held.begins_at) != (State.SCHEDULED, begins_at):
        _move(by, held, "schedule", State.SCHEDULED, begins_at=begins_at)


@act
def unschedule(by: Staff, broadcast: Broadcast) -> None:
    """Have it wait for another word. Raises Refused when it has begun."""
    held = _held(by, broadcast)
    _check_state(held, *UNSENT)
    if held.state == State.SCHEDULED:
        _move(by, held, "unschedule", State.DRAFT, begins_at=None)


@act
def launch(by: Staff, broadcast: Broadcast, seen: int) -> None:
    """Begin now. `seen` is the revision that was read. Raises Refused when another one was kept meanwhile."""
    held = _held(by, broadcast)
    if held.state == State.RUNNING:
        return
    _check_state(held, *UNSENT)
    _check_seen(held, seen)
    begin(held, by)


def begin(held: Broadcast, by: Staff | None = None) -> None:
    """From now on people are told, within the act of whoever holds it."""
    _move(by, held, "launch", State.RUNNING, begins_at=now(), expected=held.to.people().count())


@act
def stop(by: Staff, broadcast: Broadcast) -> None:
    """Let nothing more leave, until it is resumed. Raises Refused when it does not run."""
    held = _held(by, broadcast)
    if held.state == State.STOPPED:
        return
    _check_state(held, State.RUNNING)
    queue.hold(held)
    _move(by, held, "stop", State.STOPPED)


@act
def resume(by: Staff, broadcast: Broadcast) -> None:
    """Go on with those who were not told. Raises Refused when it was not stopped."""
    held = _held(by, broadcast)
    if held.state == State.RUNNING:
        return
    _check_state(held, State.STOPPED)
    queue.release(held)
    _move(by, held, "resume", State.RUNNING)


@act
def end(by: Staff, broadcast: Broadcast) -> None:
    """Never go on with what was stopped. Raises Refused when it was not."""
    held = _held(by, broadcast)
    if held.state == State.DONE:
        return
    _check_state(held, State.STOPPED)
    queue.drop(held)
    finish(held, by)


def finish(held: Broadcast, by: Staff | None = None) -> None:
    """It is over: count what became of it, within the act of whoever holds it."""
    arrived, lost = queue.count_outcomes(held)
    _move(by, held, "end", State.DONE, arrived=arrived, lost=lost)


def _held(by: Staff, broadcast: Broadcast, seen: int | None = None) -> Broadcast:
    by.check_oversees()
    held = Broadcast.locked(broadcast.id)
    if seen is not None:
        _check_seen(held, seen)
    return held


def _check_seen(held: Broadcast, seen: int) -> None:
    if held.revision != seen:
        raise Refused("edited_meanwhile")


def _check_state(held: Broadcast, *states: State) -> None:
    if held.state not in states:
        raise Refused("broadcast_state")


def _move(by: Staff | None, held: Broadcast, verb: str, after: State, **values: Any) -> None:
    before, held.state = held.state, after
    Broadcast.update(state=after, **values).where(Broadcast.id == held.id).execute()
    record(by, verb, held, before, after)
