"""A pretend Telegram, a mail server, and one application that three people are told about."""

import socket
from collections.abc import Callable, Iterator
from datetime import timedelta
from threading import Event
from time import monotonic

import pytest

from bot.telegram.speech import Sender
from jobs.chats import TelegramSender
from models.acts import act
from models.applications.application import Application, Gate
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.database import db, now, today
from models.notices import delivery as deliveries
from models.notices import queue
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration, RegistrationState
from phone.driver import Person, Phone
from settings import settings
from tests.cast import Cast, cast
from tests.jobs.mailserver import MailServer

__all__ = ["cast"]


@pytest.fixture
def phone(environment) -> Iterator[Phone]:
    with Phone() as phone:
        environment.setenv("TELEGRAM_TOKEN", phone.token)
        environment.setenv("TELEGRAM_API_URL", phone.url)
        settings.cache_clear()
        yield phone


@pytest.fixture
def mail_server(environment) -> Iterator[MailServer]:
    with MailServer() as server:
        environment.setenv("SMTP_URL", server.url)
        environment.setenv("MAIL_FROM", "Tremplin <bonjour@tremplin.example>")
        settings.cache_clear()
        yield server


@pytest.fixture
def impatient(monkeypatch) -> None:
    """Failures are tried again at once."""
    monkeypatch.setattr(deliveries, "FIRST_DELAY", timedelta(milliseconds=1))
    monkeypatch.setattr(deliveries, "DOUBT_DELAY", timedelta(milliseconds=1))
    monkeypatch.setattr(queue, "PER_RECIPIENT_INTERVAL", timedelta(milliseconds=1))


@pytest.fixture
def sender(phone: Phone) -> TelegramSender:
    return TelegramSender(Sender(settings()), Event())


@pytest.fixture
def application(cast: Cast) -> Application:
    """Amina's application, with everything that can be said of one."""
    sent = cast.apply()
    sent.gate, sent.gate_comment = Gate.VALIDATED, "Ajoutez vos dates de stage."
    sent.answer, sent.reason, sent.private_note = "Merci pour votre envoi.", cast.reason, "Trop loin de chez elle."
    sent.starts_on = today() + timedelta(days=30)
    sent.received_at, sent.answer_expected_on = now() - timedelta(days=11), today() + timedelta(days=19)
    sent.save()
    for candidate in (cast.amina, cast.other_candidate):
        decided(candidate, cast, refusal="Vous êtes suivie ailleurs.")
    Notice.delete().execute()
    return sent


@pytest.fixture
def delivery(cast: Cast, application: Application) -> Delivery:
    """Chloé has received an application."""
    return queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)


def candidate_of(person: Person) -> Candidate:
    """Whoever speaks from this phone."""
    return Conversation.get(Conversation.address == str(person.id)).candidate


def decided(candidate: Candidate, cast: Cast, **more) -> Registration:
    """As someone whose request Bruno validated."""
    return Registration.create(
        candidate=candidate,
        establishment=cast.mission,
        state=RegistrationState.VALIDATED,
        decided_by=cast.bruno,
        **more,
    )


@pytest.fixture
def friend(cast: Cast, phone: Phone) -> Callable[[str], Person]:
    """Make a candidate with a conversation on the phone."""

    def join(first_name: str) -> Person:
        person = phone.person(first_name, started=True)
        made = Candidate.create(
            first_name=first_name,
            last_name="Test",
            email=f"{first_name.lower()}@mail.example",
        )
        Accompaniment.create(candidate=made, establishment=cast.mission, referent=cast.bruno)
        decided(made, cast)
        Conversation.create(channel=TELEGRAM, address=str(person.id), candidate=made)
        return person

    return join


def told(person: Person) -> Delivery:
    """The delivery of a notice to someone with a conversation: their account is validated."""
    candidate = Conversation.get(Conversation.address == str(person.id)).candidate
    return queued(candidate, Kind.ACCOUNT_VALIDATE, Registration.latest_of(candidate))


def queued(*what, **options) -> Delivery:
    """The delivery of what someone is told in an act of its own."""
    act(tell)(*what, **options)
    return Delivery.select().order_by(Delivery.id.desc()).get()


def run_until(job: Callable[[], None], done: Callable[[], object]) -> None:
    """Run a job as the clock does, until it is so."""
    end = monotonic() + 10
    while not done():
        assert monotonic() < end, [(d.state, d.channel, d.failure) for d in Delivery.select()]
        job()


def count_reads(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> int:
    """How many times the database is asked for rows meanwhile."""
    asked: list[str] = []
    execute = type(db.obj).execute_sql
    with monkeypatch.context() as patch:
        note = lambda self, sql, *more, **options: asked.append(sql) or execute(self, sql, *more, **options)  # noqa: E731
        patch.setattr(type(db.obj), "execute_sql", note)
        work()
    return sum(sql.startswith("SELECT") for sql in asked)


def fresh(delivery: Delivery) -> Delivery:
    return Delivery.get_by_id(delivery.id)


def replacement(delivery: Delivery) -> Delivery:
    """The delivery by e-mail that took over from this one."""
    assert fresh(delivery).state == DeliveryState.REPLACED
    return Delivery.get(Delivery.notice == delivery.notice_id, Delivery.channel == EMAIL)


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
