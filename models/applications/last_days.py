"""Candidates are told of offers that close soon: of the one that they began to answer, and of those that they keep."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from peewee import SQL, fn

from models.acts import act
from models.applications.application import Application
from models.applications.begun import OFFERS, Begun, begun_at, drafts_of_applications, last_of
from models.applications.nudges import MOST, claim_drafts, hold, nudge, who_began
from models.applications.sending import sent_to
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import Query, today
from models.notices.notice import Kind, Notice
from models.notices.preferences import channels_of
from models.offers.kept import MAY_KEEP, KeptOffer
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.registrations.standing import stands

# A person, and where the draft of an answer to an offer is, or would be.
Place = tuple[int, str]


@dataclass(frozen=True)
class Closing:
    """What is left to tell someone: the application to go on with; offers that they keep, the first to end first."""

    begun: Begun | None
    offers: tuple[Offer, ...]


@act
def tell_of_closing_offers() -> int:
    """Tell people that offers which they began to answer, or keep, take applications for three more days at most.

    One message a person, whatever the number of drafts and offers; each offer once. How many people had some.
    """
    began = _began()
    people = sorted({*who_began(began), *_who_keep()})
    if not people:
        return 0
    candidates = hold(people)
    told = _told(people)
    drafts = [draft for draft in claim_drafts(people, began, Draft.end_told) if _place_of(draft) not in told]
    begun = last_of(drafts)
    kept = _claim_kept(people, told | {(number, one.path) for number, one in begun.items()})
    for number, candidate in candidates.items():
        path = begun[number].path if number in begun else None
        if offers := kept.get(number):
            nudge(candidate, Kind.KEPT_CLOSES, offers=offers, path=path)
        elif path:
            nudge(candidate, Kind.DRAFT_CLOSES, path=path)
    return len(people)


def is_told_of_end(candidate: Candidate, offer: Offer) -> bool:
    """Whether this person, who keeps this offer, is told some days before it ends, as things stand."""
    if offer.closes_on is None or offer.closes_soon or not offer.company.receives:
        return False
    if candidate.asleep_since is not None or sent_to(candidate, offer):
        return False
    return bool(channels_of(candidate, Kind.KEPT_CLOSES))


def closing_of(notices: Sequence[Notice]) -> dict[int, Closing]:
    """By notice, what is left to tell: not what was sent, given up, let go or closed meanwhile, nor to a sleeper."""
    awake = [notice for notice in notices if not notice.is_to_sleeper]
    begun = begun_at({(one.candidate_id or 0, one.facts["path"]) for one in awake if one.facts["path"]})
    kept = _still_kept(awake)
    found = {}
    for notice in awake:
        number, named = notice.candidate_id or 0, notice.facts["offers"]
        offers = tuple(row.offer for row in kept if row.candidate_id == number and row.offer_id in named)
        going_on = begun.get((number, notice.facts["path"]))
        if offers or going_on:
            found[notice.id] = Closing(going_on, offers)
    return found


def _began() -> Any:
    """The condition of drafts of answers to offers that close soon, not told of yet."""
    paths = [_path(offer.id) for offer in Offer.select(Offer.id).where(Offer.closing_soon())]
    return Draft.path.in_(paths) & ~Draft.end_told


def _kept() -> Query:
    """What is kept by who may be told, closes soon and was neither told of nor applied to."""
    may_be_told = Candidate.asleep_since.is_null() & reduce(or_, map(stands, MAY_KEEP))
    query: Query = KeptOffer.select(KeptOffer, Offer).join(Offer).switch(KeptOffer).join(Candidate)
    return query.where(~KeptOffer.end_told, Offer.closing_soon(), may_be_told, ~_applied()).order_by(
        Offer.closes_on, KeptOffer.candidate, KeptOffer.offer
    )


def _applied() -> Any:
    same = (Application.candidate == KeptOffer.candidate) & (Application.offer == KeptOffer.offer)
    return fn.EXISTS(Application.select(SQL("1")).where(same))


def _who_keep() -> set[int]:
    return {row.candidate_id for row in _kept().limit(MOST)}


def _told(people: Collection[int]) -> set[Place]:
    """What each of these people was told of before, as they kept it or answered it."""
    kept = KeptOffer.select().where(KeptOffer.candidate.in_(people), KeptOffer.end_told)
    drafts = drafts_of_applications().where(Conversation.candidate.in_(people), Draft.end_told)
    return {(row.candidate_id, _path(row.offer_id)) for row in kept} | {_place_of(draft) for draft in drafts}


def _claim_kept(people: Collection[int], told: set[Place]) -> dict[int, list[int]]:
    """The offers to tell each of these people of, who are held; what closes soon of theirs is settled."""
    rows = list(_kept().where(KeptOffer.candidate.in_(people)))
    closing = Offer.select(Offer.id).where(Offer.closing_soon())
    KeptOffer.update(end_told=True).where(KeptOffer.candidate.in_(people), KeptOffer.offer.in_(closing)).execute()
    found: dict[int, list[int]] = {}
    for row in rows:
        if (row.candidate_id, _path(row.offer_id)) not in told:
            found.setdefault(row.candidate_id, []).append(row.offer_id)
    return found


def _still_kept(notices: Sequence[Notice]) -> list[KeptOffer]:
    """What these notices name that is kept still, can be answered and was not."""
    people = {notice.candidate_id for notice in notices}
    offers = {offer for notice in notices for offer in notice.facts["offers"]}
    can_be_answered = (Offer.state == OfferState.PUBLISHED) & (Offer.closes_on.is_null() | (Offer.closes_on >= today()))
    query: Query = KeptOffer.select(KeptOffer, Offer, Company).join(Offer).join(Company)
    theirs = KeptOffer.candidate.in_(people) & KeptOffer.offer.in_(offers)
    rows = query.where(theirs, can_be_answered, Company.receiving(), ~_applied())
    return list(rows.order_by(Offer.closes_on, Offer.id))


def _place_of(draft: Draft) -> Place:
    return draft.conversation.candidate_id or 0, draft.path


def _path(offer: int) -> str:
    return f"{OFFERS}{offer}/apply"
