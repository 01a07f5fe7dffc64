"""The métiers of the public service's directory, by domain (P26), found by the words that people use."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from models.folding import fold
from models.refusal import Refused
from models.validation import checked_text

SOURCE = Path(__file__).parent / "metiers.toml"
LONGEST = 60
ALIKE = 84  # of 100: "acheteure" is near "acheteur", "boucher" is not
# Before a métier in the person's own words, which no code begins by.
OWN = "="


class Service(StrEnum):
    """Which public service has a métier: the State, towns and regions, or hospitals."""

    STATE = "FPE"
    LOCAL = "FPT"
    HOSPITAL = "FPH"


@dataclass(frozen=True)
class Metier:
    """A métier by its key, or the "Non renseigné" of a domain, which has neither service nor code."""

    key: str
    domain: str
    name: str = ""
    service: Service | None = None
    code: str = ""


@cache
def directory() -> dict[str, Metier]:
    """Every métier by its key, each domain's in the order of the file, its "Non renseigné" last. Read once."""
    found: dict[str, Metier] = {}
    for key, domain in tomllib.loads(SOURCE.read_text(encoding="utf-8")).items():
        listed = [_listed(domain["name"], *line) for line in domain["metiers"]]
        found |= {one.key: one for one in (*listed, Metier(key, domain["name"]))}
    return found


def _listed(domain: str, code: str, service: str, name: str) -> Metier:
    # A key stands in a button's path.
    return Metier(code.replace("/", "-"), domain, name, Service(service), code)


def find_metiers(words: str) -> list[Metier]:
    """The métiers of which each word typed is nearly one: of their own name before that of their domain."""
    typed = fold(words)[:LONGEST].split()
    if not typed:
        return []
    named = [one for one in directory().values() if one.name and _says(typed, one.name)]
    return [*named, *(one for one in directory().values() if one not in named and _says(typed, one.domain))]


def _says(typed: list[str], name: str) -> bool:
    words = [word.strip("(),.") for word in fold(name).split()]
    return all(any(word.startswith(one) or fuzz.ratio(one, word) >= ALIKE for word in words) for one in typed)


def own_words(words: str) -> str:
    """A métier as this person calls it, where the directory has none. Raises Refused."""
    said = " ".join(checked_text(words, "metier", LONGEST).split())
    if not any(letter.isalpha() for letter in said):
        raise Refused("metier")
    return OWN + said


def checked_metier(value: str) -> str:
    """A key of the directory, or own words. Raises Refused("metier")."""
    if value.startswith(OWN):
        return own_words(value.removeprefix(OWN))
    if value not in directory():
        raise Refused("metier")
    return value
