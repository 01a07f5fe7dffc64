"""Coming in and out: signing in, wrong passwords that are counted, leaving."""

import unicodedata
from urllib.parse import urljoin, urlsplit

import pytest

from admin import create_app, shield
from models.accounts import password as passwords
from models.people.staff import Staff
from tests.admin.coming_in import TWICE, invite
from tests.admin.conftest import nothing_changes, type_password
from tests.cast import PASSWORD, Cast


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
