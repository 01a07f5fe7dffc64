"""Which kind of saying some words are most likely of: naive Bayes, learnt from the wordings of each kind."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from math import exp, log
from typing import Generic, TypeVar

T = TypeVar("T")
# What a word that no wording of a kind has counts for, and how much the number of a kind's wordings weighs.
UNSEEN = 0.1
PRIOR = 0.3
# So many wordings more are counted for each kind: else one of few would be the likeliest for words that none has.
FEW = 20


class Guesser(Generic[T]):
    """Learnt from wordings; words count, and words that follow each other."""

    def __init__(self, wordings: Iterable[tuple[Sequence[str], T]]) -> None:
        self._seen: dict[T, Counter[str]] = defaultdict(Counter)
        self._wordings: Counter[T] = Counter()
        for words, kind in wordings:
            self._wordings[kind] += 1
            self._seen[kind].update(_features(words))

    def guess(self, words: Sequence[str]) -> tuple[float, T]:
        """The likeliest kind, and how likely it is among all."""
        features = _features(words) & self._known
        chances = {kind: self._chance(kind, features) for kind in self._wordings}
        best = max(chances, key=lambda kind: chances[kind])
        return 1 / sum(exp(chance - chances[best]) for chance in chances.values()), best

    def knows(self, word: str) -> bool:
        """Whether some wording has this word."""
        return word in self._known

    @cached_property
    def _known(self) -> set[str]:
        return {feature for seen in self._seen.values() for feature in seen}

    def _chance(self, kind: T, features: set[str]) -> float:
        count, seen = self._wordings[kind], self._seen[kind]
        told = sum(log((seen[feature] + UNSEEN) / (count + FEW)) for feature in features)
        return told + PRIOR * log(count)


def _features(words: Sequence[str]) -> set[str]:
    return {*words, *(f"{word} {following}" for word, following in pairwise(words))}
