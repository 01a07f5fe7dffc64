"""What a person sees: words, and choices that are links."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Self

from markupsafe import Markup

from models.folding import fold
from texts import plain
from texts.languages import language, reading

_QUOTED = re.compile(r"\u00ab.*?\u00bb|\u201c.*?\u201d", re.DOTALL)  # « … », “ … ”
HOME = "home"
MOST_CHOICES = 5
MOST_WORDS = 60
FEWEST_WORDS = 3


@dataclass(frozen=True)
class Button:
    """A choice: its words, and the path of the screen that it opens."""

    label: str
    path: str


@dataclass(frozen=True)
class File:
    """A file that travels with a screen, under the name that its owner gave it: read by its key as it leaves.

    What is made for the moment, and kept nowhere, is its `content`.
    """

    name: str
    key: str = ""
    content: bytes = b""


@dataclass(frozen=True)
class Screen:
    """Words and at most five choices; Back and Home are added to every screen but home itself.

    `path` is where the person is afterwards, when it is not the path they asked for. `new_message` rather than an edit
    in place: screen readers announce only new messages. `must_deliver`: it tells that something was done, and reaches
    the person even if we are killed before we say it. `not_found`: it answers a press that led nowhere, and a question
    that waits goes on waiting. `picture` draws the image above the words, as it leaves.
    `passing`: not worth saying when the next thing is there already, as between the photos of an album.
    `taken`: the press was an answer, and the message that it stood on says so from now on.
    """

    text: Markup
    choices: tuple[Button, ...] = ()
    back: str | None = None
    cancel: str | None = None
    path: str | None = None
    new_message: bool = False
    must_deliver: bool = False
    not_found: bool = False
    taken: bool = False
    file: File | None = None
    picture: Callable[[], bytes] | None = None
    passing: bool = False
    language: str = field(default_factory=language)

    def noted(self, sentence: Markup) -> Self:
        """The same screen, opened by a sentence about what the person just did.

        Where both are too long for one message, the sentence alone: the screen stands above, and its buttons here.
        """
        both = Markup("{}\n\n{}").format(sentence, self.text)
        return replace(self, text=both if _own_words(both) <= MOST_WORDS else sentence, new_message=True)

    def rows(self) -> list[list[Button]]:
        """The keyboard: a choice a row, for words that can be read, then the ways out: Back, Cancel, Home."""
        with reading(self.language):
            return self._rows()

    def _rows(self) -> list[list[Button]]:
        home = HOME if self.back != HOME and self.path != HOME else None
        ways_out = ((plain("back"), self.back), (plain("cancel"), self.cancel), (plain("home"), home))
        last = [Button(label, path) for label, path in ways_out if path is not None]
        return [*([choice] for choice in self.choices), *([last] if last else [])]

    def buttons(self) -> list[Button]:
        """Every button, in the order in which they are read."""
        return [button for row in self.rows() for button in row]

    def choices_read(self) -> list[list[str]]:
        """Every button as typed words are read against it."""
        return [[button.label, button.path] for button in self.buttons()]

    def to_facts(self) -> dict[str, Any]:
        """What a notice keeps of it, so that another process can say it."""
        rows = [[[button.label, button.path] for button in row] for row in self.rows()]
        return {"text": str(self.text), "rows": rows}


def _own_words(text: Markup) -> int:
    """How many words are ours: what people wrote stands between quotes, and is as long as they want."""
    return len(re.findall(r"\S*\w\S*", _QUOTED.sub("", text.striptags())))


def room_beside(lines: Iterable[str]) -> int:
    """How many more words a message may have beside these lines. A tag counts with the word that it stands at."""
    return MOST_WORDS - sum(len(line.split()) for line in lines)


def first_words(words: str, count: int) -> str:
    """As many of them as that; nothing rather than a word or two."""
    parts = words.split()
    if count < min(FEWEST_WORDS, len(parts)):
        return ""
    return " ".join(parts[:count]) + (" …" if count < len(parts) else "")


def numbered(choices: Iterable[Button]) -> tuple[Button, ...]:
    """Choices that show the number by which they can be typed."""
    return tuple(Button(f"{n}. {choice.label}", choice.path) for n, choice in enumerate(choices, 1))


def chosen(words: str, buttons: list[tuple[str, str]]) -> str | None:
    """The path of the button that these words name: its number, its words, or their beginning when only one has it.

    Cancel has no number: a slip beyond the last choice must not throw answers away.
    """
    typed = fold(words).replace(",", "")
    if typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= len(buttons):
        label, path = buttons[int(typed) - 1]
        return path if label != plain("cancel") else None
    labels = {path: _spoken(label) for label, path in buttons}
    exact = [path for path, label in labels.items() if label == typed]
    begun = [path for path, label in labels.items() if len(typed) > 2 and label.startswith(f"{typed} ")]
    found = exact or begun
    return found[0] if len(found) == 1 else None


def _spoken(label: str) -> str:
    number, _, rest = label.partition(". ")
    return fold(rest if number.isdecimal() else label).replace(",", "")  # "Oui, je garde" begins by "oui"
