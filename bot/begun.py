"""The way back to what someone began: applications to offers that are still open, parts of their file."""

from bot.screen import Button
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.offers.offer import Offer
from texts import plain


def begun_part(conversation: Conversation) -> Button | None:
    """The way back to the part of one's file that was begun last, if one was."""
    drafts = Draft.select().where(Draft.conversation == conversation, Draft.path.startswith("profile/"))
    latest = drafts.order_by(Draft.updated_at.desc(), Draft.path).first()
    if latest is None:
        return None
    name = plain("profile-part", part=latest.path.split("/")[1])
    return Button(plain("profile-go-on", part=name), latest.path)


def form_path(offer: Offer) -> str:
    """Where the application to this offer is written."""
    return f"offers/{offer.id}/apply"


def go_on(offer: Offer) -> Button:
    """The way back to an application that was begun."""
    return Button(plain("go-on-applying", title=offer.title), form_path(offer))
