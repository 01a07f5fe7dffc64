"""Whom to turn to: the referent, and before anyone else, the numbers that save."""

from typing import Any

from bot.begun import go_on
from bot.form_session import form_at
from bot.router import Visitor, anyone, consented, screen
from bot.screen import HOME, Button, Screen
from bot.screens.messages import write_button
from bot.screens.team import team_button
from models.applications.begun import begun_applications
from models.organisations import places
from models.registrations.contact import contact_of
from models.registrations.help import Why, ask_for_help
from texts import plain, text

MOST_NAMES = 2


def to_referent() -> Button:
    """The way to someone."""
    return Button(plain("reach-my-referent"), "talk")


def to_applications() -> Button:
    """The way to what was sent."""
    return Button(plain("see-my-applications"), "applications")


def to_offers() -> Button:
    """The way to what may be found."""
    return Button(plain("see-offers"), "offers")


def turn_to(visitor: Visitor) -> dict[str, Any]:
    """Who accompanies this person and where, for the words of a screen; both absent where nobody does."""
    contact = contact_of(visitor.candidate) if visitor.is_registered else None
    if contact is None:
        return {"names": "", "place": ""}
    names = ", ".join(map(str, contact.referents[:MOST_NAMES]))
    return {"names": names, "place": contact.place.name}


def tell_referent(visitor: Visitor, why: Why) -> tuple[Button, ...]:
    """The press that tells the referents, for whoever has one to be told; nothing for others."""
    contact = contact_of(visitor.candidate) if visitor.is_registered else None
    return (Button(plain("tell-my-referent"), f"help/call/{why}"),) if contact and contact.referents else ()


@screen(f"help/call/<any({','.join(Why)}):why>", acts=True)
def call(visitor: Visitor, why: str) -> Screen:
    """The referents are told that this person needs one of them; what was begun waits."""
    ask_for_help(visitor.candidate, Why(why))
    here = visitor.conversation.path
    words = text("help-asked", **turn_to(visitor))
    if form_at(here):
        return Screen(words, (Button(plain("go-on-where-i-was"), here), to_offers()), path=here)
    begun = map(go_on, begun_applications(visitor.conversation)[:1])
    return Screen(words, (*begun, to_offers()), path=HOME, back=HOME)


@screen("talk", anyone)
def talk(visitor: Visitor) -> Screen:
    """How to speak to someone."""
    contact = contact_of(visitor.candidate) if visitor.is_registered else None
    commune = contact.place.commune if contact else None
    town = places.commune(commune).name if commune else ""
    choices = [Button(plain("i-am-not-well"), "distress"), team_button()]
    if consented(visitor):
        choices.insert(0, Button(plain("who-is-my-referent"), "referents"))
    told = tell_referent(visitor, Why.STUCK)
    return Screen(text("talk", town=town, **turn_to(visitor)), (*write_button(visitor), *told, *choices), back=HOME)


@screen("discouraged", anyone)
def discouraged(visitor: Visitor) -> Screen:
    """It is hard: a human sentence, and a way to someone."""
    choices = (*tell_referent(visitor, Why.DISCOURAGED), to_referent(), to_applications(), to_offers())
    return Screen(text("discouraged", **turn_to(visitor)), choices, back=HOME)


@screen("distress", anyone)
def distress(visitor: Visitor) -> Screen:
    """Someone may want to die: the number first, then the referent."""
    told = tell_referent(visitor, Why.UNWELL)
    choices = (*told, Button(plain("someone-hurts-me"), "violence"), to_referent())
    return Screen(text("distress", **turn_to(visitor)), choices, back=HOME, new_message=True)


@screen("violence", anyone)
def violence(visitor: Visitor) -> Screen:
    """Someone is hurt, or afraid to be: the numbers first, then the referent."""
    told = tell_referent(visitor, Why.UNWELL)
    choices = (*told, Button(plain("i-am-not-well"), "distress"), to_referent())
    return Screen(text("violence", **turn_to(visitor)), choices, back=HOME, new_message=True)


@screen("shelter", anyone)
def shelter(visitor: Visitor) -> Screen:
    """Nowhere to sleep or nothing to eat: who helps tonight, then the referent."""
    told = tell_referent(visitor, Why.UNWELL)
    choices = (*told, to_referent(), Button(plain("i-am-not-well"), "distress"))
    return Screen(text("shelter", **turn_to(visitor)), choices, back=HOME, new_message=True)
