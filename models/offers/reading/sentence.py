"""A sentence read as a search: the contract, the level and the place anywhere in it; what is left is the job."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_

from models.offers.criteria import AROUND, Criteria, around, reference_in
from models.offers.index.bitmaps import known, read
from models.offers.index.ranking import employer_token, title_token
from models.offers.index.stems import STOP_WORDS, stems
from models.offers.index.terms import LONGEST_PHRASE, synonyms, terms_of
from models.offers.kinds import Level
from models.offers.reading import lexicon
from models.offers.reading.tokens import LEADS, Mends, Token, give_back, mend, said, take, tokens_of
from models.offers.reading.vocabulary import says_work
from models.offers.working_time import WorkingTime, time_of_week
from models.organisations import places
from models.organisations.atlas import Commune, Place
from models.organisations.distance import LARGEST, USUAL, is_measured

LONGEST_NAME = 8
# Several towns of one name are told apart when the second is as large as this.
LARGE = 20_000
_NUMBER = re.compile(r"\d+")
# A place, and whether what is near it is meant too.
Named = tuple[Place, bool]


@dataclass(frozen=True)
class Reading:
    """What was understood: the criteria, the words that were mended, what was left out, and towns of one name.

    Of words `doubted`, another one is near: it was not put in their place. For what is around towns `unmeasured`, their
    department stands.
    """

    criteria: Criteria
    mended: tuple[tuple[str, str], ...] = ()
    doubted: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    namesakes: tuple[Commune, ...] = ()
    unmeasured: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was understood that could be searched."""
        return self.criteria == Criteria()


class _Offers:
    """What titles and employers' names have of some words: each read once, and only for who names a place."""

    def __init__(self, tokens: Sequence[Token]) -> None:
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


def read_sentence(typed: str, mends: Mends = Mends.SURE) -> Reading:
    """What these words look for. Of long ones, the beginning is read."""
    if reference_in(typed):
        return Reading(Criteria(words=typed))
    tokens = tokens_of(typed)
    _take_landmarks(tokens)
    mended, doubted = mend(tokens, mends)
    pupil = take(tokens, lexicon.PUPIL)
    levels = _levels(tokens, bool(pupil))
    take(tokens, lexicon.LANGUAGES)
    left_out = [*said(tokens, lexicon.NEGATION), *said(tokens, lexicon.HOURS)]
    times = _times(tokens)
    radius = _radius(tokens)
    take(tokens, lexicon.NUMBERS)
    found, namesakes = _places(tokens)
    left_out += said(tokens, lexicon.POSTAL_CODE)  # of no town
    natures = [nature for pattern, meant in lexicon.CONTRACTS if take(tokens, pattern) for nature in meant]
    criteria = Criteria(words=_job(tokens), nature=tuple(dict.fromkeys(natures)), level=levels, time=times)
    for place, is_near in found:
        criteria = criteria.adding(*_wanted(place, radius or USUAL if is_near or radius else 0))
    unmeasured = [
        place.name
        for place, is_near in found
        if isinstance(place, Commune) and (is_near or radius) and not is_measured(place.code)
    ]
    return Reading(criteria, mended, doubted, tuple(left_out), tuple(namesakes), tuple(unmeasured))


def _wanted(place: Place, kilometres: int) -> tuple[str, str]:
    """The criterion of a place; around a town, so many kilometres, or its department where nobody knows how far."""
    if not isinstance(place, Commune) or not kilometres:
        return type(place).__name__.lower(), place.code
    if is_measured(place.code):
        return AROUND, around(place.code, kilometres)
    return "department", place.department


def _radius(tokens: list[Token]) -> int | None:
    """How many kilometres around a town were said."""
    said_so = [digits for run in said(tokens, lexicon.RADIUS) if (digits := _NUMBER.search(run))]
    return min(LARGEST, max(1, int(said_so[0][0]))) if said_so else None


def _times(tokens: list[Token]) -> tuple[WorkingTime, ...]:
    """When one wants to work, in words or in hours a week."""
    runs = {time: take(tokens, pattern) for pattern, time in lexicon.TIMES}
    if not _job(tokens):
        # "Travail de nuit": said alone, it names the jobs that are done at night.
        give_back(runs.pop(WorkingTime.NIGHT))
    found = [time for time, run in runs.items() if run]
    found += [time_of_week(int(digits[0])) for week in said(tokens, lexicon.WEEK) if (digits := _NUMBER.match(week))]
    return tuple(dict.fromkeys(found))


def _levels(tokens: list[Token], is_pupil: bool) -> tuple[Level, ...]:
    """The level that was said, and the one below: offers of both are for this person."""
    said = [level for pattern, level in lexicon.LEVELS if take(tokens, pattern)]
    if is_pupil:
        return lexicon.PUPILS
    ladder = list(Level)
    found = {ladder[place] for level in said for place in (ladder.index(level), max(0, ladder.index(level) - 1))}
    return tuple(level for level in ladder if level in found)


