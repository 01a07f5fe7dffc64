"""Updates that Telegram posts to us: any number of processes may take them."""

from typing import Any

from bot.telegram.client import Loop, open_bot, readable
from bot.telegram.edge import Edge
from settings import Settings

# A process of the web has eight threads. Of steps, more at once than this wait for each other, and fewer are done.
STEPS_AT_ONCE = 4


class Webhook:
    """Takes the updates that Telegram posts: answered once their transaction is done."""

    def __init__(self, settings: Settings) -> None:
        self._loop = Loop()
        # Not initialised: that asks Telegram who we are, and an update can be taken while it does not answer.
        self._bot = open_bot(settings)
        self._edge = Edge(self._bot, STEPS_AT_ONCE)

    def take(self, posted: dict[str, Any]) -> None:
        """Handle one update. Raises one of UNAVAILABLE without the database: Telegram then repeats it."""
        self._loop.run(self._edge.take(readable(posted, self._bot)))
