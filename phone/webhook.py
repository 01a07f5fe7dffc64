"""Deliveries to the bot's own address: in order within a chat, chats in parallel, again until accepted."""

from __future__ import annotations

import asyncio
import time

import aiohttp

from .state import World

LONGEST_PAUSE = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, not a secret


class Webhook:
    """Lives in the server's event loop; `wake` is called there when something changed."""

    def __init__(self, world: World, first_pause: float) -> None:
        self.world, self.first_pause = world, first_pause
        self.woken = asyncio.Event()
        self.busy: dict[int, asyncio.Task] = {}
        self.failures: dict[int, tuple[int, float]] = {}

    def wake(self) -> None:
        self.woken.set()

    async def run(self) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            while True:
                self.woken.clear()
                for update, hook in self.due():
                    self.busy[chat_of(update)] = asyncio.create_task(self.deliver(session, update, hook))
                await self.wait()

    def due(self) -> list[tuple[dict, dict]]:
        """The first update of each chat that has none on its way, as far as connections allow."""
        with self.world.lock:
            hook = self.world.webhook
            if not hook:
                return []
            chosen, passed = [], set(self.busy)
            for update in self.world.updates.pending:
                chat = chat_of(update)
                if chat in passed or len(self.busy) + len(chosen) >= hook["max_connections"]:
                    continue
                passed.add(chat)
                if self.failures.get(update["update_id"], (0, 0.0))[1] <= time.monotonic():
                    chosen.append((update, hook))
            return chosen

    async def wait(self) -> None:
        pauses = [at - time.monotonic() for _, at in self.failures.values()]
        pause = max(0.01, min(pauses)) if pauses else None
        try:
            await asyncio.wait_for(self.woken.wait(), pause)
        except TimeoutError:
            return

    async def deliver(self, session: aiohttp.ClientSession, update: dict, hook: dict) -> None:
        number = update["update_id"]
        problem = await self.post(session, update, hook)
        self.busy.pop(chat_of(update), None)
        with self.world.lock:
            if problem:
                self.postpone(number, hook, problem)
            else:
                self.failures.pop(number, None)
                self.world.updates.confirm(number)
            self.world.changed("delivery")
        self.wake()

    async def post(self, session: aiohttp.ClientSession, update: dict, hook: dict) -> str:
        """What went wrong, or nothing."""
        headers = {SECRET_HEADER: hook["secret"]} if hook["secret"] else {}
        try:
            # Telegram follows no redirection either: it is a wrong response.
            async with session.post(hook["url"], json=update, headers=headers, allow_redirects=False) as answer:
                ok = 200 <= answer.status < 300
                return "" if ok else f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            return f"Connection failed: {type(error).__name__}"

    def postpone(self, number: int, hook: dict, problem: str) -> None:
        times = self.failures.get(number, (0, 0.0))[0] + 1
        pause = min(self.first_pause * 2 ** (times - 1), LONGEST_PAUSE)
        self.failures[number] = (times, time.monotonic() + pause)
        hook["error"] = (int(time.time()), problem)


def chat_of(update: dict) -> int:
    content = next(value for key, value in update.items() if key != "update_id")
    place = content.get("chat") or content.get("message", {}).get("chat") or content["from"]
    return place["id"]
