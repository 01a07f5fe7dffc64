"""People who write to a bot by its webhook, and the Telegram that brings them its answers, in one event loop."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any

from bot.telegram.client import webhook_secret
from settings import Settings
from tests.bench.deployment import PATH
from tests.bench.wire import answer

PATIENCE = 120.0
SPOKEN = re.compile(rb"/(sendMessage|editMessageText) ")

Pause = Callable[[], float]


class Crowd:
    """Waits for its answers and times them; of what reaches anybody else, keeps the number."""

    def __init__(self) -> None:
        self.waiting: dict[int, asyncio.Future[float]] = {}
        self.others = 0
        self.spoken = asyncio.Event()
        self.calls: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def telegram(self) -> AsyncIterator[str]:
        """The address of its API. Whoever calls it ends within."""
        server = await asyncio.start_server(self.take_call, "127.0.0.1", 0)
        async with server:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            await asyncio.gather(*self.calls)

    def take_call(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        call = asyncio.create_task(answer(reader, writer, self.hear))
        self.calls.add(call)
        call.add_done_callback(self.calls.discard)

    def hear(self, head: bytes, body: bytes) -> None:
        """The bot says something to a chat."""
        chat = re.search(rb"\bchat_id=(\d+)", body) if SPOKEN.search(head) else None
        if chat is None:
            return
        if waiting := self.waiting.pop(int(chat[1]), None):
            waiting.set_result(perf_counter())
        else:
            self.others += 1
            self.spoken.set()

    async def hear_others(self) -> None:
        """Wait until somebody else was told something."""
        await asyncio.wait_for(self.spoken.wait(), PATIENCE)

    async def talk(self, talks: Iterable[Iterable[dict[str, Any]]], web: Settings, pause: Pause) -> list[float]:
        """All talk at once; each says the next of their updates when answered. The seconds that each answer took."""
        waits = await asyncio.gather(*(self.talk_alone(talk, web, pause) for talk in talks))
        return [wait for each in waits for wait in each]

    async def talk_alone(self, talk: Iterable[dict[str, Any]], web: Settings, pause: Pause) -> list[float]:
        taken = []
        for update in talk:
            await asyncio.sleep(pause())
            taken.append(await asyncio.wait_for(self.ask(update, web), PATIENCE))
        return taken

    async def ask(self, update: dict[str, Any], web: Settings) -> float:
        chat = update["message"]["chat"]["id"]
        answered = self.waiting[chat] = asyncio.get_running_loop().create_future()
        start = perf_counter()
        await post(update, web)
        return await answered - start


async def post(update: dict[str, Any], web: Settings) -> None:
    """As Telegram posts, on a connection of its own, with as little work as can be: the bots share the machine."""
    body = json.dumps(update).encode()
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {webhook_secret(web)}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    reader, writer = await asyncio.open_connection("127.0.0.1", web.port)
    writer.write(head.encode() + body)
    status = await reader.readline()
    writer.close()
    assert b" 200 " in status, status
