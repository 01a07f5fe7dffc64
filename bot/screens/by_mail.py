"""Applying by an e-mail of one's own, where the employer wants no other way (P14)."""

from bot.router import Visitor, anyone, screen
from bot.screen import Button, Screen
from bot.screens.offers import as_looked_at, visible_offer
from models.documents.document import DocumentKind
from models.offers.offer import Offer, WayToApply
from models.refusal import Unreachable
from texts import plain, text


@screen("offers/<int:id>/by-mail", anyone)
def prepare(visitor: Visitor, id: int) -> Screen:
    """To whom to write, what to call it, and what to join."""
    offer = _offer(visitor, id)
    here = f"offers/{offer.id}"
    words = text("by-mail", email=offer.contact_email, title=offer.title, reference=offer.reference)
    choices = [Button(plain("see-mail"), f"{here}/by-mail/message"), *_cv(visitor)]
    if visitor.is_registered:
        choices.append(Button(plain("mail-me"), f"{here}/mail-me"))
    return Screen(words, tuple(choices), back=as_looked_at(visitor, offer))


@screen("offers/<int:id>/by-mail/message", anyone)
def message(visitor: Visitor, id: int) -> Screen:
    """The beginning of the message, to be copied and completed."""
    offer = _offer(visitor, id)
    known = visitor.conversation.candidate
    words = text(
        "by-mail-message",
        name=str(known) if known else "",
        phone=known.phone if known else "",
        title=offer.title,
        reference=offer.reference,
    )
    return Screen(words, tuple(_cv(visitor)), back=f"offers/{offer.id}/by-mail")


def _offer(visitor: Visitor, id: int) -> Offer:
    offer = visible_offer(visitor, id)
    if offer.way_to_apply != WayToApply.MAIL:
        raise Unreachable
    return offer


def _cv(visitor: Visitor) -> list[Button]:
    """One's CV, to join it; whoever has none is helped to one."""
    if not visitor.is_registered:
        return []
    own = next((document for document in visitor.documents if document.kind == DocumentKind.CV), None)
    if own is None:
        return [Button(plain("i-have-no-cv"), "documents/add/no-cv")]
    return [Button(plain("receive-my-cv"), f"documents/{own.id}/file")]
