"""What someone began and can go on with: applications to offers that are still open."""

from collections.abc import Collection

from bot.screen import Button
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import Query
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company
from texts import plain


def begun_applications(conversation: Conversation) -> list[Offer]:
    """The open offers to which an application is begun, or wished for, the latest first."""
    ids = [_offer_of(draft) for draft in _drafts().where(Draft.conversation == conversation)]
    offers = _open(ids)
    return [offers[id] for id in ids if id in offers]


def begun_part(conversation: Conversation) -> Button | None:
    """The way back to the part of one's file that was begun last, if one was."""
    drafts = Draft.select().where(Draft.conversation == conversation, Draft.path.startswith("profile/"))
    latest = drafts.order_by(Draft.updated_at.desc(), Draft.path).first()
    if latest is None:
        return None
    name = plain("profile-part", part=latest.path.split("/")[1])
    return Button(plain("profile-go-on", part=name), latest.path)


def begun_last(candidates: Collection[int]) -> dict[int, Offer]:
    """Of each of these candidates, the open offer to which they began an application last, if there is one."""
    drafts = list(_drafts().where(Conversation.candidate.in_(candidates)))
    offers = _open([_offer_of(draft) for draft in drafts])
    earliest_first = reversed([draft for draft in drafts if _offer_of(draft) in offers])
    return {draft.conversation.candidate_id: offers[_offer_of(draft)] for draft in earliest_first}


def _drafts() -> Query:
    applying = Draft.select(Draft, Conversation).join(Conversation).where(Draft.path.startswith("offers/"))
    return applying.order_by(Draft.updated_at.desc(), Draft.path)


def _offer_of(draft: Draft) -> int:
    return int(draft.path.split("/")[1])


def _open(ids: list[int]) -> dict[int, Offer]:
    if not ids:
        return {}
    offers = Offer.select(Offer, Company).join(Company).where(Offer.id.in_(ids), Offer.state == OfferState.PUBLISHED)
    return {offer.id: offer for offer in offers}


def form_path(offer: Offer) -> str:
    """Where the application to this offer is written."""
    return f"offers/{offer.id}/apply"


def go_on(offer: Offer) -> Button:
    """The way back to an application that was begun."""
    return Button(plain("go-on-applying", title=offer.title), form_path(offer))
