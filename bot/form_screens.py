"""How the questions of a form and their answers look: `form_session.py` says which of them is shown when."""

from markupsafe import Markup

from bot.form import Question
from bot.form_state import FormState
from bot.screen import MOST_CHOICES, Button, Screen, numbered
from texts import plain, text

MOST_FOUND = 3
ANSWERS_A_PAGE = MOST_CHOICES - 1


def question_screen(state: FormState, question: Question, start: int = 0) -> Screen:
    """The question that waits, and every way to answer it; its choices from `start` on, where they are many."""
    offered, is_found = state.offered(question), state.has_searched(question)
    extra = _extra_buttons(state, question, is_found)
    shown = offered[:MOST_FOUND] if is_found else offered[start:]
    values = [Button(label, f"{state.path}/answer/{question.name}/{value}") for value, label in shown]
    choices = (*numbered(values), *extra)
    if len(choices) > MOST_CHOICES:
        page = MOST_CHOICES - len(extra) - 1
        more = Button(plain("more"), f"{state.path}/more/{question.name}/from/{start + page}")
        choices = (*numbered(values[:page]), more, *extra)
    back = state.path if start else f"{state.path}/back" if state.before else None
    words = _words(state, question, offered if is_found else [])
    return Screen(words, choices, path=state.path, back=back, cancel=f"{state.path}/cancel")


def review_screen(state: FormState, review: Markup) -> Screen:
    """The answers, to be read again before anything is done with them, and what confirms them."""
    form, path, asked = state.form, state.path, state.waiting
    send = [Button(plain(form.send_words), f"{path}/send")] if form.ready(state.visitor) and asked is None else []
    requests = [Button(plain(one.request), f"{path}/change/{one.name}") for one in unsaid(state)]
    asides = [Button(plain(words), f"{path}/{aside}") for aside, words in form.asides]
    choices = (*send, Button(plain("change"), f"{path}/change"), *requests, *asides)
    if asked is not None:
        review = Markup("{}\n{}").format(review, _asked(state, asked))
    return Screen(review, choices, path=path, back=f"{path}/back", cancel=f"{path}/cancel")


def answers_screen(state: FormState, start: int = 0) -> Screen:
    """Which answer to change: those given, a page at a time."""
    path, rest = state.path, [one for one in state.answered if not one.confirms][start:]
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
        return text(question.found, count=len(offered), more=len(offered) > MOST_FOUND)
    words = _asked(state, question)
    numbered_ones = [one for one in state.asked if not one.confirms]
    number, total = numbered_ones.index(question) + 1, len(numbered_ones)
    return text("question", number=number, total=total, words=words) if total > 1 else words


def _asked(state: FormState, question: Question) -> Markup:
    return text(f"{question.words}.ask", **question.facts(state.visitor, **state.about))


def unsaid(state: FormState) -> list[Question]:
    """What can still be said, though nobody asks for it."""
    may_be_asked = (one for one in state.form.questions if one.request and one.asked(state.visitor, state.answers))
    return [one for one in may_be_asked if one not in state.asked]


def _extra_buttons(state: FormState, question: Question, found: bool) -> list[Button]:
    extra = (
        (plain("skip"), f"skip/{question.name}", question.optional),
        (plain("remove-answer"), f"remove/{question.name}", question.optional and state.is_known(question)),
        (plain("see-example"), f"example/{question.name}", question.example),
        (plain("search-again"), f"search/{question.name}", found),
        *((plain(words), ending, True) for words, ending in question.beside(state.visitor, state.answers)),
    )
    buttons = [Button(label, f"{state.path}/{ending}") for label, ending, is_offered in extra if is_offered]
    suggested = question.suggest(state.visitor)
    return [Button(suggested, f"{state.path}/suggested/{question.name}"), *buttons] if suggested else buttons
