"""Fetching updates: one process at a time, each update confirmed only after its transaction."""

import asyncio
import contextlib
import logging
from typing import Any

from telegram import Bot
from telegram.error import Conflict, RetryAfter, TelegramError

from bot.telegram.client import announce, describe, fetch, open_bot, set_webhook
from bot.telegram.edge import Edge
from bot.telegram.queues import Queues
from bot.telegram.speech import RETRY_SECONDS, seconds
from models.database import UNAVAILABLE, connection
from models.heartbeat import BOT, EVERY, beat
from settings import Settings

log = logging.getLogger("tremplin.telegram")

CHECK_SECONDS = 600.0
# While an update is under way, Telegram gives it again at once: others' are asked for this soon, then less and less.
LOOK_AGAIN_SECONDS = 0.03
LONGEST_WAIT_SECONDS = 0.5


async def run(settings: Settings, stop: asyncio.Event) -> None:
    """Serve the chat until told to stop: by polling, or by keeping the webhook registered."""
    bot = open_bot(settings)
    beating = asyncio.create_task(keep_beating(stop))
    while not stop.is_set() and not await _greeted(bot, settings, stop):
        pass
    announcing = asyncio.create_task(keep_announcing(bot, stop))
    if settings.telegram_webhook_url:
        await keep_webhook(bot, settings, stop)
    else:
        await poll(bot, stop)
    for aside in (announcing, beating):
        aside.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await aside
    await bot.shutdown()


async def keep_beating(stop: asyncio.Event) -> None:
    """Say now and again that we live: that our loop turns, and the database hears us."""
    while not stop.is_set():
        try:
            await asyncio.to_thread(_beat)
        except UNAVAILABLE as error:
            log.warning("the database does not answer (%s)", type(error).__name__)
        await _pause(stop, EVERY.total_seconds())


def _beat() -> None:
    with connection():
        beat(BOT)


async def _greeted(bot: Bot, settings: Settings, stop: asyncio.Event) -> bool:
    try:
        await bot.initialize()
        if not settings.telegram_webhook_url:
            await bot.delete_webhook()
    except TelegramError as error:
        log.warning("Telegram does not answer (%s): trying again", type(error).__name__)
        await _pause(stop, _wait_after(error))
        return False
    return True


async def keep_announcing(bot: Bot, stop: asyncio.Event) -> None:
    """Set the commands and the menu button, then the description; nobody waits for it."""
    while not stop.is_set():
        try:
            await announce(bot)
            break
        except TelegramError as error:
            log.warning("the commands could not be set: %s", type(error).__name__)
            await _pause(stop, _wait_after(error))
    try:
        await describe(bot)
    except TelegramError as error:  # Telegram keeps the one of the last start
        log.warning("the description could not be set: %s", type(error).__name__)


async def keep_webhook(bot: Bot, settings: Settings, stop: asyncio.Event) -> None:
    """Register the webhook, and again whenever Telegram has lost it.

    At each start as well: Telegram does not tell with which secret it has it, and ours changes with SECRET_KEY.
    """
    has_our_secret = False
    while not stop.is_set():
        try:
            if not has_our_secret or (await bot.get_webhook_info()).url != settings.telegram_webhook_url:
                await set_webhook(bot, settings)
                has_our_secret = True
                log.info("webhook registered")
            await _pause(stop, CHECK_SECONDS)
        except TelegramError as error:
            log.warning("the webhook could not be registered: %s", type(error).__name__)
            await _pause(stop, _wait_after(error))


def _wait_after(error: TelegramError) -> float:
    return seconds(error) if isinstance(error, RetryAfter) else RETRY_SECONDS


async def _pause(stop: asyncio.Event, duration: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), duration)


async def poll(bot: Bot, stop: asyncio.Event) -> None:
    """Fetch updates and queue them until told to stop. One is confirmed only after its transaction."""
    edge = Edge(bot)
    queues, patience = Queues(edge, stop), LOOK_AGAIN_SECONDS
    while not stop.is_set():
        is_news = queues.add(await _fetched(bot, queues.confirm(), stop))
        patience = LOOK_AGAIN_SECONDS if is_news else min(2 * patience, LONGEST_WAIT_SECONDS)
        await queues.wait(patience)
    await queues.finish()
    await edge.settle()


async def _fetched(bot: Bot, offset: int | None, stop: asyncio.Event) -> list[dict[str, Any]]:
    """The updates from `offset` on: none when Telegram fails, or when we are told to stop."""
    fetching = asyncio.create_task(fetch(bot, offset))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if stop.is_set():
        fetching.cancel()
        return []
    try:
        return await fetching
    except Conflict as error:
        log.warning("another process is polling for this bot: waiting until it ends")
        await _pause(stop, _wait_after(error))
    except TelegramError as error:
        log.warning("updates could not be fetched: %s", type(error).__name__)
        await _pause(stop, _wait_after(error))
    return []
