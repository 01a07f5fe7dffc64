"""What a person decides of what is kept about them."""

from datetime import datetime

from bot.router import Visitor, anyone, screen
from bot.screen import HOME, Button, Screen
from models.database import now
from models.privacy.erasing import erase, erase_conversation
from texts import plain, text

# A button that was left on an old screen asks again: what it does cannot be undone.
MINUTES_TO_CONFIRM = 15
_EPOCH = datetime(1970, 1, 1)


@screen("account/erase", anyone)
def ask_erase(visitor: Visitor) -> Screen:
    """What goes, and that it goes for ever, before anything does."""
    choices = (
        Button(plain("erase-all"), f"account/erase/{_minute()}"),
        Button(plain("no-keep-account"), "account" if visitor.is_registered else HOME),
        Button(plain("what-do-you-keep"), "welcome/kept"),
    )
    return Screen(text("erase-account"), choices, path="account/erase", back=HOME)


@screen("account/erase/<int:minute>", anyone, acts=True)
def erase_all(visitor: Visitor, minute: int) -> Screen:
    """Erase everything, at the word of who was asked some minutes ago."""
    if not 0 <= _minute() - minute <= MINUTES_TO_CONFIRM:
        return ask_erase(visitor)
    if visitor.conversation.candidate is None:
        erase_conversation(visitor.conversation)
    else:
        erase(visitor.candidate)
        visitor.conversation.candidate = None
    return erased()


def erased() -> Screen:
    """Nobody is known here any more."""
    return Screen(text("erased"), (Button(plain("see-offers"), "offers"),), path=HOME, new_message=True)


def _minute() -> int:
    return int((now() - _EPOCH).total_seconds()) // 60
