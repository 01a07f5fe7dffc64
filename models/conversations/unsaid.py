"""Screens that may not have arrived: one is owed to the person until one, this or a newer one, has arrived."""

from datetime import timedelta

from models.conversations.conversation import Conversation
from models.database import Query, now

# Whoever answers tries for a minute: after that the clock says it.
LATE = timedelta(minutes=2)


def owe(conversation: Conversation, number: int) -> bool:
    """The answer to this update may not have arrived. False when something newer was handled: nobody needs it then."""
    return _set(conversation, number, unsaid_since=now())


def settle(conversation: Conversation, number: int, **left: object) -> None:
    """The answer to this update has arrived, or never will. `left`: where another screen than theirs leaves them."""
    _set(conversation, number, unsaid_since=None, **left)


def owed(channel: str) -> Query:
    """Whoever waits for a screen there that nobody tries to say any more, the longest first."""
    late = Conversation.unsaid_since < now() - LATE
    here = (Conversation.channel == channel) & Conversation.reachable
    return Conversation.select().where(late, here).order_by(Conversation.unsaid_since)


def _set(conversation: Conversation, number: int, **values: object) -> bool:
    newest = (Conversation.id == conversation.id) & (Conversation.last_update == number)
    return bool(Conversation.update(**values).where(newest).execute())
