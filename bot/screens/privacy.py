"""What a person decides of what is kept about them."""

from datetime import datetime

from bot.router import Visitor, anyone, screen
from bot.screen import HOME, Button, File, Screen
from models.database import now
from models.documents import storage
from models.documents.document import StoredPhoto
from models.privacy.archive import check_may_export, keep_archive, may_go_by_chat
from models.privacy.erasing import erase, erase_conversation
from models.privacy.exporting import collect
from models.privacy.inactivity import stay
from settings import settings
from texts import plain, text
from texts.archive import archive_of
from texts.languages import spoken_at

# A button that was left on an old screen asks again: what it does cannot be undone.
MINUTES_TO_CONFIRM = 15
_EPOCH = datetime(1970, 1, 1)


def _make_archive(visitor: Visitor) -> StoredPhoto:
    """The file, where files are kept: before the step, for it reads and writes for long."""
    check_may_export(visitor.candidate)
    content = archive_of(collect(visitor.candidate))
    return StoredPhoto(len(content), storage.put(content))


@screen("account/archive")
def ask_archive(visitor: Visitor) -> Screen:
    """What the archive holds, before it is made."""
    choices = (Button(plain("make-archive"), "account/archive/make"), Button(plain("not-now"), "account"))
    return Screen(text("ask-archive"), choices, back="account")


@screen("account/archive/make", makes=_make_archive)
def hand_over_archive(visitor: Visitor) -> Screen:
    """As a file, where Telegram may carry it; else by a link to a page."""
    if visitor.made is None:
        return ask_archive(visitor)
    made = visitor.made.kept()
    by_chat = may_go_by_chat(visitor.candidate, made.size)
    secret = keep_archive(visitor.candidate, made.key, by_link=not by_chat)
    if by_chat:
        file = File(plain("archive-file"), made.key)
        return Screen(text("archive-here"), path="account", back="account", new_message=True, file=file)
    link = spoken_at(f"{settings().public_url}/archive/{secret}")
    return Screen(text("archive-link", link=link), path="account", back="account", new_message=True)


@screen("account/stay", anyone, acts=True)
def stay_here(visitor: Visitor) -> Screen:
    """One press of who was told that their account ends."""
    stay(visitor.candidate)
    return Screen(text("account-stays"), (Button(plain("see-offers"), "offers"),), path=HOME, back=HOME)


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
        visitor.become(None)
    return erased()


def erased() -> Screen:
    """Nobody is known here any more."""
    return Screen(text("erased"), (Button(plain("see-offers"), "offers"),), path=HOME, new_message=True)


def _minute() -> int:
    return int((now() - _EPOCH).total_seconds()) // 60
