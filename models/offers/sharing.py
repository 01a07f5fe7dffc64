"""An offer is shared by a link that opens the chat on it."""

import re

from models.conversations.links import start_link
from models.offers.offer import Offer, OfferState

SHARED = "offer_"
_FORGED = re.compile(r"[^A-Za-z0-9-]")  # in no reference, and in no link that we made


def share_link(offer: Offer) -> str | None:
    """What opens the chat on this offer, for anyone, once it was published and the bot has an address."""
    return start_link(f"{SHARED}{offer.reference}") if offer.reference else None


def reference_shared(payload: str) -> str | None:
    """The reference that the payload of a start link names, or nothing where it is no shared offer's."""
    return _FORGED.sub("", payload.removeprefix(SHARED)) or "-" if payload.startswith(SHARED) else None


def offer_shared(reference: str) -> Offer | None:
    """The offer that has this reference, if one ever had it."""
    if _FORGED.search(reference):
        return None
    found: Offer | None = Offer.get_or_none(Offer.reference == reference, Offer.state != OfferState.DRAFT)
    return found
