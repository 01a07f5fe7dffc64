"""How fast we may speak: Telegram's limit for the whole bot, and its pauses."""

from threading import Event, Lock
from time import monotonic


class Pace:
    """At most `per_second` turns a second over all threads, none in a pause and none after the end."""

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
            self._next = max(self._next, monotonic()) + self._gap
            return self.is_open

    def pause(self, seconds: float) -> None:
        """No turn for so many seconds."""
        with self._lock:
            self._paused_until = max(self._paused_until, monotonic() + seconds)
