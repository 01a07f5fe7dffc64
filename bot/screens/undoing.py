"""Taking back what one has just sent, before anybody is told of it: what was written is there to go on with."""

from bot.begun import go_on
from bot.form import Answers
from bot.papers import answers_choosing
from bot.router import Visitor, router, screen
from bot.screen import HOME, Button, Screen
from bot.screens.correcting import BOTH
from bot.screens.turning import to_offers
from models.applications.application import Application
from models.applications.attachment import documents_of
from models.applications.begun import Begun
from models.applications.undoable import SEND
from models.applications.undoing import undo, undoable_by
from models.conversations.draft import Draft
from texts import plain, text


@screen("applications/undo")
def last_sent(visitor: Visitor) -> Screen:
    """What was sent last, as long as it can be taken back there; else all that was sent."""
    last = Application.visible_to(visitor.candidate).order_by(Application.id.desc()).first()
    is_undoable = last is not None and undoable_by(visitor.candidate, last) is not None
    return router.show(visitor, f"applications/{last.id}" if is_undoable else "applications")


@screen("applications/<int:id>/undo", acts=True)
def undo_sending(visitor: Visitor, id: int) -> Screen:
    """It was not sent: what was written is a draft again."""
    application = visitor.reach(Application, id)
    answers = {"message": application.message} | answers_choosing(visitor, documents_of(application))
    begun = Begun(application.company, application.offer)
    wish = _wish(application)
    if undo(application, visitor.candidate) == SEND:
        return _begun_again(visitor, begun, answers | wish)
    return _to_correct(visitor, id, answers)


def _wish(application: Application) -> Answers:
    """What was asked of the referent, or said to them."""
    if not application.help_asked and not application.note:
        return {}
    return {"wish": "help" if application.help_asked else "word", "note": application.note or None}


def _begun_again(visitor: Visitor, begun: Begun, answers: Answers) -> Screen:
    Draft.keep(visitor.conversation, begun.path, answers)
    return Screen(text("send-undone"), (go_on(begun), to_offers()), path=HOME, back=HOME)


def _to_correct(visitor: Visitor, id: int, answers: Answers) -> Screen:
    here = f"applications/{id}"
    Draft.keep(visitor.conversation, f"{here}/correct", answers | {"part": BOTH})
    choices = (Button(plain("correct-button"), f"{here}/correct"), Button(plain("follow-application"), here))
    return Screen(text("correction-undone"), choices, path=here, back="applications")
