"""Offers on the pages: written, published, closed, by their employer alone."""

import pytest

from models.database import today
from models.offers.offer import Offer, OfferState
from models.organisations.membership import Membership, Role
from tests.admin.conftest import nothing_changes
from tests.admin.typed import read, typed_offer
from tests.cast import Cast


def test_employer_writes_publishes_and_closes_an_offer(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    assert browser.post("/offers/new", data=typed_offer(cast)).status_code == 303
    offer = Offer.select().order_by(Offer.id.desc()).get()
    assert (offer.state, offer.commune) == (OfferState.DRAFT, "69123")
    assert browser.post(f"/offers/{offer.id}/publish").status_code == 303
    assert Offer.get_by_id(offer.id).reference
    assert browser.post(f"/offers/{offer.id}/close").status_code == 303
    assert Offer.get_by_id(offer.id).state == OfferState.CLOSED


def test_new_offer_is_read_again_where_it_can_be_published(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    page = browser.post("/offers/new", data=typed_offer(cast), follow_redirects=True).text
    offer = Offer.select().order_by(Offer.id.desc()).get()
    assert "Les candidats ne la voient pas encore." in page
    assert "Vous faites des tartes." in page
    assert f'action="/offers/{offer.id}/publish"' in page
    assert "/offres/" not in page
    browser.post(f"/offers/{offer.id}/publish")
    page = browser.get(f"/offers/{offer.id}").text
    assert f'href="/offers/{offer.id}/close"' in page
    assert f'href="/offres/{Offer.get_by_id(offer.id).reference}"' in page


def test_published_offer_that_is_changed_is_not_said_unseen(cast: Cast, sign_in):
    facts = typed_offer(cast, seen=read(cast.offer))
    page = sign_in(cast.chloe).post(f"/offers/{cast.offer.id}/edit", data=facts, follow_redirects=True).text
    assert ("C’est enregistré." in page, "ne la voient pas encore" in page) == (True, False)


def test_edit_keeps_the_state_and_what_was_not_touched(cast: Cast, sign_in):
    browser, address = sign_in(cast.chloe), f"/offers/{cast.offer.id}/edit"
    assert "Lyon (69001)" in browser.get(address).text
    browser.post(
        address, data=typed_offer(cast, title="Boulanger", state="closed", reference="X", seen=read(cast.offer))
    )
    offer = Offer.get_by_id(cast.offer.id)
    assert (offer.title, offer.state, offer.reference) == ("Boulanger", OfferState.PUBLISHED, cast.offer.reference)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"title": ""}, "Remplissez ce champ."),
        ({"title": "a" * 121}, "120 caractères au plus"),
        ({"title": "\u202e"}, "Écrivez le titre."),
        ({"nature": "slavery"}, "valide"),
        ({"domain": ""}, "Choisissez une réponse."),
        ({"commune": "Atlantide"}, "n’est pas connue"),
        ({"commune": "Saint-Denis"}, "Plusieurs communes"),
        ({"commune": "😀"}, "n’est pas connue"),
        ({"description": "a" * 5001}, "5000 caractères au plus"),
        ({"starts_on": "bientôt"}, "date"),
        ({"starts_on": "0001-01-01"}, "date"),
        ({"by_mail_only": "y"}, "l’adresse à laquelle postuler"),
        ({"contact_email": "x"}, "pas correcte"),
        ({"company": "other"}, "valide"),
        ({"company": "abc"}, "valide"),
    ],
)
def test_wrong_offers_are_not_kept(cast: Cast, sign_in, typed, sentence):
    facts = typed_offer(cast, **typed)
    facts["company"] = facts["company"].replace("other", str(cast.other_company.id))
    with nothing_changes():
        answer = sign_in(cast.chloe).post("/offers/new", data=facts)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "À corriger" in answer.text


def test_an_offer_does_not_move_to_another_company(cast: Cast, sign_in):
    Membership.create(staff=cast.chloe, company=cast.other_company, role=Role.RECRUITER)
    facts = typed_offer(cast, company=str(cast.other_company.id), seen=read(cast.offer))
    with nothing_changes():
        answer = sign_in(cast.chloe).post(f"/offers/{cast.offer.id}/edit", data=facts)
    assert "ne change pas d’entreprise" in answer.text


@pytest.mark.parametrize("verb", ["publish", "close", "keep-open"])
def test_stranger_cannot_touch_an_offer(cast: Cast, sign_in, verb):
    with nothing_changes():
        assert sign_in(cast.driss).post(f"/offers/{cast.offer.id}/{verb}").status_code == 404


@pytest.mark.parametrize(
    ("words", "found"), [("lyon", "Lyon (69001)"), ("3300", "Bordeaux (33000)"), ("", None), ("zzzzzz", None)]
)
def test_communes_are_suggested(cast: Cast, sign_in, words, found):
    names = sign_in(cast.chloe).get("/places", query_string={"words": words}).json
    assert (found in names) if found else names == []


def test_offer_that_is_asked_about_stands_on_the_first_page_and_is_kept_open_or_closed(cast: Cast, sign_in):
    Offer.update(asked_on=today()).execute()
    browser, page = sign_in(cast.chloe), f"/offers/{cast.offer.id}"
    assert "toujours ouvertes" in browser.get("/").text
    assert f'action="{page}/close"' in browser.get(page).text
    assert f'action="{page}/keep-open"' in browser.get(page).text
    for reader in (cast.bruno, cast.team):
        assert "Toujours ouverte" not in sign_in(reader).get(page).text
    assert browser.post(f"{page}/keep-open").status_code == 303
    assert Offer.get_by_id(cast.offer.id).asked_on is None
    assert "toujours ouvertes" not in browser.get("/").text
    assert "Toujours ouverte" not in browser.get(page).text
