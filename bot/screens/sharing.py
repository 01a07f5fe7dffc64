"""An offer that goes further: kept for later, by a link that opens the chat on it, to oneself by e-mail (P10)."""

from dataclasses import replace

from bot.router import Visitor, anyone, screen
from bot.screen import Button, Screen
from bot.screens.offers import as_looked_at, offer_screen, visible_offer, way_back, ways_to_keep
from bot.screens.searches import near_to, newest_offers
from models.applications import sending
from models.offers.mailing import mail_offer
from models.offers.offer import Offer
from models.offers.sharing import offer_shared, share_link
from texts import plain, text


@screen("offers/<int:id>/share", anyone)
def share(visitor: Visitor, id: int) -> Screen:
    """Keeping it for later, and the link to give to someone."""
    offer = visible_offer(visitor, id)
    words = text("share-offer", title=offer.title, link=share_link(offer), reference=offer.reference or "")
    mail = (Button(plain("mail-me"), f"offers/{offer.id}/mail-me"),) if visitor.is_registered else ()
    return Screen(words, (*ways_to_keep(visitor, offer), *mail), back=as_looked_at(visitor, offer))


@screen("offers/<int:id>/mail-me", acts=True)
def mail_me(visitor: Visitor, id: int) -> Screen:
    """The whole offer goes to one's own address (P10)."""
    offer = visible_offer(visitor, id)
    mail_offer(visitor.candidate, offer)
    here = f"offers/{offer.id}"
    words = text("offer-mailed", title=offer.title, email=visitor.candidate.email)
    return Screen(words, (Button(plain("back-to-offer"), here),), path=here)


@screen("shared/<reference>", anyone)
def shared(visitor: Visitor, reference: str) -> Screen:
    """The offer that someone shared; where there is none any more, others like it."""
    offer = offer_shared(reference)
    if offer is None:
        return newest_offers(visitor, text("shared-unknown"))
    here = f"offers/{offer.id}"
    if offer.is_open or _has_applied(visitor, offer):
        return replace(offer_screen(visitor, offer, back=way_back(visitor)), path=here)
    head = [text("offer-is-closed", day=offer.ended_at), text("near-offers", title=offer.title)]
    return replace(near_to(visitor, offer, head, back=here), path=f"{here}/near")


def _has_applied(visitor: Visitor, offer: Offer) -> bool:
    return visitor.is_registered and sending.sent_to(visitor.candidate, offer) is not None
