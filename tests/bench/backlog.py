"""What 200 people wait for an answer, with the pauses of people who read, while 50 000 notices leave."""

import asyncio
from collections.abc import Iterator
from random import Random

from models.conversations.conversation import TELEGRAM, Conversation
from models.database import connection, now
from tests.bench import both, conversation, outbox, search
from tests.bench.crowd import Crowd
from tests.bench.deployment import running, settings_on, web
from tests.bench.report import Row, p95

PEOPLE, WAITING = 200, outbox.WAITING
# Seconds that people take to read and to write.
PAUSES = (6.0, 18.0)
GOAL = 0.100
# Whose notices leave, on addresses that nobody of the crowd has.
FIRST_ADDRESS = 1_000_000


def rows(size: int = search.OFFERS, people: int = PEOPLE, waiting: int = WAITING) -> Iterator[Row]:
    path = search.data(size) / "offers.db"
    for kind in both.KINDS:
        with both.database(kind, path) as url:
            with connection():
                fill(waiting)
                conversation.invite(people)
            taken, left = asyncio.run(measure(url, size, people))
            with connection():
                conversation.check_applied(people)
        figure = f"p95 {p95(taken) * 1000:.0f} ms, while {left} of {waiting} notices left"
        yield Row(f"bot: answers among notices, {kind}", figure, f"{GOAL * 1000:.0f} ms", p95(taken) <= GOAL)


def fill(waiting: int) -> None:
    """So many people, for each of whom a notice waits."""
    outbox.fill(waiting)
    chats = [{"channel": TELEGRAM, "address": str(FIRST_ADDRESS + n), "candidate": n} for n in range(1, waiting + 1)]
    outbox.insert(Conversation, [chat | {"consented_at": now()} for chat in chats])
    both.number_on()


async def measure(database: str, size: int, people: int) -> tuple[list[float], int]:
    """The seconds of each answer, and how many notices left meanwhile."""
    crowd, chance = Crowd(), Random(5)
    talks = [[*conversation.updates(number, size)] for number in range(people)]
    async with crowd.telegram() as telegram:
        with settings_on(database, telegram) as settings, web(settings), running(settings, "jobs"):
            await crowd.hear_others()
            taken = await crowd.talk(talks, settings, pause=lambda: chance.uniform(*PAUSES))
    return taken, crowd.others
