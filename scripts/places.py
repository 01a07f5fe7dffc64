"""Makes models/organisations/places.json.gz from an unpacked copy of the npm package `@etalab/decoupage-administratif`.

Usage: python -m scripts.places PATH_OF_THE_PACKAGE
"""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

from models.organisations.atlas import SOURCE

# No one lives, and no post goes, to the French Southern and Antarctic Lands and to Clipperton.
EMPTY = {"984", "989"}


def main(package: Path, target: Path = SOURCE) -> None:
    """Writes the places of the package into the target; the same package gives the same bytes.

    Communes that the target had and the package has no longer stay in it, as former ones: offers still name them.
    """
    before = json.loads(gzip.decompress(target.read_bytes())) if target.exists() else {}
    places = {kind: _rows(package, kind) for kind in ("regions", "departements", "communes")}
    lists = {
        "regions": [[row["code"], row["nom"]] for row in places["regions"]],
        "departments": [[row["code"], row["nom"], row["region"]] for row in places["departements"]],
        "communes": [_commune(row) for row in places["communes"] if row["type"] == "commune-actuelle"],
    }
    lists["former"] = _former(before, {row[0] for row in lists["communes"]})
    target.write_bytes(gzip.compress(_json(lists).encode(), mtime=0))


def _rows(package: Path, kind: str) -> list[dict[str, Any]]:
    rows = json.loads((package / "data" / f"{kind}.json").read_text(encoding="utf-8"))
    kept = [row for row in rows if EMPTY.isdisjoint((row["code"], row.get("departement")))]
    return sorted(kept, key=lambda row: row["code"])


def _commune(row: dict[str, Any]) -> list[Any]:
    return [row["code"], row["nom"], row["departement"], " ".join(row["codesPostaux"]), row["population"]]


def _former(before: dict[str, Any], current: set[str]) -> list[list[Any]]:
    known = {row[0]: row for row in before.get("former", []) + before.get("communes", [])}
    return [known[code] for code in sorted(known.keys() - current)]


def _json(lists: dict[str, list[list[Any]]]) -> str:
    """One row a line, so that two editions can be compared."""
    listed = [f'"{name}": [\n{_lines(rows)}\n]' for name, rows in lists.items()]
    return "{" + ",\n".join(listed) + "}\n"


def _lines(rows: list[list[Any]]) -> str:
    return ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
