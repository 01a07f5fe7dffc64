"""Notices leave by e-mail, over SMTP."""

import logging
import re
import smtplib
import ssl
from collections import Counter
from contextlib import ExitStack
from email.message import EmailMessage
from email.utils import parseaddr
from itertools import chain
from threading import Event
from urllib.parse import unquote, urlsplit

from peewee import DatabaseError

from jobs.emails import News, compose, news_of
from jobs.outcomes import count
from jobs.subjects import is_void, with_subjects
from models.broadcasts.queue import hold_stopped
from models.conversations.conversation import EMAIL
from models.database import connection
from models.notices.delivery import Delivery
from models.notices.letter import Letter
from models.notices.queue import put_back, take_together
from models.notices.quiet import hold_back
from models.people.candidate import Candidate, EmailRefusal
from models.profiles.address import note_refusal
from settings import is_here, settings
from texts.languages import reading

log = logging.getLogger("tremplin.jobs")

BATCH = 50
TIMEOUT = 15
# 5.1.1 of "550 5.1.1 No such user": its subject and detail. What a stranger's server says is read no further.
ENHANCED = re.compile(rb"5\.(\d{1,3})\.(\d{1,3})(?!\d)")
LONGEST_STATUS = 20


class Rejected(Exception):
    """The server does not take this e-mail. `code` is its answer: from 500 on, for good.

    `why`: it is for the address that it takes nothing, and why.
    """

    def __init__(self, code: int, why: EmailRefusal | None = None) -> None:
        super().__init__(code)
        self.code, self.why = code, why


class InDoubt(Exception):
    """The connection broke after the e-mail had left: nobody knows whether it was taken."""


class EmailSender:
    """Carries notices to the mail server. Two of them at once, or one killed on the way, lose nothing."""

    def __init__(self, url: str, stopping: Event) -> None:
        self._url = url
        self._stopping = stopping

    def run(self) -> None:
        """Send what is due, until nothing is or the server fails: then all that is left waits for the next run."""
        try:
            with connection(), ExitStack() as opened:
                self._empty_queue(opened)
        except OSError as error:  # every error of smtplib is one
            log.warning("the mail server does not work (%s): e-mails wait", type(error).__name__)

    def _empty_queue(self, opened: ExitStack) -> None:
        """By one connection to the server."""
        server = None
        while not self._stopping.is_set() and (lots := take_together(EMAIL, BATCH)):
            batch = hold_stopped(with_subjects(hold_back(list(chain(*lots)))))
            try:
                server = server or opened.enter_context(connect(self._url))
                self._carry(server, [left for lot in lots if (left := [one for one in lot if one in batch])])
            finally:
                put_back(batch)

    def _carry(self, server: smtplib.SMTP, lots: list[list[Delivery]]) -> None:
        outcomes: Counter[str] = Counter()
        for lot in lots:
            if not self._stopping.is_set():
                outcomes += _deliver(server, lot)
        count(EMAIL, outcomes)


def connect(url: str) -> smtplib.SMTP:
    """A connection to the server of an `smtp://` or `smtps://` address, encrypted wherever it can be.

    Raises OSError when it cannot be reached, refuses us, or would have us say our password in clear to another machine.
    """
    parts = urlsplit(url)
    host, context = parts.hostname or "", encryption(url)
    if parts.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, parts.port or 465, timeout=TIMEOUT, context=context)
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=TIMEOUT)
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=context)
        elif parts.username and not is_here(url):
            server.close()
            raise smtplib.SMTPNotSupportedError("no encryption")
    if parts.username:
        server.login(unquote(parts.username), unquote(parts.password or ""))
    return server


def encryption(url: str) -> ssl.SSLContext:
    """How to speak in secret with the server of this address."""
    context = ssl.create_default_context()
    if is_here(url):
        # A server on this machine shows a certificate that nobody signed, and nobody stands between.
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _deliver(server: smtplib.SMTP, lot: list[Delivery]) -> Counter[str]:
    """One e-mail with all that has words, and what became of how many."""
    void = [one for one in lot if is_void(one.notice)]
    for one in void:
        one.drop()
    wanted = [one for one in lot if one not in void]
    outcomes = Counter({"no longer needed": len(void)} if void else {})
    return outcomes + _deliver_wanted(server, wanted) if wanted else outcomes


