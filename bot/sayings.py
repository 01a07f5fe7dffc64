"""What people say that is no search and no answer: `sayings.toml` tells each family, and the screen that it opens.

A saying is heard whole, courtesies and little words left out, mistakes of typing forgiven; a few are heard anywhere
in a sentence. Where there is a doubt, nothing is heard: the words are a search. But what is said of oneself or of us,
and names no job, is no search: its family is guessed. Where a job is named and something else seems to be said, the
person is asked which.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Indel

from bot.guessing import Guesser
from models.offers.reading.vocabulary import has_expression, says_work
from texts.languages import FRENCH, language
from texts.speller import Speller, once, raw_words

DISTRESS = "distress"
SEARCH = "search"
LONGEST = 200  # letters of a saying; distress is heard in all that is written
MOST_WORDS_AROUND = 7
FARTHEST = 3
MOST_OTHERS = 3  # little words beside a word alone
LIKELY = 0.6  # a family is guessed from so much on
SURE = 0.9
MOST = 0.5  # of the words must be known
FEWEST_ENGLISH = 2  # words
KINDS = ("little", "courtesies", "searching", "wishing", "personal", "both")  # of words, each a field of the table
Words = tuple[str, ...]
A_JOB = "<job>"
# The files of wordings.
FRENCH_TABLE, ENGLISH_TABLE = "sayings.toml", "sayings_en.toml"
_ENDING = re.compile(r"e?s?$")


@dataclass(frozen=True)
class Saying:
    """A family of sayings and the path that it opens; `always`: it is no answer to any question.

    `or_search`: it may as well be a search.
    """

    family: str
    opens: str
    always: bool = False
    or_search: bool = False

    @property
    def is_urgent(self) -> bool:
        return self.family == DISTRESS


# Said in English to who speaks French.
IN_ENGLISH = Saying("language", "language")
# Said of oneself or of us, it seems; of which family it is, we do not know.
UNCLEAR = Saying("unclear", "help")


@dataclass(frozen=True)
class Table:
    """The file as it is compared: whole wordings by what counts of them, and those that are heard anywhere."""

    speller: Speller
    little: frozenset[str]
    courtesies: frozenset[str]
    searching: frozenset[str]
    wishing: frozenset[str]
    personal: frozenset[str]
    both: frozenset[str]
    sought: Sequence[str] = ()
    whole: dict[Words, list[tuple[Words, Saying]]] = field(default_factory=dict)
    anywhere: dict[str, list[tuple[Words, Saying]]] = field(default_factory=dict)
    names: set[Words] = field(default_factory=set)

    def heard(self, text: str) -> Saying | None:
        """What is said by this, if something is; distress before anything else."""
        words = self.speller.words(text)
        is_long = len(text) > LONGEST
        whole = None if is_long else self._whole(text)
        if whole and whole.is_urgent:
            return whole
        found = list(self._anywhere(self.speller.roots(words)))
        urgent = next((saying for saying in found if saying.is_urgent), None)
        if not urgent and has_expression(text) and not (whole and self._is_personal(words)):
            return None
        if urgent or whole or is_long or not self._may_be_a_saying(words):
            return urgent or whole
        return next(iter(found), None)

    def names_screen(self, text: str) -> bool:
        """Whether these very words, mistakes of typing aside, name a screen and say nothing else."""
        return tuple(self.speller.words(text)) in self.names

    def guessed(self, text: str) -> Saying | None:
        """What is most likely said by what names no job: a family, UNCLEAR, or nothing where it may be a search."""
        words = self.speller.words(text)
        is_personal = self._is_personal(words) or not self.courtesies.isdisjoint(words)
        if not words or len(text) > LONGEST or not self.searching.isdisjoint(words):
            return None
        how_likely, saying = self._guesser.guess(self._features(words))
        if saying.family == SEARCH:
            how_likely = 0.0
        is_surely_said = how_likely >= SURE and self._knows(words) == 1
        if has_expression(text):
            return None
        if self._says_work(text, self.both if is_personal and len(words) > 1 else frozenset()):
            return replace(saying, or_search=True) if is_surely_said and is_personal else None
        if not is_personal and len(words) > 2 and how_likely >= LIKELY and self._knows(words) > MOST:
            return saying
        if not is_personal or not self.wishing.isdisjoint(words):
            return saying if is_surely_said else None
        return saying if how_likely >= LIKELY and self._knows(words) >= MOST else UNCLEAR

    @cached_property
    def _guesser(self) -> Guesser[Saying]:
        whole = [(self._features(words), saying) for found in self.whole.values() for words, saying in found]
        anywhere = [wording for found in self.anywhere.values() for wording in found]
        families = {saying.family: saying for _, saying in (*anywhere, *whole)} | {SEARCH: Saying(SEARCH, "")}
        return Guesser((words, families[one.family]) for words, one in (*whole, *anywhere, *self._searches()))

    def _searches(self) -> Iterator[tuple[Sequence[str], Saying]]:
        """What one says who looks for a job."""
        for line in self.sought:
            yield self._features(self.speller.words(line)), Saying(SEARCH, "")

    def _features(self, words: Sequence[str]) -> Sequence[str]:
        """What a family is guessed by: each word that names a job is one as well as another."""
        return [
            A_JOB if self._names_job(word) else root
            for word, root in zip(words, self.speller.roots(words), strict=True)
        ]

    def _names_job(self, word: str) -> bool:
        return word not in self.little | self.both and says_work(word)

    def _knows(self, words: Sequence[str]) -> float:
        """How much of what counts is in some wording."""
        content = self.speller.roots(self._content(words))
        return sum(map(self._guesser.knows, content)) / len(content)

    def _is_personal(self, words: Sequence[str]) -> bool:
        return not self.personal.isdisjoint(words)

    def _says_work(self, text: str, but: frozenset[str]) -> bool:
        return any(says_work(word) for word in raw_words(text) if once(word) not in self.little | but)

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
    said = _heard(text)
    return said if said and said.family != SEARCH else None


def guessed(text: str) -> Saying | None:
    """What these words, where nothing is heard, most likely say; nothing where they may be a search.

    Of English, nothing is guessed, but that it is English.
    """
    if language() != FRENCH or _heard(text) is not None:
        return None
    return IN_ENGLISH if _is_english(text) else _table(FRENCH_TABLE).guessed(text)


def _is_english(text: str) -> bool:
    """Whether it is a saying of English, or has several of its little words; and none of French."""
    words = set(raw_words(text))
    english, french = _little_words(ENGLISH_TABLE), _little_words(FRENCH_TABLE)
    if len(words) < FEWEST_ENGLISH or words & french - english:
        return False
    return len(words & english - french) >= FEWEST_ENGLISH or _table(ENGLISH_TABLE).heard(text) is not None


@cache
def _little_words(name: str) -> frozenset[str]:
    """As they are written: "i" is a word of English, and no "il" cut short."""
    told = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return frozenset(told["little"].split())


def names_screen(text: str) -> bool:
    """Whether this only names a screen: even in a message to someone, it leads there."""
    spoken = (FRENCH_TABLE,) if language() == FRENCH else (ENGLISH_TABLE, FRENCH_TABLE)
    return any(_table(name).names_screen(text) for name in spoken)


def _heard(text: str) -> Saying | None:
    """In the language in which we speak, then in French. Distress is heard in every one."""
    in_english = _table(ENGLISH_TABLE).heard(text)
    if in_english and (in_english.is_urgent or language() != FRENCH):
        return in_english
    return _table(FRENCH_TABLE).heard(text)


@cache
def _table(name: str) -> Table:
    told = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    speller = Speller(told["short"], told["same"])
    speller.learn([*told["short"].values(), *told["same"].values(), told["little"], told["courtesies"], told["known"]])
    speller.learn(entry.get(key, "") for entry in told["saying"] for key in ("names", "whole", "anywhere"))
    table = Table(
        speller, *(frozenset(speller.words(told[kind])) for kind in KINDS), tuple(told["sought"].strip().splitlines())
    )
    for entry in told["saying"]:
        _add(table, entry)
    return table


def _add(table: Table, entry: dict[str, Any]) -> None:
    saying = Saying(entry["family"], entry["opens"], entry.get("always", False))
    named = list(_lines(table, entry.get("names", "")))
    table.names.update(named)
    for words in (*named, *_lines(table, entry.get("whole", ""))):
        table.whole.setdefault(table.counts(words), []).append((words, saying))
    for words in _lines(table, entry.get("anywhere", "")):
        first, *rest = table.speller.roots(words)
        table.anywhere.setdefault(first, []).append(((first, *rest), saying))


def _lines(table: Table, text: str) -> Iterable[Words]:
    return (tuple(table.speller.words(line)) for line in text.strip().splitlines())
