"""Where updates come in and replies go out."""

import asyncio
import logging
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, CallbackQuery, Message, Update
from telegram.error import TelegramError

from bot.inbox import Event, Reply, handle
from bot.telegram.speech import Blocked, InDoubt, TryLater, show
from bot.telegram.uploads import PHOTO, Uploads
from models.conversations.conversation import TELEGRAM, set_reachable
from models.database import connection
from texts import text

log = logging.getLogger("tremplin.telegram")

# A reply is tried this long; after that, the notice that stands for it leaves by the clock.
PATIENCE = timedelta(seconds=60)


class Edge:
    """Handles updates; replies leave behind their steps, those to one person in order."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.uploads = Uploads(bot)
        self.turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self.speaking: set[asyncio.Task[None]] = set()

    async def take(self, update: Update, newest: bool = True) -> "asyncio.Task[None] | None":
        """Handle one update; the task of its reply, if there is one. `newest`: nothing of this person waits behind it.

        Raises one of UNAVAILABLE when the database cannot be reached: nothing was done then.
        """
        if update.callback_query:
            self._in_background(self._acknowledge_tap(update.callback_query))
        if _is_elsewhere(update):
            return self._in_background(self._decline(update))
        event = await self._event(update)
        if event is None:
            return None
        reply = await asyncio.to_thread(handle, event)
        if reply is None or (reply.again and not newest):
            return None
        return self._in_background(self._reply(int(event.address), reply))

    async def settle(self, patience: timedelta = PATIENCE) -> None:
        """Wait for the replies under way, this long at most."""
        if self.speaking:
            await asyncio.wait(self.speaking, timeout=patience.total_seconds())

    def _in_background(self, speech: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        task = asyncio.create_task(speech)
        self.speaking.add(task)
        task.add_done_callback(self.speaking.discard)
        return task

    async def _acknowledge_tap(self, query: CallbackQuery) -> None:
        """The pressed button shows a clock until its query is answered. Expired queries are ignored."""
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
            return Event(update.update_id, str(person.id), reachable=reachable)
        if update.callback_query:
            message = update.callback_query.message
            tap = update.callback_query.data or ""
            # A very old message comes without its content: it cannot be edited, so the answer is a new one.
            seen = message.message_id if message is not None and message.is_accessible else None
            return Event(update.update_id, str(person.id), tap=tap, message_id=seen)
        if update.message is None:
            return None
        return await self._message_event(update.update_id, str(person.id), update.message)

    async def _message_event(self, number: int, address: str, message: Message) -> Event:
        if message.text:
            return Event(number, address, words=message.text)
        if message.document:
            return Event(number, address, upload=await self.uploads.receive(address, message.document))
        if message.photo:
            return Event(number, address, upload=PHOTO)
        return Event(number, address)

    async def _reply(self, telegram_id: int, reply: Reply) -> None:
        # From the step on, not from its turn: what outlives its claim is said by the clock as well.
        until = asyncio.get_running_loop().time() + PATIENCE.total_seconds()
        turn = self.turns.setdefault(telegram_id, asyncio.Lock())
        async with turn:
            await self._say(telegram_id, reply, until)

    async def _say(self, telegram_id: int, reply: Reply, until: float) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                await show(self.bot, telegram_id, reply.screen, reply.replaces)
                return await asyncio.to_thread(_note, reply, "sent") if reply.delivery else None
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
    if reply.delivery is None and outcome != "blocked":
        return
    with connection():
        if outcome == "blocked":
            set_reachable(TELEGRAM, str(telegram_id), False)
        if reply.delivery is None:
            return
        if outcome == "sent":
            reply.delivery.mark_sent()
        elif outcome == "in doubt":
            reply.delivery.mark_uncertain(outcome)
        elif outcome == "not sent":
            reply.delivery.retry(outcome)
        else:
            reply.delivery.give_up(outcome)


def _is_elsewhere(update: Update) -> bool:
    return update.effective_chat is not None and update.effective_chat.type != "private"
