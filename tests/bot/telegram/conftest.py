"""The bot in a thread, as in its own process, on a pretend Telegram; what it asks is judged at the end of each test."""

import asyncio
import functools
import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from telegram.request import HTTPXRequest

from bot.inbox import handle
from bot.telegram import client, edge, polling, queues, speech, uploads
from bot.telegram.uploads import Uploads
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.people.candidate import Candidate
from phone.driver import Person, Phone
from settings import settings
from tests.phone.judge import judge_requests

HELLO = "Bonjour. Je suis Tremplin."
BOMB = "Ce fichier devient trop gros quand on l’ouvre. Enregistrez-le en PDF."
NOT_CAME = "Je n’ai pas réussi à recevoir le fichier."


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind is enough: what the database does is tried elsewhere."""
    return sqlite_url


@pytest.fixture
def phone(environment: pytest.MonkeyPatch) -> Iterator[Phone]:
    with Phone() as phone:
        environment.setenv("TELEGRAM_TOKEN", phone.token)
        environment.setenv("TELEGRAM_API_URL", phone.url)
        settings.cache_clear()
        yield phone
        judge_requests(phone.requests)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silences and pauses last less than in life."""
    monkeypatch.setattr(client, "HTTPXRequest", functools.partial(HTTPXRequest, read_timeout=0.4))
    for module in (polling, queues, speech, uploads):
        monkeypatch.setattr(module, "RETRY_SECONDS", 0.05)
    monkeypatch.setattr(edge, "PATIENCE", timedelta(seconds=4))


class Bot:
    """`python -m bot` in a thread."""

    def __init__(self) -> None:
        self.thread = threading.Thread(target=lambda: asyncio.run(self.live()), daemon=True)
        self.ready = threading.Event()

    async def live(self) -> None:
        self.loop, self.over = asyncio.get_running_loop(), asyncio.Event()
        self.ready.set()
        await polling.run(settings(), self.over)

    def start(self) -> "Bot":
        self.thread.start()
        self.ready.wait()
        return self

    def stop(self) -> None:
        self.loop.call_soon_threadsafe(self.over.set)
        self.thread.join(20)
        assert not self.thread.is_alive()


@pytest.fixture
def bot(cast, phone: Phone) -> Iterator[Bot]:
    """Started by the test: what people did before waits for it."""
    bot = Bot()
    yield bot
    if bot.thread.is_alive():
        bot.stop()


@pytest.fixture
def next_bot(cast, phone: Phone) -> Iterator[Bot]:
    """Started by the test once the first one has stopped."""
    bot = Bot()
    yield bot
    bot.stop()


@pytest.fixture
def serving(bot: Bot) -> Bot:
    return bot.start()


@pytest.fixture
def pause(monkeypatch):
    """Steps of the people in `held` stop before they begin, until `go` is set."""

    class Pause:
        held: set[str] = set()
        begun, go = threading.Event(), threading.Event()

    def slowly(event):
        if event.address in Pause.held:
            Pause.begun.set()
            assert Pause.go.wait(10)
        return handle(event)

    monkeypatch.setattr(edge, "handle", slowly)
    yield Pause
    Pause.go.set()


@pytest.fixture
def lina(phone: Phone) -> Person:
    """Someone new."""
    return phone.person("Lina")


@pytest.fixture
def amina(cast, phone: Phone) -> Person:
    """A validated candidate, who can apply."""
    return bound(phone, cast.amina)


def bound(phone: Phone, candidate: Candidate) -> Person:
    """The phone of this candidate."""
    person = phone.person(candidate.first_name, started=True)
    held = Conversation.held(TELEGRAM, str(person.id))
    held.candidate, held.consented_at = candidate, held.created_at
    held.save()
    return person


def answers(person) -> dict:
    return Draft.answers_of(Conversation.get(Conversation.address == str(person.id)), "register")


def chat_of(person: Person) -> Conversation:
    return Conversation.get(Conversation.address == str(person.id))


@pytest.fixture
def asked_for_file(amina: Person, serving) -> str:
    """Amina is asked for a file: the question."""
    return ask_for_file(amina)


def ask_for_file(person: Person) -> str:
    person.say("/documents").answer()
    person.tap("Ajouter un document").answer()
    return person.say("1").answer().text


class Gate:
    """Something that one file meets, and that lasts until `go` is set."""

    def __init__(self) -> None:
        self.met, self.go = threading.Semaphore(0), threading.Event()

    def pass_through(self) -> None:
        self.met.release()
        assert self.go.wait(20)


@pytest.fixture
def gate():
    gate = Gate()
    yield gate
    gate.go.set()


@pytest.fixture
def slow_fetching(monkeypatch, gate: Gate) -> Gate:
    fetch = Uploads._fetch

    async def slowly(self, document):
        await asyncio.to_thread(gate.pass_through)
        return await fetch(self, document)

    monkeypatch.setattr(Uploads, "_fetch", slowly)
    return gate


def walk_in(person: Person) -> None:
    """Says hello and gives a name: three answers."""
    assert person.say("/start").answer().text.startswith(HELLO)
    person.tap("J’accepte")
    # The question comes below, and the answered keyboard goes: both, before the next word.
    person.wait(lambda person: "Question 1" in person.last.text and any("✓" in said.text for said in person.heard))
    assert "Question 2" in person.say("Lina").answer().text


def is_waiting(person: Person) -> bool:
    return person.chat.answered <= person.chat.acted
