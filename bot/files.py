"""Files, before the step that they belong to: whether one may come in, and those that a press asks us to make."""

import logging

from bot.form import Upload
from bot.router import Visitor, router
from models.conversations.conversation import Conversation
from models.database import connection
from models.documents.document import StoredFile, store
from models.documents.inspection.apart import inspect_apart
from models.documents.received import count_file
from models.refusal import Refused, Unreachable
from texts.languages import reading

log = logging.getLogger("tremplin.bot")


NOT_REGISTERED = Refused("file_not_received")


def refuses_file(channel: str, address: str) -> Refused | None:
    """Why a file from this person need not even be fetched: they keep none here yet, or too many came before it.

    One that is welcome is counted.
    """
    with connection():
        here = Conversation.get_or_none(Conversation.channel == channel, Conversation.address == address)
        visitor = Visitor(here) if here else None
        if visitor is None or not visitor.is_registered:
            return NOT_REGISTERED
        try:
            count_file(visitor.candidate)
        except Refused as refusal:
            return refusal
    return None


def made_for(channel: str, address: str, path: str) -> Upload | None:
    """What the screen at this path needs made, for this person, or why it cannot be; nothing for most screens."""
    try:
        route, values = router.match(path)
        if route.makes is None:
            return None
        visitor = Visitor(Conversation.get(Conversation.channel == channel, Conversation.address == address))
        with reading(visitor.language):
            return Upload(route.makes(visitor, **values)) if route.guard(visitor) else None
    except (Unreachable, Conversation.DoesNotExist):
        return None
    except Refused as refusal:
        return Upload(refusal)
    except OSError as error:
        log.error("a file could not be made or stored: %s", type(error).__name__)
        return Upload(Refused("file_not_received"))


def stored(name: str, content: bytes) -> StoredFile:
    """Ours, and looked at as if it were not."""
    return store(inspect_apart(name, content))