def _take_landmarks(tokens: list[Token]) -> None:
    """A station, a street or a quarter, without the town or the job that its name would take along."""
    for run in take(tokens, lexicon.LANDMARK):
        if says_work(run[-1].call):
            give_back([run[-1:]])


def _places(tokens: list[Token]) -> tuple[list[Named], list[Commune]]:
    """The places that are named anywhere, and the towns of one name that is not told apart."""
    found: list[Named] = []
    namesakes: list[Commune] = []
    offers = _Offers(tokens)
    at = 0
    while at < len(tokens):
        size, meant = _place_at(tokens, at, offers)
        if not meant:
            at += 1
            continue
        run = tokens[at : at + size]
        alone = meant[0] if len(meant) == 1 and isinstance(meant[0], Commune) else None
        namesakes.extend(_namesakes(run, alone))
        found.extend((place, _is_near(run)) for place in meant)
        for token in run:
            token.taken = True
        at += size
    return _within(found), namesakes if len(found) == 1 else []


def _place_at(tokens: Sequence[Token], at: int, offers: _Offers) -> tuple[int, list[Place]]:
    """The longest run of words from here that names a place, without those of an employer's name."""
    if _begins_an_expression(tokens[at:]):
        return 0, []
    for size in range(min(LONGEST_NAME, len(tokens) - at), 0, -1):
        run = tokens[at : at + size]
        if any(token.taken for token in run) or run[-1].call in LEADS:
            continue
        meant = places.places_called(" ".join(token.call for token in run))
        if meant and not _is_job(run, meant, offers) and not _is_of_employer(tokens, at, size, offers):
            return size, meant
    return 0, []


def _begins_an_expression(tokens: Sequence[Token]) -> bool:
    """Whether several words from here are one expression that people say for a job: "croix rouge"."""
    said = [tuple(stems(token.call)) for token in tokens[:LONGEST_PHRASE]]
    if not said[0]:
        return False
    runs = (sum(said[:size], ()) for size in range(2, len(said) + 1))
    return any(run in synonyms() for run in runs if len(run) > 1)


def _is_near(run: Sequence[Token]) -> bool:
    """Whether the town is only said to be near."""
    return not lexicon.AROUND.isdisjoint(places.leads_of(" ".join(token.call for token in run)))


def _namesakes(run: Sequence[Token], town: Commune | None) -> list[Commune]:
    if town is None or any(token.call.isdigit() for token in run):
        return []
    called = [one for one in places.communes_called(town.name) if one.population >= LARGE]
    return called if len(called) > 1 else []


def _within(found: list[Named]) -> list[Named]:
    """A town is that of the area that is named beside it: Saint-Denis, La Réunion."""
    areas = [place.code for place, _ in found if not isinstance(place, Commune)]
    return [(_told_apart(place, areas) if isinstance(place, Commune) else place, is_near) for place, is_near in found]


def _told_apart(town: Commune, areas: Collection[str]) -> Commune:
    called = places.communes_called(town.name)
    return next((one for one in called if one.department in areas), town)


def _is_job(run: Sequence[Token], meant: Sequence[Place], offers: _Offers) -> bool:
    """Whether a single word, which nothing leads to, is rather one of a job: titles have it, and the town is small."""
    small = isinstance(meant[0], Commune) and meant[0].population < 5 * LARGE
    if small and len(run) == 2 and run[0].call in ("aux", "des", "du") and tuple(stems(run[1].call)) in synonyms():
        return True  # "apprendre aux vieux"
    if len(run) > 1 or not small or run[0].call.isdigit():
        return False
    return any(offers.has_title(stem) for stem in stems(run[0].call))


def _is_of_employer(tokens: Sequence[Token], at: int, size: int, offers: _Offers) -> bool:
    """Whether an employer has the name that these words and those beside them make: "mairie de Libourne"."""
    around = (tokens[max(0, at - 3) : at + size], tokens[at : at + size + 2])
    runs = [[stem for token in run if not token.taken for stem in stems(token.call)] for run in around]
    names = [run[start:] for run in runs for start in range(len(run) - 1)] + [run[:2] for run in runs if len(run) > 1]
    inner = len(list(stems(" ".join(token.call for token in tokens[at : at + size]))))
    return any(offers.has_employer(name) for name in names if len(name) > inner)


def _job(tokens: Sequence[Token]) -> str:
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


def _in_expressions(tokens: Sequence[Token]) -> set[int]:
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


def _joins(token: Token) -> bool:
    return not token.taken and token.call in ("ou", "de", "d")
