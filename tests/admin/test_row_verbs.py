"""The verbs of a row in a list: what cannot be taken back asks once more, and the list stays as it was left."""

import pytest

from tests.admin.conftest import nothing_changes
from tests.cast import Cast

ONCE_MORE = [("chloe", "offers", "close"), ("chloe", "companies", "block"), ("team", "accounts", "close")]


@pytest.mark.parametrize(("who", "noun", "verb"), ONCE_MORE)
def test_what_cannot_be_taken_back_is_shown_before_it_is_done(cast: Cast, sign_in, who, noun, verb):
    browser = sign_in(getattr(cast, who))
    row = {"offers": cast.offer, "companies": cast.bakery, "accounts": cast.driss}[noun]
    address = f"/{noun}/{row.id}/{verb}"
    assert f'href="{address}"' in browser.get(f"/{noun}/").text
    with nothing_changes():
        page = browser.get(address).text
    assert str(row) in page
    assert "Revenir sans rien changer" in page
    assert browser.post(address).status_code == 303


@pytest.mark.parametrize(("who", "noun", "verb"), ONCE_MORE)
def test_list_is_as_it_was_left_after_an_act(cast: Cast, sign_in, who, noun, verb):
    browser = sign_in(getattr(cast, who))
    row = {"offers": cast.offer, "companies": cast.bakery, "accounts": cast.driss}[noun]
    words = {"offers": "apprenti", "companies": "boulangerie", "accounts": "driss"}[noun]
    where = f"/{noun}/{row.id}/{verb}?search={words}"
    assert f'href="{where}"' in browser.get(f"/{noun}/?search={words}").text
    assert f'href="/{noun}/?search={words}"' in browser.get(where).text
    answer = browser.post(f"{where}&url=//evil.example&next=//evil.example&_external=1&_scheme=evil")
    assert answer.location == f"/{noun}/?search={words}"


def test_blocked_company_is_told_to_its_members_and_when_they_publish(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    assert "bloque les candidatures" not in browser.get("/").text
    browser.post(f"/companies/{cast.bakery.id}/block")
    assert "Boulangerie Martin bloque les candidatures" in browser.get("/").text
    assert "bloque les candidatures" not in sign_in(cast.driss).get("/").text
    browser.post(f"/offers/{cast.offer.id}/close")
    browser.get("/offers/")
    assert "personne ne peut y postuler" in browser.post(f"/offers/{cast.offer.id}/publish", follow_redirects=True).text
