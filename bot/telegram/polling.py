"""Fetching updates: one process at a time, each update confirmed only after its transaction."""

import asyncio
import contextlib
import logging
from datetime import timedelta

from telegram import Bot, Update
from telegram.error import Conflict, RetryAfter, TelegramError

from bot.telegram.client import ALLOWED_UPDATES, announce, open_bot, readable, set_webhook
from bot.telegram.edge import Edge
from bot.telegram.speech import RETRY_SECONDS, seconds
from settings import Settings

log = logging.getLogger("tremplin.telegram")

POLL_SECONDS = 25
CHECK_SECONDS = 600.0
SETTLING = timedelta(seconds=1)


async def run(settings: Settings, stop: asyncio.Event) -> None:
    """Serve the chat until told to stop: by polling, or by keeping the webhook registered."""
    bot = open_bot(settings)
    while not stop.is_set() and not await _greeted(bot, settings):
        await _pause(stop, RETRY_SECONDS)
    if settings.telegram_webhook_url:
        await keep_webhook(bot, settings, stop)
    else:
        await poll(bot, stop)
    await bot.shutdown()


async def _greeted(bot: Bot, settings: Settings) -> bool:
    try:
        await bot.initialize()
        await announce(bot)
        if not settings.telegram_webhook_url:
            await bot.delete_webhook()
    except TelegramError as error:
        log.warning("Telegram does not answer (%s): trying again", type(error).__name__)
        return False
    return True


async def keep_webhook(bot: Bot, settings: Settings, stop: asyncio.Event) -> None:
    """Register the webhook, and again whenever Telegram has lost it."""
    while not stop.is_set():
        try:
            if (await bot.get_webhook_info()).url != settings.telegram_webhook_url:
                await set_webhook(bot, settings)
                log.info("webhook registered")
            await _pause(stop, CHECK_SECONDS)
        except TelegramError as error:
            log.warning("the webhook could not be registered: %s", type(error).__name__)
            await _pause(stop, RETRY_SECONDS)


async def _pause(stop: asyncio.Event, duration: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), duration)


async def poll(bot: Bot, stop: asyncio.Event) -> None:
    """Fetch updates and handle them until told to stop. One is confirmed only after its transaction."""
    edge = Edge(bot)
    offset = None
    while not stop.is_set():
        fetching = asyncio.create_task(
            bot.get_updates(offset=offset, timeout=POLL_SECONDS, allowed_updates=ALLOWED_UPDATES)
        )
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not fetching.done():
            fetching.cancel()
            break
        updates = await _fetched(fetching, bot, offset)
        await edge.take_all(updates, stop)
        # Confirmed once answered, where that is quick: killed in between, we are asked and answer again.
        await edge.settle(SETTLING)
        if updates and not stop.is_set():
            offset = max(update.update_id for update in updates) + 1
    await edge.settle()


async def _fetched(fetching: "asyncio.Task[tuple[Update, ...]]", bot: Bot, offset: int | None) -> tuple[Update, ...]:
    try:
        try:
            return await fetching
        except (AttributeError, KeyError, TypeError, ValueError):
            # One update that the library cannot read would keep all that follow it away for ever.
            return await _one_by_one(bot, offset)
    except RetryAfter as error:
        await asyncio.sleep(seconds(error))
    except Conflict:
        log.warning("another process is polling for this bot: waiting for its turn to end")
        await asyncio.sleep(RETRY_SECONDS)
    except TelegramError as error:
        log.warning("updates could not be fetched: %s", type(error).__name__)
        await asyncio.sleep(RETRY_SECONDS)
    return ()


async def _one_by_one(bot: Bot, offset: int | None) -> tuple[Update, ...]:
    asked = {"offset": offset, "allowed_updates": ALLOWED_UPDATES}
    return tuple(readable(posted, bot) for posted in await bot.do_api_request("getUpdates", asked))
