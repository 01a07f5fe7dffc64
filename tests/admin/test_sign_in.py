"""Coming in: password, invitation, reset, change, and what stops those who guess."""

import re
import unicodedata
from datetime import timedelta
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest

from admin import create_app, shield
from jobs.resets import answer_resets
from models.accounts import colleagues
from models.accounts import password as passwords
from models.accounts.invitation import Invitation
from models.database import now
from models.notices.notice import Notice
from models.people.staff import Staff
from models.registrations.joining import invite_candidate
from settings import settings
from tests.acts import everything
from tests.admin.conftest import nothing_changes, type_password
from tests.cast import PASSWORD, Cast

NEW = "trois chats sous la pluie"
TWICE = {"password": NEW, "again": NEW}


def test_right_password_opens_the_home_page(cast: Cast, app):
    client = app.test_client()
    assert type_password(client, "bruno@demo.example").status_code == 302
    assert "Bonjour Bruno" in client.get("/").text


def test_address_is_read_whatever_its_case(cast: Cast, app):
    assert type_password(app.test_client(), " Bruno@DEMO.example ").status_code == 302


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("bruno@demo.example", "un autre mot de passe"),
        ("nobody@demo.example", PASSWORD),
        ("", ""),
        ("pas une adresse", "x"),
        ("bruno@demo.example\u202e", PASSWORD),
        ("😀@demo.example", "😀" * 40),
        ("a" * 400 + "@demo.example", "b" * 5000),
    ],
)
def test_wrong_ones_are_answered_alike(cast: Cast, app, email, password):
    client = app.test_client()
    with nothing_changes():
        answer = type_password(client, email, password)
    assert answer.status_code == 200
    assert "L’adresse ou le mot de passe n’est pas correct." in answer.text
    assert client.get("/applications/").status_code == 302


@pytest.mark.parametrize("change", [{"active": False}, {"password": None}])
def test_closed_or_unfinished_account_is_answered_like_a_wrong_password(cast: Cast, app, change):
    Staff.update(**change).where(Staff.id == cast.bruno.id).execute()
    answer = type_password(app.test_client(), "bruno@demo.example")
    assert "L’adresse ou le mot de passe n’est pas correct." in answer.text


def test_after_ten_wrong_passwords_the_right_one_waits(cast: Cast, app):
    for _ in range(10):
        assert type_password(app.test_client(), "bruno@demo.example", "faux").status_code == 200
    assert type_password(app.test_client(), "bruno@demo.example").status_code == 429
    assert type_password(app.test_client(), "chloe@demo.example").status_code == 302


def test_a_stranger_with_wrong_passwords_does_not_keep_the_owner_out(cast: Cast, app):
    for _ in range(11):
        type_password(app.test_client(), "bruno@demo.example", "faux")
    elsewhere = app.test_client()
    elsewhere.environ_base["REMOTE_ADDR"] = "192.0.2.7"
    assert type_password(elsewhere, "bruno@demo.example").status_code == 302


def test_guesser_of_many_addresses_is_stopped_too(cast: Cast, app, monkeypatch):
    monkeypatch.setattr(shield, "TRIES_FROM_EVERYWHERE", 5)
    for number in range(5):
        guesser = app.test_client()
        guesser.environ_base["REMOTE_ADDR"] = f"192.0.2.{number}"
        type_password(guesser, "bruno@demo.example", "faux")
    assert type_password(app.test_client(), "bruno@demo.example").status_code == 429


@pytest.mark.parametrize(
    "spelt",
    [
        "BRUNO@demo.example",
        "  bruno@demo.example\t",
        "bruno@\uff44\uff45\uff4d\uff4f.example",
        "\uff42\uff52\uff55\uff4e\uff4f@demo.example",
        "bruno@demo\u3002example",
        "bruno@DEMO.EXAMPLE",
    ],
)
def test_another_spelling_of_an_address_is_no_other_address(cast: Cast, app, spelt):
    for _ in range(10):
        type_password(app.test_client(), "bruno@demo.example", "faux")
    assert type_password(app.test_client(), spelt, "faux").status_code == 429


def test_one_home_has_one_count_whatever_its_address_of_ipv6(cast: Cast, app):
    for number in range(11):
        guesser = app.test_client()
        guesser.environ_base["REMOTE_ADDR"] = f"2001:db8:1:2::{number:x}"
        last = type_password(guesser, "bruno@demo.example", "faux")
    assert last.status_code == 429
    guesser.environ_base["REMOTE_ADDR"] = "2001:db8:1:3::1"
    assert type_password(guesser, "bruno@demo.example").status_code == 302


def test_other_processes_share_the_count(cast: Cast, app):
    other = create_app()
    other.config["WTF_CSRF_ENABLED"] = False
    for number in range(10):
        type_password((app, other)[number % 2].test_client(), "bruno@demo.example", "faux")
    assert type_password(other.test_client(), "bruno@demo.example").status_code == 429


def test_guessers_of_codes_keep_nobody_out(cast: Cast, app):
    invitation, code = invite(cast), passwords.reset_code(cast.bruno)
    for number in range(120):
        app.test_client().post(f"/invitations/{number}-x", data=TWICE)
        app.test_client().post(f"/reset/{number}-9999999999-x", data=TWICE)
    assert app.test_client().post(f"/invitations/{invitation.code}", data=TWICE).status_code == 303
    assert app.test_client().post(f"/reset/{code}", data=TWICE).status_code == 303


def test_accent_is_the_same_however_it_is_typed(cast: Cast, app):
    composed, apart = "été à l\u2019île déserte", unicodedata.normalize("NFD", "été à l\u2019île déserte")
    passwords.change(cast.bruno, PASSWORD, apart)
    for typed in (composed, apart):
        assert type_password(app.test_client(), "bruno@demo.example", typed).status_code == 302


