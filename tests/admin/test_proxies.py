"""Whose word is taken on who calls: a listed proxy's, nobody else's."""

import runpy
from pathlib import Path

import pytest
from flask import Flask, request

from admin.proxies import believe_listed_proxies
from admin.shield import TRIES, limit_attempts, protect
from settings import settings

ROOT = Path(__file__).parents[2]
SAID = {"X-Forwarded-For": "6.6.6.6, 7.7.7.7", "X-Forwarded-Proto": "https"}


def seen(environment: pytest.MonkeyPatch, trusted: str, caller: str) -> list[str]:
    """Who calls and how, as a page sees it, when this caller says that it carries for others."""
    environment.setenv("TRUSTED_PROXIES", trusted)
    settings.cache_clear()
    app = Flask("pages")
    believe_listed_proxies(app)
    app.add_url_rule("/", view_func=lambda: f"{request.remote_addr} {request.scheme}")
    return app.test_client().get("/", headers=SAID, environ_base={"REMOTE_ADDR": caller}).text.split()


@pytest.mark.parametrize(
    ("trusted", "caller"),
    [
        ("10.0.0.1", "10.0.0.1"),
        ("10.0.0.0/8", "10.9.9.9"),
        ("192.168.0.1,10.0.0.1", "10.0.0.1"),
        ("10.0.0.1", "::ffff:10.0.0.1"),
        ("fd00::/8", "fd00::1"),
    ],
)
def test_listed_proxy_is_believed_on_its_own_caller(environment, trusted, caller):
    assert seen(environment, trusted, caller) == ["7.7.7.7", "https"]


@pytest.mark.parametrize(
    ("trusted", "caller"),
    [("", "10.0.0.1"), ("", "127.0.0.1"), ("10.0.0.1", "10.0.0.2"), ("10.0.0.1", "::1"), ("10.0.0.0/8", "11.0.0.1")],
)
def test_anyone_else_is_taken_for_themselves(environment, trusted, caller):
    assert seen(environment, trusted, caller) == [caller, "http"]


@pytest.mark.parametrize(
    ("public_url", "trusted", "warned"),
    [
        ("https://tremplin.example", "", True),
        ("https://tremplin.example", "10.0.0.1", False),
        ("http://127.0.0.1:8000", "", False),
    ],
)
def test_start_warns_that_visitors_share_a_limit_where_https_has_no_listed_proxy(
    environment, caplog, public_url, trusted, warned
):
    environment.setenv("PUBLIC_URL", public_url)
    environment.setenv("TRUSTED_PROXIES", trusted)
    settings.cache_clear()
    believe_listed_proxies(Flask("pages"))
    assert ("all visitors seem to come from the proxy" in caplog.text) == warned


def test_who_claims_another_address_each_time_is_limited_all_the_same(environment, database):
    environment.setenv("PUBLIC_URL", "https://tremplin.example")
    settings.cache_clear()
    app = Flask("pages", root_path=str(ROOT / "admin"))
    app.config.update(SECRET_KEY="key", WTF_CSRF_ENABLED=False)
    protect(app)
    app.add_url_rule("/try", "try", lambda: ("no", 422), methods=["POST"])
    limit_attempts(app, "try", lambda: "someone")
    caller = app.test_client()
    codes = [caller.post("/try", headers={"X-Forwarded-For": f"6.6.6.{last}"}).status_code for last in range(TRIES + 1)]
    assert codes == [422] * TRIES + [429]


def test_web_listens_to_this_machine_alone_unless_told_otherwise(environment):
    assert conf()["bind"] == "127.0.0.1:8000"
    environment.setenv("LISTEN", "::")
    environment.setenv("TRUSTED_PROXIES", "10.0.0.1,fd00::/8")
    settings.cache_clear()
    assert conf()["bind"] == "[::]:8000"
    assert conf()["forwarded_allow_ips"] == "10.0.0.1/32,fd00::/8"


def conf() -> dict:
    return runpy.run_path(str(ROOT / "gunicorn.conf.py"))
