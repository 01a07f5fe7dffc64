"""How fast we may speak: Telegram's limit for the whole bot, and its pauses."""

from threading import Event, Lock
from time import monotonic

# What a thread that was woken late leaves to those after it, so that no turn is lost to a busy machine: at 24 a second,
# two more in one second at most. Telegram takes 30, and the chat answers presses meanwhile.
CAUGHT_UP = 0.05


class Pace:
    """So many turns a second over all threads, in the long run; none in a pause and none after the end."""

    def __init__(self, per_second: int, stopping: Event) -> None:
        self._gap = 1 / per_second
        self._stopping = stopping
        self._lock = Lock()
        self._next = 0.0
        self._paused_until = 0.0

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

    def pause(self, seconds: float) -> None:
        """No turn for so many seconds."""
        with self._lock:
            self._paused_until = max(self._paused_until, monotonic() + seconds)
