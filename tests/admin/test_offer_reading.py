"""Offers, read: an employer's own, all for the team, what is published for a referent (A03)."""

import re
from html import unescape
from typing import Any

from models.applications import moves
from models.applications.application import Application, Gate
from models.offers.offer import Domain, Nature
from models.offers.publishing import close, write_offer
from models.organisations.company import Company
from models.organisations.membership import Membership, Role
from tests.admin.conftest import nothing_changes
from tests.cast import Cast, offer


def test_referent_reads_what_is_published_and_nothing_else(cast: Cast, sign_in):
    draft = write_offer(cast.chloe, None, **facts_of(cast.bakery, "Brouillon secret"))
    close(cast.driss, cast.other_offer)
    browser = sign_in(cast.bruno)
    page = browser.get("/offers/").text
    assert "Apprenti boulanger" in page
    assert not [title for title in ("Brouillon secret", "Mécanicienne") if title in page]
    read = browser.get(f"/offers/{cast.offer.id}").text
    assert "Vous apprenez un métier." in read
    assert cast.offer.reference in read
    assert "Modifier" not in page + read
    for hidden in (draft, cast.other_offer):
        assert browser.get(f"/offers/{hidden.id}").status_code == 404


def test_referent_changes_no_offer(cast: Cast, sign_in):
    browser = sign_in(cast.bruno)
    with nothing_changes():
        for way in ("edit", "publish", "close"):
            assert browser.post(f"/offers/{cast.offer.id}/{way}", data={"title": "x"}).status_code == 404
        assert browser.get(f"/offers/{cast.offer.id}/edit").status_code == 404
        assert browser.get("/offers/new").status_code == 404


def test_referent_who_employs_too_changes_only_their_own_offers(cast: Cast, sign_in):
    Membership.create(staff=cast.bruno, company=cast.other_company, role=Role.RECRUITER)
    browser = sign_in(cast.bruno)
    with nothing_changes():
        assert browser.get(f"/offers/{cast.offer.id}/edit").status_code == 404
        assert browser.post(f"/offers/{cast.offer.id}/close").status_code == 404
    assert browser.get(f"/offers/{cast.other_offer.id}/edit").status_code == 200
    assert browser.get(f"/offers/{cast.offer.id}").status_code == 200


def test_employer_reads_the_offers_of_others_nowhere(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    assert browser.get(f"/offers/{cast.offer.id}").status_code == 200
    assert browser.get(f"/offers/{cast.other_offer.id}").status_code == 404
    assert "Mécanicienne" not in browser.get("/offers/").text


def test_referent_counts_the_applications_of_their_own_place_only(cast: Cast, sign_in):
    moves.validate(cast.apply(cast.other_candidate), cast.driss)
    cell = '<td data-label="Candidatures">{}</td>'.format
    assert cell(0) in sign_in(cast.bruno).get("/offers/").text
    assert cell(0) not in sign_in(cast.chloe).get("/offers/").text


def test_count_of_an_offer_leads_to_the_applications_it_counts(cast: Cast, sign_in):
    other = offer(cast.bakery, cast.chloe, "Vendeuse")
    moves.validate(cast.apply(), cast.bruno)
    moves.validate(cast.apply(offer=other), cast.bruno)
    Application.update(gate=Gate.AWAITING).where(Application.offer == other.id).execute()
    browser = sign_in(cast.chloe)
    page = unescape(browser.get("/offers/").text)
    assert f"offer={other.id}" not in page
    listed = browser.get(re.search(rf'<a href="(/applications/\?offer={cast.offer.id}&[^"]+)">1<', page)[1]).text
    assert listed.partition("<tbody>")[2].count("<tr>") == 1
    assert f'<input type="hidden" name="offer" value="{cast.offer.id}">' in listed
    assert "</a>" not in browser.get("/offers/export/csv/").text


def test_offer_of_others_lists_nothing(cast: Cast, sign_in):
    moves.validate(cast.apply(offer=cast.other_offer), cast.bruno)
    browser = sign_in(cast.chloe)
    assert "Aucune candidature ici." in browser.get(f"/applications/?offer={cast.other_offer.id}").text
    assert browser.get("/applications/?offer=1x").status_code == 404


def facts_of(company: Company, title: str) -> dict[str, Any]:
    facts: dict[str, Any] = {"company": company, "title": title, "commune": "69123", "description": "Vous apprenez."}
    return facts | {"nature": Nature.APPRENTICESHIP, "domain": Domain.HOSPITALITY}
