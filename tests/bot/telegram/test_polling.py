"""The webhook is registered at each start, and when Telegram has lost it."""

import asyncio
from collections.abc import Callable

import pytest

from bot.telegram import polling
from bot.telegram.client import open_bot
from phone.driver import Phone
from settings import settings


@pytest.fixture
def starts(phone: Phone, environment, monkeypatch) -> Callable[..., list[str]]:
    """The bot starts, looks at its webhook, and ends after these pauses. With which secrets it was registered."""

    async def start(pauses: list[Callable[[], object]]) -> None:
        stop = asyncio.Event()

        async def pause(*_: object) -> None:
            if pauses:
                pauses.pop(0)()
            else:
                stop.set()

        monkeypatch.setattr(polling, "_pause", pause)
        async with open_bot(settings()) as bot:
            await polling.keep_webhook(bot, settings(), stop)

    def starts(*pauses: Callable[[], object]) -> list[str]:
        environment.setenv("TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:9/telegram")
        settings.cache_clear()
        asyncio.run(start([*pauses]))
        return [request.params["secret_token"] for request in phone.requests_of("setWebhook")]

    return starts


def test_start_tells_telegram_the_secret_of_the_present_key(starts, environment):
    (first,) = starts()
    environment.setenv("SECRET_KEY", "another key for tests, of 32 characters or more")
    assert len({first, *starts()}) == 2


def test_webhook_that_telegram_has_is_left_alone(starts):
    assert len(starts(lambda: None, lambda: None)) == 1


def test_webhook_that_telegram_lost_is_registered_again(starts, phone: Phone):
    assert len(starts(lambda: lose(phone), lambda: None)) == 2


def lose(phone: Phone) -> None:
    phone.world.webhook = None
