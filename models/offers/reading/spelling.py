"""Mistakes of typing, mended against the words that exist."""

import re
from collections.abc import Collection
from functools import cache
from os.path import commonprefix

from peewee import CharField
from rapidfuzz import process
from rapidfuzz.distance import OSA

from models.database import Table, db
from models.folding import fold
from models.offers.index.terms import SYNONYMS, table_of_synonyms
from models.organisations.atlas import NICKNAMES, Commune, atlas
from models.organisations.place_names import FORMER_AREAS, TOWNS_CALLED

SHORTEST = 4
# Of a name of so many letters that everyone knows, two may be mistaken: "Marseil".
LONG = 6
CITY = 50_000
# Under this many inhabitants, a mistyped name is rather a mistyped word.
LARGE = 10_000
# Under this many, a mistyped name is proposed, and never put in place of what was typed.
SURE = 20_000
# Letters that sound alike, and those at the end that nobody hears: "bordo", "toulouz", "strasbour".
SOUNDS = (
    (re.compile(r"eaux?|aux?"), "o"),
    (re.compile("y"), "i"),
    (re.compile("z"), "s"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"[estxgd]+$"), ""),
)


class Word(Table):
    """A word of an offer's title: `call` is how it compares, `word` how it is written."""

    call = CharField(max_length=60, primary_key=True)
    word = CharField(max_length=60)

    @classmethod
    def learn(cls, title: str) -> None:
        """Know the words of this title from now on."""
        words = {fold(word): word.lower() for word in title.replace("’", " ").replace("-", " ").split()}
        rows = [{"call": call, "word": word} for call, word in words.items() if _is_word(call)]
        if rows:
            cls.insert_many(rows).on_conflict_ignore().execute()


def is_sure(call: str, meant: str) -> bool:
    """Whether there is no doubt that one is the other: they begin alike, and most letters are the same."""
    word = fold(meant)
    if call[1:] == word:
        return True  # "lhopital"
    if word in _small_towns():
        return False
    if _cities_by_sound().get(_sound(call)) == word:
        return True
    mistakes = min(OSA.distance(spelling, word) for spelling in _spellings(call))
    return call[0] == word[0] and len(call) > SHORTEST * max(1, mistakes - 0.5)


def nearest(call: str, is_after_lead: bool) -> str | None:
    """The word or place that is meant by a word that nobody knows, as it is written; None where none is near.

    A city that sounds like it goes before all else. Of a job and a place as near as each other, the place where the
    word follows "à", "vers" …
    """
    allowed = _mistakes_in(call)
    if not allowed:
        return None
    jobs, towns = _words_like(call, allowed), place_names()
    if (heard := _cities_by_sound().get(_sound(call))) and call not in jobs:
        return towns[heard]
    job, town = _best(call, jobs, allowed), _best_town(call, allowed if len(call) > SHORTEST else 0)
    town = town or (_best(call, _cities(), 2) if len(call) >= LONG and not job else None)
    if job and town:
        is_town = (town[0], not is_after_lead) < (job[0], is_after_lead)
        return towns[town[1]] if is_town else jobs[job[1]]
    if job:
        return jobs[job[1]]
    return towns[town[1]] if town else None


def _is_word(call: str) -> bool:
    return SHORTEST <= len(call) <= 60 and call.isalpha()


def _mistakes_in(call: str) -> int:
    """How many mistakes a word of this length may have."""
    if not _is_word(call) or len(call) > 20:
        return 0
    return 1 if len(call) < 9 else 2


def _best(call: str, among: Collection[str], allowed: int) -> tuple[int, str] | None:
    """The nearest of these and its distance: of several, the one that begins like what was typed."""
    found = [
        one
        for spelling in _spellings(call)
        for one in process.extract(spelling, list(among), scorer=OSA.distance, score_cutoff=allowed, limit=5)
    ]
    ranked = sorted((round(far), -_alike(word, call), abs(len(word) - len(call)), word) for word, far, _ in found)
    usable = [(far, word) for far, alike, _, word in ranked if far == 1 or alike]
    return usable[0] if usable else None


