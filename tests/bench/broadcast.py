"""A broadcast against the phone, its flood limit on, by the processes of the Procfile: what else happens meanwhile.

To BENCH_BROADCAST people, 3 000 where it is not set: 50 000 take 33 minutes on each database.
"""

import os
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter, time
from typing import Any

from models.acts import act
from models.broadcasts.audience import Audience
from models.broadcasts.broadcast import Broadcast, State
from models.broadcasts.sending import launch, write_broadcast
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import connection, transaction
from models.heartbeat import BOT, JOBS
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.establishment import Establishment, EstablishmentKind
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from phone.driver import Phone
from phone.person import Person
from tests.bench import both
from tests.bench.deployment import PATIENCE, running, settings_on
from tests.bench.outbox import insert
from tests.bench.processes import beats
from tests.bench.report import Row, p95
from tests.system.processes import select_nothing

PEOPLE = 3000
PER_SECOND, FLOOD = 25, 30
LONGER, TAP, URGENT = 1.10, 0.300, 2.0
TAPPERS = 20
EVERY = 0.4  # seconds between two taps
URGENT_EVERY = 10  # taps
FIRST = 700_000_001


@dataclass
class Measured:
    """The seconds that each took."""

    taps: list[float] = field(default_factory=list)
    urgent: list[float] = field(default_factory=list)


def rows() -> Iterator[Row]:
    size = int(os.environ.get("BENCH_BROADCAST") or PEOPLE)
    for kind in both.KINDS:
        with ExitStack() as stack:
            url = stack.enter_context(both.database(kind))
            phone = stack.enter_context(Phone(token=None, flood=FLOOD))
            phone.world.journal = deque()  # the usual one forgets what is long ago
            settings = stack.enter_context(settings_on(url, phone.url))
            polling = settings.model_copy(update={"telegram_webhook_url": None})
            people = join(phone, size)
            for process, name in (("bot", BOT), ("jobs", JOBS)):
                stack.enter_context(running(polling, process))
                wait_until_it_lives(name)
            yield from broadcast(kind, phone, people)


def broadcast(kind: str, phone: Phone, people: list[Person]) -> Iterator[Row]:
    size, tappers = len(people), [phone.person("Bilal") for _ in range(TAPPERS)]
    for tapper in tappers:
        tapper.say("/start").answer(PATIENCE)
    begun = time()
    measured = meanwhile(begin(), tappers, people)
    heard = [one for one in phone.requests_of("sendMessage") if "Le forum" in one.params["text"]]
    refused = sum(one.status == 429 for one in phone.requests)
    told = {one.chat_id for one in heard if one.status == 200}
    assert len(told) == len(heard) - sum(one.status != 200 for one in heard) == size, "each person once"
    took, least = max(one.at for one in heard) - begun, size / PER_SECOND
    figure = f"{took:.0f} s, {PER_SECOND} a second {least:.0f} s: {took / least:.3f}×"
    yield Row(f"broadcast: {size} people, {kind}", figure, f"at most {LONGER:g}×", took <= LONGER * least)
    tapped, urgent = p95(measured.taps), max(measured.urgent)
    figure = f"{tapped * 1000:.0f} ms at p95, {max(measured.taps) * 1000:.0f} ms the longest of {len(measured.taps)}"
    yield Row("  taps meanwhile", figure, f"{TAP * 1000:.0f} ms", tapped <= TAP)
    figure = f"{urgent:.2f} s the longest of {len(measured.urgent)}"
    yield Row("  urgent notices meanwhile", figure, f"{URGENT:g} s", urgent <= URGENT)
    yield Row("  refused for our pace", f"{refused} of {len(phone.requests)}", "0", refused == 0)


def meanwhile(number: int, tappers: list[Person], people: list[Person]) -> Measured:
    """Somebody taps all the time, and now and then somebody must know something now, until it is done."""
    measured = Measured()
    for turn in count():
        measured.taps.append(tap(tappers[turn % TAPPERS], turn // TAPPERS))
        if turn % URGENT_EVERY == 0:
            measured.urgent.append(be_told(people[turn // URGENT_EVERY % len(people)]))
        if is_done(number):
            return measured
        select_nothing(EVERY)
    raise AssertionError


def tap(person: Person, turn: int) -> float:
    """The seconds until a press is answered: there and back."""
    label = person.labels[-1 if turn % 2 else 0]
    start = perf_counter()
    person.tap(label).answer(PATIENCE)
    return perf_counter() - start


def be_told(person: Person) -> float:
    """The seconds until a notice that cannot wait has left."""
    heard = lambda person: sum("compte" in message.text for message in person.heard)  # noqa: E731
    before = heard(person)
    start = perf_counter()
    with connection():
        candidate = Conversation.get(Conversation.address == str(person.id)).candidate
        act(tell)(candidate, Kind.CHAT_UNLINKED, priority=Priority.ANSWER)
    person.wait(lambda person: heard(person) > before, PATIENCE)
    return perf_counter() - start


def is_done(number: int) -> bool:
    with connection():
        return bool(Broadcast.get_by_id(number).state == State.DONE)


def begin() -> int:
    with connection():
        team = Staff.create(email="equipe@bench.example", first_name="Élodie", last_name="Roy", team=True)
        written = write_broadcast(team, None, None, "Le forum", "Le forum ouvre lundi à 9 h.", Audience())
        launch(team, written, written.revision)
        return int(written.id)


def join(phone: Phone, size: int) -> list[Person]:
    """So many people, accompanied, each with a chat."""
    numbers = range(1, size + 1)
    with connection(), transaction():
        place = Establishment.create(name="Mission locale", kind=EstablishmentKind.LOCAL_MISSION)
        insert(Candidate, [candidate(number) for number in numbers])
        insert(Accompaniment, [{"candidate": number, "establishment": place.id} for number in numbers])
        insert(Conversation, [chat(number) for number in numbers])
    both.number_on()
    return [phone.person("Amina", id=FIRST + number, started=True) for number in numbers]


def candidate(number: int) -> dict[str, Any]:
    return {"id": number, "first_name": "Amina", "last_name": f"{number}", "search_name": f"amina {number}"}


def chat(number: int) -> dict[str, Any]:
    return {"channel": TELEGRAM, "address": str(FIRST + number), "candidate": number}


def wait_until_it_lives(name: str) -> None:
    end = perf_counter() + PATIENCE
    while not beats(name):
        assert perf_counter() < end, f"{name} does not start"
        select_nothing(0.05)
