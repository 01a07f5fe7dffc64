"""The way back to what someone began: applications to offers that are still open."""

from bot.screen import Button
from models.offers.offer import Offer
from texts import plain


def form_path(offer: Offer) -> str:
    """Where the application to this offer is written."""
    return f"offers/{offer.id}/apply"


def go_on(offer: Offer) -> Button:
    """The way back to an application that was begun."""
    return Button(plain("go-on-applying", title=offer.title), form_path(offer))
