"""People go from hello to a sent application while processes are killed and Telegram fails: nothing is lost or doubled.

The seed draws who is killed and what fails, in which order; the machine's own pace does the rest.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import count
from random import Random

import pytest

from models import journal
from models.applications.application import Application
from models.applications.attachment import documents_of
from models.conversations.update import Update
from models.database import connection, now, on_postgresql
from models.notices.delivery import OPEN, Delivery
from models.people.candidate import Candidate
from models.registrations import deciding
from models.registrations.standing import establishment_of
from phone.driver import Phone
from phone.person import Person
from settings import settings
from tests.cast import Cast
from tests.soak.conftest import SECONDS
from tests.soak.havoc import Havoc
from tests.system.crowd import FIRST_ID, VALIDATED, reads
from tests.system.path import Step, application, registration
from tests.system.processes import Process, environment_of, free_port, running

AT_ONCE = 6
LOOKS = 20
FIRST_NAMES = "Amina Bilal Carla Diego Elsa Fatou Guy Hugo Ines Jade Karim Lina Malo Nora Omar Paul Rose Sami Tom Zoe"
FIRST_UPDATE = 100_001


@pytest.fixture
def processes(cast: Cast, phone: Phone, environment: pytest.MonkeyPatch) -> Iterator[list[Process]]:
    """Those that may be killed: one that polls and two clocks; on PostgreSQL, two that take updates and two clocks."""
    port = free_port()
    if on_postgresql():
        environment.setenv("TELEGRAM_WEBHOOK_URL", f"http://127.0.0.1:{port}/telegram")
        settings.cache_clear()
    deployed = environment_of(settings())
    web = ("gunicorn", deployed, "web:app", "--bind", f"127.0.0.1:{port}", "--reuse-port")
    bots = [web, web] if on_postgresql() else [("bot", deployed)]
    with ExitStack() as stack:
        if on_postgresql():
            stack.enter_context(running("bot", deployed))  # registers the webhook
        yield [stack.enter_context(running(*command)) for command in [*bots, ("jobs", deployed), ("jobs", deployed)]]


@pytest.mark.timeout(SECONDS + 300)
def test_nothing_is_lost_or_doubled(
    cast: Cast,
    phone: Phone,
    processes: list[Process],
    chance: Random,
    time_left: Callable[[], float],
    report: Callable[..., None],
) -> None:
    people: list[Person] = []
    numbers = count()
    with Havoc(phone, processes, chance) as havoc, ThreadPoolExecutor(AT_ONCE) as pool:
        while time_left() > 0:
            wave = [
                phone.person(first_name_of(n), id=FIRST_ID + n) for n, _ in zip(numbers, range(AT_ONCE), strict=False)
            ]
            for done in [pool.submit(walks, person, cast) for person in wave]:
                done.result()
            people += wave
    phone.wait(lambda phone: not phone.world.updates.pending, 60)
    # As when the two minutes of the claims of those that were killed have gone by.
    Delivery.update(claimed_until=None, due_at=now()).where(Delivery.state.in_(OPEN)).execute()
    for person in people:
        person.wait(lambda person: notices_of(person), 60)
        has_applied_once(person, cast)
        assert doubled(person) == []
    handled = {update.number for update in Update}
    assert set(range(FIRST_UPDATE, phone.world.updates.last_id + 1)) - handled == set()
    assert journal.first_broken() is None
    told = [entry.verb for entry in journal.Entry]
    assert {verb: told.count(verb) for verb in ("register", "send")} == dict.fromkeys(("register", "send"), len(people))
    report(people=len(people), updates=len(handled), kills=havoc.kills, faults=havoc.faults, repeats=havoc.repeats)


def newcomer(phone: Phone, number: int) -> Person:
    return phone.person(first_name_of(number), id=FIRST_ID + number)


def first_name_of(number: int) -> str:
    return FIRST_NAMES.split()[number % 20]


def name_of(number: int) -> str:
    """A name of their own, made of letters."""
    return "Martin" + "".join("abcdefghij"[int(digit)] for digit in str(number))


def identity(person: Person) -> tuple[str, str]:
    number = person.id - FIRST_ID
    return first_name_of(number), name_of(number)


def words_of(person: Person) -> str:
    return f"Bonjour, je suis {' '.join(identity(person))}."


def walks(person: Person, cast: Cast) -> None:
    first_name, name = identity(person)
    goes(person, registration(cast.mission.name, first_name, name))
    with connection():
        deciding.validate(Candidate.get(Candidate.last_name == name), cast.bruno)
    goes(person, application(cast.offer.title, words_of(person)))


def goes(person: Person, steps: list[Step]) -> None:
    """Each act is done once. Where no answer comes, the person asks where they are.

    Where the same question then stands there again, they answer it again: words typed below a message that may not
    have arrived were no answer.
    """
    for step in steps:
        asked, heard = (person.last.text.rpartition("\n\n")[2] if person.heard else None), len(person.heard)
        step.act(person)
        for _ in range(LOOKS):
            if sees(person, step):
                break
            if asked and len(person.heard) > heard and person.last.text.endswith(asked):
                heard = len(person.heard)
                step.act(person)
            else:
                person.send_sticker()  # what cannot be read is answered with the present screen
        else:
            pytest.fail(f"{person!r} never saw {step.sees}; the chat ends with {person.heard[-3:]}")


def sees(person: Person, step: Step) -> bool:
    try:
        person.wait(lambda person: reads(person, step.sees), 4)
    except AssertionError:
        return False
    return True


def has_applied_once(person: Person, cast: Cast) -> None:
    """With their own name, words and file."""
    first_name, name = identity(person)
    (candidate,) = Candidate.select().where(Candidate.last_name == name)
    assert (candidate.first_name, establishment_of(candidate)) == (first_name, cast.mission)
    (sent,) = Application.select().where(Application.candidate == candidate)
    assert (sent.message, sent.offer) == (words_of(person), cast.offer)
    assert [document.name for document in documents_of(sent)] == ["CV_Benali.pdf"]


def notices_of(person: Person) -> list[str]:
    """What they were told of their account, as often as it came."""
    return [message.text for message in person.heard if VALIDATED in message.text]


def doubled(person: Person) -> list[str]:
    """What came again as if for the first time."""
    return [words for words in notices_of(person) if not words.startswith("Rappel")][1:]
