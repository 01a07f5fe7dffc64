"""The process: Bot API, page, control and mailbox on one event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from .api import Api
from .control import Control
from .mail import protocol
from .page import Page, guard
from .polling import Polling
from .state import World
from .webhook import Webhook

BIGGEST_REQUEST = 64 * 1024 * 1024
SAVE_AFTER = 0.2


@dataclass
class Settings:
    """How to start: port 0 takes any free one; no token accepts every token; no state keeps all in memory.

    `flood` is how many messages a second it lets a bot send; without it, as many as it likes.
    """

    host: str = "127.0.0.1"
    port: int = 8081
    smtp_port: int = 8025
    state: Path | None = None
    token: str | None = None
    username: str = "tremplin_demo_bot"
    first_pause: float = 1.0
    flood: int = 0


class Server:
    """Start and stop it inside an event loop; `url` and `smtp_port` are known once started."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.world = World(settings.username, settings.state)
        self.world.flood.per_second = settings.flood
        self.url, self.smtp_port = "", 0

    async def start(self) -> Server:
        self.loop = asyncio.get_running_loop()
        self.polling = Polling(self.world)
        self.webhook = Webhook(self.world, self.settings.first_pause)
        self.page = Page(self.world)
        self.dirty = asyncio.Event()
        self.world.listeners.append(self.from_any_thread)
        await self.serve_web()
        await self.serve_mail()
        self.tasks = [asyncio.create_task(job) for job in (self.webhook.run(), self.keep_saving())]
        return self

    async def serve_web(self) -> None:
        app = web.Application(client_max_size=BIGGEST_REQUEST, middlewares=[guard])
        for part in (Api(self.world, self.polling, self.settings.token), Control(self.world), self.page):
            app.add_routes(part.routes())
        # A poller or a page that hangs up frees its place at once.
        self.runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.5)
        await self.runner.setup()
        site = web.TCPSite(self.runner, self.settings.host, self.settings.port)
        await site.start()
        self.url = f"http://{self.settings.host}:{self.runner.addresses[0][1]}"

    async def serve_mail(self) -> None:
        receive: Callable = lambda: protocol(self.world)  # noqa: E731 - a factory, as asyncio wants it
        self.mail = await self.loop.create_server(receive, self.settings.host, self.settings.smtp_port)
        self.smtp_port = self.mail.sockets[0].getsockname()[1]

    def from_any_thread(self, event: dict) -> None:
        self.loop.call_soon_threadsafe(self.told, event)

    def told(self, event: dict) -> None:
        if event["kind"] == "webhook" and self.world.webhook:
            self.polling.end(self.polling.waiting, "terminated by setWebhook request")
        if event["kind"] in ("update", "webhook"):
            self.polling.wake()
            self.webhook.wake()
        self.page.tell(event)
        self.dirty.set()

    async def keep_saving(self) -> None:
        """Many changes in a row cost one write."""
        while self.settings.state:
            await self.dirty.wait()
            await asyncio.sleep(SAVE_AFTER)
            self.dirty.clear()
            await asyncio.to_thread(self.world.save)

    async def stop(self) -> None:
        self.world.listeners.remove(self.from_any_thread)
        for task in [*self.tasks, *self.webhook.busy.values()]:
            task.cancel()
        self.page.close()
        self.mail.close()
        await self.runner.cleanup()
        self.world.save()
