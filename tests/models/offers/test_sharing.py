"""The link that opens the chat on an offer: of what was published, and whatever is forged leads to nothing."""

import pytest

from models.offers.offer import Offer, OfferState
from models.offers.publishing import write_offer
from models.offers.sharing import offer_shared, reference_shared, share_link
from tests.cast import Cast, cast

__all__ = ["cast"]


def test_link_leads_back_to_its_offer(cast: Cast):
    link = share_link(Offer.get_by_id(cast.offer.id))
    assert link is not None
    reference = reference_shared(link.partition("start=")[2])
    assert reference is not None
    assert offer_shared(reference) == cast.offer


@pytest.mark.parametrize("state", [OfferState.PUBLISHED, OfferState.CLOSED, OfferState.DRAFT])
def test_what_is_written_and_not_published_is_shown_by_no_link(cast: Cast, state: OfferState):
    Offer.update(state=state).where(Offer.id == cast.offer.id).execute()
    found = offer_shared(Offer.get_by_id(cast.offer.id).reference)
    assert found == (None if state == OfferState.DRAFT else cast.offer)


def test_what_was_never_published_has_no_link(cast: Cast):
    facts = {"nature": cast.offer.nature, "domain": cast.offer.domain, "commune": "69123"}
    draft = write_offer(cast.chloe, None, company=cast.bakery, title="Vendeuse", description="Du pain.", **facts)
    assert share_link(draft) is None


@pytest.mark.parametrize("payload", ["offer_", "offer_\0", "offer_%", "offer_' OR 1=1 --", "offer_é"])
def test_forged_link_names_a_reference_that_no_offer_has(cast: Cast, payload: str):
    reference = reference_shared(payload)
    assert reference
    assert offer_shared(reference) is None


def test_other_links_share_no_offer():
    assert reference_shared("1-code") is None


def test_reference_that_nobody_can_have_is_nobodys(cast: Cast):
    assert [offer_shared(forged) for forged in ("\0", "2026-1\0", "../x", "é")] == [None] * 4
