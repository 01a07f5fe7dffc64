"""How far a broadcast got, in people."""

from dataclasses import dataclass

from models.broadcasts import queue
from models.broadcasts.broadcast import Broadcast, State


@dataclass(frozen=True)
class Progress:
    """Of `whole` people, `past` are dealt with: it arrived, it never will, or they need it no more."""

    whole: int
    past: int
    arrived: int
    lost: int


def progress_of(broadcast: Broadcast) -> Progress:
    """As it is now. What was counted at its end stands, when the notices are long forgotten."""
    if broadcast.state == State.DONE:
        return Progress(broadcast.told, broadcast.told, broadcast.arrived, broadcast.lost)
    arrived, lost = queue.count_outcomes(broadcast)
    past = broadcast.told - queue.count_waiting(broadcast)
    return Progress(max(broadcast.expected, broadcast.told), past, arrived, lost)
