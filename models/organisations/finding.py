"""Finding the place that accompanies someone, by name, town or postcode, mistakes forgiven; or the nearest."""

from typing import Any

from rapidfuzz import fuzz

from models.folding import fold
from models.organisations import places
from models.organisations.establishment import Establishment, EstablishmentKind
from models.organisations.membership import has_referent
from models.organisations.places import Commune, Department, Region

MOST = 6
ALIKE = 78  # of 100: "bordo" is near "bordeaux", "zzz" near nothing
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
    return Establishment.named_like(words, MOST) or _of_place(words) or _alike(words)


def nearest_open(words: str) -> Establishment | None:
    """The place with a referent that is nearest to a town: there, else in its department, else in its region."""
    place = places.find_place(words)
    open_to_all = Establishment.select().where(
        Establishment.active, Establishment.kind.in_(FOR_ANYONE), has_referent(Establishment.id)
    )
    for area in _around(place):
        found = list(open_to_all.where(area))
        if found:
            return min(found, key=lambda one: (FOR_ANYONE.index(one.kind), one.id))
    return None


def town_of(establishment: Establishment) -> str:
    """The name of its town, or nothing where it is not known."""
    return places.commune(establishment.commune).name if establishment.commune else ""


def _of_place(words: str) -> list[Establishment]:
    """In the town, else anywhere in the department: whoever names a village is sent to the town beside it."""
    for area in _around(places.find_place(words))[:2]:
        query = Establishment.select().where(Establishment.active, area)
        if found := list(query.order_by(Establishment.name).limit(MOST)):
            return found
    return []


def _around(place: places.Place | None) -> list[Any]:
    """The conditions of being there, then around it, the nearest first."""
    if isinstance(place, Commune):
        return [Establishment.commune == place.code, *_around(places.department(place.department))]
    if isinstance(place, Department):
        return [_in_department(place), *_around(places.region(place.region))]
    if not isinstance(place, Region):
        return []
    inside = [_in_department(one) for one in places.departments(place.code)]
    whole = inside[0]
    for one in inside[1:]:
        whole = whole | one
    return [whole]


def _in_department(department: Department) -> Any:
    """By the beginning of the code: that of the department, three digits overseas."""
    return Establishment.commune.startswith(department.code)


def _alike(words: str) -> list[Establishment]:
    """Those of whose name and town each word is nearly one that was typed."""
    typed = [word for word in fold(words)[:120].split()[:8] if len(word) >= SHORTEST]
    if not typed:
        return []
    scored = [(_likeness(typed, one), one) for one in Establishment.select().where(Establishment.active)]
    close = [(score, one) for score, one in scored if score >= ALIKE]
    return [one for _, one in sorted(close, key=lambda pair: (-pair[0], pair[1].name))[:MOST]]


def _likeness(typed: list[str], place: Establishment) -> float:
    """Of 100: how near its nearest word is to each that was typed, on average."""
    words = [*place.search_name.split(), *fold(town_of(place)).split()]
    return sum(max(fuzz.ratio(word, one) for one in words) for word in typed) / len(typed)
