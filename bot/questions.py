"""Questions of the domain, as the chat asks them: typed words in, values that JSON can hold in the draft."""

from collections.abc import Callable, Iterable
from typing import Any

from bot.form import SAID, Answers, Question, Values
from bot.router import Visitor
from bot.words import read_date
from models.questions import Input
from models.questions import Question as DomainQuestion
from texts import plain

Known = Callable[[Visitor], dict[str, Any]]


def questions_in_chat(asked: Iterable[DomainQuestion], known: Known = lambda visitor: {}) -> tuple[Question, ...]:
    """These questions as the chat asks them: each where it arises, and where its answer is not known yet."""
    whole = tuple(asked)
    return tuple(_in_chat(question, whole, known) for question in whole)


def typed_answers(asked: Iterable[DomainQuestion], answers: Answers) -> dict[str, Any]:
    """The answers of a draft as the domain takes them: days are dates, choices are members of their enum."""
    given = ((question, answers.get(question.name)) for question in asked)
    return {question.name: question.typed(answer) for question, answer in given if answer is not None}


def _in_chat(question: DomainQuestion, whole: tuple[DomainQuestion, ...], known: Known) -> Question:
    def is_asked(visitor: Visitor, answers: Answers) -> bool:
        facts = known(visitor)
        is_open = facts.get(question.name) is None or question.name + SAID in answers
        return is_open and question.arises(facts | typed_answers(whole, answers))

    is_choice = question.input == Input.CHOICE
    return Question(
        question.name,
        question.words,
        parse=None if is_choice else lambda visitor, words: _read(question, words),
        choices=(lambda visitor, answers: _options(question)) if is_choice else None,
        asked=is_asked,
        optional=not question.required,
    )


def _read(question: DomainQuestion, words: str) -> Any:
    """What was typed, as the draft keeps it. Raises Refused."""
    if question.input == Input.DATE:
        return question.check(read_date(words), {}).isoformat()
    return question.check(words, {})


def _options(question: DomainQuestion) -> Values:
    options = question.options
    if isinstance(options, type):
        return [(value.value, plain(question.option_words, value=value)) for value in options]
    return options() if options else []
