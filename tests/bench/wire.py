"""A Telegram that says yes at once, in a process of its own, and the client that counts what it was told."""

import asyncio
import json
import multiprocessing
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

from telegram.request import HTTPXRequest

CHAT = {"id": 1001, "type": "private", "first_name": "Amina"}
SENT = {"message_id": 7, "date": 1, "chat": CHAT, "text": "…"}
ME = {"id": 1, "is_bot": True, "first_name": "Tremplin", "username": "tremplin_bot"}


Hear = Callable[[bytes, bytes], None]


@contextmanager
def telegram() -> Iterator[str]:
    """The address of its API."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(there,), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}/bot"
    finally:
        process.kill()
        process.join()


def serve(port: Connection) -> None:
    asyncio.run(answer_all(port))


async def answer_all(port: Connection) -> None:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, hear: Hear = lambda *said: None) -> None:
    """Answer each request of a connection, until it is closed; `hear` is told its head and its body."""
    while not reader.at_eof():
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        length = re.search(rb"(?i)content-length: (\d+)", head)
        hear(head, await reader.readexactly(int(length[1]) if length else 0))
        body = json.dumps({"ok": True, "result": ME if b"/getMe " in head else SENT}).encode()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
        writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))


class Wire(HTTPXRequest):
    """python-telegram-bot's own client, which remembers what it sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[dict[str, str]] = []

    async def do_request(self, url: str, method: str, request_data: Any = None, **options: Any) -> tuple[int, bytes]:
        if url.endswith("/sendMessage"):
            self.sent.append(request_data.json_parameters)
        return await super().do_request(url, method, request_data, **options)
