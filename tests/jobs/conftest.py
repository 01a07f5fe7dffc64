"""A pretend Telegram, a mail server, and one application that three people are told about."""

import socket
from collections.abc import Callable, Iterator
from datetime import timedelta
from time import monotonic

import pytest

from models.applications.application import Application, Gate
from models.conversations.conversation import Chat
from models.database import now, today
from models.notices import notice as notices
from models.notices import queue as outbox
from models.notices.notice import Kind, Notice, tell
from models.people.candidate import Candidate, CandidateState
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
    monkeypatch.setattr(notices, "FIRST_DELAY", timedelta(milliseconds=1))
    monkeypatch.setattr(notices, "DOUBT_DELAY", timedelta(milliseconds=1))
    monkeypatch.setattr(outbox, "BREATH", timedelta(milliseconds=1))


@pytest.fixture
def application(cast: Cast) -> Application:
    """Amina's application, with everything that can be said of one."""
    sent = cast.apply()
    sent.gate, sent.gate_comment = Gate.VALIDATED, "Ajoutez vos dates de stage."
    sent.answer, sent.reason, sent.private_note = "Merci pour votre envoi.", cast.reason, "Trop loin de chez elle."
    sent.starts_on = today() + timedelta(days=30)
    sent.received_at, sent.answer_expected_on = now() - timedelta(days=11), today() + timedelta(days=19)
    sent.save()
    Candidate.update(decided_by=cast.bruno, refusal="Vous êtes suivie ailleurs.").execute()
    Notice.delete().execute()
    return sent


@pytest.fixture
def friend(cast: Cast, phone: Phone) -> Callable[[str], Person]:
    """Make a candidate with a chat on the phone."""

    def join(first_name: str) -> Person:
        person = phone.person(first_name, started=True)
        made = Candidate.create(
            first_name=first_name,
            last_name="Test",
            email=f"{first_name.lower()}@mail.example",
            establishment=cast.mission,
            state=CandidateState.ACTIVE,
            decided_by=cast.bruno,
        )
        Chat.create(telegram_id=person.id, candidate=made)
        return person

    return join


def told(person: Person, **options) -> Notice:
    """A notice to someone with a chat: their account is validated."""
    candidate = Chat.get_by_id(person.id).candidate
    tell(candidate, Kind.ACCOUNT_VALIDATE, candidate=candidate.id, **options)
    return Notice.select().order_by(Notice.id.desc()).get()


def run_until(job: Callable[[], None], done: Callable[[], object]) -> None:
    """Run a job as the clock does, until it is so."""
    end = monotonic() + 10
    while not done():
        assert monotonic() < end, [(n.state, n.channel, n.failure) for n in Notice.select()]
        job()


def fresh(notice: Notice) -> Notice:
    return Notice.get_by_id(notice.id)


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