def test_signing_in_often_locks_nobody_out(cast: Cast, app):
    for _ in range(12):
        assert type_password(app.test_client(), "bruno@demo.example").status_code == 302


def test_leaving_is_a_press_not_a_link(cast: Cast, app):
    client = app.test_client()
    type_password(client, "bruno@demo.example")
    assert client.get("/logout").status_code == 405
    assert client.post("/logout").status_code == 302
    assert client.get("/applications/").status_code == 302


def test_sign_in_leads_to_our_pages_only(cast: Cast, app):
    data = {"email": "bruno@demo.example", "password": PASSWORD}
    for elsewhere in ("https://evil.example", "//evil.example/", "\\\\evil.example", "/\\evil.example"):
        for sent in ({"query_string": {"next": elsewhere}, "data": data}, {"data": {**data, "next": elsewhere}}):
            answer = app.test_client().post("/login", **sent)
            assert answer.status_code == 302, "the right password lets in, wherever one came from"
            assert urlsplit(urljoin("http://localhost/login", answer.location)).netloc == "localhost"
            assert answer.location == "/" or "\\" in elsewhere


def test_pages_ask_to_sign_in_first(cast: Cast, app):
    answer = app.test_client().get("/applications/")
    assert answer.status_code == 302
    assert answer.location.startswith("/login?next=")


def test_signing_in_leads_back_to_the_list_as_it_was_narrowed(cast: Cast, app):
    client = app.test_client()
    asked = client.get("/applications/?state=new&gate=validated")
    answer = client.post(asked.location, data={"email": "bruno@demo.example", "password": PASSWORD})
    assert answer.location == "/applications/?state=new&gate=validated"


# Invitations


def invite(cast: Cast) -> Invitation:
    colleagues.invite_colleague(cast.bruno, cast.mission, "ines@demo.example", "Inès", "Faure")
    return Invitation.select().order_by(Invitation.id.desc()).get()


def test_invited_colleague_chooses_a_password_and_is_in(cast: Cast, app):
    invitation, client = invite(cast), app.test_client()
    page = client.get(f"/invitations/{invitation.code}").text
    assert "ines@demo.example" in page
    assert "vous rejoignez Mission locale de Lyon" in page
    assert client.post(f"/invitations/{invitation.code}", data=TWICE).status_code == 303
    assert "Bonjour Inès" in client.get("/").text
    assert client.get("/candidates/").status_code == 200
    assert type_password(app.test_client(), "ines@demo.example", NEW).status_code == 302


def test_reading_an_invitation_spends_nothing(cast: Cast, app):
    invitation = invite(cast)
    with nothing_changes():
        app.test_client().get(f"/invitations/{invitation.code}")


def test_invitation_serves_once(cast: Cast, app):
    invitation = invite(cast)
    app.test_client().post(f"/invitations/{invitation.code}", data=TWICE)
    with nothing_changes():
        answer = app.test_client().post(f"/invitations/{invitation.code}", data=TWICE)
    assert answer.status_code == 409
    assert "a déjà servi" in answer.text


def test_old_invitation_is_told_so(cast: Cast, app):
    invitation = invite(cast)
    Invitation.update(expires_at=now() - timedelta(seconds=1)).execute()
    assert "trop ancienne" in app.test_client().get(f"/invitations/{invitation.code}").text


def test_candidates_invitation_opens_no_account(cast: Cast, app):
    invitation = invite_candidate(cast.bruno, cast.amina)
    with nothing_changes():
        for answer in (
            app.test_client().get(f"/invitations/{invitation.code}"),
            app.test_client().post(f"/invitations/{invitation.code}", data=TWICE),
        ):
            assert "n’est pas correct" in answer.text


@pytest.mark.parametrize("page", ["invitations", "reset"])
def test_forged_codes_are_told_in_a_sentence(cast: Cast, app, page):
    invite(cast)
    for code in ("1-x", "x", "999999-abc", "1-" + "A" * 24, "😀", "1" * 80, "-", "٣-x", "%E2%80%AE"):
        with nothing_changes():
            answer = app.test_client().get(f"/{page}/{code}")
        assert answer.status_code == 409
        assert "Demandez un nouveau lien." in answer.text


@pytest.mark.parametrize(
    ("password", "again", "sentence"),
    [
        ("trop court", "trop court", "12 caractères au moins"),
        ("", "", "Remplissez ce champ."),
        ("a" * 129, "a" * 129, "128 caractères au plus"),
        ("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "Choisissez quatre mots sans lien entre eux."),
        ("ines@demo.example", "ines@demo.example", "trop facile à deviner"),
        (NEW, NEW + "!", "Les deux mots de passe sont différents."),
    ],
)
def test_poor_passwords_are_refused(cast: Cast, app, password, again, sentence):
    invitation = invite(cast)
    with nothing_changes():
        answer = app.test_client().post(f"/invitations/{invitation.code}", data={"password": password, "again": again})
    assert answer.status_code in (409, 422)
    assert sentence in answer.text
    assert password not in answer.text or len(password) < 3 or "@" in password


# A forgotten password


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


# A change of password


def test_change_ends_other_sessions_and_keeps_this_one(cast: Cast, app, sign_in):
    other, this = sign_in(cast.bruno), sign_in(cast.bruno)
    assert this.post("/password", data={"current": PASSWORD, **TWICE}).status_code == 303
    assert this.get("/candidates/").status_code == 200
    assert other.get("/candidates/").status_code == 302


def test_change_needs_the_present_password(cast: Cast, sign_in):
    with nothing_changes():
        answer = sign_in(cast.bruno).post("/password", data={"current": "faux", **TWICE})
    assert "pas votre mot de passe actuel" in answer.text


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
