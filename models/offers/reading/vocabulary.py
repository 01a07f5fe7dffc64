"""The words by which search is meant: jobs, contracts, places."""

import re
from functools import cache

from models.folding import fold
from models.offers.criteria import MOST_WORDS
from models.offers.index.stems import STOP_WORDS, stems
from models.offers.index.terms import synonyms, terms_of
from models.offers.reading.lexicon import CONTRACTS, COURTESIES, LEVELS, PUPIL
from models.offers.reading.spelling import place_names, said_words
from models.organisations.places import JOB_WORDS


def says_work(word: str) -> bool:
    """Whether this word names a job, a contract, a level or a large place; what titles alone say is not asked."""
    call = fold(word)
    if call in STOP_WORDS or call in COURTESIES:
        return False
    is_expression = any(pattern.fullmatch(call) for pattern in _patterns())
    found = tuple(stems(call))
    return is_expression or call in place_names() or found in synonyms() or not _stems().isdisjoint(found)


def has_expression(text: str) -> bool:
    """Whether several words of this text are one expression that people say for a job: "aide à la personne"."""
    return any(len(typed) > 1 for term in terms_of(text, MOST_WORDS) for typed in term.typed)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (PUPIL, *(pattern for pattern, _ in (*CONTRACTS, *LEVELS)))


@cache
def _stems() -> frozenset[str]:
    said = {stem for expression in synonyms() for stem in expression}
    return frozenset(said).union(stem for word in (*said_words(), *JOB_WORDS) for stem in stems(word))
