"""A toy channel: typed lines in, text out. All that a channel needs beside the rooms there are.

Its edge turns a line into an `Event` and shows the `Screen` that answers; its sender carries its deliveries.
"""

import re
from html import unescape
from itertools import count

from bot.form import Upload
from bot.inbox import Event, handle
from bot.screen import Screen
from bot.screens.notices import screen_of
from jobs.subjects import with_subjects
from models.documents.document import store
from models.documents.inspection.inspector import inspect
from models.notices.delivery import with_addresses
from models.notices.queue import take

LINES = "lines"
_numbers = count(1)


class Terminal:
    """Someone at a terminal, known by the name they gave: `shown` is what stands there, the last screen last."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.shown: list[str] = []

    def types(self, line: str) -> str:
        """What answers a line."""
        return self._show(handle(Event(next(_numbers), self.name, words=line, channel=LINES)))

    def gives(self, name: str, content: bytes) -> str:
        """What answers a file."""
        upload = Upload(store(inspect(name, content)))
        return self._show(handle(Event(next(_numbers), self.name, upload=upload, channel=LINES)))

    def _show(self, reply) -> str:
        assert reply is not None
        if reply.delivery is not None:
            reply.delivery.mark_sent()
        self.shown.append(as_text(reply.screen))
        return self.shown[-1]


def as_text(screen: Screen) -> str:
    """A screen without tags, then its buttons, each with the number by which it is chosen."""
    words = unescape(re.sub(r"<[^>]+>", "", screen.text)).replace("\u00a0", " ")
    buttons = [f"[{number}] {button.label}" for number, button in enumerate(screen.buttons(), 1)]
    return "\n".join([words, *buttons])


def deliver(terminals: dict[str, Terminal]) -> int:
    """Carry what is due on this channel, as its sender would by the clock. How many were carried."""
    deliveries = with_addresses(with_subjects(take(LINES, 50)))
    for delivery in deliveries:
        assert delivery.mark_sending()
        terminals[delivery.address].shown.append(as_text(screen_of(delivery.notice)))
        delivery.mark_sent()
    return len(deliveries)
