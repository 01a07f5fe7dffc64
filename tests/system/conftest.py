"""A deployment in little: the phone, a database, and processes that a test can kill."""

from collections.abc import Iterator

import pytest

from bot.phone.driver import Phone
from settings import settings
from tests.cast import cast

__all__ = ["cast"]


@pytest.fixture
def phone(environment: pytest.MonkeyPatch) -> Iterator[Phone]:
    """A pretend Telegram, named in the settings."""
    with Phone() as phone:
        environment.setenv("TELEGRAM_API_URL", phone.url)
        environment.setenv("TELEGRAM_TOKEN", phone.token)
        environment.setenv("SMTP_URL", f"smtp://127.0.0.1:{phone.smtp_port}")
        settings.cache_clear()
        yield phone


@pytest.fixture
def deployed(environment: pytest.MonkeyPatch, phone: Phone) -> dict[str, str]:
    """The settings of this test, for the processes that it starts."""
    shown = settings().model_dump()
    return {name.upper(): _plain(value) for name, value in shown.items() if value is not None}


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    secret = getattr(value, "get_secret_value", None)
    return str(secret() if secret else value)
