"""What all open pages promise: small, kept for a minute, the same for all, nothing from elsewhere."""

import re

import pytest
from flask.testing import FlaskClient

from admin.openweb import front
from admin.openweb.about import ARTICLES
from admin.openweb.help import HELP
from models.offers.publishing import close
from settings import settings
from tests.acts import everything
from tests.cast import Cast

PAGES = ["/offres", "/flux", "/offres.rss", "/robots.txt", "/sitemap.xml", *(f"/{name}" for name in ARTICLES), *HELP]


@pytest.fixture
def anyone(app) -> FlaskClient:
    return app.test_client()


def pages(cast: Cast) -> list[str]:
    return [*PAGES, f"/offres/{cast.offer.reference}", f"/employeurs/{cast.bakery.id}", "/sitemap-1.xml"]


def test_page_is_small_kept_for_a_minute_and_sets_no_cookie(cast: Cast, anyone):
    before = everything()
    for page in pages(cast):
        answer = anyone.get(page)
        assert answer.status_code == 200, page
        assert answer.headers["Cache-Control"] == "public, max-age=60"
        assert "Set-Cookie" not in answer.headers
        assert "Cookie" not in answer.headers.get("Vary", "")
        assert len(answer.data) < 50_000
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
        assert anyone.get(page, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert everything() == before


def test_page_loads_nothing_from_elsewhere_and_runs_nothing(cast: Cast, anyone):
    for page in pages(cast):
        words = anyone.get(page).text
        assert not re.findall(r'(?:src|<link[^>]* rel="(?:stylesheet|icon)" href)="(?!/static/)', words)
        assert not re.search(r"<style| on\w+=|style=|<script(?! type=\"application/ld\+json\")", words)


def test_page_is_the_same_for_whoever_is_signed_in(cast: Cast, sign_in):
    for page in pages(cast):
        assert sign_in(cast.bruno).get(page).data == sign_in(None).get(page).data


def test_what_is_not_there_is_kept_by_no_cache(cast: Cast, anyone):
    close(cast.chloe, cast.offer)
    for page in (f"/offres/{cast.offer.reference}", "/offres/none", "/offres?contrat=none", "/employeurs/99"):
        answer = anyone.get(page)
        assert answer.status_code in (400, 404, 410)
        assert answer.headers["Cache-Control"] == "no-store"


def test_large_letters_go_on_from_page_to_page_by_the_address_alone(cast: Cast, anyone):
    page = anyone.get("/offres?taille=grand").text
    assert '<html lang="fr" class="grand">' in page
    assert f'href="/offres/{cast.offer.reference}?taille=grand"' in page
    assert '<input type="hidden" name="taille" value="grand">' in page
    assert f'rel="canonical" href="{settings().public_url}/offres"' in page
    assert 'href="/offres?taille=tres-grand"' in page
    assert 'class="' not in re.search(r"<html[^>]*>", anyone.get("/offres?taille=<b>").text)[0]


def test_too_many_pages_in_a_minute_from_one_place_wait(cast: Cast, anyone, monkeypatch):
    monkeypatch.setattr(front, "MOST_A_MINUTE", 2)
    monkeypatch.setattr(front, "pace", front.Pace())
    monkeypatch.setattr(front.time, "time", lambda: 6000.0)
    assert [anyone.get("/contact").status_code for _ in range(3)] == [200, 200, 429]
    elsewhere = {"REMOTE_ADDR": "192.0.2.1"}
    assert anyone.get("/contact", environ_overrides=elsewhere).status_code == 200
    monkeypatch.setattr(front.time, "time", lambda: 6060.0)
    assert anyone.get("/contact").status_code == 200


def test_legal_notice_and_contact_say_what_the_settings_say(cast: Cast, anyone, environment):
    assert "n’a pas encore donné" in anyone.get("/mentions-legales").text
    environment.setenv("PUBLISHER", "Ville de Lyon, 1 place de la Comédie")
    environment.setenv("CONTACT_EMAIL", "aide@lyon.example")
    settings.cache_clear()
    assert "Ville de Lyon, 1 place de la Comédie" in anyone.get("/mentions-legales").text
    assert 'href="mailto:aide@lyon.example"' in anyone.get("/contact").text


def test_pages_of_the_place_show_their_offers_only(cast: Cast, anyone):
    assert "Apprenti boulanger" in anyone.get("/apprentis").text
    assert "Apprenti boulanger" not in anyone.get("/stagiaires").text
    assert 'href="/offres?contrat=apprenticeship"' in anyone.get("/apprentis").text


def test_page_speaks_the_language_of_its_address_and_so_do_those_that_it_leads_to(cast: Cast, anyone):
    page = anyone.get("/offres?lang=en&metier=hospitality").text
    assert '<html lang="en">' in page
    assert "2 offers. The newest come first." in page
    assert "Hotels, restaurants, tourism" in page
    assert f'href="/offres/{cast.offer.reference}?lang=en&amp;metier=hospitality"' in page
    assert '<a href="/offres?metier=hospitality" lang="fr" hreflang="fr">Français</a>' in page
    assert "Offres" in anyone.get("/offres?lang=xx").text


def test_page_names_its_other_languages_to_search_engines_whatever_the_size_of_letters(anyone):
    page = anyone.get("/offres?lang=en&metier=hospitality&taille=grand").text
    here = f"{settings().public_url}/offres?"
    assert f'<link rel="alternate" hreflang="en" href="{here}lang=en&amp;metier=hospitality">' in page
    for code in ("fr", "x-default"):
        assert f'<link rel="alternate" hreflang="{code}" href="{here}metier=hospitality">' in page
