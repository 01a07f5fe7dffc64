"""The words by which search is meant: jobs, contracts, places."""

import re
from functools import cache

from models.folding import fold
from models.offers.criteria import MOST_WORDS
from models.offers.index.stems import STOP_WORDS, stems
from models.offers.index.terms import synonyms, terms_of
from models.offers.reading.lexicon import CONTRACTS, COURTESIES, LEVELS, PUPIL
from models.offers.reading.spelling import place_names
from models.organisations.place_names import JOB_WORDS

# Words that begin the title of a job.
TITLES = (
    "agent assistant technicien ouvrier opérateur responsable chef gestionnaire directeur conducteur contrôleur employé"
    " apprenti animateur vendeur préparateur ingénieur chargé"
).split()


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
    """Those that name a job by themselves: of an expression, a part says nothing."""
    alone = {said[0] for said in synonyms() if len(said) == 1}
    return frozenset(alone).union(stem for word in (*JOB_WORDS, *TITLES) for stem in stems(word))
