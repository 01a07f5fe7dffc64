"""A sentence read as a search: the contract, the level and the place anywhere in it; what is left is the job."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_

from models.folding import fold
from models.offers.criteria import Criteria, reference_in
from models.offers.index.bitmaps import known, read
from models.offers.index.ranking import employer_token, title_token
from models.offers.index.stems import STOP_WORDS, stems
from models.offers.index.terms import LONGEST_PHRASE, synonyms, terms_of
from models.offers.kinds import Level
from models.offers.reading import lexicon
from models.offers.reading.spelling import nearest, place_words, said_words
from models.organisations import places
from models.organisations.atlas import Commune, Place

MOST_LETTERS = 400
MOST_WORDS = 30
LONGEST_NAME = 8
# Several towns of one name are told apart when the second is as large as this.
LARGE = 20_000
_WORD = re.compile(r"[^\W_]+(?:\s?\+\s?\d)?")
# A department as it is spelt aloud: "le 9-3".
_SPELT_NUMBER = re.compile(r"\b([79])-([0-9])\b")
_LEADS = frozenset("a au aux en dans sur vers pres proche autour de du des d".split())


@dataclass(frozen=True)
class Reading:
    """What was understood: the criteria, the words that were mended, what was left out, and towns of one name."""

    criteria: Criteria
    mended: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    namesakes: tuple[Commune, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was understood that could be searched."""
        return self.criteria == Criteria()


@dataclass
class _Token:
    """A word, as it was typed and as it compares; `taken` once it was understood."""

    word: str
    call: str
    taken: bool = False


class _Offers:
    """What titles and employers' names have of some words: each read once, and only for who names a place."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._stems = {stem for token in tokens for stem in stems(token.call)}

    @cached_property
    def titles(self) -> set[str]:
        return known([title_token(stem) for stem in self._stems])

    @cached_property
    def employers(self) -> dict[str, int]:
        return read([employer_token(stem) for stem in self._stems])

    def has_title(self, stem: str) -> bool:
        return title_token(stem) in self.titles

    def has_employer(self, name: Sequence[str]) -> bool:
        """Whether an employer's name has all these stems."""
        return reduce(and_, (self.employers.get(employer_token(stem), 0) for stem in name)) != 0


def read_sentence(typed: str) -> Reading:
    """What these words look for. Of long ones, the beginning is read."""
    if reference_in(typed):
        return Reading(Criteria(words=typed))
    tokens = _tokens(typed)
    mended = tuple(_mend(tokens))
    pupil = _take(tokens, lexicon.PUPIL)
    levels = _levels(tokens, bool(pupil))
    left_out = [*_said(tokens, lexicon.NEGATION), *_said(tokens, lexicon.HOURS)]
    _take(tokens, lexicon.NUMBERS)
    found, namesakes = _places(tokens)
    natures = [nature for pattern, meant in lexicon.CONTRACTS if _take(tokens, pattern) for nature in meant]
    criteria = Criteria(
        words=_job(tokens),
        nature=tuple(dict.fromkeys(natures)),
        level=levels,
    )
    for place in found:
        criteria = criteria.adding(type(place).__name__.lower(), place.code)
    return Reading(criteria, mended, tuple(left_out), tuple(namesakes))


def _tokens(typed: str) -> list[_Token]:
    words = _WORD.findall(_SPELT_NUMBER.sub(r"\1\2", typed[:MOST_LETTERS]))
    return [_Token(word, call) for word in words[:MOST_WORDS] if (call := fold(word).replace(" ", ""))]


def _mend(tokens: list[_Token]) -> Iterator[tuple[str, str]]:
    """Put the nearest word in place of each that nobody knows; what was typed and what was put."""
    unsure = [token for token in tokens if not _is_common(token.call)]
    of_titles = known([title_token(stem) for token in unsure for stem in stems(token.call)])
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token not in unsure or of_titles.intersection(map(title_token, stems(token.call))):
            continue
        meant = _unjoined(token) or nearest(token.call, before is not None and before.call in _LEADS)
        if meant:
            yield token.word, meant
            token.word, token.call = meant, fold(meant)


def _unjoined(token: _Token) -> str | None:
    """The word without the article that was typed in one with it: "lhopital", "dinfirmier"."""
    is_joined = token.call[0] in "ldj" and len(token.call) > 4 and _is_common(token.call[1:])
    return token.word[1:] if is_joined else None


def _is_common(call: str) -> bool:
    return (
        call in STOP_WORDS
        or call in lexicon.COURTESIES
        or call in lexicon.KNOWN
        or call in said_words()
        or call in place_words()
        or call in places.JOB_WORDS
        or call.removesuffix("s") in places.JOB_WORDS
        or not call.isalpha()
        or tuple(stems(call)) in synonyms()
    )


def _text(tokens: Sequence[_Token]) -> tuple[str, list[int]]:
    """The words that are left, and where each begins; a bar stands for those that were understood."""
    pieces = ["|" if token.taken else token.call for token in tokens]
    starts = [sum(len(piece) + 1 for piece in pieces[:place]) for place in range(len(pieces))]
    return " ".join(pieces), starts


def _take(tokens: list[_Token], pattern: re.Pattern[str]) -> list[list[_Token]]:
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


def _said(tokens: list[_Token], pattern: re.Pattern[str]) -> Iterator[str]:
    for run in _take(tokens, pattern):
        yield " ".join(token.word for token in run)


def _levels(tokens: list[_Token], is_pupil: bool) -> tuple[Level, ...]:
    """The level that was said, and the one below: offers of both are for this person."""
    said = [level for pattern, level in lexicon.LEVELS if _take(tokens, pattern)]
    if is_pupil:
        return lexicon.PUPILS
    ladder = list(Level)
    found = {ladder[place] for level in said for place in (ladder.index(level), max(0, ladder.index(level) - 1))}
    return tuple(level for level in ladder if level in found)


