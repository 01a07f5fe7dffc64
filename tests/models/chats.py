"""Conversations on Telegram, as registering or an invitation needs them."""

from typing import Any

from models.conversations.conversation import CONSENT_VERSION, TELEGRAM, Conversation
from models.database import now


def agreed(number: int = 77, **more: Any) -> Conversation:
    """One in which someone has agreed."""
    consent = {"consented_at": now(), "consent_version": CONSENT_VERSION}
    return Conversation.create(channel=TELEGRAM, address=str(number), **consent, **more)
