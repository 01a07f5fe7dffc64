"""Finding a place that accompanies people, or an employer, by name, town or postcode, mistakes forgiven."""

from functools import reduce
from operator import or_
from typing import Any

from peewee import Case
from rapidfuzz import fuzz

from models.database import Query
from models.folding import fold
from models.organisations import places
from models.organisations.company import Company
from models.organisations.establishment import Establishment, EstablishmentKind
from models.organisations.membership import has_referent
from models.organisations.places import SIZEABLE, Commune, Department, Region

MOST = 6
ALIKE = 78  # of 100, on average: "bordo" is near "bordeaux", "zzz" near nothing
EACH_ALIKE = 61  # of 100, each word: "pôle" is not near "emploi"
FORMERLY = {"pole emploi": "france travail", "anpe": "france travail"}  # as people still say
SHORTEST = 3
# Those that take whoever lives near; a school or a university takes its own.
FOR_ANYONE = (
    EstablishmentKind.LOCAL_MISSION,
    EstablishmentKind.CAP_EMPLOI,
    EstablishmentKind.FRANCE_TRAVAIL,
    EstablishmentKind.DEPARTMENT,
    EstablishmentKind.ASSOCIATION,
)


def find_establishments(words: str) -> list[Establishment]:
    """Active places whose name these words begin; else those of the town that they name; else those alike."""
    return find(_as_named_now(words), Establishment.select().where(Establishment.active))


def _as_named_now(words: str) -> str:
    named = fold(words)
    for former, present in FORMERLY.items():
        named = named.replace(former, present)
    return named


def find(words: str, among: Query) -> list[Any]:
    """Those among these organisations: by the words of their names, else by the town that is named, else alike."""
    return named_like(words, among) or _of_place(words, among) or _alike(words, among)


def nearest_open(words: str) -> Establishment | None:
    """The place with a referent that is nearest to a town: there, else in its department, else in its region."""
    for area in _around(places.find_place(words), Establishment.commune):
        found: list[Establishment] = list(_open_to_all().where(area))
        if found:
            return min(found, key=lambda one: (FOR_ANYONE.index(one.kind), one.id))
    return None


def all_open() -> list[Establishment]:
    """Every place with a referent that takes whoever asks, by name: for who lives far from them all."""
    return list(_open_to_all().order_by(Establishment.name, Establishment.id))


def _open_to_all() -> Query:
    return Establishment.select().where(
        Establishment.active, Establishment.kind.in_(FOR_ANYONE), has_referent(Establishment.id)
    )


def may_be_elsewhere(words: str, found: Establishment) -> bool:
    """Whether a town so called lies in another department than what was found: there are several Saint-Denis."""
    towns = _towns_called(words)
    return any(not (found.commune or "").startswith(town.department) for town in towns)


def _towns_called(words: str) -> list[Commune]:
    """The towns of some size called exactly so, and the one that is most likely meant."""
    named = places.find_place(words)
    sizeable = {town.code: town for town in places.communes_called(words) if town.population >= SIZEABLE}
    likely = {named.code: named} if isinstance(named, Commune) else {}
    return list((likely | sizeable).values())


def town_of(organisation: Establishment | Company) -> str:
    """The name of its town, or nothing where it is not known."""
    return places.commune(organisation.commune).name if organisation.commune else ""


def department_of(organisation: Establishment | Company) -> str:
    """The name of its department, or nothing where its town is not known."""
    town = places.commune(organisation.commune) if organisation.commune else None
    return places.department(town.department).name if town else ""


def named_like(words: str, among: Query) -> list[Any]:
    """Those whose name has words beginning with each of `words`, in any order; no word, none."""
    typed = fold(words)[:120].split()[:8]
    if not typed:
        return []
    name = among.model.search_name
    for word in typed:
        among = among.where(name.startswith(word) | name.contains(f" {word}"))
    return list(among.order_by(among.model.name).limit(MOST))


def _of_place(words: str, among: Query) -> list[Any]:
    """In the town, else anywhere in the department: whoever names a village is sent to the town beside it."""
    towns = _towns_called(words)
    if len({town.department for town in towns}) > 1:
        return _of_namesakes(towns, among)
    for area in _around(places.find_place(words), among.model.commune)[:2]:
        if found := list(among.where(area).order_by(among.model.name).limit(MOST)):
            return found
    return []


def _of_namesakes(towns: list[Commune], among: Query) -> list[Any]:
    """In the departments of all these towns, first in the towns themselves."""
    commune, codes = among.model.commune, [town.code for town in towns]
    departments = {town.department for town in towns}
    inside = reduce(or_, (_in_department(places.department(code), commune) for code in sorted(departments)))
    return sorted(among.where(inside), key=lambda one: (one.commune not in codes, one.name))[:MOST]


def is_in(place: places.Place, commune: Any) -> Any:
    """The condition of lying in this town, department or region."""
    return _around(place, commune)[0]


def _around(place: places.Place | None, commune: Any) -> list[Any]:
    """The conditions of being there, then around it, the nearest first."""
    if isinstance(place, Commune):
        return [commune == place.code, *_around(places.department(place.department), commune)]
    if isinstance(place, Department):
        return [_in_department(place, commune), *_around(places.region(place.region), commune)]
    if not isinstance(place, Region):
        return []
    return [reduce(or_, (_in_department(one, commune) for one in places.departments(place.code)))]


def _in_department(department: Department, commune: Any) -> Any:
    """By the beginning of the code: that of the department, three digits overseas."""
    return commune.startswith(department.code)


def _alike(words: str, among: Query) -> list[Any]:
    """Those of whose name and town each word is nearly one that was typed."""
    typed = [word for word in fold(words)[:120].split()[:8] if len(word) >= SHORTEST]
    if not typed:
        return []
    scored = [(_likeness(typed, one), one) for one in among]
    close = [(score, one) for score, one in scored if score >= ALIKE]
    return [one for _, one in sorted(close, key=lambda pair: (-pair[0], pair[1].name))[:MOST]]


def _likeness(typed: list[str], place: Establishment | Company) -> float:
    """Of 100: how near its nearest word is to each that was typed, on average; nothing where one is near none."""
    words = [*place.search_name.split(), *fold(town_of(place)).split()]
    nearest = [max(fuzz.ratio(word, one) for one in words) for word in typed]
    return sum(nearest) / len(typed) if min(nearest) >= EACH_ALIKE else 0


def nearest_first(town: str | None, commune: Any) -> list[Any]:
    """The order that puts what is in this town first, then in its department, then in its region."""
    around = _around(places.commune(town), commune) if town and places.is_commune(town) else []
    return [Case(None, tuple((area, rank) for rank, area in enumerate(around)), len(around))] if around else []
