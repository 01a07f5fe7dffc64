"""Saying a screen to a person, and knowing whether it arrived."""

from datetime import timedelta

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.screen import Screen
from bot.telegram.client import Loop, open_bot
from settings import Settings
from texts import text

RETRY_SECONDS = 1.0


class Blocked(Exception):
    """The person does not want our messages: nothing arrives by this channel."""


class TryLater(Exception):
    """Surely not delivered: try again after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class InDoubt(Exception):
    """Nobody knows whether it was delivered."""


async def show(bot: Bot, telegram_id: int, screen: Screen, replaces: int | None = None) -> None:
    """Put a screen in front of someone. Raises Blocked, TryLater, InDoubt."""
    try:
        if screen.file is not None:
            document = InputFile(screen.file.content, filename=screen.file.name)
            await bot.send_document(telegram_id, document)
        if replaces is None or not await _edited(bot, telegram_id, screen, replaces):
            await bot.send_message(telegram_id, screen.text, parse_mode="HTML", reply_markup=_keyboard(screen))
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


async def _edited(bot: Bot, telegram_id: int, screen: Screen, message_id: int) -> bool:
    try:
        await bot.edit_message_text(
            screen.text, telegram_id, message_id, parse_mode="HTML", reply_markup=_keyboard(screen)
        )
    except BadRequest as error:
        # Nothing changed: what they see is what we would say. Gone or too old: a new message says it.
        return "not modified" in error.message.lower()
    return True


def _keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(b.label, callback_data=b.path) for b in row] for row in screen.rows()]
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
        self._loop.run(show(self._bot, telegram_id, screen.noted(text("reminder")) if reminder else screen))
