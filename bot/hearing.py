"""Something was said: the screen that answers it, and whether it is no answer to the question that waits."""

import re
from dataclasses import replace

from bot.form_session import FormSession, waiting_session
from bot.router import Visitor, registered, router
from bot.sayings import UNCLEAR, Saying, guessed, heard, names_screen
from bot.screen import HOME, MOST_CHOICES, Button, Screen
from bot.screens.searching import search_or, unclear
from models.refusal import Refused, Unreachable
from texts import plain, text

# The buttons of the question about a file begin so.
OFFERED_FILE = re.compile(r"files/\d+")
# They press the button of the screen that says so.
PRESSES = {"yes", "no", "back", "home", "cancel"}
# In the middle of a form, whoever is lost is helped where they are.
HELPS = {"help", "not_understood", "ask"}
# They lead away from a message to someone too.
MOVES = {"back", "home", "cancel"}
# Courtesies that answer no question: the form says what it waits for.
PASSES = {"hello", "thanks", "bye", "insult", "yes", "no"}


def present(visitor: Visitor) -> Screen:
    """Where the person is, once more; with what was asked there about a file, which stands beside the path."""
    return _present(visitor)[1]


def _present(visitor: Visitor) -> tuple[str, Screen]:
    """The path that shows it, and the screen."""
    here = visitor.conversation
    file = next((found[0] for _, path in here.choices if (found := OFFERED_FILE.match(path))), None)
    again = router.show(visitor, file) if file else None
    if file and again and not again.not_found:
        return file, again
    path = here.path or HOME
    return path, router.show(visitor, path)


def said_late(visitor: Visitor) -> Screen:
    """Where the person is, as it may light up a lock screen: a question of a form; all else is one press further."""
    path, screen = _present(visitor)
    waiting = waiting_session(visitor)
    if waiting is not None and waiting.path == path and waiting.asks_openly and not screen.not_found:
        return screen
    return Screen(text("said-late"), (Button(plain("see-where-i-was"), path),), path=HOME)


def succour(visitor: Visitor, said: Saying, words: str, waiting: FormSession | None) -> Screen:
    """Distress, before anything else. What was begun is kept, with these words where they are an answer."""
    if waiting is not None:
        _keep(waiting, words)
    return replace(_beside(router.show(visitor, said.opens), waiting), new_message=True)


def pressed(visitor: Visitor, said: Saying | None) -> str | None:
    """The path of the one button on the screen that says the same: "d'accord" is [J'accepte]."""
    if said is None or said.family not in PRESSES:
        return None
    same = {path for label, path in visitor.conversation.choices if _is_said(said, label)}
    return same.pop() if len(same) == 1 else None


def is_answer(words: str, said: Saying, waiting: FormSession | None) -> bool:
    """Whether these words, though they say something, rather answer the question that waits."""
    if waiting is None or waiting.waiting is None:
        return False
    # To a person one may well write « je ne comprends pas »: only what names a screen is not for them.
    leads_away = said.family in MOVES or names_screen(words) if waiting.sends_at_once else said.always
    if leads_away:
        return False
    return waiting.waiting.accepts(waiting.visitor, words) and not waiting.doubts(words)


def is_number_asked(words: str, waiting: FormSession | None) -> bool:
    """Whether a number answers the question that waits ("combien font 2 + 1 ?"), where it also names a button."""
    return waiting is not None and words.strip().isdecimal() and waiting.reads_words


def answer(visitor: Visitor, said: Saying, waiting: FormSession | None) -> Screen | None:
    """The screen that answers it; nothing for what a form has to hear itself."""
    if said.family == "cancel":
        return cancel(visitor, waiting)
    if waiting is None:
        return _outside(visitor, said)
    if said.family == "back":
        return router.show(visitor, f"{waiting.path}/back")
    if waiting.sends_at_once:
        return _opened(visitor, said)
    if said.family in HELPS:
        return _help(visitor, waiting)
    if said.family in PASSES and waiting.is_doubting:
        return router.show(visitor, waiting.path).noted(text("courtesy-here", family=said.family))
    if said.family in PASSES or (said.family == "documents" and waiting.takes_file):
        return None
    return _beside(_opened(visitor, said), waiting)


def likely(visitor: Visitor, words: str) -> Screen | None:
    """The screen of what these words most likely say, where nothing waits for an answer; nothing for a search."""
    said = guessed(words)
    if said is None:
        return None
    if said.is_urgent:
        return succour(visitor, said, words, None)
    if said.or_search:
        return search_or(visitor, words, said)
    return unclear(visitor, words) if said is UNCLEAR else answer(visitor, said, None)


def _help(visitor: Visitor, waiting: FormSession) -> Screen:
    """The question that waits, and what helps with it."""
    asked, question = router.show(visitor, waiting.path), waiting.waiting
    if question is None or asked.not_found:
        return asked
    return asked.noted(text("help-here", about=question.name, optional=question.optional, example=question.example))


def _keep(waiting: FormSession, words: str) -> None:
    try:
        waiting.keep(words)
    except (Refused, Unreachable):
        return  # the form is closed by now: what saves is said all the same


def cancel(visitor: Visitor, waiting: FormSession | None) -> Screen:
    """Give up what was begun, if something was."""
    if waiting is not None:
        return router.show(visitor, f"{waiting.path}/cancel")
    return router.show(visitor, HOME).noted(text("nothing-to-cancel"))


def _outside(visitor: Visitor, said: Saying) -> Screen:
    if said.family == "yes":
        return present(visitor).noted(text("nothing-asked"))
    if said.family == "no":
        return present(visitor).noted(text("nothing-said-no"))
    return _opened(visitor, said)


def _opened(visitor: Visitor, said: Saying) -> Screen:
    """What one has with an account only is told so to whoever has none."""
    is_own = router.match(said.opens)[0].guard is registered
    if is_own and not router.opens_to(visitor, said.opens):
        return router.show(visitor, "account/none")
    return router.show(visitor, said.opens)


def _beside(screen: Screen, waiting: FormSession | None) -> Screen:
    """A screen shown in the middle of a form: the form is one press away, in place of a fifth choice."""
    if waiting is None or screen.path == waiting.path:
        return screen
    return replace(
        screen, choices=(*screen.choices[: MOST_CHOICES - 1], Button(plain("go-on-where-i-was"), waiting.path))
    )


def _is_said(said: Saying, label: str) -> bool:
    """Whether a label says it: "Oui, retirer" says yes."""
    of_label = heard(label.partition(",")[0])
    return of_label is not None and of_label.family == said.family
