"""What people type and say, and what a counsellor would call a good answer: the judgements of this folder's files."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from models.folding import fold
from models.offers.offer import Level, Nature

HERE = Path(__file__).parent
SEARCH = "search"
DISTRESS = "distress"
CONTRACTS = {
    "apprenticeship": {Nature.APPRENTICESHIP},
    "internship": {Nature.INTERNSHIP},
    "work": {Nature.JOB, Nature.CONTRACT_JOB, Nature.PUBLIC_JOB},
    "public": {Nature.CONTRACT_JOB, Nature.PUBLIC_JOB},
}
STUDENTS = CONTRACTS["apprenticeship"] | CONTRACTS["internship"]


class Shown(NamedTuple):
    """An offer as it was shown, or as it could be: what it is judged by."""

    title: str
    company: str
    domain: str
    nature: str
    level: str
    commune: str
    department: str
    region: str

    def is_in(self, areas: Iterable[str]) -> bool:
        """Whether it lies in one of these places, each written as "department:33"."""
        here = {f"commune:{self.commune}", f"department:{self.department}", f"region:{self.region}"}
        return not here.isdisjoint(areas)


@dataclass(frozen=True)
class Trade:
    """Offers that a person has in mind by one word: those of a title, a domain or an employer."""

    titles: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()

    def has(self, offer: Shown) -> bool:
        named = matches(self.titles, offer.title) or matches(self.employers, offer.company)
        return named or offer.domain in self.domains


@dataclass(frozen=True)
class Query:
    """What someone typed, and what they mean. Every key is told in the head of queries.toml."""

    words: str
    trades: tuple[Trade, ...] = ()
    employers: tuple[str, ...] = ()
    natures: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    unanswerable: bool = False
    why: str = ""
    nothing: bool = False
    may_ask: bool = False
    never: tuple[tuple[str, tuple[str, ...]], ...] = ()
    is_later: bool = False

    @property
    def is_set_aside(self) -> bool:
        return not self.is_later and is_set_aside(self.words)

    def wants_job(self, offer: Shown) -> bool:
        trade = not self.trades or any(trade.has(offer) for trade in self.trades)
        return trade and (not self.employers or matches(self.employers, offer.company))

    def wants_contract(self, offer: Shown) -> bool:
        return not self.natures or offer.nature in self.natures

    def wants_level(self, offer: Shown) -> bool:
        return not self.levels or offer.level in self.levels

    def wants_place(self, offer: Shown) -> bool:
        return not self.places or offer.is_in(self.places)

    def wants(self, offer: Shown) -> bool:
        """Whether it meets all that was said."""
        return self.keeps(offer) and self.wants_job(offer) and self.wants_level(offer)

    def keeps(self, offer: Shown) -> bool:
        """Whether it is of the contract and in the place that were said."""
        return self.wants_contract(offer) and self.wants_place(offer)

    def wants_elsewhere(self, offer: Shown) -> bool:
        """Whether it answers where nothing meets all: a trade and its contract, wherever it is, whatever its level."""
        return self.wants_job(offer) and self.wants_contract(offer)

    def forbids(self, offer: Shown) -> bool:
        """Whether it is what the person said they do not want."""
        never = dict(self.never)
        unwanted = offer.is_in(never.get("places", ())) or offer.nature in never.get("natures", ())
        return unwanted or matches(never.get("titles", ()), offer.title)


@dataclass(frozen=True)
class Saying:
    """What someone said, and the family that it is to lead to, or SEARCH; `also` what is a good answer as well."""

    words: str
    family: str
    also: tuple[str, ...] = ()

    @property
    def leads_to(self) -> set[str]:
        return {self.family, *self.also}

    @property
    def is_set_aside(self) -> bool:
        return is_set_aside(self.words)


def is_set_aside(words: str) -> bool:
    """Whether these words are of the third that nobody tunes on. It depends on nothing but the words."""
    return int(sha256(words.encode()).hexdigest(), 16) % 3 == 0


@cache
def matches(patterns: tuple[str, ...], text: str) -> bool:
    """Whether one of these patterns is in the folded text, from the beginning of a word."""
    folded = fold(text)
    return any(re.search(rf"\b(?:{pattern})", folded) for pattern in patterns)


def queries() -> list[Query]:
    """The judged queries, without the traps."""
    return _read("queries")


def later() -> list[Query]:
    """Those that were written later, none of which is set aside."""
    return [replace(query, is_later=True) for query in _read("later")]


def traps() -> list[Query]:
    """What looks like one thing and is another."""
    return _read("traps")


def sayings() -> list[Saying]:
    """What people say outside forms, and the searches that sound like it."""
    told = _told("sayings.toml")
    families = told["sayings"] | {SEARCH: told["searches"]}
    also = {words: tuple(others) for words, others in told["also"].items()}
    return [Saying(words, family, also.get(words, ())) for family in families for words in families[family]]


def _told(file: str) -> dict[str, Any]:
    return tomllib.loads((HERE / file).read_text(encoding="utf-8"))


def _read(key: str) -> list[Query]:
    told = _told("queries.toml")
    trades = {name: _trade(**patterns) for name, patterns in told["trades"].items()}
    return [_query(dict(entry), trades) for entry in told[key]]


def _trade(**patterns: list[str]) -> Trade:
    return Trade(**{key: tuple(held) for key, held in patterns.items()})


def _query(entry: dict[str, Any], trades: Mapping[str, Trade]) -> Query:
    said = [*entry.pop("contracts", ()), *([entry.pop("contract")] if "contract" in entry else ())]
    natures = frozenset[str]().union(*(CONTRACTS[one] for one in said))
    never = tuple((key, tuple(held)) for key, held in entry.pop("never", {}).items())
    return Query(
        words=entry.pop("words") * entry.pop("times", 1),
        trades=tuple(trades[name] for name in entry.pop("fits", ())),
        employers=tuple(entry.pop("employers", ())),
        natures=natures,
        levels=frozenset(entry.pop("levels", ())) or _levels(entry.pop("level", None), natures),
        places=tuple(entry.pop("places", ())),
        never=never,
        **entry,
    )


def _levels(said: str | None, natures: frozenset[str]) -> frozenset[str]:
    """The levels that suit whoever has this one. A training that leads to a CAP asks for no diploma."""
    if said is None:
        return frozenset()
    at = list(Level).index(Level(said))
    below = [Level.NONE, Level.CAP] if not at and natures & STUDENTS else list(Level)[max(at - 1, 0) : at + 1]
    return frozenset(below)
