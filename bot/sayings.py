"""What people say that is no search and no answer: `sayings.toml` tells each family, and the screen that it opens.

A saying is heard whole, courtesies and little words left out, mistakes of typing forgiven; a few are heard anywhere
in a sentence. Where there is a doubt, nothing is heard: the words are a search.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Indel

from bot.speller import Speller

DISTRESS = "distress"
SEARCH = "search"
LONGEST = 200  # letters of a saying; distress is heard in all that is written
MOST_WORDS_AROUND = 7
FARTHEST = 3
MOST_OTHERS = 3  # little words beside a word alone
Words = tuple[str, ...]
_ENDING = re.compile(r"e?s?$")


@dataclass(frozen=True)
class Saying:
    """A family of sayings and the path that it opens; `always`: it is no answer to any question."""

    family: str
    opens: str
    always: bool = False

    @property
    def is_urgent(self) -> bool:
        return self.family == DISTRESS


@dataclass(frozen=True)
class Table:
    """The file as it is compared: whole wordings by what counts of them, and those that are heard anywhere."""

    speller: Speller
    little: frozenset[str]
    courtesies: frozenset[str]
    searching: frozenset[str]
    whole: dict[Words, list[tuple[Words, Saying]]] = field(default_factory=dict)
    anywhere: dict[str, list[tuple[Words, Saying]]] = field(default_factory=dict)

    def heard(self, text: str) -> Saying | None:
        """What is said by this, if something is; distress before anything else."""
        words = self.speller.words(text)
        is_long = len(text) > LONGEST
        whole = None if is_long else self._whole(text)
        if whole and whole.is_urgent:
            return whole
        found = list(self._anywhere(self.speller.roots(words)))
        urgent = next((saying for saying in found if saying.is_urgent), None)
        if urgent or whole or is_long or not self._may_be_a_saying(words):
            return urgent or whole
        return next(iter(found), None)

    def counts(self, words: Sequence[str]) -> Words:
        """What tells a wording from others. One word alone is not told by its stem: robotique is no robot."""
        content = self._content(words)
        return (_singular(content[0]),) if len(content) == 1 else tuple(sorted(self.speller.roots(content)))

    def _content(self, words: Sequence[str]) -> Sequence[str]:
        return [word for word in words if word not in self.little] or words

    def _whole(self, text: str) -> Saying | None:
        """With its courtesies first: "merci" says thanks, "aide, merci" asks for help."""
        words = self.speller.words(text)
        without = [word for word in words if word not in self.courtesies]
        return self._nearest(words, text) or (self._nearest(without, text) if without else None)

    def _nearest(self, words: Sequence[str], text: str) -> Saying | None:
        """Of wordings alike but for little words ("mes offres", "les offres"), the one with the same ones.

        One word alone says little: it is neither mended, but for a courtesy, nor heard as a part ("marché, ça marche").
        """
        found = self.whole.get(self.counts(words), ())
        if not found:
            return None
        wording, saying = min(found, key=lambda one: Indel.distance(words, one[0]))
        content = self._content(words)
        if len(content) > 1:
            return saying
        is_as_typed = content[0] in self.courtesies or content[0] in self.speller.words(text, mends=False)
        is_alike = len(words) == len(wording) == 1 or len(words) > 1 and Indel.distance(words, wording) <= MOST_OTHERS
        return saying if is_as_typed and is_alike else None

    def _may_be_a_saying(self, words: Sequence[str]) -> bool:
        return len(self._content(words)) <= MOST_WORDS_AROUND and self.searching.isdisjoint(words)

    def _anywhere(self, said: Sequence[str]) -> Iterator[Saying]:
        for at, word in enumerate(said):
            for wording, saying in self.anywhere.get(word, ()):
                if self._follows(wording[1:], said[at + 1 :], saying.is_urgent):
                    yield saying

    def _follows(self, wording: Words, said: Sequence[str], is_urgent: bool) -> bool:
        """Whether these words come in this order, parted by little words alone: "j’ai pas trouvé" has found nothing.

        Words of distress may be parted by any.
        """
        if not wording:
            return True
        for at, word in enumerate(said[:FARTHEST]):
            if word == wording[0] and self._follows(wording[1:], said[at + 1 :], is_urgent):
                return True
            if not is_urgent and word not in self.little:
                return False
        return False


def _singular(word: str) -> str:
    return _ENDING.sub("", word) or word


def heard(text: str) -> Saying | None:
    """What is said by these words, or nothing: then they are an answer, or a search."""
    said = _table().heard(text)
    return said if said and said.family != SEARCH else None


@cache
def _table() -> Table:
    told = tomllib.loads(Path(__file__).with_name("sayings.toml").read_text(encoding="utf-8"))
    speller = Speller(told["short"], told["same"])
    speller.learn([*told["short"].values(), *told["same"].values(), told["little"], told["courtesies"], told["known"]])
    speller.learn(line for entry in told["saying"] for line in (entry.get("whole", ""), entry.get("anywhere", "")))
    table = Table(speller, *(frozenset(speller.words(told[kind])) for kind in ("little", "courtesies", "searching")))
    for entry in told["saying"]:
        _add(table, entry)
    return table


def _add(table: Table, entry: dict[str, Any]) -> None:
    saying = Saying(entry["family"], entry["opens"], entry.get("always", False))
    for words in _lines(table, entry.get("whole", "")):
        table.whole.setdefault(table.counts(words), []).append((words, saying))
    for words in _lines(table, entry.get("anywhere", "")):
        first, *rest = table.speller.roots(words)
        table.anywhere.setdefault(first, []).append(((first, *rest), saying))


def _lines(table: Table, text: str) -> Iterable[Words]:
    return (tuple(table.speller.words(line)) for line in text.strip().splitlines())
