"""Passwords on the pages: forgotten, reset by a link, changed."""

from datetime import timedelta
from html import unescape

import pytest

from jobs.resets import answer_resets
from models.accounts import password as passwords
from models.notices.notice import Notice
from models.people.staff import Staff
from tests.admin.coming_in import NEW, TWICE, invite
from tests.admin.conftest import nothing_changes, type_password
from tests.cast import PASSWORD, Cast


def test_no_field_of_a_password_is_called_optional(cast: Cast, app, sign_in):
    assert "(facultatif)" not in app.test_client().get(f"/reset/{passwords.reset_code(cast.chloe)}").text
    assert "(facultatif)" not in app.test_client().get(f"/invitations/{invite(cast).code}").text
    page = sign_in(cast.chloe).get("/password").text
    assert "(facultatif)" not in page
    assert page.index('name="current"') < page.index('name="password"'), "the present password is asked first"


def test_reset_changes_the_password_and_ends_sessions(cast: Cast, app, sign_in):
    before = sign_in(cast.bruno)
    assert "un e-mail est parti" in app.test_client().post("/forgotten", data={"email": "Bruno@demo.example"}).text
    answer_resets()
    assert Notice.get(Notice.staff == cast.bruno).kind == "password_reset"
    code = passwords.reset_code(Staff.get_by_id(cast.bruno.id))
    assert app.test_client().post(f"/reset/{code}", data=TWICE).status_code == 303
    assert before.get("/candidates/").status_code == 302
    assert type_password(app.test_client(), "bruno@demo.example").status_code == 200
    assert type_password(app.test_client(), "bruno@demo.example", NEW).status_code == 302


def test_reset_link_serves_once(cast: Cast, app):
    code = passwords.reset_code(cast.bruno)
    app.test_client().post(f"/reset/{code}", data=TWICE)
    with nothing_changes():
        assert app.test_client().post(f"/reset/{code}", data=TWICE).status_code == 409


def test_reset_link_is_good_for_two_hours(cast: Cast, app, clock):
    code = passwords.reset_code(cast.bruno)
    clock.shift(timedelta(hours=2, seconds=5))
    with nothing_changes():
        assert "trop ancien" in app.test_client().post(f"/reset/{code}", data=TWICE).text


def test_someone_elses_reset_link_is_wrong(cast: Cast, app):
    number, rest = passwords.reset_code(cast.bruno).split("-", 1)
    with nothing_changes():
        assert app.test_client().get(f"/reset/{cast.chloe.id}-{rest}").status_code == 409
    assert number == str(cast.bruno.id)


@pytest.mark.parametrize("code", ["used", "1-1-x"])
def test_reset_link_that_is_void_leads_to_a_new_one(cast: Cast, app, code):
    if code == "used":
        code = passwords.reset_code(cast.bruno)
        app.test_client().post(f"/reset/{code}", data=TWICE)
    answer = app.test_client().post(f"/reset/{code}", data={**TWICE, "username": "bruno@demo.example"})
    assert answer.status_code == 409
    assert 'href="/forgotten"' in answer.text
    assert "Ce que vous avez écrit" not in answer.text  # nobody did


def test_unknown_address_is_answered_like_a_known_one(cast: Cast, app):
    with nothing_changes():
        answer = app.test_client().post("/forgotten", data={"email": "nobody@demo.example"})
        answer_resets()
    assert "Si un compte existe" in answer.text


@pytest.mark.parametrize("email", ["pas une adresse", "bruno@", "😀", "' OR 1=1 --"])
def test_what_is_no_address_is_told_so_beside_it(cast: Cast, app, email):
    with nothing_changes():
        answer = app.test_client().post("/forgotten", data={"email": email})
        answer_resets()
    assert answer.status_code == 422
    assert 'id="email-error">Cette adresse e-mail n’est pas correcte' in answer.text
    assert f'value="{email}"' in unescape(answer.text)


def test_change_ends_other_sessions_and_keeps_this_one(cast: Cast, app, sign_in):
    other, this = sign_in(cast.bruno), sign_in(cast.bruno)
    assert this.post("/password", data={"current": PASSWORD, **TWICE}).status_code == 303
    assert this.get("/candidates/").status_code == 200
    assert other.get("/candidates/").status_code == 302


def test_change_needs_the_present_password(cast: Cast, sign_in):
    with nothing_changes():
        answer = sign_in(cast.bruno).post("/password", data={"current": "faux", **TWICE})
    assert "pas votre mot de passe actuel" in answer.text
