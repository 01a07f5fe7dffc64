"""Words as they are searched: their French stems, so that "vendeuses" finds "vendeur", accents typed or not."""

import re
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock

from snowballstemmer import stemmer

from models.folding import fold

STOP_WORDS = frozenset(
    """
    a ai au aussi aux avec ce ceci cela ces cet cette chez ci comme d dans de des du elle elles en entre est et etre
    eu eux h f il ils j je jusqu l la le les leur leurs lui m ma mais me meme mes mon n ne nos notre nous on ont ou par
    pas pour pres qu que qui quoi s sa sans se ses si soit sont sous sur t ta te tes toi tu un une vers vos votre vous
    y
    """.split()
)
# PostgreSQL's index refuses entries of some kilobytes. No French word is that long.
LONGEST = 40

_WORD = re.compile(r"[^\W_]+")
# A job's masculine and feminine are one word: vendeur and vendeuse, conducteur and conductrice. The stemmer parts them.
_GENDERED = re.compile(r"(?:eux|eurs|euses?|(?<=t)rices?)$")
_stemmer = stemmer("french")
# The stemmer keeps the word at hand in itself, and steps run in several threads.
_one_at_a_time = Lock()


def stems(text: str) -> Iterator[str]:
    """The stem of each word of a text, in its order, without the words that say nothing (le, de, à …)."""
    for word in _WORD.findall(fold(text)):
        if word not in STOP_WORDS:
            yield _stem(word[:LONGEST])


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """The stem of a folded word.

    The rules of the stemmer expect accents, which phones leave out: infirmière gives "infirmi" where infirmiere
    gives "infirmier". Taken off from all words before, and the rules applied again, both give "infirm".
    """
    word = _GENDERED.sub("eur", word)
    with _one_at_a_time:
        while (shorter := _stemmer.stemWord(word)) != word:
            word = shorter
    return word
