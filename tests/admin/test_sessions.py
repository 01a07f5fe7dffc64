"""What a browser holds is worth something while its session lasts, and nothing afterwards."""

import re
import time
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer

from admin import create_app
from models.accounts.session import Session
from models.people.staff import Staff
from settings import settings
from tests.admin.conftest import counted, nothing_changes, type_password
from tests.cast import PASSWORD, Cast

COOKIE = "tremplin"


def signed_in(app, name: str = "bruno") -> FlaskClient:
    client = app.test_client()
    assert type_password(client, f"{name}@demo.example").status_code == 302
    return client


def is_in(client: FlaskClient) -> bool:
    return client.get("/candidates/").status_code == 200


def replayed(app, cookie: str) -> FlaskClient:
    client = app.test_client()
    client.set_cookie(COOKIE, cookie)
    return client


def test_cookie_kept_from_before_signing_out_is_refused(cast: Cast, app):
    client = signed_in(app)
    cookie = client.get_cookie(COOKIE).value
    assert is_in(replayed(app, cookie))
    client.post("/logout")
    assert not is_in(replayed(app, cookie))
    assert Session.select().count() == 0


def test_signing_out_of_one_browser_leaves_the_other(cast: Cast, app):
    one, other = signed_in(app), signed_in(app)
    one.post("/logout")
    assert (is_in(one), is_in(other)) == (False, True)


def test_signing_out_leaves_nothing_in_the_cookie(cast: Cast, app):
    client = signed_in(app)
    client.post(f"/candidates/{cast.amina.id}/open")
    client.post("/logout")
    with client.session_transaction() as session:
        assert dict(session) == {}


def test_signing_in_again_ends_the_session_that_was_there(cast: Cast, app, sign_in):
    client = sign_in(cast.bruno)
    before = client.get_cookie(COOKIE).value
    data = {"current": PASSWORD, "password": "trois chats sous la pluie", "again": "trois chats sous la pluie"}
    client.post("/password", data=data)
    assert is_in(client)
    assert not is_in(replayed(app, before))
    assert Session.select().count() == 1


def test_whoever_signs_in_next_has_nothing_of_the_one_before(cast: Cast, app, clock):
    client = signed_in(app)
    client.post(f"/candidates/{cast.amina.id}/open")
    clock.shift(timedelta(minutes=31))
    type_password(client, "driss@demo.example")
    with client.session_transaction() as session:
        assert set(session) <= {"_user_id", "_fresh", "_id", "account", "fs_cc", "fs_paa", "csrf_token"}
        assert session["account"] == cast.driss.id


@pytest.mark.parametrize(("minutes", "times"), [(31, 1), (25, 30)], ids=["unused", "used all day"])
def test_session_ends_by_itself(cast: Cast, app, clock, minutes, times):
    client = signed_in(app)
    seen = []
    for _ in range(times):
        clock.shift(timedelta(minutes=minutes))
        seen.append(is_in(client))
    hours = len([one for one in seen if one]) * minutes / 60
    assert not seen[-1]
    assert hours < 12.01


def test_session_costs_a_page_one_query_and_no_write(cast: Cast, app, clock):
    client = signed_in(app)
    client.get("/password")
    with counted() as made:
        client.get("/password")
    assert len([sql for sql in made if '"session"' in sql]) == 1
    assert not [sql for sql in made if sql.startswith(("UPDATE", "INSERT", "DELETE"))]
    clock.shift(timedelta(minutes=1))
    with counted() as made:
        client.get("/password")
    assert len([sql for sql in made if sql.startswith("UPDATE")]) == 1


@pytest.mark.parametrize("value", ["1", "x", "", "😀", "0" * 500])
def test_forged_key_opens_nothing(cast: Cast, app, value):
    signed_in(app)
    client = app.test_client()
    with client.session_transaction() as session:
        session.update(_user_id=value, _fresh=True)
    assert not is_in(client)


def test_account_s_own_key_is_no_session(cast: Cast, app):
    client = app.test_client()
    with client.session_transaction() as session:
        session.update(_user_id=Staff.get_by_id(cast.bruno.id).fs_uniquifier, _fresh=True)
    assert not is_in(client)


# Ways in that the sign-in library would have


@pytest.mark.parametrize("path", ["/login", "/login?include_auth_token", "/verify", "/logout", "/forgotten"])
def test_json_is_no_way_in(cast: Cast, app, path):
    client = app.test_client()
    with nothing_changes():
        answer = client.post(path, json={"email": "bruno@demo.example", "password": PASSWORD})
    assert answer.status_code == 415
    assert not is_in(client)


