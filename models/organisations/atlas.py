"""The map of France in memory: every region, department and commune, and what each is called."""

import gzip
import json
import re
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path

from models.folding import fold

SOURCE = Path(__file__).parent / "places.json.gz"
# Short names of regions that the data do not hold: Île-de-France has two.
NICKNAMES = {"idf": "11", "paca": "93", "rp": "11"}

# Towns of arrondissements, by the postal code that people give them, which none of their arrondissements has.
WHOLE = {"13055": "13000", "69123": "69000", "75056": "75000"}

_ARTICLE = re.compile(r"(?:le|la|les|l) ")


@dataclass(frozen=True, slots=True)
class Region:
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Department:
    """A department, or an overseas collectivity, which stands for its own region."""

    code: str
    name: str
    region: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune by its INSEE code. Paris, Lyon and Marseille are one each, with all their postal codes."""

    code: str
    name: str
    department: str
    postal_codes: tuple[str, ...]
    population: int


Place = Region | Department | Commune


@dataclass(frozen=True, slots=True)
class Atlas:
    """`called[n]` is called `calls[n]`: its name, its name without article, or one of its postal codes.

    `former` are the communes that have merged since an offer could name them. Nobody finds them any more.
    """

    regions: dict[str, Region]
    departments: dict[str, Department]
    communes: dict[str, Commune]
    former: dict[str, Commune]
    areas: dict[str, Region | Department]
    calls: list[str]
    called: list[Commune]


@cache
def atlas() -> Atlas:
    """Every place, read once, when the first is asked for."""
    read = json.loads(gzip.decompress(SOURCE.read_bytes()))
    communes, former = _communes(read["communes"]), _communes(read["former"])
    regions = {code: Region(code, name) for code, name in read["regions"]}
    departments = {row[0]: Department(*row) for row in read["departments"]}
    calls = sorted(((call, found) for found in communes for call in _calls(found)), key=itemgetter(0))
    return Atlas(
        regions,
        departments,
        {found.code: found for found in communes},
        {found.code: found for found in former},
        _areas(regions, departments),
        [call for call, _ in calls],
        [found for _, found in calls],
    )


def _communes(rows: list[tuple[str, str, str, str, int]]) -> list[Commune]:
    return [Commune(code, name, area, tuple(post.split()), people) for code, name, area, post, people in rows]


def _calls(found: Commune) -> set[str]:
    name = fold(found.name)
    whole = {WHOLE[found.code]} if found.code in WHOLE else set()
    return {name, bare(name), *found.postal_codes} | whole


def _areas(regions: dict[str, Region], departments: dict[str, Department]) -> dict[str, Region | Department]:
    """Regions and departments by name, departments by code too; a department goes before its namesake."""
    areas: dict[str, Region | Department] = {name: regions[code] for name, code in NICKNAMES.items()}
    areas |= {bare(fold(found.name)): found for found in regions.values()}
    areas |= {bare(fold(found.name)): found for found in departments.values()}
    return areas | {code.lower(): found for code, found in departments.items()}


def bare(call: str) -> str:
    """What is called so, without its article."""
    return _ARTICLE.sub("", call, count=1)
