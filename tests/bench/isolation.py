"""What others wait by polling while one person's uploads are inspected at their worst, and while one chat is paused."""

import asyncio
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from time import perf_counter

from bot.telegram.client import open_bot
from bot.telegram.polling import poll
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import connection, now
from models.documents.storage import open_storage
from models.migrations import migrate
from models.organisations.convention import Convention
from phone.driver import Person, Phone
from settings import Settings
from tests.bench.data import opened
from tests.bench.report import Row, p95
from tests.cast import candidate, establishment
from tests.files import slowest_docx

ROUNDS = 60
OTHERS = 4
GOAL = 0.3


def rows(rounds: int = ROUNDS) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder, "bench.db")), Phone() as phone:
        migrate()
        open_storage(folder)
        amina = registered(phone)
        others = [phone.person(f"Person {n}") for n in range(OTHERS)]
        with polling(phone):
            calm = waits(others, rounds)
            yield within("bot: others, a worst file, p95", beside(uploads(amina), others, rounds), calm)
            yield within("bot: others, a chat paused, p95", beside(pauses(phone, amina), others, rounds), calm)


def registered(phone: Phone) -> Person:
    """Someone who can send files."""
    person = phone.person("Amina", started=True)
    with connection():
        convention = Convention.create(name="Atouts pour tous")
        amina = candidate("Amina", "Diallo", establishment("Mission locale", convention), convention)
        Conversation.create(channel=TELEGRAM, address=str(person.id), candidate=amina, consented_at=now())
    return person


@contextmanager
def polling(phone: Phone) -> Iterator[None]:
    """The bot in a thread."""
    bot = open_bot(Settings(telegram_token=phone.token, telegram_api_url=phone.url, secret_key="bench" * 7))
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    thread = threading.Thread(target=lambda: loop.run_until_complete(poll(bot, stop)))
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()


def waits(others: list[Person], rounds: int) -> list[float]:
    """The seconds of each answer: all ask at once, each again when answered."""
    with ThreadPoolExecutor(len(others)) as pool:
        return list(chain.from_iterable(pool.map(lambda person: [wait(person) for _ in range(rounds)], others)))


def wait(person: Person) -> float:
    start = perf_counter()
    person.say("/aide").answer()
    return perf_counter() - start


def beside(trouble: Callable[[], None], others: list[Person], rounds: int) -> list[float]:
    """The same, while the trouble comes again and again."""
    over = threading.Event()

    def go_on() -> None:
        while not over.is_set():
            trouble()

    with ThreadPoolExecutor(1) as pool:
        troubled = pool.submit(go_on)
        try:
            return waits(others, rounds)
        finally:
            over.set()
            troubled.result()


def uploads(amina: Person) -> Callable[[], None]:
    """One worst file after the other."""
    file = slowest_docx()
    amina.say("/documents").answer()
    amina.tap("Ajouter un document").answer()
    amina.say("1").answer()

    def upload() -> None:
        assert "trop gros" in amina.send_file("CV.docx", file).answer().text

    return upload


def pauses(phone: Phone, amina: Person) -> Callable[[], None]:
    """Telegram lets a chat wait, each time it is answered."""

    def pause() -> None:
        phone.fault("too_many_requests", method="sendMessage", chat=amina.id, retry_after=2)
        amina.say("/aide").answer()

    return pause


def within(name: str, taken: list[float], calm: list[float]) -> Row:
    figure = f"{p95(taken) * 1000:.0f} ms, without {p95(calm) * 1000:.0f} ms"
    return Row(name, figure, f"at most {GOAL * 1000:.0f} ms", p95(taken) <= GOAL)
