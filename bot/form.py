"""Questions asked one by one: a form is a table of them. How it is filled is in `filling.py`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bot.filling import Filling
from bot.router import Door, Visitor, registered, router
from bot.screen import HOME, Screen

Answers = dict[str, Any]
Values = list[tuple[str, str]]


@dataclass(frozen=True)
class Upload:
    """A file that a person sent. Without content, it was too large to be fetched."""

    name: str
    size: int
    content: bytes | None = None


@dataclass(frozen=True)
class Question:
    """One question, answered in one of four ways, each giving a value that JSON can hold or raising Refused.

    `parse` reads words; `choices` offers values and their labels; `find` offers them for words; `upload` takes a file.
    `asked` tells whether the question arises, given the answers so far; `facts` fill its words.
    """

    name: str
    parse: Callable[[Visitor, str], Any] | None = None
    choices: Callable[[Visitor, Answers], Values] | None = None
    find: Callable[[Visitor, str], Values] | None = None
    upload: Callable[[Visitor, Answers, Upload], str] | None = None
    asked: Callable[[Visitor, Answers], bool] = lambda visitor, answers: True
    facts: Callable[[Visitor], dict[str, Any]] = lambda visitor: {}
    optional: bool = False
    example: bool = False


@dataclass(frozen=True)
class Form:
    """Questions at a path, and what is done with the answers.

    `begin` raises Refused when the form may not be filled; `review` shows the answers before `done` acts on them, at
    `send`. `out` is where giving up leads, `asides` are screens to read beside the review.
    """

    rule: str
    questions: tuple[Question, ...]
    begin: Callable[..., None]
    done: Callable[..., Screen]
    review: Callable[..., Markup] | None = None
    door: Door = registered
    out: str = HOME
    asides: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        router.add(self.rule, self.fill, self.door)
        for ending in ("answer/<name>/<value>", "skip/<name>", "search/<name>", "example/<name>", "change/<name>"):
            router.add(
                f"{self.rule}/<any({ending.partition('/')[0]}):step>/{ending.partition('/')[2]}", self.fill, self.door
            )
        for step in ("back", "change", "cancel"):
            router.add(f"{self.rule}/<any({step}):step>", self.fill, self.door)
        router.add(f"{self.rule}/send", self.finish, self.door)

    def fill(self, visitor: Visitor, step: str = "ask", name: str = "", value: str = "", **about: Any) -> Screen:
        """One step in the form: the screen of the question that waits afterwards."""
        self.begin(visitor, **about)
        return Filling(self, visitor, about).step(step, name, value)

    def finish(self, visitor: Visitor, **about: Any) -> Screen:
        """Do what the answers ask for, once."""
        self.begin(visitor, **about)
        return Filling(self, visitor, about).finish()

    def reads_words(self, visitor: Visitor, about: Mapping[str, Any]) -> bool:
        """Whether the question that waits is answered in words: a number is an answer then, not a button."""
        return Filling(self, visitor, about).reads_words

    def hear(self, visitor: Visitor, words: str, about: Mapping[str, Any]) -> Screen:
        """Words were typed while a question waits."""
        self.begin(visitor, **about)
        return Filling(self, visitor, about).hear(words)

    def receive(self, visitor: Visitor, upload: Upload, about: Mapping[str, Any]) -> Screen:
        """A file was sent while a question waits."""
        self.begin(visitor, **about)
        return Filling(self, visitor, about).receive(upload)

    @property
    def key(self) -> str:
        """What the form's messages begin with: the last word of its rule."""
        return self.rule.rsplit("/", 1)[-1]

    def path(self, about: Mapping[str, Any]) -> str:
        """Where the form stands for what it is about, such as `offers/42/apply`."""
        return router.path(self.rule, about)


def form_at(path: str) -> tuple[Form, dict[str, Any]] | None:
    """The form that waits at this path, and what it is about."""
    route, about = router.match(path)
    form = getattr(route.view, "__self__", None)
    return (form, about) if isinstance(form, Form) and "step" not in about else None
