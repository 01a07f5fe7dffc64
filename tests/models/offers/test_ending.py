"""Offers end on their last day, by the clock, once."""

from datetime import timedelta

import pytest

from models import journal
from models.database import today
from models.offers.ending import close_past
from models.offers.offer import Offer, OfferState, publish, write_offer
from tests.acts import at_once, everything, refused
from tests.cast import Cast
from tests.models.offers.test_offer import draft, found, fresh


@pytest.fixture
def offer(cast: Cast, clock) -> Offer:
    """Published, until tomorrow."""
    offer = write_offer(cast.chloe, draft(cast), closes_on=today() + timedelta(days=1))
    return publish(cast.chloe, offer)


def test_offer_is_open_through_its_last_day(offer: Offer, clock):
    for _ in range(2):
        before = everything()
        assert close_past() == 0
        assert everything() == before
        clock.shift(timedelta(days=1))
    assert close_past() == 1
    assert (fresh(offer).state, found("tartes")) == (OfferState.CLOSED, [])
    line = journal.history(offer)[-1]
    assert (line.verb, line.actor_kind, line.before, line.after) == ("close", "system", "published", "closed")
    assert close_past() == 0


def test_two_at_the_same_instant_close_once(offer: Offer, clock):
    clock.shift(timedelta(days=5))
    at_once(*[close_past] * 3)
    assert [line.verb for line in journal.history(offer)].count("close") == 1


def test_offer_without_a_last_day_stays_open(cast: Cast, clock):
    clock.shift(timedelta(days=400))
    assert close_past() == 0


def test_last_day_is_still_to_come_when_it_is_written_and_when_it_is_published(cast: Cast, offer: Offer, clock):
    with refused("last_day_past"):
        write_offer(cast.chloe, offer, closes_on=today() - timedelta(days=1))
    clock.shift(timedelta(days=5))
    close_past()
    with refused("last_day_past"):
        publish(cast.chloe, offer)
    write_offer(cast.chloe, fresh(offer), closes_on=None)
    assert publish(cast.chloe, offer).state == OfferState.PUBLISHED
