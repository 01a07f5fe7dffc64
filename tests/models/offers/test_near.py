"""Offers near to another."""

from models.offers.near import near
from models.offers.offer import Domain, Nature, Offer
from models.offers.publishing import publish
from tests.cast import Cast


def made(cast: Cast, commune: str, domain: Domain = Domain.HOSPITALITY) -> Offer:
    values = {"title": "Pain", "description": "Du pain.", "nature": Nature.JOB, "domain": domain}
    return publish(cast.chloe, Offer.create(company=cast.bakery, commune=commune, **values))


def test_offers_of_its_commune_come_before_those_of_its_department_and_never_itself(cast: Cast):
    offer, there, beside = made(cast, "69123"), made(cast, "69123"), made(cast, "69266")
    elsewhere, known = made(cast, "33063"), {cast.offer.number, cast.other_offer.number}
    assert near(offer, known) == [there.number]
    assert near(offer, known | {there.number}) == [beside.number]
    assert near(offer, known | {there.number, beside.number}) == [elsewhere.number]


def test_no_offer_of_another_domain_is_near(cast: Cast):
    assert near(made(cast, "69123", Domain.SPORT)) == []
