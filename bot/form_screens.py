"""How the questions of a form and their answers look: `form_session.py` says which of them is shown when."""

from markupsafe import Markup

from bot.form import Question
from bot.form_state import FormState
from bot.screen import MOST_CHOICES, Button, Screen, numbered
from texts import plain, text

MOST_FOUND = 3
ANSWERS_A_PAGE = MOST_CHOICES - 1


def question_screen(state: FormState, question: Question) -> Screen:
    """The question that waits, and every way to answer it."""
    offered, is_found = state.offered(question), state.has_searched(question)
    shown = offered[:MOST_FOUND] if is_found else offered
    values = [Button(label, f"{state.path}/answer/{question.name}/{value}") for value, label in shown]
    choices = (*numbered(values), *_extra_buttons(state, question, is_found))
    back = f"{state.path}/back" if state.before else None
    words = _words(state, question, offered if is_found else [])
    return Screen(words, choices, path=state.path, back=back, cancel=f"{state.path}/cancel")


def review_screen(state: FormState, review: Markup) -> Screen:
    """The answers, to be read again before anything is done with them."""
    form, path = state.form, state.path
    can_send = form.done is not None and form.ready(state.visitor)
    send = [Button(plain(form.send_words), f"{path}/send")] if can_send else []
    asides = [Button(plain(words), f"{path}/{aside}") for aside, words in form.asides]
    change = Button(plain("change"), f"{path}/change")
    choices = (*asides, change) if form.done is None else (*send, change, *asides)
    return Screen(review, choices, path=path, back=f"{path}/back", cancel=f"{path}/cancel")


def answers_screen(state: FormState, start: int = 0) -> Screen:
    """Which answer to change: those given, a page at a time."""
    path, rest = state.path, state.answered[start:]
    shown = [Button(plain(f"{one.words}.short"), f"{path}/change/{one.name}") for one in rest[:ANSWERS_A_PAGE]]
    choices = list(numbered(shown))
    if len(rest) > ANSWERS_A_PAGE:
        choices.append(Button(plain("more"), f"{path}/change/from/{start + ANSWERS_A_PAGE}"))
    return Screen(text("change-which"), tuple(choices), path=path, back=f"{path}/change" if start else path)


def example_screen(state: FormState, question: Question) -> Screen:
    """An answer to read; the question still waits."""
    return Screen(text(f"{question.words}.example"), path=state.path, back=state.path)


def keep_draft_screen(state: FormState) -> Screen:
    """Give up, or keep what was begun?"""
    choices = (
        Button(plain("keep-draft"), f"{state.path}/keep"),
        Button(plain("discard-draft"), f"{state.path}/discard"),
    )
    return Screen(text("keep-draft-ask"), choices, path=state.path, back=state.path)


def _words(state: FormState, question: Question, offered: list[tuple[str, str]]) -> Markup:
    if offered:
        return text("question-found", count=len(offered), more=len(offered) > MOST_FOUND)
    words = text(f"{question.words}.ask", **question.facts(state.visitor, **state.about))
    number, total = state.asked.index(question) + 1, len(state.asked)
    return text("question", number=number, total=total, words=words) if total > 1 else words


def _extra_buttons(state: FormState, question: Question, found: bool) -> list[Button]:
    extra = (
        (plain("skip"), f"skip/{question.name}", question.optional),
        (plain("see-example"), f"example/{question.name}", question.example),
        (plain("search-again"), f"search/{question.name}", found),
        *((plain(words), ending, True) for words, ending in question.beside(state.visitor, state.answers)),
    )
    buttons = [Button(label, f"{state.path}/{ending}") for label, ending, is_offered in extra if is_offered]
    suggested = question.suggest(state.visitor)
    return [Button(suggested, f"{state.path}/suggested/{question.name}"), *buttons] if suggested else buttons
