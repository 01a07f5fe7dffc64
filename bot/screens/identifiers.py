"""By what one is reached and known: the e-mail address, confirmed by a code, and the telephone (P24, P37)."""

import re
from typing import Any

from bot.form import Answers, Form, Question
from bot.router import Visitor, anyone, router, screen
from bot.screen import Button, Screen
from models.accounts.proof import Proof
from models.conversations.draft import Draft
from models.people.profile import checked_own_email
from models.profiles.address import ask_code, confirm_address
from models.refusal import Refused
from texts import plain, text
from texts.refusals import refusal_in_chat

ADDRESS, CODE = "account/address", "account/address/code"
# Beside the answers of a draft: what was typed outside of the form, to be confirmed.
PROPOSED = "?"
# No button has room for more: what is longer is typed again.
LONGEST_PROPOSED = 60
SIX_DIGITS = re.compile(r"\d{6}")


@screen("account/email")
def identifiers(visitor: Visitor) -> Screen:
    """What is kept, whether the address is confirmed, and the ways to change them."""
    person = visitor.candidate
    is_confirmed = not person.needs_code
    confirm = Button(plain("confirm-my-email"), f"{ADDRESS}/mine")
    choices = (
        *((confirm,) if person.email and not is_confirmed else ()),
        Button(plain("change-my-email"), ADDRESS),
        Button(plain("change-my-phone"), "profile/contacts/change/phone"),
    )
    words = text("identifiers", email=person.email, confirmed=is_confirmed, phone=person.phone)
    return Screen(words, choices, back="account")


def propose_address(visitor: Visitor, typed: str) -> Screen:
    """Ask for a new address, with what was typed outside of any form as the answer in one press."""
    proposed = {"email" + PROPOSED: typed} if len(typed) <= LONGEST_PROPOSED else {}
    Draft.keep(visitor.conversation, ADDRESS, proposed)
    return router.show(visitor, ADDRESS)


def _suggested(visitor: Visitor) -> str | None:
    typed: str | None = Draft.answers_of(visitor.conversation, ADDRESS).get("email" + PROPOSED)
    return typed


def _ask(visitor: Visitor, answers: Answers) -> Screen:
    ask_code(visitor.candidate, visitor.conversation, answers["email"])
    return router.show(visitor, CODE)


address = Form(
    ADDRESS,
    (
        Question(
            "email", "question-new-email", parse=lambda visitor, words: checked_own_email(words), suggest=_suggested
        ),
    ),
    done=_ask,
    out="account/email",
)


@screen(f"{ADDRESS}/mine", acts=True)
def confirm_mine(visitor: Visitor) -> Screen:
    """Have the code sent to the address that is kept."""
    return _ask(visitor, {"email": visitor.candidate.email or ""})


@screen(f"{CODE}/again", acts=True)
def send_again(visitor: Visitor) -> Screen:
    """The same code once more: mails get lost."""
    return _ask(visitor, {"email": waiting_proof(visitor).email})


@screen(f"{CODE}/other")
def other_address(visitor: Visitor) -> Screen:
    """The address was misspelt."""
    return router.show(visitor, ADDRESS)


def read_code(visitor: Visitor, words: str) -> str:
    """The six digits in these words, however they are grouped. Raises Refused."""
    digits = re.sub(r"\D", "", words)
    if not SIX_DIGITS.fullmatch(digits):
        raise Refused("code")
    return digits


def waiting_proof(visitor: Visitor) -> Proof:
    """What waits here for its code. Raises Refused when nothing does any more."""
    found = Proof.of(visitor.conversation)
    if found is None or found.candidate_id != visitor.conversation.candidate_id:
        raise Refused("code_expired")
    return found


def _begin_code(visitor: Visitor) -> None:
    waiting_proof(visitor)


def _sent_to(visitor: Visitor) -> dict[str, Any]:
    return {"email": waiting_proof(visitor).email}


def _confirm(visitor: Visitor, answers: Answers) -> Screen:
    try:
        visitor.become(confirm_address(visitor.candidate, visitor.conversation, answers["code"]))
    except Refused as refusal:
        return ask_again(visitor, CODE, refusal)
    return identifiers(visitor).noted(text("email-is-confirmed"))


def ask_again(visitor: Visitor, path: str, refusal: Refused) -> Screen:
    """A wrong code is asked again while tries are left. Here, not where forms are: the try that failed is kept."""
    Draft.forget(visitor.conversation, path)
    return router.show(visitor, path).noted(refusal_in_chat(refusal))


code = Form(
    CODE,
    (
        Question(
            "code",
            "question-code",
            parse=read_code,
            facts=_sent_to,
            is_private=True,
            beside=lambda visitor, answers: [("send-code-again", "again"), ("another-address", "other")],
        ),
    ),
    begin=_begin_code,
    done=_confirm,
    out="account/email",
)


def code_heard(visitor: Visitor, words: str) -> Screen | None:
    """The way to another code, for six digits where none is waited for; nothing for other words."""
    if not SIX_DIGITS.fullmatch(words.replace(" ", "")):
        return None
    return router.show(visitor, "codes").noted(text("code-not-awaited"))


@screen("codes", anyone)
def where_codes_are_asked(visitor: Visitor) -> Screen:
    """The way to another code: of an address, or back to an account."""
    return router.show(visitor, "account/email" if visitor.is_registered else "return")