def test_no_token_is_given_nor_taken(cast: Cast, app):
    client = app.test_client()
    data = {"email": "bruno@demo.example", "password": PASSWORD}
    answer = client.post("/login?include_auth_token", data=data, headers={"Accept": "application/json"})
    assert (answer.status_code, "token" in answer.text) == (302, False)
    key = Staff.get_by_id(cast.bruno.id).fs_uniquifier
    serializer = URLSafeTimedSerializer(app.config["SECRET_KEY"], app.config["SECURITY_REMEMBER_SALT"])
    for told in ({"uid": key, "ver": "5", "exp": time.time() + 999}, [key, "x"]):
        token = serializer.dumps(told)
        anybody = app.test_client()
        for path, headers in (
            (f"/candidates/?auth_token={token}", {}),
            ("/candidates/", {"Authentication-Token": token}),
        ):
            assert anybody.get(path, headers=headers).status_code == 302


# Keys and cookies


def app_with(environment, **values: str):
    for name, value in values.items():
        environment.setenv(name, value)
    settings.cache_clear()
    return create_app()


def form_token(client: FlaskClient, path: str) -> str:
    return re.search(r'name="csrf_token"[^>]* value="([^"]+)"', client.get(path).text)[1]


def test_turned_key_ends_neither_sessions_nor_forms_nor_links(cast: Cast, environment):
    former = "a former key of 32 characters or more"
    client = app_with(environment, SECRET_KEY=former).test_client()
    token = form_token(client, "/login")
    data = {"email": "bruno@demo.example", "password": PASSWORD, "csrf_token": token}
    assert client.post("/login", data=data).status_code == 302
    token, cookie = form_token(client, "/"), client.get_cookie(COOKIE).value
    turned = app_with(environment, SECRET_KEY="another key of 32 characters or more", SECRET_KEY_FALLBACKS=former)
    assert is_in(replayed(turned, cookie))
    assert replayed(turned, cookie).post("/logout", data={"csrf_token": token}).status_code == 302
    assert not is_in(replayed(turned, cookie))


def test_key_that_is_named_no_more_is_worth_nothing(cast: Cast, environment):
    client = signed_in_with_token(app_with(environment))
    other = app_with(environment, SECRET_KEY="another key of 32 characters or more")
    assert not is_in(replayed(other, client.get_cookie(COOKIE).value))


def signed_in_with_token(app) -> FlaskClient:
    client = app.test_client()
    data = {"email": "bruno@demo.example", "password": PASSWORD, "csrf_token": form_token(client, "/login")}
    client.post("/login", data=data)
    assert is_in(client)
    return client


def test_form_that_stayed_open_half_a_day_is_taken_while_its_session_lasts(cast: Cast, environment, clock):
    client = signed_in_with_token(app_with(environment))
    token = form_token(client, "/")
    for _ in range(20):
        clock.shift(timedelta(minutes=25))
        assert is_in(client)
    assert client.post("/logout", data={"csrf_token": token}).status_code == 302
    assert not is_in(client)


def test_cookie_is_of_this_host_alone_where_there_is_https(cast: Cast, environment):
    app = app_with(environment, PUBLIC_URL="https://tremplin.example")
    cookie = app.test_client().get("/login", base_url="https://tremplin.example").headers["Set-Cookie"]
    assert cookie.startswith("__Host-tremplin=")
    assert ("Secure" in cookie, "Path=/" in cookie, "Domain" in cookie) == (True, True, False)


# Two tabs of one browser


def token_of(client: FlaskClient) -> str | None:
    with client.session_transaction() as session:
        return session.get("csrf_token")


def test_form_left_open_can_be_sent_once_its_owner_is_back(cast: Cast, environment, clock):
    client = signed_in_with_token(app_with(environment))
    left_open = form_token(client, "/")
    clock.shift(timedelta(minutes=31))
    assert not is_in(client)
    data = {"email": "bruno@demo.example", "password": PASSWORD, "csrf_token": form_token(client, "/login")}
    client.post("/login", data=data)
    assert is_in(client)
    assert client.post("/logout", data={"csrf_token": left_open}).status_code == 302
    assert not is_in(client)


def test_form_left_open_is_of_no_use_to_whoever_signs_in_next(cast: Cast, environment, clock):
    client = signed_in_with_token(app_with(environment))
    left_open, before = form_token(client, "/"), token_of(client)
    clock.shift(timedelta(minutes=31))
    data = {"email": "driss@demo.example", "password": PASSWORD, "csrf_token": form_token(client, "/login")}
    client.post("/login", data=data)
    assert token_of(client) != before
    assert client.post("/logout", data={"csrf_token": left_open}).status_code == 400
    assert is_in(client)


def test_signed_out_in_one_tab_is_signed_out_in_the_other(cast: Cast, environment):
    client = signed_in_with_token(app_with(environment))
    left_open = form_token(client, "/")
    client.post("/logout", data={"csrf_token": left_open})
    with nothing_changes():
        answer = client.post("/offers/new", data={"title": "Boulanger", "csrf_token": left_open})
    assert answer.status_code == 400
