"""Where updates come in and replies go out."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, CallbackQuery, Document, Message, Update
from telegram.error import TelegramError

from bot.form import Upload
from bot.inbox import Event, Reply, handle
from bot.telegram.speech import RETRY_SECONDS, Blocked, InDoubt, TryLater, show
from models.conversations.conversation import Chat
from models.database import UNAVAILABLE, connection
from models.documents.inspection.inspector import MAX_SIZE
from texts import text

log = logging.getLogger("tremplin.telegram")

# No photo is ever kept: its first bytes are enough to be told that it is an image.
PHOTO = Upload("photo.jpg", 3, b"\xff\xd8\xff")
# A reply is tried this long; after that, the notice that stands for it leaves by the clock.
PATIENCE = timedelta(seconds=60)


class Edge:
    """Handles updates: those of one person in order, those of several side by side, replies behind their steps."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self.speaking: set[asyncio.Task[None]] = set()

    async def take_all(self, updates: tuple[Update, ...], stop: asyncio.Event | None = None) -> None:
        """Handle a batch; returns when every transaction is done."""
        by_person: dict[int, list[Update]] = defaultdict(list)
        for update in updates:
            by_person[update.effective_user.id if update.effective_user else 0].append(update)
        await asyncio.gather(*(self._take_in_order(own, stop) for own in by_person.values()))

    async def _take_in_order(self, updates: list[Update], stop: asyncio.Event | None) -> None:
        for update in updates:
            newest = update is updates[-1]
            while not (stop and stop.is_set()):
                try:
                    await self.take(update, newest)
                    break
                except UNAVAILABLE as error:
                    log.error("the database does not answer (%s): the update waits", type(error).__name__)
                    await asyncio.sleep(RETRY_SECONDS)
                except Exception as error:
                    # One that cannot be taken would come back for ever, and everybody's behind it with it.
                    log.error("an update cannot be taken: %s", type(error).__name__)
                    break

    async def take(self, update: Update, newest: bool = True) -> None:
        """Handle one update. Raises one of UNAVAILABLE when the database cannot be reached: nothing was done then."""
        if update.callback_query:
            self._in_background(self._stop_the_clock(update.callback_query))
        if _is_elsewhere(update):
            self._in_background(self._decline(update))
            return
        event = await self._event(update)
        if event is None:
            return
        reply = await asyncio.to_thread(handle, event)
        if reply is not None and (newest or not reply.again):
            self._in_background(self._reply(event.telegram_id, reply))

    async def settle(self, patience: timedelta = PATIENCE) -> None:
        """Wait for the replies under way, this long at most."""
        if self.speaking:
            await asyncio.wait(self.speaking, timeout=patience.total_seconds())

    def _in_background(self, speech: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(speech)
        self.speaking.add(task)
        task.add_done_callback(self.speaking.discard)

    async def _stop_the_clock(self, query: CallbackQuery) -> None:
        """The pressed button shows a clock until its query is answered. Too late is no harm."""
        try:
            await self.bot.answer_callback_query(query.id)
        except TelegramError as error:
            log.info("a press was not answered: %s", type(error).__name__)

    async def _decline(self, update: Update) -> None:
        message = update.effective_message
        if message is None or not (message.text or "").startswith("/"):
            return
        try:
            await self.bot.send_message(message.chat.id, text("only-private"), parse_mode="HTML")
        except TelegramError as error:
            log.info("a group was not answered: %s", type(error).__name__)

    async def _event(self, update: Update) -> Event | None:
        person = update.effective_user
        if person is None or person.is_bot:
            return None
        if update.my_chat_member:
            reachable = update.my_chat_member.new_chat_member.status not in ("kicked", "left")
            return Event(update.update_id, person.id, reachable=reachable)
        if update.callback_query:
            message = update.callback_query.message
            tap = update.callback_query.data or ""
            # A very old message comes without its content: it cannot be edited, so the answer is a new one.
            seen = message.message_id if message is not None and message.is_accessible else None
            return Event(update.update_id, person.id, tap=tap, message_id=seen)
        if update.message is None:
            return None
        return await self._message_event(update.update_id, person.id, update.message)

    async def _message_event(self, update_id: int, telegram_id: int, message: Message) -> Event:
        if message.text:
            return Event(update_id, telegram_id, words=message.text)
        if message.document:
            return Event(update_id, telegram_id, upload=await self._fetch(message.document))
        if message.photo:
            return Event(update_id, telegram_id, upload=PHOTO)
        return Event(update_id, telegram_id)

    async def _fetch(self, document: Document) -> Upload:
        name, size = document.file_name or "", document.file_size or 0
        if size > MAX_SIZE:
            return Upload(name, size)
        content = await _insist(lambda: self._download(document))
        return Upload(name, size, content)

    async def _download(self, document: Document) -> bytes:
        file = await self.bot.get_file(document.file_id)
        return bytes(await file.download_as_bytearray())

    async def _reply(self, telegram_id: int, reply: Reply) -> None:
        turn = self.turns.setdefault(telegram_id, asyncio.Lock())
        async with turn:
            await self._say(telegram_id, reply)

    async def _say(self, telegram_id: int, reply: Reply) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE.total_seconds()
        while True:
            try:
                await show(self.bot, telegram_id, reply.screen, reply.replaces)
                return await asyncio.to_thread(_note, reply, "sent") if reply.notice else None
            except TryLater as later:
                if loop.time() + later.seconds > until:
                    return await asyncio.to_thread(_note, reply, "not sent")
                await asyncio.sleep(later.seconds)
            except InDoubt:
                return await asyncio.to_thread(_note, reply, "in doubt")
            except Blocked:
                return await asyncio.to_thread(_note, reply, "blocked", telegram_id)
            except TelegramError as error:
                log.error("a reply was refused: %s", type(error).__name__)
                return await asyncio.to_thread(_note, reply, "refused")


def _note(reply: Reply, outcome: str, telegram_id: int | None = None) -> None:
    """Write down what became of a reply that had to arrive."""
    if outcome != "sent":
        log.warning("a reply was %s", outcome)
    if reply.notice is None and outcome != "blocked":
        return
    with connection():
        if outcome == "blocked":
            Chat.update(reachable=False).where(Chat.telegram_id == telegram_id).execute()
        if reply.notice is None:
            return
        if outcome == "sent":
            reply.notice.mark_sent()
        elif outcome == "in doubt":
            reply.notice.release(outcome)
        elif outcome == "not sent":
            reply.notice.retry(outcome)
        else:
            reply.notice.give_up(outcome)


async def _insist(fetch: Callable[[], Awaitable[bytes]], times: int = 3) -> bytes | None:
    """The result of a read that may be repeated, or nothing when Telegram does not give it."""
    for _ in range(times):
        try:
            return await fetch()
        except TelegramError as error:
            log.warning("a file could not be fetched: %s", type(error).__name__)
            await asyncio.sleep(RETRY_SECONDS / 4)
    return None


def _is_elsewhere(update: Update) -> bool:
    return update.effective_chat is not None and update.effective_chat.type != "private"
