"""The team's verbs on a broadcast. Once begun its words stand: who was told and who will be read the same."""

from datetime import date, datetime, time, timedelta
from typing import Any

from models.acts import act, record
from models.broadcasts import queue
from models.broadcasts.audience import Audience
from models.broadcasts.broadcast import LONGEST_TITLE, LONGEST_WORDS, Broadcast, State
from models.broadcasts.moves import MOVES, check_unsent, may
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
    check_unsent(kept)
    kept.title = " ".join(checked_text(title, "title_missing", LONGEST_TITLE).split())
    kept.words = checked_text(words, "message_missing", LONGEST_WORDS)
    keep(by, kept)
    return kept


@act
def throw_away(by: Staff, broadcast: Broadcast) -> None:
    """Have it be no more. Raises Refused once it has begun: what people were told stays."""
    held = _held(by, broadcast)
    check_unsent(held)
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
    held = _held(by, broadcast)
    _check_seen(held, seen)
    check_unsent(held)
    begins_at = checked_instant(datetime.combine(day, hour))
    if not now() < begins_at <= now() + LATEST:
        raise Refused("broadcast_date")
    if (held.state, held.begins_at) != (State.SCHEDULED, begins_at):
        _move(by, held, "schedule", begins_at=begins_at)


@act
def unschedule(by: Staff, broadcast: Broadcast) -> None:
    """Have it wait for another word. Raises Refused when it has begun."""
    if held := _to_move(by, broadcast, "unschedule"):
        _move(by, held, "unschedule", begins_at=None)


@act
def launch(by: Staff, broadcast: Broadcast, seen: int) -> None:
    """Begin now. `seen` is the revision that was read. Raises Refused when another one was kept meanwhile."""
    if held := _to_move(by, broadcast, "launch"):
        _check_seen(held, seen)
        begin(held, by)


def begin(held: Broadcast, by: Staff | None = None) -> None:
    """From now on people are told, within the act of whoever holds it."""
    _move(by, held, "launch", begins_at=now(), expected=held.to.people().count())


@act
def stop(by: Staff, broadcast: Broadcast) -> None:
    """Let nothing more leave, until it is resumed. Raises Refused when it does not run."""
    if held := _to_move(by, broadcast, "stop"):
        queue.hold(held)
        _move(by, held, "stop")


@act
def resume(by: Staff, broadcast: Broadcast) -> None:
    """Go on with those who were not told. Raises Refused when it was not stopped."""
    if held := _to_move(by, broadcast, "resume"):
        queue.release(held)
        _move(by, held, "resume")


@act
def end(by: Staff, broadcast: Broadcast) -> None:
    """Never go on with what was stopped. Raises Refused when it was not."""
    if held := _to_move(by, broadcast, "end"):
        queue.drop(held)
        finish(held, by)


def finish(held: Broadcast, by: Staff | None = None) -> None:
    """It is over: count what became of it, within the act of whoever holds it."""
    arrived, lost = queue.count_outcomes(held)
    _move(by, held, "end", arrived=arrived, lost=lost)


def _held(by: Staff, broadcast: Broadcast) -> Broadcast:
    by.check_oversees()
    return Broadcast.locked(broadcast.id)


def _to_move(by: Staff, broadcast: Broadcast, verb: str) -> Broadcast | None:
    """The broadcast, held; nothing where somebody has just done the same: it is done once. Raises Refused."""
    held = _held(by, broadcast)
    if held.state == MOVES[verb].after:
        return None
    if not may(verb, held):
        raise Refused("broadcast_state")
    return held


def _check_seen(held: Broadcast, seen: int) -> None:
    if held.revision != seen:
        raise Refused("edited_meanwhile")


def _move(by: Staff | None, held: Broadcast, verb: str, **values: Any) -> None:
    before, held.state = held.state, MOVES[verb].after
    Broadcast.update(state=held.state, **values).where(Broadcast.id == held.id).execute()
    record(by, verb, held, before, held.state)
