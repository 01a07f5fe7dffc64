"""Acts of administration ask the password again when it was typed more than a quarter of an hour ago."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.organisations.membership import Membership, Role
from models.people.staff import Staff
from tests.admin.addresses import ALLOWED
from tests.admin.conftest import nothing_changes
from tests.admin.forms import form_in
from tests.admin.test_permissions import things, url_of
from tests.cast import PASSWORD, Cast

# Every page that asks, but for the two that do so only where an organisation is put out of use.
GUARDED = {"colleagues.create_view", "colleagues.end", "accounts.create_view", "accounts.close", "accounts.open"}
GUARDED |= {"broadcasts.launch", "broadcasts.schedule"}
PERSON = {"email": "ines@demo.example", "first_name": "Inès", "last_name": "Faure"}
QUARTER = timedelta(minutes=15)


@pytest.fixture
def team(cast: Cast, sign_in, clock) -> FlaskClient:
    """One of the team, who typed their password a quarter of an hour ago."""
    browser = sign_in(cast.team)
    clock.shift(QUARTER)
    return browser


def type_again(browser: FlaskClient, there: str = "/verify", password: str = PASSWORD) -> Any:
    return browser.post(there, data={"password": password})


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_exactly_these_pages_ask(cast: Cast, app: Flask, team):
    about, asking = things(cast, False, "team", True), set()
    for way in (way for way in ALLOWED if way not in ("POST security.logout", "POST security.login")):
        method, endpoint = way.split()
        endpoint, _, verb = endpoint.partition("/")
        if "/verify" in (team.open(url_of(app, endpoint, verb, about), method=method).location or ""):
            asking.add(endpoint)
    assert asking == GUARDED


@pytest.mark.parametrize("verb", ["close", "open"])
def test_stale_password_is_asked_before_the_page_and_before_the_act(cast: Cast, team, verb):
    address = f"/accounts/{cast.driss.id}/{verb}?search=driss"
    with nothing_changes():
        for answer in (team.get(address), team.post(address)):
            assert answer.status_code == 303
            assert answer.location == f"/verify?next=/accounts/{cast.driss.id}/{verb}?search%3Ddriss"


def test_right_password_leads_back_to_the_act(cast: Cast, team):
    asked = team.post(f"/accounts/{cast.driss.id}/close").location
    with nothing_changes():
        assert "Rien n’est fait" in team.get(asked).text
        assert type_again(team, asked).location == f"/accounts/{cast.driss.id}/close"
    assert team.post(f"/accounts/{cast.driss.id}/close").status_code == 303
    assert not Staff.get_by_id(cast.driss.id).active


@pytest.mark.parametrize("there", ["//evil.example", "https://evil.example/", "http:/evil.example"])
def test_it_leads_to_no_other_site(team, there):
    assert "evil" not in (type_again(team, f"/verify?next={there}").location or "")


def test_fresh_password_is_not_asked(cast: Cast, sign_in, clock):
    browser = sign_in(cast.team)
    clock.shift(QUARTER - timedelta(seconds=1))
    assert browser.post("/accounts/new", data=PERSON).location == "/accounts/"
    assert Staff.get(Staff.email == PERSON["email"]).team


def test_password_typed_again_holds_a_quarter_of_an_hour(cast: Cast, team, clock):
    type_again(team)
    clock.shift(QUARTER - timedelta(seconds=1))
    assert team.get("/accounts/new").status_code == 200
    clock.shift(timedelta(seconds=1))
    assert team.get("/accounts/new").status_code == 303


@pytest.mark.parametrize("password", ["faux", "", "x" * 2000])
def test_wrong_password_changes_nothing(cast: Cast, team, password):
    with nothing_changes():
        answer = type_again(team, "/verify?next=/accounts/new", password)
        assert "Mot de passe incorrect" in answer.text
        assert team.get("/accounts/new").status_code == 303
        assert team.post("/accounts/new", data=PERSON).status_code == 403


def test_typed_form_comes_back_and_is_then_kept(cast: Cast, app: Flask, sign_in, clock):
    app.config["WTF_CSRF_ENABLED"] = True
    browser = sign_in(cast.chloe)
    form = form_in(browser.get("/colleagues/new").text)
    for name, value in (PERSON | {"organisation": f"company-{cast.bakery.id}"}).items():
        form.values[name] = value
    clock.shift(QUARTER)
    with nothing_changes():
        answer = browser.post("/colleagues/new", data=form.values)
        kept = form_in(answer.text)
        assert (answer.status_code, kept.typed()) == (403, form.typed())
        assert 'href="/verify"' in answer.text
        beside = form_in(browser.get("/verify").text)
        assert browser.post("/verify", data={**beside.values, "password": PASSWORD}).status_code == 302
        again = form_in(browser.post(kept.action, data=kept.values).text)
    assert again.typed() == form.typed()
    assert browser.post("/colleagues/new", data=again.values).status_code == 303
    assert Staff.get_or_none(Staff.email == PERSON["email"])


@pytest.mark.parametrize("table", [Company, Establishment])
def test_turning_an_organisation_off_asks_and_any_other_change_does_not(cast: Cast, team, table):
    row, noun = table.select().first(), "companies" if table is Company else "establishments"
    address = f"/{noun}/{row.id}/edit"
    typed = {**form_in(team.get(address).text).values, "name": "Autre nom"}
    off = {name: value for name, value in typed.items() if name != "active"}
    with nothing_changes():
        assert team.post(address, data=off).status_code == 403
    assert team.post(address, data=typed).status_code == 303
    type_again(team)
    assert team.post(address, data={**off, "seen": form_in(team.get(address).text).values["seen"]}).status_code == 303
    assert not table.get_by_id(row.id).active


@pytest.mark.parametrize(("name", "words"), [("chloe", "Retirer l’accès"), ("driss", "Quitter l’organisation")])
def test_ending_a_membership_says_first_what_it_does(cast: Cast, sign_in, name, words):
    membership = Membership.create(staff=cast.driss, company=cast.bakery, role=Role.RECRUITER)
    browser = sign_in(getattr(cast, name))
    address = f"/colleagues/{membership.id}/end"
    assert f'href="{address}"' in browser.get("/colleagues/").text
    with nothing_changes():
        page = browser.get(address).text
    for told in (words, "Driss Benali", "plus rien de Boulangerie Martin"):
        assert told in page
    assert browser.post(address).status_code == 303
    assert not Membership.get_by_id(membership.id).active


def test_guesses_are_limited_like_those_of_sign_in(cast: Cast, team):
    answers = [type_again(team, password="faux").status_code for _ in range(11)]
    assert answers == [200] * 10 + [429]
    assert type_again(team).status_code == 429


def test_each_answer_is_a_security_event(cast: Cast, team, caplog):
    caplog.set_level(logging.INFO, "tremplin.security")
    type_again(team, password="faux")
    type_again(team)
    who = f"account={cast.team.id} network=127.0.0.0/24"
    assert caplog.messages == [f"verify {who} result=failed", f"verify {who} result=done"]
