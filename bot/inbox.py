"""One update, one transaction: who it is from, what it asks, and the screen that answers."""

import logging
import secrets
import traceback
from dataclasses import dataclass, replace
from typing import Any

from bot import screens
from bot.form import Upload, form_at
from bot.router import Visitor, nowhere, refused, router
from bot.screen import HOME, Screen, chosen
from models.conversations.conversation import Chat
from models.conversations.update import Update
from models.database import UNAVAILABLE, connection, is_busy, now, transaction
from models.notices.notice import CLAIM, Channel, Delivery, Notice
from models.refusal import Refused, Unreachable
from models.validation import clean
from texts import text

log = logging.getLogger("tremplin.bot")

COMMANDS = {
    "start": HOME,
    "offres": "offers",
    "candidatures": "applications",
    "documents": "documents",
    "aide": "help",
    "help": "help",
    "annuler": "cancel",
}
LONGEST_PATH = 64


@dataclass(frozen=True)
class Event:
    """What happened in a private chat. Exactly one of `tap`, `words`, `upload`, `reachable` is set; none is a thing
    that we cannot read, such as a sticker."""

    update_id: int
    telegram_id: int
    tap: str | None = None
    words: str | None = None
    upload: Upload | None = None
    reachable: bool | None = None
    message_id: int | None = None


@dataclass(frozen=True)
class Reply:
    """What to say, in place of which message, and the notice that stands for it until it has arrived.

    `again`: the answer to a repeat, which newer news of the same person make pointless.
    """

    screen: Screen
    replaces: int | None = None
    notice: Notice | None = None
    again: bool = False


def handle(event: Event) -> Reply | None:
    """Handle an update once: a repeat changes nothing and is answered with the present screen.

    Raises one of UNAVAILABLE when the database cannot be reached, or is held by others: the update then comes again.
    """
    with connection():
        try:
            return _attempt(event)
        except Exception as error:
            if is_busy(error):
                raise
            number = _report(error)
            # Where the database is what broke, this fails too, and the update waits for it.
            with transaction():
                Update.is_new(event.update_id)
            return Reply(screens.broken(number, event.tap or HOME))


def _attempt(event: Event, again: bool = True) -> Reply | None:
    try:
        with transaction():
            return _answer(event)
    except UNAVAILABLE:
        # A deadlock, a lock held too long, a connection that was cut: nothing was done, so it can be done again.
        if not again:
            raise
        return _attempt(event, again=False)


def _answer(event: Event) -> Reply | None:
    is_new = Update.is_new(event.update_id)
    chat = Chat.held(event.telegram_id)
    if event.reachable is not None:
        chat.reachable = event.reachable
        chat.save()
        return None
    visitor = Visitor(chat)
    if not is_new:
        return Reply(replace(_present(visitor), fresh=True), again=True)
    screen = _respond(visitor, event)
    _remember(chat, screen)
    return Reply(screen, None if screen.fresh else event.message_id, _lasting(visitor, screen))


def _respond(visitor: Visitor, event: Event) -> Screen:
    if event.tap is not None:
        return _open(visitor, event.tap[:LONGEST_PATH])
    if words := clean(event.words or ""):
        return replace(_hear(visitor, words), fresh=True)
    if event.upload is not None:
        return replace(_receive(visitor, event.upload), fresh=True)
    return _present(visitor).noted(text("cannot-read"))


def _open(visitor: Visitor, path: str) -> Screen:
    screen = router.show(visitor, path)
    if screen.astray and _waiting_form(visitor) is not None:
        present = _present(visitor)
        return screen if present.astray else present.noted(screen.text)
    return screen


def _hear(visitor: Visitor, words: str) -> Screen:
    if words.startswith("/"):
        return _command(visitor, words)
    waiting = _waiting_form(visitor)
    if (path := chosen(words, visitor.chat.choices)) and not _is_answer(visitor, words, waiting):
        return _open(visitor, path)
    if waiting is not None:
        form, about = waiting
        return _tried(visitor, lambda: form.hear(visitor, words, about))
    if not visitor.has_consented:
        return _present(visitor).noted(text("press-a-button"))
    return screens.search_for(visitor, words)


def _is_answer(visitor: Visitor, words: str, waiting: Any) -> bool:
    """Whether a number answers the question that waits ("combien font 2 + 1 ?"), where it also names a button."""
    return waiting is not None and words.strip().isdecimal() and waiting[0].reads_words(visitor, waiting[1])


def _receive(visitor: Visitor, upload: Upload) -> Screen:
    waiting = _waiting_form(visitor)
    if waiting is not None:
        form, about = waiting
        return _tried(visitor, lambda: form.receive(visitor, upload, about))
    return _present(visitor).noted(text("no-file-here"))


def _tried(visitor: Visitor, act: Any) -> Screen:
    try:
        screen: Screen = act()
    except Refused as refusal:
        return refused(refusal)
    except Unreachable:
        return nowhere()
    return screen


def _command(visitor: Visitor, words: str) -> Screen:
    command, _, payload = words[1:].partition(" ")
    name = command.partition("@")[0].lower()
    if name == "start" and payload.strip():
        return router.show(visitor, f"invitations/{payload.strip()}"[:LONGEST_PATH])
    if name == "annuler":
        return _cancel(visitor)
    if name not in COMMANDS:
        return _present(visitor).noted(text("unknown-command"))
    return router.show(visitor, COMMANDS[name])


def _cancel(visitor: Visitor) -> Screen:
    if _waiting_form(visitor) is not None:
        return router.show(visitor, f"{visitor.chat.path}/cancel")
    return router.show(visitor, HOME).noted(text("nothing-to-cancel"))


def _waiting_form(visitor: Visitor) -> Any:
    try:
        return form_at(visitor.chat.path or HOME)
    except Unreachable:
        return None


def _present(visitor: Visitor) -> Screen:
    return router.show(visitor, visitor.chat.path or HOME)


def _remember(chat: Chat, screen: Screen) -> None:
    """Where the person is and what they can choose: typed words are read against it, in any process."""
    choices = [[button.label, button.path] for button in screen.buttons()]
    present = {Chat.path: screen.path or HOME, Chat.choices: choices, Chat.reachable: True}
    Chat.update(present).where(Chat.telegram_id == chat.telegram_id).execute()


def _lasting(visitor: Visitor, screen: Screen) -> Notice | None:
    """A notice already claimed by us: if we are killed before we have said it, the clock says it after a while."""
    if not screen.lasting or visitor.chat.candidate is None:
        return None
    notice: Notice = Notice.create(
        kind="result",
        candidate=visitor.chat.candidate,
        channel=Channel.TELEGRAM,
        facts=screen.to_facts(),
        state=Delivery.SENDING,
        attempts=1,
        claimed_until=now() + CLAIM,
    )
    return notice


def _report(error: Exception) -> str:
    """Log a failure under a number that the person can give. Its message stays out: it can hold what people wrote."""
    number = "".join(secrets.choice("23456789ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(4))
    where = "".join(traceback.format_tb(error.__traceback__))
    log.error("incident %s: %s\n%s", number, type(error).__name__, where)
    return number
