"""How fast we may speak: Telegram's limit for the whole bot, and its pauses."""

from collections import deque
from threading import Event, Lock
from time import monotonic

# What a thread that was woken late leaves to those after it, so that no turn is lost to a busy machine: at 24 a second,
# two more in one second at most.
CAUGHT_UP = 0.05


class Pace:
    """So many turns a second over all threads, in the long run; none in a pause and none after the end."""

    def __init__(self, per_second: int, stopping: Event) -> None:
        self._gap = 1 / per_second
        self._stopping = stopping
        self._lock = Lock()
        self._next = 0.0
        self._paused_until = 0.0
        self._leaving = Lock()
        self._left: deque[float] = deque(maxlen=per_second)

    @property
    def is_open(self) -> bool:
        """Whether turns are given now."""
        return not self._stopping.is_set() and monotonic() >= self._paused_until

    def acquire(self) -> bool:
        """Wait for a turn, a fraction of a second. False when there is none to have: a pause, or the end."""
        with self._lock:
            self._stopping.wait(max(0.0, self._next - monotonic()))
            instant = monotonic()
            self._next = (self._next if instant - self._next < CAUGHT_UP else instant) + self._gap
            return self.is_open

    def leave(self) -> None:
        """Wait until a message can leave: no more than so many within any second, a fraction of a second.

        Between its turn and its call a message is noted in the database. Those that a slow disk held there would leave
        together, and Telegram refuse them, or the answers to presses.
        """
        with self._leaving:
            if len(self._left) == self._left.maxlen:
                self._stopping.wait(max(0.0, self._left[0] + 1 - monotonic()))
            self._left.append(monotonic())

    def pause(self, seconds: float) -> None:
        """No turn for so many seconds."""
        with self._lock:
            self._paused_until = max(self._paused_until, monotonic() + seconds)
