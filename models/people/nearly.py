"""Whose name is nearly what was typed: names are heard on the telephone and typed in a hurry."""

from heapq import nlargest
from operator import itemgetter
from statistics import fmean

from rapidfuzz import fuzz

from models.database import Query
from models.folding import fold
from models.people.candidate import Candidate

# From 80 of 100 on, one is worth being offered.
NEARLY, OFFERED = 80, 3


def named_nearly(among: Query, words: str) -> list[Candidate]:
    """The few of these people whose names are written nearly so, the nearest first."""
    typed = fold(words).split()
    people = among.select(Candidate.id, Candidate.first_name, Candidate.last_name, Candidate.search_name)
    known = [(_nearness(typed, one.search_name.split()), one) for one in people] if typed else []
    near = [(score, one) for score, one in known if score >= NEARLY]
    return [one for _, one in nlargest(OFFERED, near, key=itemgetter(0))]


def _nearness(typed: list[str], name: list[str]) -> float:
    """How nearly these words are some of the name: 100 where all of them are."""
    return fmean(max((fuzz.ratio(word, part) for part in name), default=0) for word in typed)
