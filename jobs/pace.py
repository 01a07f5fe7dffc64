"""How fast we may speak: Telegram's limit for the whole bot, and its pauses."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock
from time import monotonic

# What a thread that was woken late leaves to those after it, so that no turn is lost to a busy machine.
CAUGHT_UP = 0.25
# By how many more than the pace Telegram may be reached in one second, where calls took long and end together.
BESIDES = 2


class Pace:
    """So many turns a second over all threads, in the long run; none in a pause and none after the end."""

    def __init__(self, per_second: int, stopping: Event) -> None:
        self._gap = 1 / per_second
        self._stopping = stopping
        self._lock = Lock()
        self._next = 0.0
        self._paused_until = 0.0
        self._calling = Lock()
        # Since when there is room for each call: none is there for those under way.
        self._room = deque([0.0] * (per_second + BESIDES))

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

    @contextmanager
    def call(self) -> Iterator[None]:
        """Within, Telegram is called: however long calls take, it receives few more than the pace in any second.

        Between its turn and its call a message is noted in the database, and a call may be held on its way: those that
        were held would arrive together, and Telegram refuse them, or the answers to presses. When a call arrives is not
        known, so it counts from its start until a second after its end. Waits for room, a fraction of a second. No more
        calls may be under way at once than the pace.
        """
        with self._calling:
            free_at = self._room.popleft()
            self._stopping.wait(max(0.0, free_at - monotonic()))
        try:
            yield
        finally:
            self._room.append(monotonic() + 1)

    def pause(self, seconds: float) -> None:
        """No turn for so many seconds."""
        with self._lock:
            self._paused_until = max(self._paused_until, monotonic() + seconds)
