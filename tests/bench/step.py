"""One step of the bot, from the update to the reply on the wire, against a handler that only replies.

Both have the same updates and the same client, python-telegram-bot's, with a server on this machine that answers at
once. Ours searches 100 000 offers, keeps the search and the person's place, and says what it found.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from telegram import Bot, Update
from telegram.ext import Application, MessageHandler, filters
from telegram.request import HTTPXRequest

from bot.telegram.edge import Edge
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import connection, now
from models.offers.searches import Search
from tests.bench import offers, search
from tests.bench.data import folder, opened
from tests.bench.report import Row, at_most
from tests.bench.wire import CHAT, Wire, telegram

TOKEN = "1:bench"
AMINA = {"id": 1001, "is_bot": False, "first_name": "Amina"}
STEPS = 300
WARM_UP = 30

Step = Callable[[dict[str, Any]], Awaitable[None]]


def rows(size: int = search.OFFERS) -> Iterator[Row]:
    with tempfile.TemporaryDirectory(dir=folder()) as scratch:
        copy = shutil.copy(search.data(size) / "offers.db", scratch)
        with opened(Path(copy)), telegram() as address:
            yield asyncio.run(compare(address, size))


async def compare(address: str, size: int) -> Row:
    with connection():
        Conversation.create(channel=TELEGRAM, address=str(AMINA["id"]), consented_at=now())
    wires = Wire(), Wire()
    ours, theirs = our_step(address, wires[0]), await bare_step(address, wires[1])
    taken: tuple[list[float], list[float]] = ([], [])
    for update in updates(size):
        for step, seconds in zip((ours, theirs), taken, strict=True):
            start = perf_counter()
            await step(update)
            seconds.append(perf_counter() - start)
    check(*wires)
    figures = (median(seconds[WARM_UP:]) for seconds in taken)
    return at_most("bot: one step, median", *figures, 4, of="bare handler")


def updates(size: int) -> Iterator[dict[str, Any]]:
    """What someone types: one or two words of an offer. A few of them say something else, such as "aide"."""
    chance = Random(3)
    for number in range(1, STEPS + 1):
        words = [word for word in offers.entry(chance.randint(1, size)).text.split() if len(word) > 3]
        asked = " ".join(chance.sample(words, chance.randint(1, 2)))
        message = {"message_id": number, "date": 1, "chat": CHAT, "from": AMINA, "text": asked}
        yield {"update_id": number, "message": message}


def our_step(address: str, wire: Wire) -> Step:
    edge = Edge(Bot(TOKEN, address, request=wire, get_updates_request=Wire()))

    async def step(update: dict[str, Any]) -> None:
        await edge.take(Update.de_json(update, edge.bot))
        await edge.settle()

    return step


async def bare_step(address: str, client: HTTPXRequest) -> Step:
    builder = Application.builder().token(TOKEN).base_url(address).request(client).get_updates_request(Wire())
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, reply))
    await application.initialize()

    async def step(update: dict[str, Any]) -> None:
        await application.process_update(Update.de_json(update, application.bot))

    return step


async def reply(update: Update, context: Any) -> None:
    await update.message.reply_text("Bonjour")


def check(ours: Wire, theirs: Wire) -> None:
    """A step that did not do its work would be quick."""
    assert len(theirs.sent) == len(ours.sent) == STEPS
    assert sum("searches/" in sent["reply_markup"] for sent in ours.sent) > 0.9 * STEPS
    with connection():
        assert Search.select().count() > STEPS / 2
