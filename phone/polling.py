"""getUpdates: a bot that asks and waits; the newest to ask wins, the one before gets 409."""

from __future__ import annotations

import asyncio

from .profile import listen_to
from .refusal import Refusal
from .state import World

LONGEST_WAIT = 50
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
BY_WEBHOOK = "terminated by setWebhook request"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Polling:
    """Lives in the server's event loop; `wake` is called there when something changed."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.waiting: Wait | None = None

    def wake(self) -> None:
        if self.waiting:
            self.waiting.woken.set()

    def end(self, wait: Wait | None, reason: str) -> None:
        if wait:
            wait.ended = reason
            wait.woken.set()

    async def get_updates(
        self, offset: int = 0, limit: int = 100, timeout: int = 0, allowed_updates: list | None = None
    ) -> list[dict]:
        with self.world.lock:
            if self.world.webhook:
                raise Refusal(409, WEBHOOK_ACTIVE)
            listen_to(self.world, allowed_updates)
        self.end(self.waiting, OTHER_POLLER)
        with self.world.lock:
            self.waiting = wait = Wait()
            self.world.changed("poll")
        try:
            return await self.next_batch(wait, offset, limit, min(max(timeout, 0), LONGEST_WAIT))
        finally:
            if self.waiting is wait:
                self.waiting = None

    async def next_batch(self, wait: Wait, offset: int, limit: int, seconds: float) -> list[dict]:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while True:
            wait.woken.clear()
            with self.world.lock:
                batch = self.world.updates.batch(offset, limit)
            if batch or loop.time() >= deadline:
                return batch
            try:
                await asyncio.wait_for(wait.woken.wait(), deadline - loop.time())
            except TimeoutError:
                continue
            if wait.ended:
                raise Refusal(409, wait.ended)


class Wait:
    """One request that waits."""

    def __init__(self) -> None:
        self.woken = asyncio.Event()
        self.ended = ""
