"""What the pages tell browsers: cookies, the policy, no cache; and that they are well."""

import re

import pytest

from admin import create_app
from settings import settings
from tests.acts import everything
from tests.admin.conftest import type_password
from tests.cast import Cast


def test_cookie_is_kept_from_scripts_and_other_sites(cast: Cast, app):
    cookie = type_password(app.test_client(), "bruno@demo.example").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_cookie_travels_by_https_alone_where_there_is_one(cast: Cast, environment):
    environment.setenv("PUBLIC_URL", "https://tremplin.example")
    settings.cache_clear()
    app = create_app()
    app.config["WTF_CSRF_ENABLED"] = False
    answer = type_password(app.test_client(), "bruno@demo.example")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert "Strict-Transport-Security" in answer.headers


def test_every_page_carries_the_policy_and_no_inline_code(cast: Cast, sign_in):
    for address in ("/", "/applications/", "/candidates/new", "/login"):
        answer = sign_in(cast.bruno if address != "/login" else None).get(address)
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"
        assert not re.search(r"<style|<script(?![^>]*src=)| on\w+=|style=", answer.text)


@pytest.mark.parametrize("address", ["/nowhere", "/static/nowhere.css", "/logout"])
def test_page_that_is_not_there_is_kept_by_no_cache(cast: Cast, sign_in, address):
    answer = sign_in(cast.bruno).get(address)
    assert answer.status_code in (404, 405)
    assert answer.headers["Cache-Control"] == "no-store"


def test_health_says_ok(cast: Cast, app):
    before = everything()
    assert app.test_client().get("/health").text == "ok\n"
    assert everything() == before
