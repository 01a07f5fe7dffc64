"""Feeds and maps, as those who read them understand them."""

from xml.etree import ElementTree

import feedparser
import pytest
from flask.testing import FlaskClient

from admin.openweb import maps
from models.offers.offer import Domain, Nature, Offer
from models.offers.publishing import close, publish
from settings import settings
from tests.cast import Cast, offer


@pytest.fixture
def anyone(app) -> FlaskClient:
    return app.test_client()


def read(client: FlaskClient, address: str):
    answer = client.get(address)
    assert answer.content_type == "application/rss+xml; charset=utf-8"
    feed = feedparser.parse(answer.data)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "rss20"
    return feed


def test_feed_of_all_offers_has_the_newest_first(cast: Cast, anyone):
    feed = read(anyone, "/offres.rss")
    assert [entry.title.partition(" –")[0] for entry in feed.entries] == ["Mécanicienne", "Apprenti boulanger"]
    assert feed.entries[1].link == f"{settings().public_url}/offres/{cast.offer.reference}"
    assert feed.entries[1].published_parsed[:3] == cast.offer.published_at.timetuple()[:3]
    assert feed.feed.language == "fr"
    assert feed.feed.title == "Tremplin : toutes les offres".replace(" :", "\u00a0:")


def test_feed_of_a_search_has_its_offers_only(cast: Cast, anyone):
    feed = read(anyone, f"/offres.rss?mots=boulanger&employeur={cast.bakery.id}")
    assert [entry.title.partition(" –")[0] for entry in feed.entries] == ["Apprenti boulanger"]
    assert feed.feed.link.endswith(f"/offres?mots=boulanger&employeur={cast.bakery.id}")


def test_feed_of_a_search_without_an_offer_is_an_empty_feed(cast: Cast, anyone):
    assert read(anyone, "/offres.rss?metier=sport").entries == []


def test_address_of_no_feed_is_told_so(cast: Cast, anyone):
    assert anyone.get("/offres.rss?metier=none").status_code == 400


def test_signs_that_no_feed_may_hold_are_left_out(cast: Cast, anyone):
    words = {"title": "Vente\x0b & <b>\x1f", "description": "Du\x00 pain\ufffe ]]> <script>".replace("\x00", "\x01")}
    kinds = {"nature": Nature.JOB, "domain": Domain.SALES, "commune": "33063"}
    publish(cast.chloe, Offer.create(company=cast.bakery, **words, **kinds))
    entry = read(anyone, "/offres.rss").entries[0]
    assert entry.title.startswith("Vente & <b> –")
    assert "pain ]]>" in entry.summary


def test_offer_published_again_is_new_to_readers(cast: Cast, anyone):
    before = read(anyone, "/offres.rss").entries[1].id
    close(cast.chloe, cast.offer)
    publish(cast.chloe, cast.offer)
    again = read(anyone, "/offres.rss").entries[0]
    assert again.link == f"{settings().public_url}/offres/{cast.offer.reference}"
    assert again.id != before


def test_page_of_feeds_leads_to_those_that_are_ready_made(cast: Cast, anyone):
    page = anyone.get("/flux").text
    assert 'href="/offres.rss?contrat=apprenticeship"' in page
    assert 'href="/offres.rss"' in page


def addresses(client: FlaskClient, address: str) -> list[str]:
    answer = client.get(address)
    assert answer.status_code == 200
    return [one.text for one in ElementTree.fromstring(answer.data).iter(f"{{{maps.NAMESPACE}}}loc")]


def test_maps_lead_to_every_open_offer_and_to_no_other(cast: Cast, anyone, monkeypatch):
    monkeypatch.setattr(maps, "OFFERS_OF_A_MAP", 1)
    close(cast.chloe, offer(cast.bakery, cast.chloe, "Vendeuse"))
    close(cast.driss, cast.other_offer)
    publish(cast.driss, cast.other_offer)
    found = [one for page in addresses(anyone, "/sitemap.xml") for one in mapped(anyone, page)]
    references = (cast.offer.reference, cast.other_offer.reference)
    offers = [one for one in found if "/offres/" in one]
    assert sorted(offers) == sorted(f"{settings().public_url}/offres/{one}" for one in references)
    assert f"{settings().public_url}/accessibilite" in found


def mapped(client: FlaskClient, page: str) -> list[str]:
    """A block in which no offer is open any more has no map."""
    path = page.removeprefix(settings().public_url)
    return [] if client.get(path).status_code == 404 else addresses(client, path)


def test_robots_may_read_the_open_pages_only(cast: Cast, anyone):
    words = anyone.get("/robots.txt").text
    assert "Disallow: /\n" in words
    assert "Allow: /offres\n" in words
    assert f"Sitemap: {settings().public_url}/sitemap.xml" in words
