"""Writing to the team: what one asks has a number, and the answer comes here (I29, I37)."""

from typing import Any

from markupsafe import Markup

from bot.form import Answers, Form, Question
from bot.router import Visitor, anyone, screen
from bot.screen import HOME, Button, Screen, numbered
from models.refusal import Refused
from models.support.asking import ask_team, write_on
from models.support.ticket import Ticket, TicketMessage, TicketState
from models.validation import checked_text
from settings import settings
from texts import moment, plain, text

ASK = "team/ask"
SHOWN = 3
LISTED = 4


def known(visitor: Visitor) -> bool:
    """Open to whoever asked to be accompanied, whatever was answered: who was refused may ask why."""
    return visitor.has_consented and visitor.conversation.candidate is not None


def team_button() -> Button:
    """The way to the team."""
    return Button(plain("write-to-team"), "team")


@screen("team", anyone)
def team(visitor: Visitor) -> Screen:
    """What one asked the team, and the way to ask."""
    if not known(visitor):
        register = Button(plain("register-button"), "register")
        return Screen(text("team-nobody", email=settings().contact_email), (register,), back=HOME)
    mine = list(Ticket.visible_to(visitor.candidate).order_by(Ticket.id.desc()).limit(LISTED))
    listed = [
        Button(plain("ticket-choice", number=one.number, state=one.state), f"team/tickets/{one.id}") for one in mine
    ]
    choices = (*numbered(listed), Button(plain("ask-a-question"), ASK))
    return Screen(text("team-tickets", count=len(mine)), choices, back=HOME)


@screen("team/tickets/<int:id>", known)
def ticket(visitor: Visitor, id: int) -> Screen:
    """What both wrote last under this number."""
    found: Ticket = visitor.reach(Ticket, id)
    title = text("ticket-title", number=found.number, state=found.state)
    lines = [
        text("ticket-line", by_team=one.by_team, at=moment(one.created_at), words=one.words)
        for one in TicketMessage.latest_of(found, SHOWN)
    ]
    is_closed = found.state == TicketState.CLOSED
    answer = Button(plain("ask-a-question"), ASK) if is_closed else Button(plain("add-to-ticket"), f"team/{id}/write")
    return Screen(Markup("\n\n").join([title, *lines]), (answer,), back="team")


def _asked(visitor: Visitor, answers: Answers) -> Screen:
    return _sent(ask_team(visitor.candidate, answers["message"]))


def _begin_more(visitor: Visitor, id: int) -> None:
    if visitor.reach(Ticket, id).state == TicketState.CLOSED:
        raise Refused("ticket_closed")


def _number(visitor: Visitor, id: int) -> dict[str, Any]:
    return {"number": visitor.reach(Ticket, id).number}


def _added(visitor: Visitor, answers: Answers, id: int) -> Screen:
    return _sent(write_on(visitor.candidate, visitor.reach(Ticket, id), answers["message"]))


def _sent(kept: Ticket) -> Screen:
    choices = (Button(plain("my-questions-to-team"), "team"),)
    here = f"team/tickets/{kept.id}"
    return Screen(text("team-asked", number=kept.number), choices, path=here, back=HOME)


def _words(visitor: Visitor, typed: str) -> str:
    return checked_text(typed, "message_missing")


QUESTION = Question("message", "question-team-question", parse=_words, is_private=True)
MORE = Question("message", "question-team-more", parse=_words, facts=_number, is_private=True)
asking = Form(ASK, (QUESTION,), done=_asked, guard=known, out="team")
adding = Form("team/<int:id>/write", (MORE,), begin=_begin_more, done=_added, guard=known, out="team", below=True)
