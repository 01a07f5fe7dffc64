"""Conversations on Telegram, as registering or an invitation needs them."""

from datetime import datetime
from typing import Any

from models.accounts.proof import Proof
from models.conversations.conversation import CONSENT_VERSION, TELEGRAM, Conversation
from models.database import now
from models.people.candidate import Candidate
from models.profiles.address import ask_code, confirm_address


def confirms(candidate: Candidate, chat: Conversation, email: str) -> Candidate:
    """They type back what was sent to this address."""
    proof = ask_code(candidate, chat, email)
    return confirm_address(candidate, chat, proof.code_for(candidate))


def proof_of(candidate: Candidate | None) -> Proof:
    """Digits that wait, in a chat that is gone."""
    chat = Conversation.create(channel=TELEGRAM, address="1", reachable=False)
    email, later = "a@mail.example", datetime(9999, 1, 1)
    return Proof.create(conversation=chat, candidate=candidate, email=email, salt="0", expires_at=later)


def agreed(number: int = 77, **more: Any) -> Conversation:
    """One in which someone has agreed."""
    consent = {"consented_at": now(), "consent_version": CONSENT_VERSION}
    return Conversation.create(channel=TELEGRAM, address=str(number), **consent, **more)
