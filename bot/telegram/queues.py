"""Updates that were fetched: a queue a person, and what Telegram may forget."""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Iterable
from typing import Any

from telegram import Update

from bot.telegram.client import readable
from bot.telegram.edge import Edge
from bot.telegram.speech import RETRY_SECONDS
from models.database import UNAVAILABLE

log = logging.getLogger("tremplin.telegram")

SETTLING_SECONDS = 1.0
# What Telegram gives at most before the first of them is confirmed.
MOST_KEPT = 100
# Of one person, at once. They are sent one by one, each in answer to a question.
MOST_FILES = 3
# The pages of a paper, as an album of Telegram's has them.
MOST_PHOTOS = 10


class Queues:
    """What one person sends is handled in order, and nobody waits for another."""

    def __init__(self, edge: Edge, stop: asyncio.Event) -> None:
        self.edge, self.stop = edge, stop
        self.waiting: defaultdict[int, deque[Update]] = defaultdict(deque)
        self.workers: set[asyncio.Task[None]] = set()
        self.crowded: set[int] = set()
        # Of each update that Telegram still keeps, whether it is done.
        self.done: dict[int, bool] = {}
        self.last: int | None = None

    def add(self, posted: Iterable[dict[str, Any]]) -> bool:
        """Queue what was fetched, and say whether any was new: an update comes again until it is confirmed."""
        known = len(self.done)
        for update in posted:
            self.last = update["update_id"]
            if self.last not in self.done:
                self.done[self.last] = False
                self._queue(readable(update, self.edge.bot))
        self._make_room()
        return len(self.done) > known

    def _queue(self, update: Update) -> None:
        person = update.effective_user.id if update.effective_user else 0
        self.waiting[person].append(update)
        if len(self.waiting[person]) == 1:
            worker = asyncio.create_task(self._work(person))
            self.workers.add(worker)
            worker.add_done_callback(self.workers.discard)

    def _make_room(self) -> None:
        """Others' updates do not come while Telegram keeps all it can: a file that holds them up is given up."""
        if len(self.done) < MOST_KEPT:
            return
        first = self._first_to_do()
        for person, queue in self.waiting.items():
            if queue[0].update_id == first:
                self.edge.uploads.give_up(str(person))

    def _first_to_do(self) -> int | None:
        return min((number for number, done in self.done.items() if not done), default=None)

    def confirm(self) -> int | None:
        """The number that confirms to Telegram all that is done, up to the first update that is not."""
        first = self._first_to_do()
        confirmed = first if first is not None or self.last is None else self.last + 1
        self.done = {number: done for number, done in self.done.items() if confirmed is None or number >= confirmed}
        return confirmed

    async def wait(self, seconds: float) -> None:
        """Until all that was queued is done, this long at most."""
        if self.workers:
            await asyncio.wait(self.workers, timeout=seconds)

    async def finish(self) -> None:
        """Wait for what is under way; what was not begun comes again."""
        await asyncio.gather(*self.workers)

    async def _work(self, person: int) -> None:
        queue = self.waiting[person]
        while queue and not self.stop.is_set():
            update = queue[0]
            if _is_crowd(queue):
                self.crowded.add(person)
            is_crowded = person in self.crowded and _brings_file(update)
            # Of a crowd, the last is answered for all.
            passed_over = is_crowded and len(queue) > 1 and _brings_file(queue[1])
            self.done[update.update_id] = passed_over or await self._take(update, len(queue) == 1, is_crowded)
            queue.popleft()
        if not queue:
            del self.waiting[person]
            self.crowded.discard(person)

    async def _take(self, update: Update, newest: bool, crowded: bool) -> bool:
        """Whether it is done: a database that does not answer is waited for until we are told to stop."""
        while not self.stop.is_set():
            try:
                reply = await self.edge.take(update, newest, crowded)
                if newest:
                    await self._settle(reply)
                return True
            except UNAVAILABLE as error:
                log.error("the database does not answer (%s): the update waits", type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)
            except Exception as error:
                # One that cannot be taken would come back for ever, and everybody's behind it with it.
                log.error("update %s cannot be taken: %s", update.update_id, type(error).__name__)
                return True
        return False

    async def _settle(self, reply: "asyncio.Task[None] | None") -> None:
        """Confirmed once answered, where that is quick: killed in between, we are asked and answer again."""
        if reply is not None:
            await asyncio.wait({reply}, timeout=SETTLING_SECONDS)


def _is_crowd(queue: Iterable[Update]) -> bool:
    return sum(map(_is_file, queue)) > MOST_FILES or sum(map(_is_photo, queue)) > MOST_PHOTOS


def _brings_file(update: Update) -> bool:
    return _is_file(update) or _is_photo(update)


def _is_file(update: Update) -> bool:
    return update.message is not None and update.message.document is not None


def _is_photo(update: Update) -> bool:
    return update.message is not None and bool(update.message.photo)
