"""An offer, and the way to apply to it (P13, P14, P22, A22)."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from bot.form_session import FormSession, form_at
from bot.router import Visitor, anyone, screen
from bot.screen import MOST_CHOICES, Button, File, Screen, numbered, room_beside
from models.applications import sending
from models.applications.answering import usual_days_to_answer
from models.conversations.draft import Draft
from models.documents.enclosure import Enclosure
from models.offers.kept import KeptOffer
from models.offers.offer import Offer, WayToApply
from models.offers.seen import note_seen
from models.organisations.company import Company
from models.refusal import Unreachable
from texts import plain, text

# Of a description, however long the title.
FEWEST_WORDS = 10


@screen("offers/<int:id>", anyone)
def offer(visitor: Visitor, id: int) -> Screen:
    """An offer by itself."""
    return offer_screen(visitor, visible_offer(visitor, id), back=way_back(visitor))


def way_back(visitor: Visitor) -> str:
    """The results that this person looked at last, or where a search begins (A23)."""
    return visitor.conversation.results or "offers"


def visible_offer(visitor: Visitor, id: int) -> Offer:
    """The offer of that number. Raises Unreachable for a draft as for none."""
    found: Offer = visitor.reach(Offer, id)
    return found


def offer_screen(
    visitor: Visitor, offer: Offer, head: Markup | None = None, steps: Sequence[Button] = (), *, back: str
) -> Screen:
    """An offer: its words, the way to apply, and the steps to those beside it."""
    if visitor.is_registered:
        note_seen(visitor.candidate, offer)
    papers = Enclosure.of(offer)
    card, last = [*([head] if head else []), *card_of(offer), *answers_in(offer.company)], _facts(offer)
    summary = _summary(offer.description, max(room_beside([*card, *last]), FEWEST_WORDS))
    choices = [*_way_to_apply(visitor, offer), *steps]
    if offer.reference:
        choices.append(Button(plain("share-or-keep"), f"offers/{offer.id}/share"))
    if summary != offer.description or offer.company.description or (papers and len(choices) == MOST_CHOICES - 1):
        choices.insert(1, Button(plain("read-all"), f"offers/{offer.id}/full"))
    if not offer.is_open and len(choices) < MOST_CHOICES:
        choices += ways_to_keep(visitor, offer)
    if papers and len(choices) < MOST_CHOICES:
        choices.append(_to_papers(offer, papers))
    return Screen(Markup("\n").join([*card, summary, *last]), tuple(choices), back=back)


def ways_to_keep(visitor: Visitor, offer: Offer) -> tuple[Button, ...]:
    """Keep it for later, or no longer; what is closed is not kept any more."""
    if visitor.is_registered and KeptOffer.of(visitor.candidate, offer):
        return (let_go_button(offer),)
    return (Button(plain("keep-offer"), f"offers/{offer.id}/keep"),) if offer.is_open else ()


def let_go_button(offer: Offer) -> Button:
    """Keep it no longer."""
    return Button(plain("let-go-offer"), f"offers/{offer.id}/let-go")


def answers_in(company: Company) -> list[Markup]:
    """How long it usually takes to answer, where enough is known to say it."""
    days = usual_days_to_answer(company)
    return [] if days is None else [text("employer-answers-in", days=days)]


def _to_papers(offer: Offer, papers: Sequence[Enclosure]) -> Button:
    return Button(plain("offer-papers", count=len(papers)), f"offers/{offer.id}/papers")


def card_of(offer: Offer) -> list[Markup]:
    """What one wants to know first, a line each."""
    card = [
        text(
            "offer",
            title=offer.title,
            nature=text("offer-nature", value=offer.nature),
            duration=offer.duration,
            place=offer.town,
            company=offer.company.name,
        )
    ]
    if offer.hours:
        card.append(text("offer-hours", hours=offer.hours.rstrip(".")))
    wanted = [text("offer-wanted", level=text("offer-level", value=offer.level))]
    if offer.starts_on:
        wanted.insert(0, text("offer-start", day=offer.starts_on))
    if offer.closes_on and offer.is_open:
        wanted.append(text("offer-last-day", day=offer.closes_on))
    card.append(Markup(" ").join(wanted))
    if offer.pay:
        card.append(text("offer-pay", pay=offer.pay.rstrip(".")))
    if offer.adaptable:
        card.append(text("offer-adaptable"))
    return card


def _facts(offer: Offer) -> list[Markup]:
    facts = [text("offer-reference", reference=offer.reference)] if offer.reference else []
    match offer.way_to_apply:
        case WayToApply.CLOSED:
            facts.append(text("offer-is-closed", day=offer.ended_at))
        case WayToApply.BLOCKED:
            facts.append(text("offer-of-blocked-company", company=offer.company.name))
        case WayToApply.MAIL:
            facts.append(text("offer-by-mail", email=offer.contact_email or ""))
    return facts


def _way_to_apply(visitor: Visitor, offer: Offer) -> list[Button]:
    """The button that fits: apply, follow what was sent (P22), write the e-mail oneself (P14), or near offers."""
    if visitor.is_registered and (sent := sending.sent_to(visitor.candidate, offer)):
        return [Button(plain("follow-application"), f"applications/{sent.id}")]
    here = f"offers/{offer.id}"
    match offer.way_to_apply:
        case WayToApply.CHAT:
            return [_apply(visitor, f"{here}/apply")]
        case WayToApply.MAIL:
            return [Button(plain("prepare-mail"), f"{here}/by-mail")]
    return [Button(plain("see-near-offers"), f"{here}/near")]


def _apply(visitor: Visitor, path: str) -> Button:
    """Apply, or go on with what was begun: what has all its answers waits to be read again and sent."""
    form = form_at(path) if Draft.answers_of(visitor.conversation, path) else None
    if form is None:
        return Button(plain("apply-button"), path)
    is_whole = FormSession(form[0], visitor, form[1]).waiting is None
    return Button(plain("read-again" if is_whole else "go-on-here"), path)


def _summary(description: str, most: int) -> str:
    """Its first sentences, of so many words at most, or the beginning of a long one."""
    ends = [word.end() for word in re.finditer(r"\S+", description)]
    if len(ends) <= most:
        return description
    cut = description[: ends[most - 1]]
    end = max(cut.rfind(". "), cut.rfind(".\n"), len(cut) - 1 if cut.endswith(".") else 0)
    return cut[: end + 1] if end > len(cut) // 3 else f"{cut} …"


@screen("offers/<int:id>/full", anyone)
def full_offer(visitor: Visitor, id: int) -> Screen:
    """All the words of an offer."""
    offer = visible_offer(visitor, id)
    words = text(
        "offer-full",
        title=offer.title,
        company=offer.company.name,
        description=offer.description,
        presentation=offer.company.description,
    )
    papers = Enclosure.of(offer)
    choices = [*_way_to_apply(visitor, offer), *([_to_papers(offer, papers)] if papers else [])]
    return Screen(words, tuple(choices), back=as_looked_at(visitor, offer))


@screen("offers/<int:id>/papers", anyone)
def papers(visitor: Visitor, id: int) -> Screen:
    """What the employer joined, a button each (P13)."""
    offer = visible_offer(visitor, id)
    found = Enclosure.of(offer)
    if not found:
        raise Unreachable
    choices = numbered(Button(one.name, f"offers/{offer.id}/papers/{one.id}") for one in found)
    return Screen(text("offer-papers-which", title=offer.title), choices, back=as_looked_at(visitor, offer))


@screen("offers/<int:id>/papers/<int:number>", anyone)
def paper(visitor: Visitor, id: int, number: int) -> Screen:
    """The file itself, in the chat."""
    offer = visible_offer(visitor, id)
    found = next((one for one in Enclosure.of(offer) if one.id == number), None)
    if found is None:
        raise Unreachable
    here = f"offers/{offer.id}"
    words = text("offer-paper-sent", title=offer.title)
    return Screen(words, path=here, back=here, new_message=True, file=File(found.name, found.key))


def as_looked_at(visitor: Visitor, offer: Offer) -> str:
    """The offer as it was looked at: by itself, or among the results of a search."""
    here = f"offers/{offer.id}"
    return visitor.conversation.path if visitor.conversation.path.endswith(f"/{here}") else here
