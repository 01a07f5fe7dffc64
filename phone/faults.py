"""What goes wrong on purpose: refusals, silences and cut connections, for chosen requests."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = {
    "too_many_requests": "answers 429 with retry_after, does nothing",
    "server_error": "answers 500, does nothing",
    "hang": "stays silent for some seconds, does nothing, then hangs up",
    "drop": "hangs up at once, does nothing",
    "late": "does it, and answers some seconds later",
    "lost": "does it, and hangs up without an answer",
}


@dataclass
class Fault:
    """Happens to the next `times` requests of this method and chat; None means any."""

    kind: str
    times: int = 1
    method: str | None = None
    chat: int | None = None
    retry_after: int = 1
    seconds: float = 1.0

    def concerns(self, method: str, params: dict) -> bool:
        wanted = self.method is None or self.method.lower() == method.lower()
        return wanted and (self.chat is None or str(params.get("chat_id")) == str(self.chat))


class Faults:
    """Not safe by itself: every caller holds the world's lock."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, kind: str, **details: object) -> Fault:
        if kind not in KINDS:
            raise ValueError(f"no such fault: {kind} (there are {', '.join(KINDS)})")
        fault = Fault(kind, **details)
        self.waiting.append(fault)
        return fault

    def strike(self, method: str, params: dict) -> Fault | None:
        """The fault that this request meets, if any; a fault without method spares polling."""
        for fault in self.waiting:
            if fault.method is None and method == "getUpdates":
                continue
            if fault.concerns(method, params):
                fault.times -= 1
                self.waiting = [other for other in self.waiting if other.times > 0]
                return fault
        return None
