"""The words of a sentence, one by one: mended where nobody knows them, taken away once they are understood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from models.folding import fold
from models.offers.index.bitmaps import known
from models.offers.index.ranking import title_token
from models.offers.index.stems import STOP_WORDS, stems
from models.offers.index.terms import synonyms, table_of_synonyms
from models.offers.reading import lexicon
from models.offers.reading.spelling import is_sure, nearest, place_words, said_words
from models.organisations.place_names import JOB_WORDS

MOST_LETTERS = 400
MOST_WORDS = 30
Pairs = tuple[tuple[str, str], ...]
_WORD = re.compile(r"[^\W_]+(?:\s?\+\s?\d)?")
# A department as it is spelt aloud: "le 9-3".
_SPELT_NUMBER = re.compile(r"\b([79])[- ]([0-9])\b")
# Letters with their points: "C.D.I."
_POINTS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
LEADS = frozenset("a au aux en dans sur vers pres proche autour de du des d".split())


class Mends(Enum):
    """Which of the words that nobody knows are mended."""

    NONE = "none"
    SURE = "sure"
    ALL = "all"


@dataclass
class Token:
    """A word, as it was typed and as it compares; `taken` once it was understood."""

    word: str
    call: str
    taken: bool = False


def tokens_of(typed: str) -> list[Token]:
    words = _WORD.findall(_POINTS.sub("", _SPELT_NUMBER.sub(r"\1\2", typed[:MOST_LETTERS])))
    return [Token(word, call) for word in words[:MOST_WORDS] if (call := fold(word).replace(" ", ""))]


def mend(tokens: Sequence[Token], mends: Mends) -> tuple[Pairs, Pairs]:
    """Put the nearest word in place of each that nobody knows; those that were mended, and those left in doubt."""
    mended: list[tuple[str, str]] = []
    doubted: list[tuple[str, str]] = []
    for token, meant in list(_near(tokens)) if mends != Mends.NONE else []:
        is_put = mends == Mends.ALL or is_sure(token.call, meant)
        (mended if is_put else doubted).append((token.word, meant))
        if is_put:
            token.word, token.call = meant, fold(meant)
    return tuple(mended), tuple(doubted)


def _near(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    unsure = [token for token in tokens if not token.taken and not _is_common(token.call)]
    of_titles = known([title_token(stem) for token in unsure for stem in stems(token.call)])
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token not in unsure or of_titles.intersection(map(title_token, stems(token.call))):
            continue
        meant = _unjoined(token) or nearest(token.call, before is not None and before.call in LEADS)
        if meant:
            yield token, meant


def _unjoined(token: Token) -> str | None:
    """The word without the article that was typed in one with it: "lhopital", "dinfirmier"."""
    is_joined = token.call[0] in "ldj" and len(token.call) > 4 and _is_common(token.call[1:])
    return token.word[1:] if is_joined else None


def _is_common(call: str) -> bool:
    return (
        call in STOP_WORDS
        or call in lexicon.COURTESIES
        or call in lexicon.KNOWN
        or call in said_words()
        or call in table_of_synonyms().words
        or call in place_words()
        or call in JOB_WORDS
        or call.removesuffix("s") in JOB_WORDS
        or not call.isalpha()
        or tuple(stems(call)) in synonyms()
    )


def _text(tokens: Sequence[Token]) -> tuple[str, list[int]]:
    """The words that are left, and where each begins; a bar stands for those that were understood."""
    pieces = ["|" if token.taken else token.call for token in tokens]
    starts = [sum(len(piece) + 1 for piece in pieces[:place]) for place in range(len(pieces))]
    return " ".join(pieces), starts


def take(tokens: list[Token], pattern: re.Pattern[str]) -> list[list[Token]]:
    """The words that match, and that are understood from now on."""
    text, starts = _text(tokens)
    runs = [
        [token for token, start in zip(tokens, starts, strict=True) if match.start() <= start < match.end()]
        for match in pattern.finditer(text)
    ]
    for run in runs:
        for token in run:
            token.taken = True
    return runs


def give_back(runs: Sequence[Sequence[Token]]) -> None:
    """Understand these words no longer: they say something else."""
    for token in (token for run in runs for token in run):
        token.taken = False


def said(tokens: list[Token], pattern: re.Pattern[str]) -> Iterator[str]:
    for run in take(tokens, pattern):
        yield " ".join(token.word for token in run)
