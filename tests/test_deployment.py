"""Real people never meet the demo's sign-ins."""

import pytest

from deployment import open_deployment
from models.people.staff import Staff
from settings import REAL_TELEGRAM, settings


def someone(email: str) -> None:
    Staff.create(email=email, first_name="Nadia", last_name="Ferrand")


def with_telegram(environment: pytest.MonkeyPatch, url: str) -> None:
    environment.setenv("TELEGRAM_API_URL", url)
    settings.cache_clear()


def test_the_demo_does_not_start_with_the_real_telegram(database: None, environment: pytest.MonkeyPatch) -> None:
    someone("equipe@demo.example")
    with_telegram(environment, REAL_TELEGRAM)
    with pytest.raises(SystemExit, match="use another DATABASE_URL"):
        open_deployment()


def test_the_demo_starts_with_the_phone(database: None, environment: pytest.MonkeyPatch) -> None:
    someone("equipe@demo.example")
    with_telegram(environment, "http://127.0.0.1:9")
    open_deployment()


def test_real_people_start_with_the_real_telegram(database: None, environment: pytest.MonkeyPatch) -> None:
    someone("nadia@mission.example")
    with_telegram(environment, REAL_TELEGRAM)
    open_deployment()
