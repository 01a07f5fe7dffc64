"""Two processes that take updates, two clocks, one PostgreSQL: what a crowd does at once."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path
from time import monotonic

import pytest

from models.applications.application import Application
from models.applications.attachment import documents_of
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.database import now, transaction
from models.notices.delivery import Delivery, DeliveryState
from models.people.candidate import Candidate
from models.registrations import deciding
from models.registrations.standing import establishment_of
from phone.driver import Phone
from phone.person import Person
from settings import settings
from tests.cast import Cast
from tests.system.path import Step, application, registration
from tests.system.processes import environment_of, free_port, running, select_nothing, serving, wait_for

FIRST_NAMES = "Amina Bilal Carla Diego Elsa Fatou Guy Hugo Ines Jade Karim Lina Malo Nora Omar Paul Rose Sami Tom Zoe"
NAMES = "Adam Benali Caron Diop Evrard Faure Garnier Henry Imbert Joly"
IDENTITIES = [*product(FIRST_NAMES.split(), NAMES.split())]
FIRST_ID = 700_000_001
PATIENCE = 100.0
VALIDATED = "votre compte est validé"


def are_served_once_each_and_in_order(
    size: int, cast: Cast, phone: Phone, environment: pytest.MonkeyPatch, log: Path
) -> None:
    """So many people register and apply, all at once: each is answered once a step, and has applied once."""
    people = [phone.person(first_name, id=FIRST_ID + n) for n, (first_name, _) in enumerate(IDENTITIES[:size])]
    with transaction():
        for person in people:
            began_yesterday(person)
    with deployed_twice(environment, log):
        at_once(people, lambda person: joins(person, cast))
        newcomers = list(Candidate.select().where(Candidate.email.endswith("@exemple.fr")))
        for newcomer in newcomers:
            deciding.validate(newcomer, cast.bruno)
        at_once(people, lambda person: applies(person, cast))
        # Heard is not yet noted: whoever is killed in between leaves a delivery in doubt.
        wait_until(lambda: set(by_chat()) == {DeliveryState.SENT})

    assert len(newcomers) == len(people) == size
    heard = {person.id: [] for person in people}
    for telegram_id, words in said(phone):
        heard[telegram_id].append(words)
    for person in people:
        was_answered_in_order(heard[person.id], [*joins(person, cast), *applies(person, cast)])
        has_applied_once(person, cast)
    assert Counter(by_chat()) == {DeliveryState.SENT: 3 * len(people)}
    posts = Counter(line for line in log.read_text().splitlines() if "POST" in line)
    assert len(posts) == 2, "both processes took updates, and refused none"
    assert sum(posts.values()) == len(people) * len([*joins(people[0], cast), *applies(people[0], cast)])


@contextmanager
def deployed_twice(environment: pytest.MonkeyPatch, log: Path) -> Iterator[None]:
    """Two processes behind the address that Telegram calls, and two clocks. The log says who took each update."""
    port = free_port()
    environment.setenv("TELEGRAM_WEBHOOK_URL", f"http://127.0.0.1:{port}/telegram")
    settings.cache_clear()
    deployed = environment_of(settings()) | {"REQUEST_LOG": str(log)}
    noting = ("--config", str(Path(__file__).with_name("noting.py")))
    with ExitStack() as stack:
        # With a port each, the system deals out the connections; of one shared socket, who wakes first takes them all.
        for _ in range(2):
            url = stack.enter_context(serving(deployed, port, "--reuse-port", *noting))
        wait_for(f"{url}/health", lambda: len(set(log.read_text().split("\n")) - {""}) == 2)
        for module in ("bot", "jobs", "jobs"):
            stack.enter_context(running(module, deployed))
        yield


def began_yesterday(person: Person) -> None:
    """The registration waits for its last answers: one that is long and alike for all would only cost time here."""
    first_name, name = identity(person)
    answers = {"first_name": first_name, "last_name": name, "email": f"{first_name}.{name}@exemple.fr".lower()}
    chat = Conversation.create(channel=TELEGRAM, address=str(person.id), path="register", consented_at=now())
    Draft.keep(chat, "register", answers | {"birth_date": "2004-03-24"})


def joins(person: Person, cast: Cast) -> list[Step]:
    return registration(cast.mission.name, *identity(person))[-2:]


def applies(person: Person, cast: Cast) -> list[Step]:
    return application(cast.offer.title, message(person))


def identity(person: Person) -> tuple[str, str]:
    return IDENTITIES[person.id - FIRST_ID]


def message(person: Person) -> str:
    return f"Bonjour, je suis {' '.join(identity(person))}."


def at_once(people: list[Person], way: Callable[[Person], list[Step]]) -> None:
    """Everyone goes their way, each waiting for their own answers only."""
    with ThreadPoolExecutor(len(people)) as pool:
        for done in [pool.submit(goes, person, way(person)) for person in people]:
            done.result()


def goes(person: Person, steps: list[Step]) -> None:
    for step in steps:
        step.act(person)
        person.wait(lambda person, wanted=step.sees: reads(person, wanted), PATIENCE)


def wait_until(done: Callable[[], bool]) -> None:
    """Look again and again: the phone hears nothing of what a process notes."""
    deadline = monotonic() + PATIENCE
    while not done():
        assert monotonic() < deadline
        select_nothing(0.05)


def by_chat() -> list[str]:
    """Where each delivery by chat stands."""
    return [delivery.state for delivery in Delivery.select().where(Delivery.channel == TELEGRAM)]


def reads(person: Person, wanted: tuple[str, ...]) -> bool:
    """Whether it is among the last messages: a notice may have come after it."""
    latest = [entry.message.get("text", "") for entry in person.chat.visible()[-3:]]
    return any(said_one_of(words, wanted) for words in latest)


def said_one_of(words: str, wanted: tuple[str, ...]) -> bool:
    return any(word in words for word in wanted)


def said(phone: Phone) -> list[tuple[int, str]]:
    """All that the bot said, whom to, oldest first, but for the keyboards that it put away ("✓ …")."""
    spoken = [r for r in phone.requests if r.method in ("sendMessage", "editMessageText")]
    told = [(request.params["chat_id"], request.params["text"]) for request in spoken]
    return [(whom, words) for whom, words in told if "\n\n✓ " not in words]


def was_answered_in_order(heard: list[str], steps: list[Step]) -> None:
    """One answer a step, in their order, and one notice."""
    answers = [words for words in heard if VALIDATED not in words]
    assert len(heard) == len(answers) + 1
    for words, step in zip(answers, steps, strict=True):
        assert said_one_of(words, step.sees), (words, step.sees)


def has_applied_once(person: Person, cast: Cast) -> None:
    """Whoever this chat opens is who they said, and applied with their own words and file."""
    candidate = Conversation.get(Conversation.address == str(person.id)).candidate
    assert (candidate.first_name, candidate.last_name) == identity(person)
    assert establishment_of(candidate) == cast.mission
    sent = Application.get(Application.candidate == candidate)
    assert (sent.message, sent.offer) == (message(person), cast.offer)
    assert [document.name for document in documents_of(sent)] == ["CV_Benali.pdf"]
    assert Application.select().where(Application.candidate == candidate).count() == 1
