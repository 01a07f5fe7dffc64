"""What is known of a person, as they told it (A12)."""

from bot.router import Visitor, screen
from bot.screen import HOME, Button, Screen
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
        establishment=candidate.establishment.name,
        status=text(f"account-{candidate.state}"),
    )
    choices = (
        Button(plain("my-documents"), "documents"),
        Button(plain("who-is-my-referent"), "referents"),
        Button(plain("what-do-you-keep"), "welcome/kept"),
    )
    return Screen(words, choices, back=HOME)
