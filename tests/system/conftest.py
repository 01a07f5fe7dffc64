"""A deployment in little: the phone, a database, and processes that a test can kill."""

from collections.abc import Iterator

import pytest

from phone.driver import Phone
from settings import settings
from tests.cast import cast
from tests.system.processes import environment_of

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
def deployed(phone: Phone) -> dict[str, str]:
    """The settings of this test, for the processes that it starts."""
    return environment_of(settings())
