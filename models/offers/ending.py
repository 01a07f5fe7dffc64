"""Offers that end by the clock."""

from models.acts import act, record
from models.database import now, today
from models.offers.index import search
from models.offers.offer import Offer, OfferState

MOST = 50


@act
def close_past() -> int:
    """Close offers whose last day is over, fifty at most. How many."""
    over = (Offer.state == OfferState.PUBLISHED) & (Offer.closes_on < today())
    found = list(Offer.locking(over).order_by(Offer.id).limit(MOST))
    for offer in found:
        end(offer)
    return len(found)


def end(held: Offer) -> None:
    """No person closes it. It can no longer be found or answered; applications already sent go on."""
    record(None, "close", held, held.state, OfferState.CLOSED)
    held.state, held.closed_at = OfferState.CLOSED, now()
    held.save()
    search.drop(held.number)
