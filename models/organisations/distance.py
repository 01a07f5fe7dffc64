"""How far towns lie from each other, as the crow flies. The data are told in docs/places.md."""

import csv
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

SOURCE = Path(__file__).parent / "coordinates.csv"
EARTH = 6371.0  # kilometres
RADII = (10, 30, 50)
USUAL = 30
LARGEST = 100


@cache
def coordinates() -> dict[str, tuple[float, float]]:
    """The latitude and longitude of each commune that is known to lie somewhere, by its INSEE code."""
    with SOURCE.open(encoding="utf-8", newline="") as lines:
        return {row["code"]: (float(row["latitude"]), float(row["longitude"])) for row in csv.DictReader(lines)}


def is_measured(commune: str) -> bool:
    """Whether it is known where this commune lies."""
    return commune in coordinates()


@lru_cache(maxsize=200)
def communes_around(commune: str, kilometres: int) -> tuple[str, ...]:
    """The communes at most so far from this one, itself included; it alone where nobody knows where it lies."""
    here = coordinates().get(commune)
    if here is None:
        return (commune,)
    return tuple(code for code, there in coordinates().items() if _apart(here, there) <= kilometres)


def _apart(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Kilometres between two points: the haversine."""
    (north, east), (other_north, other_east) = (tuple(map(radians, point)) for point in (here, there))
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))
