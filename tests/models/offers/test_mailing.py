"""An offer is mailed to oneself once a press, not too often, and to nobody else."""

from datetime import timedelta

import pytest

from models.conversations.conversation import EMAIL
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.offers.mailing import MAILS_PER_HOUR, mail_offer
from models.offers.offer import Offer, OfferState
from models.people.candidate import Candidate
from models.refusal import Unreachable
from tests.acts import at_once, everything, refused
from tests.cast import Cast, cast, offer

__all__ = ["cast"]


def asked() -> list[int]:
    return [notice.subject_id for notice in Notice.select().where(Notice.kind == Kind.OFFER_ASKED)]


def test_offer_goes_to_ones_own_address(cast: Cast):
    mail_offer(cast.amina, cast.offer)
    delivery = Delivery.get()
    assert (delivery.channel, delivery.notice.candidate) == (EMAIL, cast.amina)
    assert asked() == [cast.offer.id]


def test_second_press_at_once_sends_nothing_more(cast: Cast, clock):
    mail_offer(cast.amina, cast.offer)
    mail_offer(cast.amina, cast.offer)
    assert asked() == [cast.offer.id]
    clock.shift(timedelta(minutes=3))
    mail_offer(cast.amina, cast.offer)
    assert len(asked()) == 2, "asked for again later, it goes again"


def test_two_presses_at_the_same_instant_send_one(cast: Cast):
    at_once(lambda: mail_offer(cast.amina, cast.offer), lambda: mail_offer(cast.amina, cast.offer))
    assert len(asked()) == 1


def test_another_offer_and_another_person_do_not_wait(cast: Cast):
    for person in (cast.amina, cast.other_candidate):
        for one in (cast.offer, cast.other_offer):
            mail_offer(person, one)
    assert len(asked()) == 4


def test_who_has_no_address_is_refused(cast: Cast):
    Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    before = everything()
    with refused("email_missing"):
        mail_offer(cast.amina, cast.offer)
    assert everything() == before


def test_more_than_so_many_an_hour_are_refused(cast: Cast, clock):
    offers = [offer(cast.bakery, cast.chloe, f"Offre {n}") for n in range(MAILS_PER_HOUR + 1)]
    for one in offers[:-1]:
        mail_offer(cast.amina, one)
    before = everything()
    with refused("too_many_mails"):
        mail_offer(cast.amina, offers[-1])
    assert everything() == before
    clock.shift(timedelta(hours=1, seconds=1))
    mail_offer(cast.amina, offers[-1])
    assert len(asked()) == MAILS_PER_HOUR + 1


def test_draft_is_not_mailed(cast: Cast):
    Offer.update(state=OfferState.DRAFT).where(Offer.id == cast.offer.id).execute()
    before = everything()
    with pytest.raises(Unreachable):
        mail_offer(cast.amina, cast.offer)
    assert everything() == before
