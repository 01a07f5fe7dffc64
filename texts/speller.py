"""Words as people type them on a phone, read as those that a table knows."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from models.folding import fold
from models.offers.index.stems import stems

# By its length, how many letters of a word may be mistaken. One letter makes another word of a short one.
MISTAKES = ((5, 1), (9, 2))
LONGEST = 40  # letters of a word: no French one is longer
_WORD = re.compile(r"[^\W_]+")
_REPEATED = re.compile(r"([^\W\d_])\1+")
_JOINED = re.compile(r"j(?=[^aeiou])\w{2,}")  # jcomprend; not jardin, jeune, jour
_ELIDED = re.compile(r"[cdjlmnst][aeiouyh]\w{2}")


def raw_words(text: str) -> list[str]:
    """The words of a text without case or accents; of signs alone, each sign once."""
    folded = fold(text).replace("+", " plus ")
    words = [word[:LONGEST] for word in _WORD.findall(folded)]
    return words or list(dict.fromkeys(sign for sign in folded if unicodedata.category(sign).endswith("o")))


def once(word: str) -> str:
    """The word with no letter twice in a row: "merciiii" is merci, and "coordonées" misses nothing."""
    return _REPEATED.sub(r"\1", word)


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """Its stem; a word that search leaves out stays as it is."""
    return next(stems(word), word)


class Speller:
    """Writes out what is short, mends what is mistaken, and has one word for all of the same meaning."""

    def __init__(self, short: Mapping[str, str], same: Mapping[str, str]) -> None:
        self.short = {typed: list(map(once, raw_words(meant))) for typed, meant in short.items()}
        self.same = {root(once(word)): root(once(one)) for one, words in same.items() for word in raw_words(words)}
        self._begun: dict[str, list[str]] = {}
        self._known: set[str] = set()

    def learn(self, texts: Iterable[str]) -> None:
        """These words are right: they are never mended, and what is nearly one of them is."""
        for word in {once(word) for text in texts for word in raw_words(text)} - self._known:
            self._known |= {word, root(word)}
            self._begun.setdefault(word[0], []).append(word)

    def words(self, text: str, mends: bool = True) -> list[str]:
        """The words that were meant; with their mistakes where nothing `mends` them."""
        return [word for typed in raw_words(text) for word in self._meant(typed, mends)]

    def roots(self, words: Sequence[str]) -> list[str]:
        """What they are compared by."""
        return [self.same.get(root(word), root(word)) for word in words]

    def _meant(self, typed: str, mends: bool) -> Iterator[str]:
        word = once(typed)
        if typed in self.short:
            yield from self.short[typed]
        elif len(word) > 1 and word in self.short:
            yield from self.short[word]
        else:
            whole = word[1:] if _JOINED.fullmatch(word) else word
            yield self._mended(self._unjoined(whole)) if mends else whole

    def _unjoined(self, word: str) -> str:
        """The known word that was typed in one with what was elided before it: "sinscrire", "davoir"."""
        is_joined = _ELIDED.match(word) and not self._knows(word) and self._knows(word[1:])
        return word[1:] if is_joined else word

    def _knows(self, word: str) -> bool:
        return word in self._known or root(word) in self._known

    def _mended(self, word: str) -> str:
        if not _most_mistakes(word) or self._knows(word):
            return word
        near = extractOne(word, self._begun.get(word[0], ()), scorer=OSA.distance, score_cutoff=_most_mistakes(word))
        return near[0] if near and near[1] <= _most_mistakes(near[0]) else word


def _most_mistakes(word: str) -> int:
    return max((most for length, most in MISTAKES if len(word) >= length), default=0)
