"""Offers in a French-like language: few words said often, most words rarely, each in several forms."""

from array import array
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import attrgetter
from pathlib import Path
from random import Random
from typing import Any

from models.folding import fold
from models.offers.criteria import values_of
from models.offers.index import columns
from models.offers.index.bitmaps import BLOCK, BYTES, Posting
from models.offers.index.columns import FacetColumn, FacetValue
from models.offers.index.kept import IndexVersion
from models.offers.index.search import Entry, Searchable
from models.offers.offer import Domain, Level, Nature, Offer, OfferState
from models.organisations.atlas import Commune, atlas
from models.organisations.company import Company, CompanyKind
from models.organisations.places import department
from tests.bench.data import at, fill, new_database

SOURCES = ["tests/bench/offers.py", "models/offers/criteria.py", "models/offers/index/*.py"]

SMALL_WORDS = "de la le et les des en un à du une pour dans est que vous au avec sur ce".split()
ONSETS = "b bl br c ch cl cr d f fl fr g gr j l m n p pl pr qu r s t tr v".split()
VOWELS = ["a", "e", "i", "o", "u", "é", "è", "ou", "an", "on", "in", "eau", "oi"]
ENDINGS = (
    ("", "s"),
    ("e", "es"),
    ("", "e", "s", "es"),
    ("er", "ez", "é", "ée", "és", "ant"),
    ("eur", "euse", "eurs", "euses"),
    ("ier", "ière", "iers", "ières"),
    ("ation", "ations"),
    ("ien", "ienne", "iens"),
    ("té", "tés"),
)
LEMMAS = 12_000
WORDS_OF_AN_OFFER = 90
NATURES, DOMAINS, LEVELS = list(Nature), list(Domain), list(Level)
COMPANIES, COMMUNES = 4_000, 3_000


def make(path: Path, size: int, words: int = WORDS_OF_AN_OFFER) -> None:
    """A database with this many published offers, as publishing them one by one leaves it."""
    with new_database(path) as base:
        fill(base, Company, map(company, range(1, COMPANIES + 1)))
        fill(base, Offer, (offer(number, words) for number in range(1, size + 1)))
        values: dict[tuple[str, str], int] = {}
        # A block of the index holds whole blocks of the columns.
        for first in range(0, size + 1, BLOCK):
            numbers = range(max(first, 1), min(first + BLOCK, size + 1))
            tokens = {number: entry(number, words).tokens() for number in numbers}
            rows = ({"number": number, "tokens": " ".join(sorted(names))} for number, names in tokens.items())
            fill(base, Searchable, rows)
            fill(base, Posting, postings(tokens))
            fill(base, FacetColumn, facet_columns(tokens, values))
        fill(base, IndexVersion, [{"id": 1, "value": "made at once"}])
        fill(base, FacetValue, ({"id": id, "facet": facet, "value": value} for (facet, value), id in values.items()))


def company(number: int) -> dict[str, Any]:
    words, _ = vocabulary()
    name = f"{words[number]} {words[-number]}".title()
    names = {"name": name, "search_name": fold(name)}
    return {"id": number, **names, "kind": CompanyKind.PRIVATE, "siret": f"{number:014d}"}


def offer(number: int, words: int = WORDS_OF_AN_OFFER) -> dict[str, Any]:
    searched = entry(number, words)
    same = {name: getattr(searched, name) for name in ("title", "reference", "nature", "domain", "level", "commune")}
    return same | {
        "id": number,
        "number": number,
        "search_title": fold(searched.title),
        "company_id": searched.company,
        "description": searched.text,
        "state": OfferState.PUBLISHED,
        "published_at": at(number),
        "created_at": at(number),
    }


def entry(number: int, said_in_all: int = WORDS_OF_AN_OFFER) -> Entry:
    """What can be searched of the offer of this number, always the same."""
    chance = Random(number)
    words, often = vocabulary()
    said = chance.choices(words, cum_weights=often, k=said_in_all)
    place = communes()[zipf(chance, COMMUNES) - 1]
    return Entry(
        title=" ".join(said[:6]),
        text=" ".join(said[6:]),
        employer="",
        reference=f"2026-{number:05d}",
        nature=NATURES[zipf(chance, len(NATURES)) - 1],
        domain=DOMAINS[zipf(chance, len(DOMAINS)) - 1],
        level=chance.choice(LEVELS),
        company=zipf(chance, COMPANIES),
        region=department(place.department).region,
        department=place.department,
        commune=place.code,
    )


@cache
def communes() -> list[Commune]:
    """The largest ones, the largest first."""
    return sorted(atlas().communes.values(), key=attrgetter("population"), reverse=True)[:COMMUNES]


def zipf(chance: Random, count: int) -> int:
    """A number from 1 to `count`, the small ones much more often."""
    return int(count ** chance.random())


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """All words in all their forms, and how often they are said, summed up."""
    chance = Random(1)
    said: dict[str, float] = {word: 300 / rank for rank, word in enumerate(SMALL_WORDS, start=1)}
    for rank in range(1, LEMMAS + 1):
        root = "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.randint(1, 3)))
        root += chance.choice(ONSETS)
        for order, ending in enumerate(chance.choice(ENDINGS), start=1):
            said.setdefault(root + ending, 400 / (rank + 10) / order)
    return list(said), list(accumulate(said.values()))


def postings(tokens: dict[int, set[str]]) -> Iterator[dict[str, Any]]:
    """The rows of the index."""
    held: dict[tuple[str, int], bytearray] = defaultdict(lambda: bytearray(BYTES))
    for number, names in tokens.items():
        block, place = divmod(number, BLOCK)
        for name in names:
            held[name, block][place // 8] |= 1 << place % 8
    for (name, block), bits in sorted(held.items()):
        yield Posting.packed(name, block, int.from_bytes(bits, "little")).__data__


def facet_columns(tokens: dict[int, set[str]], values: dict[tuple[str, str], int]) -> Iterator[dict[str, Any]]:
    """The rows of the columns; values that come for the first time get their number."""
    held: dict[tuple[str, int], array[int]] = defaultdict(lambda: array("I", bytes(4 * columns.BLOCK)))
    for number, names in tokens.items():
        block, place = divmod(number, columns.BLOCK)
        for each in values_of(names).items():
            held[each[0], block][place] = values.setdefault(each, len(values) + 1)
    for (facet, block), ids in held.items():
        yield {"facet": facet, "block": block, "ids": ids.tobytes()}
