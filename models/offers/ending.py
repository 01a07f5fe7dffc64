"""Offers that end by the clock: their last day is over, or nobody says that they are open still."""

from collections.abc import Sequence
from datetime import timedelta

from models.acts import act, record
from models.database import today
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.offers.offer import Offer, OfferState
from models.organisations.membership import members_by_company

MOST = 50
STALE = timedelta(days=90)
TO_ANSWER = timedelta(days=14)


@act
def close_past() -> int:
    """Close offers whose last day is over, fifty at most. How many."""
    over = (Offer.state == OfferState.PUBLISHED) & (Offer.closes_on < today())
    found = list(Offer.locking(over).order_by(Offer.id).limit(MOST))
    for offer in found:
        _end(offer)
    return len(found)


@act
def ask_if_open() -> int:
    """Ask about offers that nobody changed or confirmed for ninety days, fifty at most. How many."""
    old = (Offer.confirmed_on <= today() - STALE) & Offer.asked_on.is_null()
    found = list(Offer.locking(old & (Offer.state == OfferState.PUBLISHED)).order_by(Offer.id).limit(MOST))
    for offer in found:
        record(None, "ask", offer)
    Offer.update(asked_on=today()).where(Offer.id.in_([offer.id for offer in found])).execute()
    _tell(found, Kind.OFFER_STALE)
    return len(found)


@act
def close_unconfirmed() -> int:
    """Close offers whose company was asked and said nothing for fourteen days, fifty at most. How many."""
    silent = Offer.asked_about() & (Offer.asked_on <= today() - TO_ANSWER)
    found = list(Offer.locking(silent).order_by(Offer.id).limit(MOST))
    for offer in found:
        _end(offer)
    _tell(found, Kind.OFFER_ENDED)
    return len(found)


def _end(held: Offer) -> None:
    """No person closes it."""
    record(None, "close", held, held.state, OfferState.CLOSED)
    held.end()


def _tell(offers: Sequence[Offer], kind: Kind) -> None:
    members = members_by_company({offer.company_id for offer in offers})
    for offer in offers:
        for person in members[offer.company_id]:
            tell(person, kind, offer, key=f"{kind}:{offer.id}:{person.id}:{today()}", priority=Priority.BULK)
