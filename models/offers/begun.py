"""The offers to which someone began an application: it can be gone on with as long as they are open."""

from collections.abc import Collection

from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import Query
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company


def begun_applications(conversation: Conversation) -> list[Offer]:
    """The open offers to which an application is begun, or wished for, the latest first."""
    ids = [_offer_of(draft) for draft in _drafts().where(Draft.conversation == conversation)]
    offers = _open(ids)
    return [offers[id] for id in ids if id in offers]


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