def _deliver_wanted(server: smtplib.SMTP, lot: list[Delivery]) -> Counter[str]:
    _introduce(server)
    with reading(lot[0].notice.recipient.language):
        told = [(one, news) for one in lot if (news := _news(one))]
        letter = Letter([one for one, _ in told])
        message = compose([news for _, news in told], letter.may_have_arrived) if told else None
    outcomes = Counter({"without words": len(lot) - len(told)})
    if message:
        outcomes[_send(server, letter, message)] += len(told)
    return outcomes


def _send(server: smtplib.SMTP, letter: Letter, message: EmailMessage) -> str:
    if not letter.mark_sending():
        return "claimed by another sender"
    try:
        hand_over(server, message)
    except Rejected as error:
        if error.why is not None:
            _note_refusal(letter, error.why)
        return _rejected(letter, error.code)
    except InDoubt:
        letter.mark_uncertain("in doubt")
        raise ConnectionError("the server hung up") from None
    except OSError as error:
        letter.retry(type(error).__name__)
        raise
    letter.mark_sent()
    return "sent"


def _introduce(server: smtplib.SMTP) -> None:
    """Say who writes. A server that does not want us costs the delivery no attempt: it would refuse every other too."""
    sender = parseaddr(settings().mail_from)[1]
    server.ehlo_or_helo_if_needed()
    server.rset()
    code, answer = server.mail(sender)
    if code != 250:
        raise smtplib.SMTPSenderRefused(code, answer, sender)


def _news(delivery: Delivery) -> News | None:
    try:
        return news_of(delivery.notice, delivery.address)
    except DatabaseError:
        raise
    except Exception as error:
        log.error("notice %d has no words: %s", delivery.notice_id, type(error).__name__)
        delivery.give_up(type(error).__name__)
        return None


def _rejected(letter: Letter, code: int) -> str:
    if code < 500:
        letter.retry(f"the server answered {code}")
        return "to try later"
    for delivery in letter.deliveries:
        log.error("notice %d was rejected by the mail server: %d", delivery.notice_id, code)
    letter.give_up(f"the server answered {code}")
    return "rejected"


def _note_refusal(letter: Letter, why: EmailRefusal) -> None:
    """The address of a candidate takes nothing any more."""
    one = letter.deliveries[0]
    if isinstance(one.notice.recipient, Candidate):
        note_refusal(one.notice.recipient, one.address or one.notice.recipient.email, why)


def why_refused(code: int, answer: bytes) -> EmailRefusal | None:
    """What this answer to a recipient says of the address, nothing where it may be taken later (RFC 3463)."""
    if code < 500:
        return None
    found = ENHANCED.match(answer[:LONGEST_STATUS])
    subject, detail = (int(part) for part in found.groups()) if found else (0, 0)
    why = EmailRefusal.FULL if code == 552 else refusal_of(subject, detail)
    return EmailRefusal.BLOCKED if code == 554 and why == EmailRefusal.UNKNOWN else why


def refusal_of(subject: int, detail: int) -> EmailRefusal:
    """What the last two numbers of a status say of the address (RFC 3463)."""
    if (subject, detail) == (2, 2):
        return EmailRefusal.FULL
    return EmailRefusal.BLOCKED if subject == 7 else EmailRefusal.UNKNOWN


def hand_over(server: smtplib.SMTP, message: EmailMessage) -> None:
    """Give the server one e-mail. Raises Rejected, InDoubt, or OSError when the server fails before it has it."""
    code, answer = server.rcpt(parseaddr(str(message["To"]))[1])
    if code not in (250, 251):
        raise Rejected(code, why_refused(code, answer))
    try:
        code, _ = server.data(message.as_bytes())
    except smtplib.SMTPDataError as error:
        code = error.smtp_code
    except OSError as error:
        raise InDoubt from error
    if code != 250:
        raise Rejected(code)