def _places(tokens: list[_Token]) -> tuple[list[Place], list[Commune]]:
    """The places that are named anywhere, and the towns of one name that is not told apart."""
    found: list[Place] = []
    namesakes: list[Commune] = []
    offers = _Offers(tokens)
    at = 0
    while at < len(tokens):
        size, meant = _place_at(tokens, at, offers)
        if not meant:
            at += 1
            continue
        alone = meant[0] if len(meant) == 1 and isinstance(meant[0], Commune) else None
        others = _namesakes(tokens[at : at + size], alone)
        namesakes.extend(others)
        found.extend(meant)
        for token in tokens[at : at + size]:
            token.taken = True
        at += size
    return _within(found), namesakes if len(found) == 1 else []


def _place_at(tokens: Sequence[_Token], at: int, offers: _Offers) -> tuple[int, list[Place]]:
    """The longest run of words from here that names a place, without those of an employer's name."""
    if _begins_an_expression(tokens[at:]):
        return 0, []
    for size in range(min(LONGEST_NAME, len(tokens) - at), 0, -1):
        run = tokens[at : at + size]
        if any(token.taken for token in run) or run[-1].call in _LEADS:
            continue
        meant = places.places_called(" ".join(token.call for token in run))
        if meant and not _is_job(run, meant, offers) and not _is_of_employer(tokens, at, size, offers):
            return size, _around(run, meant)
    return 0, []


def _begins_an_expression(tokens: Sequence[_Token]) -> bool:
    """Whether several words from here are one expression that people say for a job: "croix rouge"."""
    said = [tuple(stems(token.call)) for token in tokens[:LONGEST_PHRASE]]
    if not said[0]:
        return False
    runs = (sum(said[:size], ()) for size in range(2, len(said) + 1))
    return any(run in synonyms() for run in runs if len(run) > 1)


def _around(run: Sequence[_Token], meant: list[Place]) -> list[Place]:
    """The department of a town that is only said to be near."""
    if lexicon.AROUND.isdisjoint(places.leads_of(" ".join(token.call for token in run))):
        return meant
    return [places.department(place.department) if isinstance(place, Commune) else place for place in meant]


def _namesakes(run: Sequence[_Token], town: Commune | None) -> list[Commune]:
    if town is None or any(token.call.isdigit() for token in run):
        return []
    called = [one for one in places.communes_called(town.name) if one.population >= LARGE]
    return called if len(called) > 1 else []


def _within(found: list[Place]) -> list[Place]:
    """A town is that of the area that is named beside it: Saint-Denis, La Réunion."""
    areas = [place.code for place in found if not isinstance(place, Commune)]
    return [_told_apart(place, areas) if isinstance(place, Commune) else place for place in found]


def _told_apart(town: Commune, areas: Collection[str]) -> Commune:
    called = places.communes_called(town.name)
    return next((one for one in called if one.department in areas), town)


def _is_job(run: Sequence[_Token], meant: Sequence[Place], offers: _Offers) -> bool:
    """Whether a single word, which nothing leads to, is rather one of a job: titles have it, and the town is small."""
    small = isinstance(meant[0], Commune) and meant[0].population < 5 * LARGE
    if len(run) > 1 or not small or run[0].call.isdigit():
        return False
    return any(offers.has_title(stem) for stem in stems(run[0].call))


def _is_of_employer(tokens: Sequence[_Token], at: int, size: int, offers: _Offers) -> bool:
    """Whether an employer has the name that these words and those beside them make: "mairie de Libourne"."""
    around = (tokens[max(0, at - 3) : at + size], tokens[at : at + size + 2])
    runs = [[stem for token in run if not token.taken for stem in stems(token.call)] for run in around]
    names = [run[start:] for run in runs for start in range(len(run) - 1)] + [run[:2] for run in runs if len(run) > 1]
    inner = len(list(stems(" ".join(token.call for token in tokens[at : at + size]))))
    return any(offers.has_employer(name) for name in names if len(name) > inner)


def _job(tokens: Sequence[_Token]) -> str:
    """What is left, without courtesies. Small words stay where they stood between two that are kept."""
    known = _in_expressions(tokens)
    says = [not token.taken and (place in known or _says_a_job(token.call)) for place, token in enumerate(tokens)]
    if not any(says):
        # "Enfant": for whom a job is looked for, unless nothing else is said.
        says = [not token.taken and tuple(stems(token.call)) in synonyms() for token in tokens]
    kept = [
        token.word
        for place, token in enumerate(tokens)
        if says[place] or _joins(token) and 0 < place < len(tokens) - 1 and says[place - 1] and says[place + 1]
    ]
    words = " ".join(kept)
    return words if terms_of(words, 1) else ""


def _in_expressions(tokens: Sequence[_Token]) -> set[int]:
    """Where the words of expressions that people say for a job stand, courtesies among them: "femme de chambre"."""
    found: set[int] = set()
    for at in range(len(tokens)):
        for end in range(at + 2, min(at + LONGEST_NAME, len(tokens)) + 1):
            run = tokens[at:end]
            said = tuple(stems(" ".join(token.call for token in run)))
            if len(said) > 1 and said in synonyms() and not any(token.taken for token in run):
                found.update(range(at, end))
    return found


def _says_a_job(call: str) -> bool:
    return call not in lexicon.COURTESIES and call not in STOP_WORDS and not call.isdigit()


def _joins(token: _Token) -> bool:
    return not token.taken and token.call in ("ou", "de", "d")
