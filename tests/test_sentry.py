"""What failed reaches Sentry; nothing about people does."""

import json
import logging
import re
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import sentry_sdk
from flask import Flask, request
from sentry_sdk.transport import Transport

import sentry
from admin.errors import report
from bot import inbox
from bot.inbox import Event, handle
from deployment import open_deployment
from jobs.__main__ import guarded
from models.database import db
from settings import settings

DSN = "https://key@127.0.0.1/1"
WORDS = ("Amina", "Diallo", "amina.diallo@mail.example", "7-secret-code", "tremplin=session", "6.6.6.6")


class Kept(Transport):
    """Stands for Sentry: keeps what is sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []

    def capture_envelope(self, envelope: Any) -> None:
        self.sent.append(envelope.serialize().decode())


@pytest.fixture
def abroad() -> Iterator[Kept]:
    kept = Kept()
    sentry_sdk.init(DSN, transport=kept, **sentry.options())
    yield kept
    sentry_sdk.init()


def events(kept: Kept) -> list[dict[str, Any]]:
    """What was sent, once it is sure that nobody is named in it."""
    sentry_sdk.flush()
    for envelope in kept.sent:
        assert [word for word in WORDS if word in envelope] == []
    return [json.loads(envelope.splitlines()[2]) for envelope in kept.sent]


def fail(*_: object) -> None:
    first_name, *_ = WORDS
    raise ValueError(first_name, *WORDS)


def test_page_that_fails_is_told_without_what_was_asked(abroad: Kept):
    app = Flask("pages")
    app.log_exception = report
    app.add_url_rule("/reset/<code>", view_func=lambda code: fail(code, request.form), methods=["POST"])
    headers = {"Cookie": "tremplin=session", "X-Forwarded-For": "6.6.6.6", "Referer": "https://x/Amina"}
    app.test_client().post(
        "/reset/7-secret-code?name=Amina", data={"email": "amina.diallo@mail.example"}, headers=headers
    )
    (event,) = events(abroad)
    assert re.match(r"incident \w{4}: a page failed: ValueError\n", event["logentry"]["formatted"])
    assert "in fail" in event["logentry"]["formatted"]
    assert event["logger"] == "tremplin.admin"


def test_step_that_fails_is_told_without_what_was_said(abroad: Kept, database, monkeypatch):
    monkeypatch.setattr(inbox, "_answer", fail)
    handle(Event(1, "700000001", words="Amina Diallo"))
    (event,) = events(abroad)
    assert event["logentry"]["formatted"].startswith("incident ")
    assert "ValueError" in event["logentry"]["formatted"]
    assert "700000001" not in json.dumps(event)


def test_job_that_fails_is_told_and_one_place_is_one_failure(abroad: Kept):
    guarded(fail)()
    guarded(fail)()
    first, second = events(abroad)
    assert first["fingerprint"] == second["fingerprint"]
    assert "in fail" in first["fingerprint"][1]


def test_error_that_nobody_caught_is_told_by_its_kind_and_place(abroad: Kept):
    thread = threading.Thread(target=fail, args=("Amina",))
    hook, threading.excepthook = threading.excepthook, lambda _: None
    thread.start()
    thread.join()
    threading.excepthook = hook
    (event,) = events(abroad)
    (error,) = event["exception"]["values"]
    assert (error["type"], error["stacktrace"]["frames"][-1]["function"]) == ("ValueError", "fail")


def test_what_a_library_says_of_people_stays(abroad: Kept):
    try:
        fail()
    except ValueError:
        logging.getLogger("library").exception("no mail to %s", "amina.diallo@mail.example", extra={"user": "Amina"})
    (event,) = events(abroad)
    assert event["logentry"] == {"formatted": "no mail to %s"}
    assert event["exception"]["values"][0]["type"] == "ValueError"


def test_what_is_no_error_is_not_told(abroad: Kept):
    logging.getLogger("tremplin.jobs").warning("a reply was late")
    sentry_sdk.set_user({"email": "amina.diallo@mail.example"})
    sentry_sdk.add_breadcrumb(message="Amina")
    assert events(abroad) == []
    logging.getLogger("tremplin.jobs").error("then this")
    (event,) = events(abroad)
    assert set(event) - {"event_id", "timestamp", "level", "logger", "platform", "logentry", "fingerprint"} == set()


def test_nothing_is_told_where_no_address_is_set(sqlite_url, environment, monkeypatch):
    begun: list[object] = []
    monkeypatch.setattr(sentry_sdk, "init", lambda *given, **options: begun.append(given))
    open_deployment()
    assert begun == []
    environment.setenv("SENTRY_DSN", DSN)
    settings.cache_clear()
    open_deployment()
    assert begun == [(DSN,)]
    db.obj.close_all()
