"""Makes models/organisations/coordinates.csv from official open data, in either of two forms.

Usage: python -m scripts.coordinates FILE

FILE is what https://geo.api.gouv.fr/communes?fields=code,centre answers (.json), or the "Base officielle des codes
postaux" of La Poste (.csv), which has a latitude and a longitude, or both in one column.
"""

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from models.organisations.distance import SOURCE
from models.organisations.places import is_commune

Point = tuple[str, float, float]
CODES = ("code_commune_insee", "code_insee", "code")
BOTH = ("coordonnees_gps", "coordonnees_geographiques", "_geopoint", "geopoint")
# Paris, Lyon and Marseille are one each: they lie where their first arrondissement does.
ARRONDISSEMENTS = {"75101": "75056", "69381": "69123", "13201": "13055"}


class Unreadable(Exception):
    """The file is not what it should be; the message says what to do."""


def main(source: Path, target: Path = SOURCE) -> int:
    """Write the coordinates of the communes of today into the target; how many there are. Raises Unreadable."""
    found = {code: (latitude, longitude) for code, latitude, longitude in _points(source) if is_commune(code)}
    if not found:
        raise Unreadable(f"{source} names no commune of today with its coordinates.")
    rows = [f"{code},{latitude:.4f},{longitude:.4f}\n" for code, (latitude, longitude) in sorted(found.items())]
    target.write_text("".join(["code,latitude,longitude\n", *rows]), encoding="utf-8")
    return len(found)


def _points(source: Path) -> Iterator[Point]:
    try:
        text = source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{source} cannot be read as UTF-8 text: {error}") from error
    read = _of_json(text, source) if source.suffix == ".json" else _of_csv(text, source)
    for code, latitude, longitude in read:
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise Unreadable(f"{source}: {code} lies at {latitude}, {longitude}, which is nowhere.")
        yield ARRONDISSEMENTS.get(code, code), latitude, longitude


def _of_json(text: str, source: Path) -> Iterator[Point]:
    try:
        rows: Any = json.loads(text)
        for row in rows:
            if centre := row.get("centre"):
                longitude, latitude = centre["coordinates"]
                yield row["code"], float(latitude), float(longitude)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable(f"{source} is not the answer of geo.api.gouv.fr with code and centre: {error!r}") from error


def _of_csv(text: str, source: Path) -> Iterator[Point]:
    lines = text.splitlines()
    rows = csv.DictReader(lines, delimiter=";" if lines and ";" in lines[0] else ",")
    names = {_name(name): name for name in rows.fieldnames or ()}
    code, both = _first(CODES, names), _first(BOTH, names)
    if code is None or (both is None and not {"latitude", "longitude"} <= names.keys()):
        raise Unreadable(f"{source} has no columns for the INSEE code and the coordinates: {', '.join(names)}.")
    for number, row in enumerate(rows, start=2):
        told = row[both].split(",") if both else [row[names["latitude"]], row[names["longitude"]]]
        if not any(one and one.strip() for one in told):
            continue
        try:
            latitude, longitude = map(float, told)
        except (ValueError, TypeError) as error:
            raise Unreadable(f"{source}, line {number}: {told} is no latitude and longitude.") from error
        yield row[code].zfill(5), latitude, longitude


def _name(column: str) -> str:
    return re.sub(r"\W", "", column.lower())


def _first(wanted: Iterable[str], names: dict[str, str]) -> str | None:
    return next((names[name] for name in wanted if name in names), None)


if __name__ == "__main__":
    try:
        print(f"{main(Path(sys.argv[1]))} communes")
    except (IndexError, Unreadable) as error:
        sys.exit(str(error) if isinstance(error, Unreadable) else __doc__)