def _best_town(call: str, allowed: int) -> tuple[int, str] | None:
    """The nearest place: of several as near as each other, a city."""
    city, any_place = _best(call, _cities(), allowed), _best(call, place_names(), allowed)
    return city if city and any_place and city[0] <= any_place[0] else any_place


def _sound(call: str) -> str:
    """About how a word is heard."""
    for written, heard in SOUNDS:
        call = written.sub(heard, call)
    return call


def _alike(word: str, call: str) -> int:
    """How many letters both begin with."""
    return len(commonprefix([word, call]))


def _spellings(call: str) -> list[str]:
    """The word as it was typed, and as it would be written: "comande" for "commandes", "informatic"."""
    return [call, call + "s", *([call[:-1] + "que"] if call.endswith(("c", "k")) else [])]


def _words_like(call: str, allowed: int) -> dict[str, str]:
    """Known words of about this length, by how they compare."""
    select = f"SELECT call, word FROM word WHERE LENGTH(call) BETWEEN {db.param} AND {db.param}"  # noqa: S608 (marks)
    least, most = len(call) - allowed, len(call) + allowed + 2
    rows = db.execute_sql(select, (least, most))
    said = said_words() | {call: word for call, word in table_of_synonyms().words.items() if _is_word(call)}
    return {known: word for known, word in said.items() if least <= len(known) <= most} | dict(rows)


@cache
def said_words() -> dict[str, str]:
    """The words of the synonyms, and those of contracts, by how they compare."""
    contracts = (
        "alternance alternant apprentissage apprenti stage stagiaire emploi travail contrat diplôme niveau intérim"
        " intérimaire saisonnier saisonnière professionnalisation titulaire fonctionnaire contractuel vacataire"
        " licence terminale troisième partiel week-end"
    )
    text = SYNONYMS.read_text(encoding="utf-8").replace("’", " ").replace("-", " ")
    lines = [line.partition("#")[0] for line in text.splitlines() if not line.startswith("[")]
    words = " ".join([contracts, *lines]).translate(str.maketrans('"[],=*', "      ")).split()
    return {fold(word): word for word in reversed(words) if _is_word(fold(word))}


@cache
def place_names() -> dict[str, str]:
    """The large towns, departments and regions whose name is one word, and each word of a city's: how they compare."""
    known = atlas()
    towns: list[Commune] = sorted(known.communes.values(), key=lambda town: town.population)
    names = [word for town in towns if town.population >= CITY for word in re.split("[- ]", town.name)]
    names += [town.name for town in towns if town.population >= LARGE]
    names += [area.name for area in known.departments.values()]
    names += [area.name for area in known.regions.values()]
    return {fold(name): name for name in names if _is_word(fold(name))}


@cache
def _cities() -> frozenset[str]:
    names = [town.name for town in atlas().communes.values() if town.population >= CITY]
    return frozenset(call for name in names for call in fold(name).split() if _is_word(call))


@cache
def _cities_by_sound() -> dict[str, str]:
    towns: list[Commune] = sorted(atlas().communes.values(), key=lambda town: town.population)
    calls = [fold(town.name) for town in towns if town.population >= CITY]
    return {_sound(call): call for call in calls if _is_word(call)}


@cache
def _small_towns() -> frozenset[str]:
    """The names of towns alone, none of which is large."""
    known = atlas()
    large = {fold(town.name) for town in known.communes.values() if town.population >= SURE}
    return frozenset(fold(town.name) for town in known.communes.values()) - large - _cities() - set(known.areas)


@cache
def place_words() -> frozenset[str]:
    """Every word of the name of a place of some size: none of them is a mistake."""
    known = atlas()
    names = [town.name for town in known.communes.values() if town.population >= 2_000]
    names += [area.name for area in known.departments.values()]
    names += [area.name for area in known.regions.values()]
    names += [*NICKNAMES, *FORMER_AREAS, *TOWNS_CALLED]
    return frozenset(word for name in names for word in fold(name).split())
