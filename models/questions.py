"""Questions: the fields of the domain, each told once. Chat and back office draw their forms from them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

Given = Mapping[str, Any]
Options = list[tuple[str, str]]


class Input(StrEnum):
    """How a question is answered; `several` by a list of values."""

    LINE = "line"
    TEXT = "text"
    EMAIL = "email"
    PHONE = "phone"
    DATE = "date"
    CHOICE = "choice"
    SEVERAL = "several"


def always(given: Given) -> bool:
    return True


def as_given(value: Any, given: Given) -> Any:
    return value


@dataclass(frozen=True)
class Question:
    """A field: its name, how it is answered, what makes an answer good, when it arises, and its words.

    `check` gives the value to keep, or raises Refused; it also sees the other answers given. `arises` tells whether
    the question is asked at all, from the other answers. `words` names its message in `texts/`. `options` are the
    values of a choice: an enum, each of whose values `option_words` says, or what to call for values and their words.
    """

    name: str
    input: Input
    words: str
    check: Callable[[Any, Given], Any] = as_given
    arises: Callable[[Given], bool] = always
    required: bool = True
    options: type[StrEnum] | Callable[[], Options] | None = None
    option_words: str = ""

    def read(self, given: Given) -> Any:
        """The value to keep of what was given. Raises Refused when it is missing or wrong."""
        return self.check(given.get(self.name), given)

    def typed(self, kept: Any) -> Any:
        """An answer as the domain takes it, of one that JSON held: a day is a date, a choice a member of its enum."""
        if self.input == Input.DATE:
            return date.fromisoformat(kept)
        if not isinstance(self.options, type):
            return kept
        return [self.options(one) for one in kept] if self.input == Input.SEVERAL else self.options(kept)

    def kept(self, value: Any) -> Any:
        """The same answer as JSON holds it."""
        return value.isoformat() if isinstance(value, date) else value


def read_all(questions: tuple[Question, ...], given: Given) -> dict[str, Any]:
    """The value of each question that arises."""
    return {question.name: question.read(given) for question in questions if question.arises(given)}
