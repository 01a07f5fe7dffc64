"""Offers in a French-like language: few words said often, most words rarely, each in several forms."""

from functools import cache
from itertools import accumulate
from random import Random

from models.search import Entry

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
NATURES = ["apprenticeship"] * 4 + ["internship"] * 3 + ["job"] * 2 + ["contract_job", "public_job"]
LEVELS = ["none", "cap", "bac", "bac_2", "bac_3", "bac_5"]
DOMAINS, COMPANIES, DEPARTMENTS, REGIONS, COMMUNES = 29, 4_000, 101, 18, 40


def entry(number: int) -> Entry:
    """The offer of this number, always the same."""
    chance = Random(number)
    words, often = vocabulary()
    said = chance.choices(words, cum_weights=often, k=WORDS_OF_AN_OFFER)
    department = zipf(chance, DEPARTMENTS)
    return Entry(
        title=" ".join(said[:6]),
        text=" ".join(said[6:]),
        reference=f"2026-{number:05d}",
        nature=chance.choice(NATURES),
        domain=f"domain_{zipf(chance, DOMAINS)}",
        level=chance.choice(LEVELS),
        company=zipf(chance, COMPANIES),
        region=f"{department % REGIONS:02d}",
        department=f"{department:03d}",
        commune=f"{department:03d}{zipf(chance, COMMUNES):02d}",
    )


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
