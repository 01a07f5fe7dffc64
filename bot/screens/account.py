"""What is known of a person, as they told it (A12)."""

from bot.router import Visitor, screen
from bot.screen import HOME, Button, Screen
from models.registrations.standing import establishment_of
from texts import plain, text


@screen("account")
def account(visitor: Visitor) -> Screen:
    """One's own file, and who accompanies."""
    candidate = visitor.candidate
    words = text(
        "account",
        name=str(candidate),
        email=candidate.email,
        born=candidate.birth_date,
        establishment=str(establishment_of(candidate)),
        status=text("state-asleep") if candidate.asleep_since else text("candidate-state.chat", value=visitor.standing),
    )
    choices = (
        Button(plain("my-profile"), "profile"),
        Button(plain("my-documents"), "documents"),
        Button(plain("my-searches"), "kept"),
        Button(plain("my-notices"), "notices"),
        Button(plain("my-data"), "account/more"),
    )
    return Screen(words, choices, back=HOME)


@screen("account/more")
def more(visitor: Visitor) -> Screen:
    """One's address and language, and what one decides of what is kept (P32)."""
    asleep = Button(plain("wake-account"), "account/wake")
    awake = Button(plain("sleep-account"), "account/sleep")
    choices = (
        Button(plain("my-identifiers"), "account/email"),
        asleep if visitor.candidate.asleep_since else awake,
        Button(plain("my-archive"), "account/archive"),
        Button(plain("erase-my-account"), "account/erase"),
        Button(plain("my-language"), "language"),
    )
    return Screen(text("account-more"), choices, back="account")
