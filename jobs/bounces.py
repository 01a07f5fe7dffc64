"""Mails that came back after a server had taken them: its reports, read in a mailbox of ours (RFC 3464).

Anyone can write there. A report counts only by the code that our own mail carried, which its reader and the servers on
its way alone have seen: the address that it names counts for nothing.
"""

import imaplib
import logging
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from threading import Event
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from jobs.emails import RETURN_HEADER
from jobs.mail import TIMEOUT, encryption, refusal_of
from models.database import connection
from models.people.candidate import EmailRefusal
from models.profiles.address import note_return

log = logging.getLogger("tremplin.jobs")

MOST = 200
# The report stands first and the mail that came back last: of a long one the beginning is enough.
LONGEST = 64 * 1024
FOR_GOOD = re.compile(r"5\.([0-9]{1,3})\.([0-9]{1,3})\b")
# Unsaid, the address, its mailbox, the way there, who may write to it; the other subjects are about the mail.
OF_ADDRESSES = (0, 1, 2, 4, 7)


class Bounce(NamedTuple):
    """A mail that came back for good, by the code that it carried."""

    code: str
    why: EmailRefusal


def read_bounces(url: str, stopping: Event) -> int:
    """Read what has come, once: each is marked as read when it was looked at, and what is left waits for the next run.

    How many were about a mail of ours.
    """
    known = 0
    try:
        with connect(url) as mailbox:
            for number in unread(mailbox):
                if stopping.is_set():
                    break
                known += _look_at(mailbox, number)
                mailbox.uid("STORE", number, "+FLAGS.SILENT", r"(\Seen)")
    except (OSError, imaplib.IMAP4.error) as error:
        log.warning("the mailbox does not work (%s): mails that came back wait", type(error).__name__)
    return known


def connect(url: str) -> imaplib.IMAP4:
    """The folder of this address, opened. Raises OSError or IMAP4.error when it cannot be."""
    parts = urlsplit(url)
    host, folder = parts.hostname or "", unquote(parts.path).strip("/") or "INBOX"
    if parts.scheme == "imaps":
        server: imaplib.IMAP4 = imaplib.IMAP4_SSL(
            host, parts.port or imaplib.IMAP4_SSL_PORT, ssl_context=encryption(url), timeout=TIMEOUT
        )
    else:
        server = imaplib.IMAP4(host, parts.port or imaplib.IMAP4_PORT, timeout=TIMEOUT)
    try:
        server.login(unquote(parts.username or ""), unquote(parts.password or ""))
        escaped = folder.replace("\\", r"\\").replace('"', r"\"")
        answer, _ = server.select(f'"{escaped}"')
        if answer != "OK":
            raise imaplib.IMAP4.error("no such folder")
    except (OSError, imaplib.IMAP4.error):
        server.shutdown()
        raise
    return server


def unread(mailbox: imaplib.IMAP4) -> list[str]:
    """The numbers of what nobody has read, the oldest first: some of them."""
    _, found = mailbox.uid("SEARCH", "UNSEEN")
    return (found[0] or b"").decode("ascii").split()[:MOST]


def _look_at(mailbox: imaplib.IMAP4, number: str) -> bool:
    """Whether this was about a mail of ours. What cannot be read says nothing."""
    _, answer = mailbox.uid("FETCH", number, f"(BODY.PEEK[]<0.{LONGEST}>)")
    raw = next((part[1] for part in answer if isinstance(part, tuple)), b"")
    bounce = read(raw[:LONGEST])
    if bounce is None:
        return False
    with connection():
        return note_return(*bounce)


def read(raw: bytes) -> Bounce | None:
    """What this says of a mail of ours that came back for good, if that is what it is."""
    try:
        report = message_from_bytes(raw)
        why, code = _why(report), _code(report)
    except Exception as error:  # strangers write it: parts in parts without end, among others
        log.warning("a mail that came back cannot be read: %s", type(error).__name__)
        return None
    return Bounce(code, why) if why and code else None


def _why(report: Message) -> EmailRefusal | None:
    for recipient in _parts(report, "message/delivery-status"):
        status = FOR_GOOD.match(_header(recipient, "status"))
        if status is None or _header(recipient, "action").lower() != "failed":
            continue
        subject, detail = int(status[1]), int(status[2])
        if subject in OF_ADDRESSES:
            return refusal_of(subject, detail)
    return None


def _code(report: Message) -> str | None:
    """The code of the mail that came back, which the report holds as a whole or by its headers."""
    returned = list(_parts(report, "message/rfc822"))
    for part in _parts_of(report, "text/rfc822-headers"):
        returned.append(message_from_bytes(part.get_payload(decode=True)))
    return next((code for one in returned if (code := _header(one, RETURN_HEADER))), None)


def _parts(report: Message, kind: str) -> Iterator[Message]:
    """What the parts of this kind are made of: messages."""
    for part in _parts_of(report, kind):
        if part.is_multipart():
            yield from part.get_payload()


def _parts_of(report: Message, kind: str) -> list[Message]:
    if report.get_content_type() != "multipart/report" or not report.is_multipart():
        return []
    return [part for part in report.get_payload() if part.get_content_type() == kind]


def _header(message: Message, name: str) -> str:
    return str(message.get(name, "")).strip()
