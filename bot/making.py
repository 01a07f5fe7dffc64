"""Files that a press asks us to make: drawn and stored before the step, as files that people send are."""

import logging

from bot.form import Upload
from bot.router import Visitor, router
from models.conversations.conversation import Conversation
from models.documents.document import StoredFile, store
from models.documents.inspection.apart import inspect_apart
from models.refusal import Refused, Unreachable
from texts.languages import reading

log = logging.getLogger("tremplin.bot")


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
