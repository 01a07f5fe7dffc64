"""The address that Telegram calls: for Telegram only, and for updates only."""

import importlib
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from werkzeug.test import Client, TestResponse

from bot.telegram.client import webhook_secret
from models.database import UNAVAILABLE
from settings import settings

UPDATE = {"update_id": 1, "message": {"text": "Bonjour"}}
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Taker:
    """Stands for the bot: keeps what it is given, or fails as the database does."""

    def __init__(self) -> None:
        self.taken: list[dict] = []
        self.failure: Exception | None = None

    def take(self, update: dict) -> None:
        if self.failure:
            raise self.failure
        self.taken.append(update)


@pytest.fixture
def web(sqlite_url: str, environment: pytest.MonkeyPatch) -> ModuleType:
    """Imported late: it reads the settings at once, as gunicorn wants."""
    environment.setenv("TELEGRAM_WEBHOOK_URL", "https://tremplin.example/telegram")
    settings.cache_clear()
    return importlib.import_module("web")


@pytest.fixture
def taker(web: ModuleType, environment: pytest.MonkeyPatch) -> Taker:
    taker = Taker()
    environment.setattr(web, "webhook", lambda: taker)
    return taker


@pytest.fixture
def post(web: ModuleType, taker: Taker) -> Callable[..., TestResponse]:
    client = Client(web.create_web())

    def post(path: str = "/telegram", **changes: Any) -> TestResponse:
        given = {"headers": {HEADER: webhook_secret(settings())}, "json": UPDATE} | changes
        return client.post(path, **given)

    return post


@pytest.mark.parametrize("path", ["/telegram", "/telegram/"])
def test_update_is_taken_and_answered_without_a_redirection(post, taker, path):
    assert post(path).status_code == 200
    assert taker.taken == [UPDATE]


@pytest.mark.parametrize("headers", [{}, {HEADER: ""}, {HEADER: "wrong"}, {HEADER: "é"}])
def test_stranger_without_the_secret_is_refused(post, taker, headers):
    assert post(headers=headers).status_code == 403
    assert taker.taken == []


@pytest.mark.parametrize("failure", UNAVAILABLE)
def test_update_that_could_not_be_kept_is_asked_again(post, taker, failure):
    taker.failure = failure()
    assert post().status_code == 503


def test_update_that_can_never_be_taken_is_passed_over_and_noted_without_its_words(post, taker, caplog):
    taker.failure = TypeError("Bonjour")
    assert post().status_code == 200
    assert "TypeError" in caplog.text
    assert "Bonjour" not in caplog.text


@pytest.mark.parametrize("garbage", [b"", b"{", b"[" * 100_000, b"\xff"])
def test_what_is_no_json_is_refused(post, taker, garbage):
    assert post(json=None, data=garbage, content_type="application/json").status_code == 400
    assert taker.taken == []


@pytest.mark.parametrize("garbage", [[], "update", 1, None, {}, {"update_id": "1"}, {"message": {}}])
def test_what_is_no_update_is_refused(post, taker, garbage):
    assert post(json=None, data=json.dumps(garbage), content_type="application/json").status_code == 400
    assert taker.taken == []


def test_what_is_too_long_is_refused(post, taker, web):
    long = json.dumps({"text": "a" * web.LONGEST_UPDATE}).encode()
    assert post(json=None, data=long, content_type="application/json").status_code == 413
    assert taker.taken == []


def test_nothing_listens_where_no_webhook_is_set(web, taker, environment):
    environment.setenv("TELEGRAM_WEBHOOK_URL", "")
    settings.cache_clear()
    answer = Client(web.create_web()).post("/telegram", json=UPDATE)
    assert answer.status_code in (404, 415)  # pages take no JSON
    assert taker.taken == []
