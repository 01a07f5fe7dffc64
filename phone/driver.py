"""For tests: a phone in a thread, and people who talk with it. Waiting is by condition, never by sleep."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from .api import Request
from .person import PATIENCE, Person
from .server import Server, Settings

TOKEN = "4242424242:pretend-token"  # noqa: S105 - opens nothing but this pretence


class Phone:
    """A pretend Telegram in a thread of its own: `with Phone() as phone:`; `stop` frees everything.

    With `state`, a path, another Phone started on it later goes on with the same chats.
    """

    def __init__(self, token: str | None = TOKEN, state: Path | None = None, **settings: object) -> None:
        given = Settings(port=0, smtp_port=0, state=state, token=token, first_pause=0.05)
        self.server = Server(replace(given, **settings))
        self.token = token or TOKEN
        self.world = self.server.world
        self.ready = threading.Event()
        self.failure: BaseException | None = None
        self.thread = threading.Thread(target=lambda: asyncio.run(self.live()), daemon=True)

    def __enter__(self) -> Phone:
        return self.start()

    def __exit__(self, *error: object) -> None:
        self.stop()

    def start(self) -> Phone:
        self.thread.start()
        self.ready.wait()
        if self.failure:
            raise self.failure
        return self

    async def live(self) -> None:
        self.over = asyncio.Event()
        try:
            await self.server.start()
        except OSError as failure:
            self.failure = failure
            return
        finally:
            self.ready.set()
        await self.over.wait()
        await self.server.stop()

    def stop(self) -> None:
        if self.thread.is_alive():
            self.server.loop.call_soon_threadsafe(self.over.set)
            self.thread.join()

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def base_url(self) -> str:
        """What python-telegram-bot calls `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    @property
    def username(self) -> str:
        return self.world.bot["username"]

    @property
    def smtp_port(self) -> int:
        return self.server.smtp_port

    @property
    def mails(self) -> list[dict]:
        """Mails received, oldest first: from, to (a list), subject, text, html, headers."""
        with self.world.lock:
            return list(self.world.mails)

    @property
    def requests(self) -> list[Request]:
        """What the bot asked, but for getUpdates, oldest first: method, params, files, status, answer."""
        with self.world.lock:
            return [request for request in self.world.journal if request.method != "getUpdates"]

    def requests_of(self, method: str) -> list[Request]:
        with self.world.lock:
            return [request for request in self.world.journal if request.method == method]

    def person(self, first_name: str = "Amina", started: bool = False, **details: object) -> Person:
        """Someone with a phone: `id`, `language`, `last_name`, `username` if wanted.

        `started` says that they already wrote to the bot, so that it may write to them.
        """
        with self.world.lock:
            chat = self.world.add_person(first_name, **details)
            chat.started = chat.started or started
        return Person(self.world, chat)

    def fault(self, kind: str, **details: object) -> None:
        """The next request (or `times`, of this `method`, for this `chat`) goes wrong; see `faults.KINDS`."""
        with self.world.lock:
            self.world.faults.add(kind, **details)

    def duplicate_updates(self, count: int = 1) -> None:
        """The next updates are delivered twice."""
        with self.world.lock:
            self.world.updates.to_duplicate += count

    def reorder_updates(self, count: int = 2) -> None:
        """The next updates are held until there are `count`, then come in the wrong order."""
        with self.world.lock:
            self.world.updates.to_reorder += count

    def expire_queries(self) -> None:
        """Every tap not answered yet becomes too old to answer."""
        with self.world.lock:
            self.world.queries.clear()

    def wait(self, predicate: Callable[[Phone], object], timeout: float = PATIENCE) -> object:
        """Until the predicate of the phone is true; returns what it said, or fails telling the last requests."""
        with self.world.lock:
            result = self.world.condition(0).wait_for(lambda: predicate(self), timeout)
        if not result:
            raise AssertionError(f"waited {timeout} s in vain; last requests: {self.requests[-3:]}")
        return result
