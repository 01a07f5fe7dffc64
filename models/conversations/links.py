"""Links that open the chat on something."""

import re

from settings import settings

# What Telegram's start links may carry.
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def start_link(payload: str) -> str | None:
    """What opens the chat with this payload, once the bot has an address. Raises ValueError where none may carry it."""
    if not _PAYLOAD.fullmatch(payload):
        raise ValueError("no start link may carry this")
    address = settings().telegram_bot_url
    return f"{address}?start={payload}" if address else None
