"""Webinars that the team holds for candidates: which ones, coming or not, and the link (I38)."""

from dataclasses import replace

from markupsafe import Markup, escape

from bot.router import Visitor, registered, screen
from bot.screen import HOME, Button, Screen, numbered
from bot.screens.news import to_news
from models.support.attending import sign_off, sign_up
from models.support.webinar import Attendance, Webinar
from texts import day, plain, text
from texts.zones import told_in_full

LISTED = 4
MOST_WORDS = 400  # letters of what the team says of it


def webinars_button() -> Button:
    """The way to them."""
    return Button(plain("see-webinars"), "webinars")


@screen("webinars")
def webinars(visitor: Visitor) -> Screen:
    """The next ones."""
    coming = list(Webinar.coming_for(visitor.candidate).limit(LISTED))
    choices = numbered(
        Button(plain("webinar-choice", title=one.title, day=day(one.starts_at)), f"webinars/{one.id}") for one in coming
    )
    return Screen(text("webinars-list", count=len(coming)), (*choices, *to_news(visitor)), back="help")


@screen("webinars/<int:id>")
def webinar(visitor: Visitor, id: int) -> Screen:
    """One of them: when it is, and for whoever comes the link."""
    found: Webinar = visitor.reach(Webinar, id)
    is_signed = Attendance.of(visitor.candidate, found) is not None
    state = _standing(found, is_signed)
    words = text(
        "webinar",
        title=found.title,
        words=found.words[:MOST_WORDS],
        at=told_in_full(found.starts_at),
        minutes=found.minutes,
    )
    parts = [words, text("webinar-standing", state=state)]
    if state == "signed":
        parts.append(Markup('<a href="{0}">{0}</a>').format(escape(found.link)))
    choices = {
        "open": (Button(plain("webinar-sign-up"), f"webinars/{id}/join"),),
        "signed": (Button(plain("webinar-sign-off"), f"webinars/{id}/leave"),),
    }.get(state, ())
    return Screen(Markup("\n").join(parts), choices, back="webinars")


def _standing(found: Webinar, is_signed: bool) -> str:
    if found.is_cancelled:
        return "cancelled"
    if is_signed:
        return "signed"
    if not found.is_open:
        return "begun"
    return "full" if found.free_seats == 0 else "open"


@screen("webinars/<int:id>/join", registered, acts=True)
def join(visitor: Visitor, id: int) -> Screen:
    """Come to it."""
    sign_up(visitor.candidate, visitor.reach(Webinar, id))
    return replace(webinar(visitor, id), path=f"webinars/{id}").noted(text("webinar-signed-up"))


@screen("webinars/<int:id>/leave", registered, acts=True)
def leave(visitor: Visitor, id: int) -> Screen:
    """Not come after all."""
    sign_off(visitor.candidate, visitor.reach(Webinar, id))
    return Screen(text("webinar-signed-off"), (webinars_button(),), path=f"webinars/{id}", back=HOME)
