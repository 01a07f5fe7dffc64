"""Saying a screen to a person, and knowing whether it arrived."""

import asyncio
import logging
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from markupsafe import escape
from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, Message
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.screen import File, Screen
from bot.telegram.client import Loop, open_bot
from models.documents import storage
from settings import Settings
from texts import text
from texts.languages import reading

log = logging.getLogger("tremplin.telegram")

RETRY_SECONDS = 1.0
MOST_UNITS = 4096
# Before the path of a button that stands on a result: what it opens comes below, and the result stays to be read.
BELOW = "+"
TAKEN = "\n\n✓ {}"
_NUMBER = re.compile(r"^\d+\. ")
_PART = re.compile(r"<[^>]+>|&#?\w+;|.", re.DOTALL)


class Blocked(Exception):
    """The person does not want our messages: nothing arrives by this channel."""


class TryLater(Exception):
    """Surely not delivered: try again after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class InDoubt(Exception):
    """Nobody knows whether it was delivered."""


async def show(bot: Bot, telegram_id: int, screen: Screen, replaces: int | None = None) -> int:
    """Put a screen in front of someone; the number of the message that bears it. Raises Blocked, TryLater, InDoubt."""
    try:
        if screen.file is not None:
            return (await _send_file(bot, telegram_id, screen, screen.file)).message_id
        if screen.picture is not None:
            return (await _send_picture(bot, telegram_id, screen, screen.picture)).message_id
        if replaces is not None and await _edited(bot, telegram_id, screen, replaces):
            return replaces
        return (await _send(bot, telegram_id, screen)).message_id
    except RetryAfter as error:
        raise TryLater(seconds(error)) from error
    except Forbidden as error:
        raise Blocked from error
    except BadRequest as error:
        if "chat not found" in error.message.lower():
            raise Blocked from error
        raise
    except TimedOut as error:
        # The pool being busy or the connection refused happen before a byte leaves; any other silence is ambiguous.
        if _never_left(error):
            raise TryLater(RETRY_SECONDS) from error
        raise InDoubt from error
    except NetworkError as error:
        if _never_left(error) or _server_failed(error):
            raise TryLater(RETRY_SECONDS) from error
        raise InDoubt from error


async def put_away(query: CallbackQuery) -> None:
    """The keyboard that was answered goes, and the answer stays. A message that cannot be edited stays as it is."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return
    buttons = [button for row in message.reply_markup.inline_keyboard for button in row]
    label = next((button.text for button in buttons if button.callback_data == query.data), None)
    try:
        if label is None or not message.text or len(message.text) + len(label) > MOST_UNITS - len(TAKEN):
            await message.edit_reply_markup(None)
            return
        said = TAKEN.format(escape(_NUMBER.sub("", label)))
        await message.edit_text(message.text_html + said, parse_mode="HTML")
    except TelegramError as error:
        log.info("a keyboard was not put away: %s", type(error).__name__)


async def take_buttons(bot: Bot, telegram_id: int, message_id: int) -> None:
    """The buttons of a message go, its words stay. A message that cannot be edited keeps them."""
    try:
        await bot.edit_message_reply_markup(telegram_id, message_id, reply_markup=None)
    except TelegramError as error:
        log.info("a keyboard was not put away: %s", type(error).__name__)


async def _send_file(bot: Bot, telegram_id: int, screen: Screen, file: File) -> Message:
    try:
        content = file.content or await asyncio.to_thread(storage.read, file.key)
    except OSError as error:
        log.error("a file could not be read: %s", type(error).__name__)
        with reading(screen.language):
            return await _send(bot, telegram_id, replace(screen, text=text("document-not-read")))
    document = InputFile(content, filename=file.name)
    return await bot.send_document(
        telegram_id, document, caption=screen.text, parse_mode="HTML", reply_markup=_keyboard(screen)
    )


async def _send_picture(bot: Bot, telegram_id: int, screen: Screen, draw: Callable[[], bytes]) -> Message:
    image = InputFile(await asyncio.to_thread(draw), filename="image.png")
    return await bot.send_photo(
        telegram_id, image, caption=screen.text, parse_mode="HTML", reply_markup=_keyboard(screen)
    )


async def _send(bot: Bot, telegram_id: int, screen: Screen) -> Message:
    *before, last = pieces(screen.text)
    for piece in before:
        await bot.send_message(telegram_id, piece, parse_mode="HTML")
    return await bot.send_message(telegram_id, last, parse_mode="HTML", reply_markup=_keyboard(screen))


def pieces(words: str) -> list[str]:
    """A text in as many messages as Telegram wants, cut between words: two long quotes do not fit in one."""
    cut = _longest(words)
    return [words] if cut is None else [words[:cut], *pieces(words[cut:].strip())]


def _longest(words: str) -> int | None:
    """Where a first message has to end, or nothing when it holds all."""
    if 2 * len(words) <= MOST_UNITS:
        return None
    room, space = MOST_UNITS, 0
    for part in _PART.finditer(words):
        room -= _units(part[0])
        if room < 0:
            return space or part.start()
        space = part.start() if part[0].isspace() else space
    return None


def _units(part: str) -> int:
    """What Telegram counts: what is read, in UTF-16. A tag is nothing, an escaped sign is one, an emoji two."""
    if part.startswith("<"):
        return 0
    return 1 if part.startswith("&") else len(part.encode("utf-16-le")) // 2


async def _edited(bot: Bot, telegram_id: int, screen: Screen, message_id: int) -> bool:
    if len(pieces(screen.text)) > 1:
        return False
    try:
        await bot.edit_message_text(
            screen.text, telegram_id, message_id, parse_mode="HTML", reply_markup=_keyboard(screen)
        )
    except BadRequest as error:
        # Nothing changed: what they see is what we would say. Gone or too old: a new message says it.
        return "not modified" in error.message.lower()
    return True


def _keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    sign = BELOW if screen.must_deliver else ""
    rows = [[InlineKeyboardButton(b.label, callback_data=sign + b.path) for b in row] for row in screen.rows()]
    # Telegram refuses a keyboard without a button.
    return InlineKeyboardMarkup(rows) if rows else None


def _never_left(error: TelegramError) -> bool:
    cause = type(error.__cause__).__name__ if error.__cause__ else ""
    return cause in ("ConnectError", "ConnectTimeout", "PoolTimeout")


def _server_failed(error: TelegramError) -> bool:
    return error.__cause__ is None and type(error) is NetworkError


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


class Sender:
    """Says screens to people from ordinary code."""

    def __init__(self, settings: Settings) -> None:
        self._loop = Loop()
        self._bot = open_bot(settings)

    def send(self, telegram_id: int, screen: Screen, reminder: bool = False) -> None:
        """Send one screen as a new message; a `reminder` may have arrived before. Raises Blocked, TryLater, InDoubt."""
        if reminder:
            with reading(screen.language):
                screen = screen.noted(text("reminder"))
        self._loop.run(show(self._bot, telegram_id, screen))
