"""What someone looks for in English, said in French: offers are in French, and so is all that reads a search."""

import re
import tomllib
from functools import cache
from pathlib import Path

from models.folding import fold
from models.offers.reading.sentence import Reading, read_sentence
from models.offers.reading.tokens import Mends
from models.people.language import FRENCH

MOST_WORDS = 3  # of an expression
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|\+|[^\w\s]")


def read_in(language: str, typed: str, mends: Mends = Mends.SURE) -> Reading:
    """What these words look for, typed by someone with whom we speak this language."""
    return read_sentence(french_of(language, typed), mends)


def french_of(language: str, typed: str) -> str:
    """These words as they would be typed in French."""
    return typed if language == FRENCH else in_french(typed)


def in_french(typed: str) -> str:
    """The English words that name jobs, contracts and places in French; any other word stays as it was typed."""
    words = _WORD.findall(typed)
    said: list[str] = []
    while words:
        size, meant = _longest(words)
        said.append(meant)
        del words[:size]
    return " ".join(filter(None, said))


def _longest(words: list[str]) -> tuple[int, str]:
    """How many of the first words are one expression, and what it says in French."""
    for size in range(min(MOST_WORDS, len(words)), 0, -1):
        called = " ".join(map(fold, words[:size]))
        if called in _meanings():
            return size, _meanings()[called]
    return 1, words[0]


@cache
def _meanings() -> dict[str, str]:
    told = tomllib.loads(Path(__file__).with_name("english.toml").read_text(encoding="utf-8"))
    meanings = dict.fromkeys(told.pop("little").split(), "")
    for section in told.values():
        meanings |= section
    return {fold(said): meant for said, meant in meanings.items()}
