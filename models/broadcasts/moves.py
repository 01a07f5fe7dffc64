"""The moves of a broadcast: from which states, to which. Only the team makes them; its end comes by the clock too."""

from dataclasses import dataclass

from models.broadcasts.broadcast import UNSENT, Broadcast, State
from models.refusal import Refused


@dataclass(frozen=True)
class Move:
    """From one of `before` to `after`."""

    before: tuple[State, ...]
    after: State


MOVES = {
    "schedule": Move(UNSENT, State.SCHEDULED),
    "unschedule": Move((State.SCHEDULED,), State.DRAFT),
    "launch": Move(UNSENT, State.RUNNING),
    "stop": Move((State.RUNNING,), State.STOPPED),
    "resume": Move((State.STOPPED,), State.RUNNING),
    "end": Move((State.STOPPED,), State.DONE),
}


def may(verb: str, broadcast: Broadcast) -> bool:
    """Whether it can make this move as it is."""
    return broadcast.state in MOVES[verb].before


def check_unsent(broadcast: Broadcast) -> None:
    """Whether nobody was told of it yet. Raises Refused."""
    if not broadcast.is_unsent:
        raise Refused("broadcast_state")
