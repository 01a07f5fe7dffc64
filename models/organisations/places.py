"""The places of France by code, and as people name them. The data are told in docs/places.md."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import TypeVar

from models.folding import fold
from models.organisations.atlas import Commune, Department, Place, Region, atlas, bare
from models.organisations.place_names import FORMER_AREAS, JOB_WORDS, TOWNS_CALLED

__all__ = [
    "Commune",
    "Department",
    "Place",
    "Region",
    "UnknownPlace",
    "commune",
    "communes_called",
    "department",
    "departments",
    "find_communes",
    "find_place",
    "is_commune",
    "leads_of",
    "places_called",
    "region",
    "regions",
]

# Under this many inhabitants, a name alone is rather a word of the search than a place.
SIZEABLE = 2_000

_LEADS = re.compile(
    r"(?:(?:a cote|pas (?:trop |tres )?loin|a|au|aux|en|dans|sur|vers|pres|proche|autour|alentours?|environs"
    r"|de|du|des|d|(?:l[ae] )?(?:region|departement|ville|banlieue|metropole|agglo|agglomeration)) )+"
)
_TOWARDS = {"a", "au", "aux", "pres", "proche", "autour", "vers"}
_CONTRACTED = {"au": "le", "du": "le", "aux": "les", "des": "les"}
_NUMBER = re.compile(r"(\d{1,3})(?:er|e|eme|ieme)?")
_Found = TypeVar("_Found")


class UnknownPlace(KeyError):
    """No place of this kind has this code."""


def regions() -> list[Region]:
    """The 18 regions, in the order of their names."""
    found = [region for region in atlas().regions.values() if len(region.code) == 2]
    return sorted(found, key=lambda region: fold(region.name))


def departments(region: str | None = None) -> list[Department]:
    """The departments and overseas collectivities, of one region or of all, in the order of their codes."""
    return [found for found in atlas().departments.values() if region in (None, found.region)]


def region(code: str) -> Region:
    """The region, or overseas collectivity, of this code. Raises UnknownPlace."""
    return _one(atlas().regions, code)


def department(code: str) -> Department:
    """The department, or overseas collectivity, of this code. Raises UnknownPlace."""
    return _one(atlas().departments, code)


def commune(code: str) -> Commune:
    """The commune of this INSEE code, also one that has merged since. One that nobody knows goes by its code."""
    return atlas().communes.get(code) or atlas().former.get(code) or _unknown(code)


def is_commune(code: str) -> bool:
    """Whether there is a commune of this INSEE code today."""
    return code in atlas().communes


def find_communes(words: str, limit: int = 5) -> list[Commune]:
    """The communes whose name or postal code (two digits or more) begins so: exact ones, then the largest first.

    Where none does, those of a name with its number: "saint denis 93", "33000 bordeaux", "paris 11e".
    """
    call = _call(words)
    if not call or call.isdigit() and len(call) < 2:
        return []
    begun = list({found.code: found for found in _beginning(call)}.values()) or _numbered(call)
    exact = {found.code for found in _called(call)}
    return sorted(begun, key=lambda found: (found.code not in exact, -found.population))[:limit]


def communes_called(words: str) -> list[Commune]:
    """The communes of exactly this name or postal code, the largest first."""
    return _called(_call(words))


def find_place(words: str) -> Place | None:
    """The place that these words name, with or without what leads to it ("33", "à Bordeaux", "dans le Gers").

    Of one name, a commune of some size comes before a department, then a region, then a small commune;
    after "en", the department or the region comes first.
    """
    call = _call(words)
    return _named(call) or _led(call)


def places_called(words: str) -> list[Place]:
    """The places that these words mean, with or without what leads to them: all towns of a postal code.

    A town that is small, or called as a word of JOB_WORDS, is meant only with its postal code or its department;
    a small one also after "à" or "près de". A region of before 2016 is its departments.
    """
    call = _call(words)
    if not _may_be_called(call):
        return []
    name = call.removeprefix(_leads(call))
    if name in FORMER_AREAS:
        return [department(code) for code in FORMER_AREAS[name].split()]
    place = find_place(words)
    if place is None or not _meant(call, place):
        return []
    if isinstance(place, Commune) and name.isdigit() and len(name) == 5:
        return list(_called(name))
    return [place]


def leads_of(words: str) -> list[str]:
    """The words that lead to a name: "pas loin de", "dans le"."""
    return _leads(_call(words)).split()


def _may_be_called(call: str) -> bool:
    """Whether some name begins as these words do, what leads to them left out: quick, and never wrong to say no."""
    name = call.removeprefix(_leads(call))
    return bool(name) and (name.split()[0] in _first_words() or name[0].isdigit())


@cache
def _first_words() -> frozenset[str]:
    names = (*atlas().calls, *atlas().areas, *FORMER_AREAS, *TOWNS_CALLED)
    return frozenset(name.split()[0] for name in names if name)


def _unknown(code: str) -> Commune:
    """What its code alone tells: overseas, three signs are the department's, elsewhere two."""
    area = code[:3] if code.startswith(("97", "98")) else code[:2]
    return Commune(code, code, area, (), 0)


