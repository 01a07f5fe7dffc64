"""What someone began and can go on with: applications to offers that are still open."""

from bot.screen import Button
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company
from texts import plain


def begun_applications(conversation: Conversation) -> list[Offer]:
    """The open offers to which an application is begun, or wished for, the latest first."""
    drafts = Draft.select(Draft.path).where(Draft.conversation == conversation, Draft.path.startswith("offers/"))
    ids = [int(draft.path.split("/")[1]) for draft in drafts.order_by(Draft.updated_at.desc(), Draft.path)]
    if not ids:
        return []
    offers = Offer.select(Offer, Company).join(Company).where(Offer.id.in_(ids), Offer.state == OfferState.PUBLISHED)
    return sorted(offers, key=lambda offer: ids.index(offer.id))


def form_path(offer: Offer) -> str:
    """Where the application to this offer is written."""
    return f"offers/{offer.id}/apply"


def go_on(offer: Offer) -> Button:
    """The way back to an application that was begun."""
    return Button(plain("go-on-applying", title=offer.title), form_path(offer))
