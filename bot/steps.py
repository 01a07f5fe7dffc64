"""A question of the domain that the chat asks in one step or several: the answer is spread over them and gathered."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.form import Answers, Question, Values
from bot.form_session import SEARCHED
from bot.questions import questions_in_chat
from bot.router import Visitor
from models.profiles.metiers import OWN, own_words
from models.profiles.zones import ANYWHERE
from models.questions import Input
from models.questions import Question as DomainQuestion
from texts import plain
from texts.answers import said

ENOUGH, OWN_WORDS = "enough", "own"
LAST = (None, ENOUGH, ANYWHERE)  # nothing is asked after these
TYPED = (Input.LINE, Input.EMAIL, Input.PHONE, Input.DATE)


@dataclass(frozen=True)
class Steps:
    """The steps of a question; its answer of those of a draft, and the answers of a draft that stand for it."""

    question: DomainQuestion
    steps: tuple[Question, ...]
    gather: Callable[[Answers], Any]
    spread: Callable[[Any], Answers]


def one_step(question: DomainQuestion) -> Steps:
    """Asked as it is; what is known is one press away."""
    name = question.name

    def known(visitor: Visitor) -> str | None:
        value = visitor.known_facts.get(name)
        return said(question, value) if value else None

    def gather(answers: Answers) -> Any:
        return None if answers.get(name) is None else question.typed(answers[name])

    (asked,) = questions_in_chat((question,))
    asked = replace(asked, asked=lambda visitor, answers: question.arises(visitor.known_facts))
    if question.input in TYPED:
        asked = replace(asked, suggest=known)
    return Steps(question, (asked,), gather, lambda value: {name: question.kept(value)})


def several_steps(question: DomainQuestion, first: Question, more: Question, most: int) -> Steps:
    """Asked until it is enough: `first` asks for a value, `more` for each that follows."""
    names = [question.name, *(f"{question.name}_{number}" for number in range(2, most + 1))]
    following = [_following(more, names[:place]) for place in range(1, most)]

    def gather(answers: Answers) -> list[Any] | None:
        values = []
        for name in names:
            if answers.get(name) in (None, ENOUGH):
                break
            words = answers.get(name + SEARCHED)
            values.append(own_words(words) if answers[name] == OWN_WORDS else answers[name])
        return question.typed(values) if values else None

    def spread(values: list[Any] | None) -> Answers:
        if not values:
            return {question.name: None}
        answers: Answers = {}
        for name, value in zip(names, values, strict=False):
            answers |= _kept(name, str(value))
        return answers | ({names[len(values)]: ENOUGH} if len(values) < most else {})

    return Steps(question, (first, *following), gather, spread)


def _following(more: Question, before: list[str]) -> Question:
    """Asked once the step before has a value; what was chosen in one of them is not offered again."""

    def choices(visitor: Visitor, answers: Answers) -> Values:
        chosen = {answers.get(name) for name in before}
        return [(value, label) for value, label in more.choices(visitor, answers) if value not in chosen]  # type: ignore[misc]

    def goes_on(visitor: Visitor, answers: Answers) -> bool:
        return answers.get(before[-1]) not in LAST

    return replace(more, name=f"{before[0]}_{len(before) + 1}", asked=goes_on, choices=choices)


def _kept(name: str, value: str) -> Answers:
    if value.startswith(OWN):
        return {name: OWN_WORDS, name + SEARCHED: value.removeprefix(OWN)}
    return {name: value}


def enough(visitor: Visitor, answers: Answers) -> Values:
    """The button that ends a list."""
    return [(ENOUGH, plain("that-is-all"))]
