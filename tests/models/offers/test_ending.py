"""Offers end on their last day, by the clock, once."""

from datetime import timedelta

import pytest

from jobs.subjects import is_void, with_subjects
from models import journal
from models.database import today
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.offers.ending import ask_if_open, close_past, close_unconfirmed
from models.offers.offer import Offer, OfferState
from models.offers.publishing import close, keep_open, publish, write_offer
from tests.acts import at_once, everything, refused
from tests.cast import Cast, staff
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


def told() -> list[tuple[str, str]]:
    return [(notice.kind, notice.recipient.first_name) for notice in Notice.select().order_by(Notice.id)]


@pytest.fixture
def stale(clock, cast: Cast) -> Offer:
    """The bakery's, which nobody has touched for ninety days; the garage's was confirmed."""
    clock.shift(timedelta(days=90))
    keep_open(cast.driss, cast.other_offer)
    return cast.offer


def test_company_is_asked_once_after_ninety_days_then_the_offer_ends_after_fourteen(clock, cast: Cast):
    keep_open(cast.driss, cast.other_offer)
    staff("Colette", "Roux", company=cast.bakery)
    clock.shift(timedelta(days=60))
    keep_open(cast.driss, cast.other_offer)
    asked, ended = [], []
    for day in range(60, 120):
        asked += [day] * ask_if_open()
        ended += [day] * close_unconfirmed()
        clock.shift(timedelta(days=1))
    assert (asked, ended) == ([90], [104])
    assert told() == [
        ("offer_stale", "Chloé"),
        ("offer_stale", "Colette"),
        ("offer_ended", "Chloé"),
        ("offer_ended", "Colette"),
    ]
    assert (fresh(cast.offer).state, found("apprenti")) == (OfferState.CLOSED, [])
    assert [line.verb for line in journal.history(cast.offer)][-2:] == ["ask", "close"]
    assert fresh(cast.other_offer).state == OfferState.PUBLISHED


def test_offer_that_was_confirmed_is_asked_about_ninety_days_later(clock, cast: Cast, stale: Offer):
    assert ask_if_open() == 1
    assert fresh(stale).is_asked_about
    keep_open(cast.chloe, stale)
    assert not fresh(stale).is_asked_about
    (question,) = with_subjects(list(Delivery.select()))
    assert is_void(question.notice), "nobody is asked what they have answered"
    clock.shift(timedelta(days=89))
    before = everything()
    assert [ask_if_open(), close_unconfirmed()] == [0, 0]
    assert everything() == before
    clock.shift(timedelta(days=1))
    assert ask_if_open() == 2


@pytest.mark.parametrize("act", ["write", "close and publish"])
def test_offer_that_changed_meanwhile_is_not_closed(clock, cast: Cast, stale: Offer, act: str):
    ask_if_open()
    if act == "write":
        write_offer(cast.chloe, stale, pay="1 500 €")
    else:
        close(cast.chloe, stale)
        publish(cast.chloe, stale)
    clock.shift(timedelta(days=20))
    before = everything()
    assert close_unconfirmed() == 0
    assert everything() == before


@pytest.mark.parametrize("job", [ask_if_open, close_unconfirmed])
def test_two_at_the_same_instant_ask_and_end_once(clock, stale: Offer, job):
    if job == close_unconfirmed:
        ask_if_open()
        clock.shift(timedelta(days=14))
        Notice.delete().execute()
    at_once(*[job] * 3)
    assert len(told()) == 1
