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
        status=text("candidate-state.chat", value=visitor.standing),
    )
    choices = (
        Button(plain("my-profile"), "profile"),
        Button(plain("my-documents"), "documents"),
        Button(plain("who-is-my-referent"), "referents"),
        Button(plain("what-do-you-keep"), "welcome/kept"),
        Button(plain("erase-my-account"), "account/erase"),
    )
    return Screen(words, choices, back=HOME)
