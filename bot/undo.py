"""The way to take back what one has just sent, and that somebody else still can."""

from markupsafe import Markup

from bot.router import Visitor
from bot.screen import Button
from models.applications.application import Application
from models.applications.undoing import undoable_by, undone_by_others_until
from texts import moment, plain, text


def ways_to_undo(visitor: Visitor, application: Application) -> list[tuple[Markup, Button]]:
    """Until when it can be taken back, and the button that does it; nothing once it is too late."""
    row = undoable_by(visitor.candidate, application)
    if row is None:
        return []
    button = Button(plain("undo-send"), f"applications/{application.id}/undo")
    return [(text("undo-send-until", until=moment(row.until)), button)]


def may_still_change(visitor: Visitor, application: Application) -> list[Markup]:
    """That the employer can still go back on what is shown: whoever looks before the message reads no last word."""
    until = undone_by_others_until(visitor.candidate, application)
    return [text("answer-may-change", until=moment(until))] if until else []
