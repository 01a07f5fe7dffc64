"""Screens that could not be said in answer to someone are said later, without their asking."""

import logging

from bot.inbox import owed_screen
from bot.screen import HOME, Screen
from bot.telegram.speech import Blocked, InDoubt, Sender, TryLater
from jobs.pace import Pace
from models.conversations.conversation import TELEGRAM, Conversation, set_reachable
from models.conversations.unsaid import owed, settle
from models.database import connection

log = logging.getLogger("tremplin.jobs")


class LateScreens:
    """Says what chats are owed, at the pace of notices. Two at once, or one killed on the way, double nothing."""

    def __init__(self, sender: Sender, pace: Pace) -> None:
        self._sender, self._pace = sender, pace

    def run(self) -> None:
        """Say to each what they should see now, until Telegram asks for a pause."""
        with connection():
            waiting = list(owed(TELEGRAM))
        for conversation in waiting:
            if not self._pace.acquire():
                return
            if screen := owed_screen(conversation):
                self._say(conversation, screen)

    def _say(self, conversation: Conversation, screen: Screen) -> None:
        try:
            with self._pace.call():
                self._sender.send(int(conversation.address), screen, reminder=True)
        except TryLater as error:
            self._pace.pause(error.seconds)
            return
        except Blocked:
            with connection():
                set_reachable(TELEGRAM, conversation.address, False)
            return
        except InDoubt:
            # Tried twice, it probably arrived: nobody needs a third.
            log.warning("a late screen is in doubt")
        except Exception as error:
            log.error("a late screen was refused: %s", type(error).__name__)
        with connection():
            left = {"path": screen.path or HOME, "choices": screen.choices_read()}
            settle(conversation, conversation.last_update, **left)
