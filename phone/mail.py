"""A pretend mailbox: takes every mail, delivers none."""

from __future__ import annotations

import email
import email.policy
import time
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP

from .markup import detect
from .render import render
from .state import World

BIGGEST_MAIL = 20 * 1024 * 1024


def protocol(world: World) -> SMTP:
    """One connection of the mail server."""
    return SMTP(Mailbox(world), hostname="localhost", enable_SMTPUTF8=True, data_size_limit=BIGGEST_MAIL)


class Mailbox:
    def __init__(self, world: World) -> None:
        self.world = world

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - aiosmtpd's name
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        with self.world.lock:
            self.world.mails.append(letter(len(self.world.mails) + 1, envelope, message))
            self.world.changed("mail")
        return "250 Message accepted"


def letter(number: int, envelope: object, message: EmailMessage) -> dict:
    """What is kept of a mail: who, what, when, its words, and whether it also had HTML (never shown)."""
    return {
        "id": number,
        "from": str(message.get("From", envelope.mail_from)),
        "to": list(envelope.rcpt_tos),
        "subject": str(message.get("Subject", "")),
        "date": int(time.time()),
        "headers": {key.lower(): str(value) for key, value in message.items()},
        "text": part(message, "plain"),
        "html": part(message, "html"),
        "attachments": [found.get_filename() or "" for found in message.iter_attachments()],
    }


def part(message: EmailMessage, kind: str) -> str:
    found = message.get_body(preferencelist=(kind,))
    return found.get_content().strip() if found else ""


def shown(mail: dict) -> dict:
    """A mail as the page shows it: words escaped, addresses clickable, HTML left out."""
    plain = mail["text"]
    rest = {key: mail[key] for key in ("id", "from", "to", "subject", "date", "attachments")}
    links = [entity for entity in detect(plain, []) if entity["type"] == "url"]
    return rest | {"body": render(plain, links), "has_html": bool(mail["html"])}
