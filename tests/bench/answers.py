"""Answers a second of two processes to 200 people who do not pause, against as many of a bot that only replies.

Both have the updates of conversation.py, by webhook, and take turns.
"""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median
from time import perf_counter
from typing import Any

from models.database import connection
from settings import Settings
from tests.bench import both, conversation, search
from tests.bench.crowd import Crowd
from tests.bench.deployment import settings_on, web
from tests.bench.report import Row

PEOPLE, ROUNDS = 200, 3
GOALS = {"SQLite": 0.4, "PostgreSQL": 0.3}


def rows(size: int = search.OFFERS, people: int = PEOPLE) -> Iterator[Row]:
    path = search.data(size) / "offers.db"
    for kind in both.KINDS:
        with both.database(kind, path) as url:
            with connection():
                conversation.invite(people * ROUNDS)
            ours, theirs = asyncio.run(compare(url, size, people))
            with connection():
                conversation.check_applied(people * ROUNDS)
        figure = f"{ours:.0f} a second, bare handler {theirs:.0f}: {ours / theirs:.2f}×"
        goal = GOALS[kind]
        yield Row(f"bot: answers, two processes, {kind}", figure, f"at least {goal:g}×", ours >= goal * theirs)


async def compare(database: str, size: int, people: int) -> tuple[float, float]:
    """Answers a second of ours and of the bare one: the median of the rounds."""
    crowd = Crowd()
    async with crowd.telegram() as telegram:
        with ExitStack() as stack:
            sides = [stack.enter_context(settings_on(database, telegram)) for _ in range(2)]
            for side, application in zip(sides, ("web:app", "tests.bench.bare:app"), strict=True):
                stack.enter_context(web(side, application))
            rates = []
            for number in range(ROUNDS):
                everyone = range(number * people, (number + 1) * people)
                talks = [[*conversation.updates(one, size)] for one in everyone]
                rates.append([await rate(crowd, talks, side) for side in sides])
    ours, theirs = zip(*rates, strict=True)
    return median(ours), median(theirs)


async def rate(crowd: Crowd, talks: list[list[dict[str, Any]]], side: Settings) -> float:
    start = perf_counter()
    answers = await crowd.talk(talks, side, pause=lambda: 0)
    return len(answers) / (perf_counter() - start)
