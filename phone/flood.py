"""Telegram's limit for a whole bot: so many messages in any second, then 429. Off until it is asked for."""

from __future__ import annotations

import time
from collections import deque

from .faults import Fault

SPEAKING = ("sendMessage", "sendPhoto", "sendDocument")


class Flood:
    """Not safe by itself: every caller holds the world's lock."""

    def __init__(self, per_second: int = 0) -> None:
        self.per_second = per_second
        self.spoken: deque[float] = deque()

    def strike(self, method: str) -> Fault | None:
        """The refusal that this request meets, if it is one message too many."""
        if not self.per_second or method not in SPEAKING:
            return None
        now = time.monotonic()
        while self.spoken and self.spoken[0] <= now - 1:
            self.spoken.popleft()
        if len(self.spoken) >= self.per_second:
            return Fault("too_many_requests")
        self.spoken.append(now)
        return None