def _one(places: dict[str, _Found], code: str) -> _Found:
    if code not in places:
        raise UnknownPlace(code)
    return places[code]


def _call(words: str) -> str:
    """The words as the keys of the atlas are written: folded, without punctuation, "saint" in full."""
    saints = {"st": "saint", "ste": "sainte"}
    return " ".join(saints.get(word, word) for word in re.findall(r"[a-z0-9]+", fold(words)))


def _beginning(call: str) -> Iterator[Commune]:
    calls, called = atlas().calls, atlas().called
    for at in range(bisect_left(calls, call), len(calls)):
        if not calls[at].startswith(call):
            return
        yield called[at]


def _called(call: str) -> list[Commune]:
    """The communes called exactly so, the largest first; of several words, the article may lack."""
    calls = atlas().calls
    exact = atlas().called[bisect_left(calls, call) : bisect_right(calls, call)]
    return sorted(
        (found for found in exact if " " in call or call.isdigit() or fold(found.name) == call),
        key=lambda found: -found.population,
    )


def _named(call: str) -> Place | None:
    if call in TOWNS_CALLED:
        return commune(TOWNS_CALLED[call])
    areas, communes = atlas().areas, _called(call)
    area = areas.get(call) or areas.get(bare(call))
    if communes and (communes[0].population >= SIZEABLE or not area):
        return communes[0]
    return area or next(iter(_numbered(call)), None)


def _led(call: str) -> Place | None:
    leads = _leads(call)
    if not leads:
        return None
    name, last = call.removeprefix(leads), leads.split()[-1]
    area = atlas().areas.get(name) if last == "en" else None
    return area or _named(f"{_CONTRACTED.get(last, '')} {name}".strip()) or _named(name)


def _leads(call: str) -> str:
    """The words before the name: "pres de ", "dans le departement du ", or none."""
    leads = _LEADS.match(call)
    return leads.group() if leads else ""


def _numbered(call: str) -> list[Commune]:
    """The communes of a name and a number: of their department, postal code or arrondissement."""
    words = call.removesuffix(" arrondissement").split()
    first = [found for found in _called(" ".join(words[1:])) if _fits(found, words[0])]
    return first or [found for found in _called(" ".join(words[:-1])) if _fits(found, words[-1])]


def _fits(found: Commune, number: str) -> bool:
    if number in (found.department.lower(), *found.postal_codes):
        return True
    nth = _NUMBER.fullmatch(number)
    return nth is not None and f"{found.department}{int(nth[1]):03}" in found.postal_codes


def _meant(call: str, place: Place) -> bool:
    if not isinstance(place, Commune) or any(letter.isdigit() for letter in call):
        return True
    name = bare(fold(place.name))
    if name in JOB_WORDS or name.removesuffix("s") in JOB_WORDS:
        return False
    return place.population >= SIZEABLE or not _TOWARDS.isdisjoint(_leads(call).split())
