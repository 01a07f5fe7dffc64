"""Where updates come in and replies go out."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, ParamSpec, TypeVar
from weakref import WeakValueDictionary

from telegram import Bot, CallbackQuery, Message, Update
from telegram.error import TelegramError

from bot.inbox import Event, Reply, handle, still_wanted
from bot.telegram.keyboards import Keyboards
from bot.telegram.speech import BELOW, Blocked, InDoubt, TryLater, put_away, show, take_buttons
from bot.telegram.uploads import ONE_BY_ONE, Uploads
from models.conversations.conversation import set_reachable
from models.conversations.unsaid import owe, settle
from models.database import connection
from models.notices.delivery import Delivery
from models.people.language import spoken
from texts import text
from texts.languages import reading

log = logging.getLogger("tremplin.telegram")

# A reply is tried this long; after that the clock says it: the notice of a result, or the present screen.
PATIENCE = timedelta(seconds=60)
# Enough that a few people whose rows are held keep nobody waiting, and fewer than a process has connections.
STEPS_AT_ONCE = 16

P = ParamSpec("P")
R = TypeVar("R")


class Edge:
    """Handles updates; replies leave behind their steps, those to one person in order."""

    def __init__(self, bot: Bot, steps_at_once: int = STEPS_AT_ONCE) -> None:
        self.bot = bot
        self.steps = ThreadPoolExecutor(steps_at_once, thread_name_prefix="step")
        self.uploads = Uploads(bot, self.steps)
        self.turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self.speaking: set[asyncio.Task[None]] = set()
        self.keyboards = Keyboards()

    async def take(self, update: Update, newest: bool = True, crowded: bool = False) -> "asyncio.Task[None] | None":
        """Handle one update; the task of its reply, if there is one. `newest`: nothing of this person waits behind it.

        `crowded`: its file is one too many, and is not fetched. Raises one of UNAVAILABLE when the database cannot be
        reached: nothing was done then.
        """
        if update.callback_query:
            self._in_background(self._acknowledge_tap(update.callback_query))
        if _is_elsewhere(update):
            return self._in_background(self._decline(update))
        event = await self._event(update, crowded)
        if event is None:
            return None
        event = replace(event, called=_names_of(update), set_to=_language_of(update))
        reply = await self._apart(handle, event)
        if reply is None or ((reply.again or reply.screen.passing) and not newest):
            return None
        return self._in_background(self._reply(int(event.address), reply, update))

    async def settle(self, patience: timedelta = PATIENCE) -> None:
        """Wait for the replies under way, this long at most."""
        if self.speaking:
            await asyncio.wait(self.speaking, timeout=patience.total_seconds())

    async def _apart(self, step: Callable[P, R], *args: P.args, **options: P.kwargs) -> R:
        """Its result, from one of the threads of the steps: it may wait for the database."""
        return await asyncio.get_running_loop().run_in_executor(self.steps, partial(step, *args, **options))

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
        with reading(spoken(_language_of(update))):
            words = text("only-private")
        try:
            await self.bot.send_message(message.chat.id, words, parse_mode="HTML")
        except TelegramError as error:
            log.info("a group was not answered: %s", type(error).__name__)

    async def _event(self, update: Update, crowded: bool) -> Event | None:
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
            is_kept = tap.startswith(BELOW) or message is None or not message.is_accessible
            seen = None if is_kept or message is None else message.message_id
            return Event(update.update_id, str(person.id), tap=tap.removeprefix(BELOW), message_id=seen)
        if update.message is None:
            return None
        return await self._message_event(update.update_id, str(person.id), update.message, crowded)

    async def _message_event(self, number: int, address: str, message: Message, crowded: bool) -> Event:
        if message.text:
            return Event(number, address, words=message.text)
        # Of a photo, Telegram offers several sizes, the largest last.
        sent = message.document or (message.photo[-1] if message.photo else None)
        if sent is None:
            return Event(number, address)
        if crowded:
            return Event(number, address, upload=ONE_BY_ONE)
        return Event(number, address, upload=await self.uploads.receive(address, sent))

    async def _reply(self, telegram_id: int, reply: Reply, update: Update) -> None:
        # From the step on, not from its turn: what outlives its claim is said by the clock as well.
        until = asyncio.get_running_loop().time() + PATIENCE.total_seconds()
        turn = self.turns.setdefault(telegram_id, asyncio.Lock())
        async with turn:
            shown = await self._say(telegram_id, reply, until)
            if answered := _answered(update, reply):
                await put_away(answered)
                self.keyboards.forget(telegram_id, answered.message.message_id if answered.message else 0)
            if shown is not None:
                self.keyboards.note(telegram_id, shown)
                await self._clear_above(telegram_id, shown, update)

    async def _clear_above(self, telegram_id: int, shown: int, update: Update) -> None:
        """What was typed or sent stands below the buttons that it did not press: they go."""
        if update.message is None:
            return
        for above in self.keyboards.above(telegram_id, shown):
            await take_buttons(self.bot, telegram_id, above)
            self.keyboards.forget(telegram_id, above)

    async def _say(self, telegram_id: int, reply: Reply, until: float) -> int | None:
        """The message that bears it, if it was surely said."""
        loop, late = asyncio.get_running_loop(), reply.is_late
        while not late or await self._apart(still_wanted, reply):
            try:
                shown = await show(self.bot, telegram_id, reply.screen, reply.replaces)
            except TryLater as later:
                if loop.time() + later.seconds > until:
                    return await self._apart(_note, reply, "not sent")
                # Noted before the pause: what is typed meanwhile is no answer to what nobody has seen.
                late = True
                await self._apart(still_wanted, reply)
                await asyncio.sleep(later.seconds)
            except InDoubt:
                return await self._apart(_note, reply, "in doubt")
            except Blocked:
                return await self._apart(_note, reply, "blocked")
            except TelegramError as error:
                log.error("a reply was refused: %s", type(error).__name__)
                return await self._apart(_note, reply, "refused")
            else:
                return await self._apart(_note, reply, "sent", shown) if late or reply.delivery else shown
        return None


def _answered(update: Update, reply: Reply) -> CallbackQuery | None:
    """The press whose message has done its part: it was an answer, or leads on from a result."""
    query = update.callback_query
    if query is None or reply.again or reply.screen.not_found:
        return None
    return query if reply.screen.taken or (query.data or "").startswith(BELOW) else None


def _names_of(update: Update) -> tuple[str, str]:
    person = update.effective_user
    return (person.first_name or "", person.last_name or "") if person else ("", "")


def _language_of(update: Update) -> str:
    person = update.effective_user
    return (person.language_code or "") if person else ""


def _note(reply: Reply, outcome: str, shown: int | None = None) -> int | None:
    """Write down what became of a reply, for the clock has to say one that may not have arrived. Gives back `shown`."""
    if outcome != "sent":
        log.warning("a reply was %s", outcome)
    with connection():
        if outcome == "blocked":
            set_reachable(reply.conversation.channel, reply.conversation.address, False)
        if reply.delivery is not None:
            _note_delivery(reply.delivery, outcome)
        elif outcome in ("in doubt", "not sent"):
            owe(reply.conversation, reply.number)
        if outcome not in ("in doubt", "not sent") and (reply.is_late or reply.delivery is None):
            settle(reply.conversation, reply.number)
    return shown


def _note_delivery(delivery: Delivery, outcome: str) -> None:
    if outcome == "sent":
        delivery.mark_sent()
    elif outcome == "in doubt":
        delivery.mark_uncertain(outcome)
    elif outcome == "not sent":
        delivery.retry(outcome)
    else:
        delivery.give_up(outcome)


def _is_elsewhere(update: Update) -> bool:
    return update.effective_chat is not None and update.effective_chat.type != "private"
