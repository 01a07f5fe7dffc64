"""Questions asked one by one: a form is a table of them. How one person fills one is in `form_session.py`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bot.router import Guard, Visitor, registered
from bot.screen import HOME, Button, Screen
from models.documents.document import StoredFile, StoredPhoto
from models.refusal import Refused

Answers = dict[str, Any]
Values = list[tuple[str, str]]
# Questions that people answer in their own words, at whatever length.
IN_OWN_WORDS = frozenset({"message", "note"})

SAID = "!"  # beside an answer that is kept at once: it can still be changed here


@dataclass(frozen=True)
class Upload:
    """A file that a person sent, or a photo of a page: it passed inspection and is stored, or is refused."""

    verdict: StoredFile | StoredPhoto | Refused

    def accepted(self) -> StoredFile:
        """Raises Refused with what is wrong with it."""
        if isinstance(self.verdict, Refused):
            raise self.verdict.with_traceback(None)  # one for all, it would gather the frames of each
        if isinstance(self.verdict, StoredPhoto):
            raise Refused("send_a_file")
        return self.verdict

    def kept(self) -> StoredFile | StoredPhoto:
        """Whatever it is. Raises Refused with what is wrong with it."""
        if isinstance(self.verdict, Refused):
            raise self.verdict.with_traceback(None)
        return self.verdict

    @property
    def is_photo(self) -> bool:
        return isinstance(self.verdict, StoredPhoto)


@dataclass(frozen=True)
class Question:
    """One question, answered in one of four ways, each giving a value that JSON can hold or raising Refused.

    `parse` reads words; `choices` offers values and their labels; `find` offers them for words; `upload` takes a file.
    `words` names its message: `.ask` puts it, with `facts`, `.short` names it in a list, `.example` helps to answer.
    `found` names the message above what was found, `none_found` the refusal where nothing was. Where `alone` names one,
    what is found alone is the answer, and that says so, unless the words are not `sure` to mean it.
    `beside` gives other ways on: the message of a button, and the end of its path.
    `asked` tells whether the question arises, given the answers so far. `keep` is done at once with the answers so
    far: what must not be lost with the draft. What is typed to one that `adds_to` another goes on that one's answer:
    people write in several messages. `suggest` offers what the person would probably type, if anything.
    `fills` gives all that one answer says, where it answers other questions too. `on_request`: it is asked only of
    whoever wants to say it, by the button `request` of the review, or once they have. What answers one that
    `confirms` stands below the review, and sends. `is_private`: it repeats what someone wrote about the person, and no
    lock screen shows it. To a `hesitant` one, what says something to us is an answer only once it is typed again.
    """

    name: str
    words: str
    parse: Callable[[Visitor, str], Any] | None = None
    choices: Callable[[Visitor, Answers], Values] | None = None
    find: Callable[[Visitor, str], Values] | None = None
    upload: Callable[[Visitor, Answers, Upload], Any] | None = None
    asked: Callable[[Visitor, Answers], bool] = lambda visitor, answers: True
    keep: Callable[[Visitor, Answers], None] | None = None
    fills: Callable[[Visitor, Any], Answers] | None = None
    on_request: bool = False
    request: str = ""
    confirms: bool = False
    adds_to: str = ""
    suggest: Callable[[Visitor], str | None] = lambda visitor: None
    facts: Callable[..., dict[str, Any]] = lambda visitor, **about: {}
    is_private: bool = False
    hesitant: bool = False
    optional: bool = False
    example: bool = False
    none_found: str = ""
    found: str = "question-found"
    alone: str = ""
    sure: Callable[[str, str], bool] = lambda words, value: True
    beside: Callable[[Visitor, Answers], list[tuple[str, str]]] = lambda visitor, answers: []

    @property
    def takes_words(self) -> bool:
        """Whether it may be answered in one's own words."""
        return bool(self.parse or self.find or self.adds_to)

    def accepts(self, visitor: Visitor, words: str) -> bool:
        """Whether these words are a right answer. Nothing is kept."""
        try:
            return self.parse is not None and self.parse(visitor, words) is not None
        except Refused:
            return False


@dataclass(frozen=True)
class Form:
    """Questions at a path, and what is done with the answers.

    `begin` raises Refused when the form may not be filled; `review` shows the answers before `done` acts on them, at
    `send`, whose button says `send_words`; `look` shows them otherwise than in words, with what can be done then.
    `out` is where giving up leads, `asides` are screens to read beside the review, each with the message of its
    button. With `drafts`, giving up asks whether to keep what was begun. `ready` tells whether this person can send
    the answers yet: until then they wait. `known` are the answers to begin with. `news` are what changed since the last
    answer, told to whoever goes on, and where to read more. `below`: it asks in a new message, and what it answers
    stays above, to be read while one writes.
    """

    rule: str
    questions: tuple[Question, ...]
    done: Callable[..., Screen] | None
    begin: Callable[..., None] = lambda visitor, **about: None
    review: Callable[..., Markup] | None = None
    guard: Guard = registered
    out: str = HOME
    look: Callable[[Visitor, Answers], Screen] | None = None
    send_words: str = ""
    asides: tuple[tuple[str, str], ...] = ()
    drafts: bool = False
    ready: Callable[[Visitor], bool] = lambda visitor: True
    known: Callable[[Visitor], Answers] = lambda visitor: {}
    news: Callable[..., tuple[Markup, Button] | None] = lambda visitor, **about: None
    below: bool = False
