"""Writing an offer, opening it to candidates, saying that it is open still, ending it: its company does."""

from typing import Any

from peewee import fn

from models.acts import act, record
from models.database import AdvisoryLock, hold, now, today
from models.editing import keep, opened
from models.offers.offer import Offer, OfferState
from models.people.staff import Staff
from models.refusal import Refused


@act
def write_offer(by: Staff, offer: Offer | None, seen: int | None = None, **values: Any) -> Offer:
    """Keep what an employer wrote in an offer, new or known; a published one is searched by its new words.

    An offer stays with its company. Raises Refused when it is not theirs, or a value is missing or wrong.
    """
    before = Offer.locked(offer.id) if offer else Offer(company=values["company"])
    _check_may_change(by, before)
    # Only what was written changes: a colleague may have closed it since it was read.
    kept = opened(Offer, offer, seen, values)
    if kept.company_id != before.company_id:
        raise Refused("offer_company")
    if kept.starts_on != before.starts_on:
        kept.check_first_day()
    if kept.closes_on != before.closes_on:
        kept.check_last_day()
    kept.check()
    kept.confirm()
    keep(by, kept)
    if kept.state == OfferState.PUBLISHED:
        kept.make_searchable()
    return kept


@act
def publish(by: Staff, offer: Offer) -> Offer:
    """Open the offer to candidates, under a new publication number: the newest comes first everywhere."""
    held = _moved(by, "publish", offer, (OfferState.DRAFT, OfferState.CLOSED), OfferState.PUBLISHED)
    held.check_first_day()
    held.check_last_day()
    held.number = _next_number()
    held.reference = held.reference or f"{today().year}-{held.number:05d}"
    held.published_at, held.closed_at = now(), None
    held.confirm()
    held.save()
    held.make_searchable()
    return held


@act
def keep_open(by: Staff, offer: Offer) -> Offer:
    """Its company says that it is open still. Raises Refused."""
    held = _moved(by, "keep_open", offer, (OfferState.PUBLISHED,), OfferState.PUBLISHED)
    held.confirm()
    held.save()
    return held


@act
def close(by: Staff, offer: Offer) -> Offer:
    """End the offer."""
    held = _moved(by, "close", offer, (OfferState.PUBLISHED,), OfferState.CLOSED)
    held.end()
    return held


def _moved(by: Staff, verb: str, offer: Offer, before: tuple[OfferState, ...], after: OfferState) -> Offer:
    held = Offer.locked(offer.id)
    _check_may_change(by, held)
    if held.state not in before:
        raise Refused("offer_state")
    record(by, verb, held, held.state, after)
    held.state = after
    return held


def _check_may_change(by: Staff, offer: Offer) -> None:
    if not offer.may_be_changed_by(by):
        raise Refused("not_yours")


def _next_number() -> int:
    """One more than the last. Who publishes next waits until we have committed: numbers commit in their order."""
    hold(AdvisoryLock.PUBLICATION)
    return int(Offer.select(fn.MAX(Offer.number)).scalar() or 0) + 1
