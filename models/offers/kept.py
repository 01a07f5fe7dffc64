"""Offers that a candidate keeps for later: which, the newest kept first, and no more than so many."""

from typing import Any, Self

from peewee import BooleanField, CompositeKey, DateTimeField, ForeignKeyField

from models.acts import act, record
from models.database import Query, Table, now
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.reach import reach
from models.refusal import Refused
from models.registrations.standing import REASON_WHY_NOT, Standing, standing_of

MOST_KEPT = 50
MAY_KEEP = (Standing.PENDING, Standing.ACTIVE)


class KeptOffer(Table):
    """A candidate keeps an offer for later. `end_told`: there is no more to tell of its last day."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    candidate_id: int
    offer = ForeignKeyField(Offer, on_delete="CASCADE")
    offer_id: int
    end_told = BooleanField(default=False)
    kept_at = DateTimeField(default=now)

    class Meta:
        primary_key = CompositeKey("candidate", "offer")

    @classmethod
    def of(cls, candidate: Candidate, offer: Offer) -> Self | None:
        """What this person keeps of this offer, if they do."""
        found: Self | None = cls.get_or_none(cls.candidate == candidate, cls.offer == offer)
        return found

    @classmethod
    def kept_by(cls, candidate: Candidate) -> Query:
        """What this person keeps, each with its offer and company, the newest kept first."""
        query: Query = cls.select(cls, Offer, Company).join(Offer).join(Company).where(cls.candidate == candidate)
        return query.where(Offer.state != OfferState.DRAFT).order_by(cls.kept_at.desc(), cls.offer.desc())


@act
def keep_offer(by: Candidate, offer: Offer) -> None:
    """Keep it for later; what is kept stays as it is.

    Raises Refused: an account that nobody follows, an offer that is closed, or too many kept; Unreachable for a draft.
    """
    held = Candidate.locked(by.id)
    found: Offer = reach(Offer.visible_to(held), offer.id)
    standing = standing_of(held)
    if standing not in MAY_KEEP:
        raise Refused(REASON_WHY_NOT[standing])
    if KeptOffer.of(held, found):
        return
    if not found.is_open:
        raise Refused("offer_closed", offer=found.id, closed_at=found.ended_at)
    if KeptOffer.select().where(KeptOffer.candidate == held).count() >= MOST_KEPT:
        raise Refused("offers_many", limit=MOST_KEPT)
    # Of an end so near one is told as one keeps it, and not again.
    KeptOffer.create(candidate=held, offer=found, end_told=found.closes_soon)
    _record(held, "keep_offer")


@act
def let_go_offer(by: Candidate, offer: Offer) -> None:
    """Keep it no longer; what is not kept stays as it is."""
    held = Candidate.locked(by.id)
    gone: Any = KeptOffer.delete().where(KeptOffer.candidate == held, KeptOffer.offer == offer)
    if gone.execute():
        _record(held, "let_go_offer")


def _record(candidate: Candidate, verb: str) -> None:
    """Which offer it is stays out of the journal: what someone hopes for is theirs."""
    record(candidate, verb, candidate)
