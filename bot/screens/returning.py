"""Coming back on another phone, by a code sent to one's address."""

from bot.form import Answers, Form, Question
from bot.form_session import FormSession
from bot.router import Visitor, anyone, consented, router, screen
from bot.screen import HOME, Button, Screen
from bot.screens.identifiers import ask_again, read_code, waiting_proof
from models.conversations.conversation import CONSENT_VERSION, agree
from models.refusal import Refused
from models.registrations.returning import ask_way_back, come_back
from models.validation import checked_email
from texts import plain, text

ADDRESS, CODE = "return/address", "return/code"


@screen("return", anyone)
def ask_return(visitor: Visitor) -> Screen:
    """What a code does, and who has none; to agree is part of it."""
    if visitor.conversation.candidate is not None:
        return router.show(visitor, "account" if visitor.is_registered else HOME)
    path = ADDRESS if visitor.has_consented else f"return/accept/{CONSENT_VERSION}"
    choices = (
        Button(plain("send-me-a-code", agreed=visitor.has_consented), path),
        Button(plain("what-do-you-keep"), "welcome/kept"),
        Button(plain("i-have-an-invitation"), "welcome/invitation"),
        Button(plain("who-accompanies-whom"), "referents/all"),
    )
    return Screen(text("ask-return"), choices, back=HOME)


def way_back(visitor: Visitor, typed: str) -> Screen | None:
    """For who types their address before it is asked for: a code, once they agreed. Nothing elsewhere."""
    if visitor.conversation.path != "return":
        return None
    if not visitor.has_consented:
        return ask_return(visitor).noted(text("press-for-code"))
    return FormSession(address, visitor, {}).hear(typed)


@screen("return/accept/<version>", anyone, acts=True)
def accept_and_return(visitor: Visitor, version: str) -> Screen:
    """Agree to the text of this button, and say which address one has."""
    agree(visitor.conversation, version)
    return router.show(visitor, ADDRESS)


def _begin(visitor: Visitor) -> None:
    if visitor.conversation.candidate is not None:
        raise Refused("already_registered")


def _ask(visitor: Visitor, answers: Answers) -> Screen:
    ask_way_back(visitor.conversation, answers["email"])
    return router.show(visitor, CODE)


address = Form(
    ADDRESS,
    (Question("email", "question-return-email", parse=lambda visitor, words: checked_email(words)),),
    begin=_begin,
    done=_ask,
    guard=consented,
    out="return",
)


@screen(f"{CODE}/again", consented, acts=True)
def send_again(visitor: Visitor) -> Screen:
    """The same code once more."""
    return _ask(visitor, {"email": waiting_proof(visitor).email})


@screen(f"{CODE}/other", consented)
def other_address(visitor: Visitor) -> Screen:
    """The address was misspelt, or is another one."""
    return router.show(visitor, ADDRESS)


def _begin_code(visitor: Visitor) -> None:
    _begin(visitor)
    waiting_proof(visitor)


def _come_back(visitor: Visitor, answers: Answers) -> Screen:
    try:
        candidate = come_back(visitor.conversation, answers["code"])
    except Refused as refusal:
        return ask_again(visitor, CODE, refusal)
    visitor.become(candidate)
    choices = (Button(plain("see-offers"), "offers"), Button(plain("my-account"), "account"))
    return Screen(text("back-again", name=candidate.first_name), choices, path=HOME, back=HOME)


code = Form(
    CODE,
    (
        Question(
            "code",
            "question-return-code",
            parse=read_code,
            facts=lambda visitor: {"email": waiting_proof(visitor).email},
            is_private=True,
            beside=lambda visitor, answers: [("send-code-again", "again"), ("another-address", "other")],
        ),
    ),
    begin=_begin_code,
    done=_come_back,
    guard=consented,
    out="return",
)
