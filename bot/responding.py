"""What a press, words or a file mean where the person is, and the screen that answers."""

from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup

from bot import hearing, screens
from bot.form import Upload
from bot.form_session import FormSession, waiting_session
from bot.router import Visitor, nowhere, refused, router
from bot.sayings import heard
from bot.screen import HOME, Screen, chosen
from bot.words import contact_in
from models.offers.sharing import reference_shared
from models.refusal import Refused, Unreachable
from models.validation import clean
from texts import text
from texts.refusals import refusal_in_chat

COMMANDS = {
    "start": HOME,
    "offres": "offers",
    "offers": "offers",
    "candidatures": "applications",
    "applications": "applications",
    "documents": "documents",
    "aide": "help",
    "help": "help",
    "annuler": "cancel",
    "cancel": "cancel",
}
LONGEST_PATH = 64


def respond(visitor: Visitor, tap: str | None, typed: str | None, upload: Upload | None) -> Screen:
    """The screen that answers a press, words, a file, or what cannot be read."""
    if tap is not None:
        return _open(visitor, tap[:LONGEST_PATH])
    if words := clean(typed or ""):
        return replace(_hear(visitor, words), new_message=True)
    if upload is not None:
        return replace(_receive(visitor, upload), new_message=True)
    return hearing.present(visitor).noted(text("cannot-read"))


def _open(visitor: Visitor, path: str) -> Screen:
    screen = router.show(visitor, path)
    if screen.not_found and waiting_session(visitor) is not None:
        present = hearing.present(visitor)
        return screen if present.not_found else present.noted(screen.text)
    return screen


def _hear(visitor: Visitor, words: str) -> Screen:
    if words.startswith("/"):
        return _command(visitor, words)
    waiting, said = waiting_session(visitor), heard(words)
    if said and said.is_urgent:
        return hearing.succour(visitor, said, words, waiting)
    if waiting is None and (contact := contact_in(words)):
        return screens.change_contact(visitor, *contact)
    if said and hearing.is_answer(words, said, waiting):
        said = None
    path = chosen(words, visitor.conversation.choices) or hearing.pressed(visitor, said)
    if (path or waiting) and not _has_seen(visitor):
        return hearing.present(visitor).noted(text("not-seen-yet"))
    if path and not hearing.is_number_asked(words, waiting):
        return _open(visitor, path)
    if said and (answer := hearing.answer(visitor, said, waiting)):
        return answer
    if waiting is not None:
        return _tried(lambda: waiting.hear(words))
    if likely := hearing.likely(visitor, words):
        return likely
    return _find(visitor, words)


def _find(visitor: Visitor, words: str) -> Screen:
    """What free words look for: another code, a time that is proposed, an employer to work for, else what the
    present screen hears in them, else offers.
    """
    if code := screens.code_heard(visitor, words):
        return code
    if meeting := screens.time_heard(visitor, words):
        return meeting
    if employer := screens.employer_named(visitor, words):
        return employer
    route, _ = router.match(visitor.conversation.path or HOME)
    hears = route.hears if route.hears is not None and route.guard(visitor) else screens.search_for
    return hears(visitor, words)


def _has_seen(visitor: Visitor) -> bool:
    """Whether our last screen arrived: what is typed below the one before answers that one, and would be misread."""
    return visitor.conversation.unsaid_since is None


def _receive(visitor: Visitor, upload: Upload) -> Screen:
    waiting = waiting_session(visitor)
    if waiting is not None and not _has_seen(visitor):
        return hearing.present(visitor).noted(text("not-seen-yet"))
    if waiting is not None and waiting.takes_file and not upload.is_photo:
        return _tried(lambda: waiting.receive(upload))
    if not visitor.is_registered:
        return hearing.present(visitor).noted(_no_file(waiting))
    try:
        return screens.offer_file(visitor, upload)
    except Refused as refusal:
        return hearing.present(visitor).noted(refusal_in_chat(refusal))


def _no_file(waiting: FormSession | None) -> Markup:
    """Why a file is not taken here: the question that waits is answered in words, or nothing waits for one."""
    question = waiting.waiting if waiting else None
    return text("words-not-file", question=question.name) if question and question.takes_words else text("no-file-here")


def _tried(act: Callable[[], Screen]) -> Screen:
    try:
        return act()
    except Refused as refusal:
        return refused(refusal)
    except Unreachable:
        return nowhere()


def _command(visitor: Visitor, words: str) -> Screen:
    command, _, payload = words[1:].partition(" ")
    name = command.partition("@")[0].lower()
    if name == "start" and payload.strip():
        return router.show(visitor, _path_of_link(payload.strip())[:LONGEST_PATH])
    if COMMANDS.get(name) == "cancel":
        return hearing.cancel(visitor, waiting_session(visitor))
    if name not in COMMANDS:
        return hearing.present(visitor).noted(text("unknown-command"))
    return router.show(visitor, COMMANDS[name])


def _path_of_link(payload: str) -> str:
    """Where a start link leads: to an offer that was shared, else to an invitation."""
    reference = reference_shared(payload)
    return f"invitations/{payload}" if reference is None else f"shared/{reference}"
