"""Notices leave by e-mail, over SMTP."""

import logging
import smtplib
import ssl
from collections import Counter
from contextlib import ExitStack
from email.message import EmailMessage
from email.utils import parseaddr
from threading import Event
from urllib.parse import unquote, urlsplit

from peewee import DatabaseError

from jobs.emails import compose
from jobs.outcomes import count
from jobs.subjects import with_subjects
from models.conversations.conversation import EMAIL
from models.database import connection
from models.notices.delivery import Delivery
from models.notices.queue import put_back, take
from settings import is_here, settings
from texts.languages import reading

log = logging.getLogger("tremplin.jobs")

BATCH = 50
TIMEOUT = 15


class Rejected(Exception):
    """The server does not take this e-mail. `code` is its answer: from 500 on, for good."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


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
        """By one connection to the server: each of many e-mails to one person is a batch of its own."""
        server = None
        while not self._stopping.is_set() and (batch := with_subjects(take(EMAIL, BATCH))):
            try:
                server = server or opened.enter_context(connect(self._url))
                self._carry(server, batch)
            finally:
                put_back(batch)

    def _carry(self, server: smtplib.SMTP, batch: list[Delivery]) -> None:
        outcomes = Counter(_deliver(server, delivery) for delivery in batch if not self._stopping.is_set())
        count(EMAIL, outcomes)


def connect(url: str) -> smtplib.SMTP:
    """A connection to the server of an `smtp://` or `smtps://` address, encrypted wherever it can be.

    Raises OSError when it cannot be reached, refuses us, or would have us say our password in clear to another machine.
    """
    parts = urlsplit(url)
    host, context = parts.hostname or "", _encryption(url)
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


def _encryption(url: str) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if is_here(url):
        # A server on this machine shows a certificate that nobody signed, and nobody stands between.
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _deliver(server: smtplib.SMTP, delivery: Delivery) -> str:
    _introduce(server)
    message = _words(delivery)
    if message is None:
        return "without words"
    if not delivery.mark_sending():
        return "claimed by another sender"
    try:
        hand_over(server, message)
    except Rejected as error:
        return _rejected(delivery, error.code)
    except InDoubt:
        delivery.mark_uncertain("in doubt")
        raise ConnectionError("the server hung up") from None
    except OSError as error:
        delivery.retry(type(error).__name__)
        raise
    delivery.mark_sent()
    return "sent"


def _introduce(server: smtplib.SMTP) -> None:
    """Say who writes. A server that does not want us costs the delivery no attempt: it would refuse every other too."""
    sender = parseaddr(settings().mail_from)[1]
    server.ehlo_or_helo_if_needed()
    server.rset()
    code, answer = server.mail(sender)
    if code != 250:
        raise smtplib.SMTPSenderRefused(code, answer, sender)


def _words(delivery: Delivery) -> EmailMessage | None:
    try:
        with reading(delivery.notice.recipient.language):
            return compose(delivery)
    except DatabaseError:
        raise
    except Exception as error:
        log.error("notice %d has no words: %s", delivery.notice_id, type(error).__name__)
        delivery.give_up(type(error).__name__)
        return None


def _rejected(delivery: Delivery, code: int) -> str:
    if code < 500:
        delivery.retry(f"the server answered {code}")
        return "to try later"
    log.error("notice %d was rejected by the mail server: %d", delivery.notice_id, code)
    delivery.give_up(f"the server answered {code}")
    return "rejected"


def hand_over(server: smtplib.SMTP, message: EmailMessage) -> None:
    """Give the server one e-mail. Raises Rejected, InDoubt, or OSError when the server fails before it has it."""
    code, _ = server.rcpt(parseaddr(str(message["To"]))[1])
    if code not in (250, 251):
        raise Rejected(code)
    try:
        code, _ = server.data(message.as_bytes())
    except smtplib.SMTPDataError as error:
        code = error.smtp_code
    except OSError as error:
        raise InDoubt from error
    if code != 250:
        raise Rejected(code)
