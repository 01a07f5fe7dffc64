"""Offers that a person keeps for later: in one press from an offer, found again, let go."""

from collections.abc import Sequence

from markupsafe import Markup

from bot.router import Visitor, screen
from bot.screen import HOME, Button, Screen, numbered
from bot.screens.offers import visible_offer, ways_to_keep
from models.applications.last_days import is_told_of_end
from models.offers.kept import KeptOffer, keep_offer, let_go_offer
from models.offers.offer import Offer
from texts import plain, text

PAGE = 4


@screen("offers/<int:id>/keep", acts=True)
def keep(visitor: Visitor, id: int) -> Screen:
    """Keep this offer; a second press says the same."""
    offer = visible_offer(visitor, id)
    keep_offer(visitor.candidate, offer)
    words = [text("offer-kept", told="yes" if is_told_of_end(visitor.candidate, offer) else "no")]
    if offer.closes_soon:
        words.append(text("offer-last-day", day=offer.closes_on))
    here = f"offers/{offer.id}"
    choices = (_to_offer(offer), to_kept_offers(), *ways_to_keep(visitor, offer))
    return Screen(Markup("\n").join(words), choices, path=here)


@screen("offers/<int:id>/let-go", acts=True)
def let_go(visitor: Visitor, id: int) -> Screen:
    """Keep it no longer; a slip is mended by the button that keeps it again."""
    offer = visible_offer(visitor, id)
    let_go_offer(visitor.candidate, offer)
    choices = (_to_offer(offer), *ways_to_keep(visitor, offer), to_kept_offers())
    return Screen(text("offer-let-go", title=offer.title), choices, path=f"offers/{offer.id}")


@screen("offers/kept")
def kept_offers(visitor: Visitor) -> Screen:
    """The offers that one keeps, the newest kept first."""
    return kept_offers_from(visitor, 0)


@screen("offers/kept/from/<int:start>")
def kept_offers_from(visitor: Visitor, start: int) -> Screen:
    """Some of them."""
    found = list(KeptOffer.kept_by(visitor.candidate).offset(start).limit(PAGE + 1))
    if not found and start:
        return kept_offers(visitor)
    if not found:
        return Screen(text("no-kept-offer"), (Button(plain("search-offers"), "offers"),), back=HOME)
    back = f"offers/kept/from/{max(start - PAGE, 0)}" if start else HOME
    return Screen(_listed(found[:PAGE]), _choices(found, start), back=back)


def _listed(found: Sequence[KeptOffer]) -> Markup:
    lines = [
        text(
            "kept-offer-line",
            number=number,
            title=row.offer.title,
            state="open" if row.offer.is_open else "closed",
            last=row.offer.closes_on,
        )
        for number, row in enumerate(found, 1)
    ]
    return Markup("\n").join([text("kept-offers"), *lines])


def _choices(found: Sequence[KeptOffer], start: int) -> tuple[Button, ...]:
    offers = [row.offer for row in found[:PAGE]]
    choices = numbered(Button(_name(one, offers), f"offers/{one.id}") for one in offers)
    more = (Button(plain("more"), f"offers/kept/from/{start + PAGE}"),) if len(found) > PAGE else ()
    return (*choices, *more)


def _name(offer: Offer, beside: Sequence[Offer]) -> str:
    """Its title; those of one title are told apart by their employer."""
    if [one.title for one in beside].count(offer.title) == 1:
        return offer.title
    return plain("offer-choice", title=offer.title, apart=offer.company.name)


def to_kept_offers() -> Button:
    """The way to what is kept."""
    return Button(plain("my-kept-offers"), "offers/kept")


def _to_offer(offer: Offer) -> Button:
    return Button(plain("back-to-offer"), f"offers/{offer.id}")
