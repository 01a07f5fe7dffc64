"""How good the answers of search are: what people typed, what was shown, and what a counsellor would call good.

It knows nothing of search: whoever measures asks search, and hands over what was shown.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from models.folding import fold
from models.offers.offer import Level, Nature
from models.organisations import places

QUERIES = Path(__file__).with_name("queries.toml")
LOOKED_AT = 3
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


class Answer(NamedTuple):
    """What search answered to a person: the offers, in their order; and whether it answered at all."""

    shown: Sequence[Shown] = ()
    answered: bool = True


class Share(NamedTuple):
    """How many of how many."""

    good: int
    of: int

    @property
    def ratio(self) -> float:
        return self.good / self.of if self.of else 1.0


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

    @cached_property
    def is_set_aside(self) -> bool:
        return is_set_aside(self.words)

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

    def fits_widened(self, offer: Shown) -> bool:
        """Whether it answers where nothing meets all: by its trade; where none was named, by its contract."""
        if self.trades or self.employers:
            return self.wants_job(offer)
        return self.wants_contract(offer)

    def forbids(self, offer: Shown) -> bool:
        """Whether it is what the person said they do not want."""
        never = dict(self.never)
        unwanted = offer.is_in(never.get("places", ())) or offer.nature in never.get("natures", ())
        return unwanted or matches(never.get("titles", ()), offer.title)


class Verdict(NamedTuple):
    """What is to be said of one answer. `kept` and `near` are None where they are not asked."""

    query: Query
    answered: bool
    fits: Share
    kept: bool | None
    near: bool | None
    failures: tuple[str, ...]


class Figures(NamedTuple):
    """How good the answers to many queries are, and each failure in a line."""

    queries: int
    answered: Share
    fit: Share
    kept: Share
    near: Share
    nothing_said: Share
    failures: tuple[str, ...]


def is_set_aside(words: str) -> bool:
    """Whether these words are of the third that nobody tunes on. It depends on nothing but the words."""
    return int(sha256(words.encode()).hexdigest(), 16) % 3 == 0


def matches(patterns: Iterable[str], text: str) -> bool:
    """Whether one of these patterns is in the folded text, from the beginning of a word."""
    folded = fold(text)
    return any(re.search(rf"\b(?:{pattern})", folded) for pattern in patterns)


def queries() -> list[Query]:
    """The judged queries, without the traps."""
    return _read("queries")


def traps() -> list[Query]:
    """What looks like one thing and is another."""
    return _read("traps")


def judge(asked: Iterable[Query], answers: Mapping[str, Answer], offers: Sequence[Shown]) -> dict[str, Figures]:
    """The figures of the queries that may be tuned on, and of those set aside; `offers` are all that are open.

    `answers` holds one for each query, by its words: whoever forgets one gets a KeyError, no better figure.
    """
    verdicts = [verdict(query, answers[query.words], offers) for query in asked]
    return {
        "tuned on": _figures([one for one in verdicts if not one.query.is_set_aside]),
        "set aside": _figures([one for one in verdicts if one.query.is_set_aside]),
    }


def judge_traps(asked: Iterable[Query], answers: Mapping[str, Answer], offers: Sequence[Shown]) -> dict[str, list[str]]:
    """Why each trap that was fallen into was, in lines: of those that may be tuned on, and of those set aside."""
    fallen: dict[str, list[str]] = {"tuned on": [], "set aside": []}
    for trap in asked:
        lines = trap_failures(trap, answers[trap.words], offers)
        fallen["set aside" if trap.is_set_aside else "tuned on"] += lines
    return fallen


def verdict(query: Query, answer: Answer, offers: Sequence[Shown]) -> Verdict:
    """What is to be said of this answer, knowing every open offer."""
    first = list(answer.shown)[:LOOKED_AT]
    if query.unanswerable:
        right = answer.answered and not first
        failures = () if right else (_line(query, "nothing answers this; it must be said", first),)
        return Verdict(query, right, Share(0, 0), None, None, failures)
    there = any(map(query.wants, offers))
    fitting = [offer for offer in first if (query.wants(offer) if there else query.fits_widened(offer))]
    kept = bool(first) and all(map(query.keeps, first)) if there and (query.natures or query.places) else None
    near = _is_near(query, first, offers) if query.places and not there else None
    failures = _failures(query, answer.answered and first, fitting, kept, near)
    return Verdict(query, answer.answered and bool(first), Share(len(fitting), len(first)), kept, near, failures)


def trap_failures(trap: Query, answer: Answer, offers: Sequence[Shown]) -> list[str]:
    """What must not have happened, and did."""
    first = list(answer.shown)[:LOOKED_AT]
    if not answer.answered:
        return [_line(trap, f"no answer ({trap.why})", first)]
    if trap.nothing:
        return [_line(trap, f"offers shown ({trap.why})", first)] if first else []
    if not first:
        return [] if trap.may_ask else [_line(trap, f"nothing shown ({trap.why})", first)]
    unwanted = [offer for offer in first if trap.forbids(offer)]
    failures = verdict(trap, answer, offers).failures
    return [*([_line(trap, f"unwanted ({trap.why})", unwanted)] if unwanted else []), *failures]


def _is_near(query: Query, first: Sequence[Shown], offers: Sequence[Shown]) -> bool:
    """Whether what was shown lies in the nearest place around where something fits."""
    for ring in _rings(query.places):
        fitting = [one for one in offers if query.wants_job(one) and query.wants_contract(one) and one.is_in(ring)]
        if any(map(query.wants_level, fitting)):
            return all(offer.is_in(ring) for offer in first)
    return True


def _rings(areas: Iterable[str]) -> Iterator[set[str]]:
    """The departments of these places, then their regions."""
    wider = {_department(area) for area in areas if not area.startswith("region:")}
    yield {f"department:{code}" for code in wider}
    yield {f"region:{places.department(code).region}" for code in wider}


def _department(area: str) -> str:
    kind, code = area.split(":")
    return places.commune(code).department if kind == "commune" else code


def _failures(
    query: Query, first: Sequence[Shown], fitting: Sequence[Shown], kept: bool | None, near: bool | None
) -> tuple[str, ...]:
    if not first:
        return (_line(query, "no offer", ()),)
    wrong = [offer for offer in first if offer not in fitting]
    left = [offer for offer in first if not query.keeps(offer)]
    found = (
        (bool(wrong), "does not fit", wrong),
        (kept is False, "leaves contract or place", left),
        (near is False, "farther than needed", first),
    )
    return tuple(_line(query, failure, offers) for failed, failure, offers in found if failed)


def _line(query: Query, failure: str, offers: Iterable[Shown]) -> str:
    shown = ", ".join(f"{one.title} ({one.nature}, {one.level}, {one.commune}, {one.company})" for one in offers)
    return f"{query.words[:80]!r}: {failure}: {shown}".rstrip(": ")


def _figures(verdicts: Sequence[Verdict]) -> Figures:
    answerable = [one for one in verdicts if not one.query.unanswerable]
    hopeless = [one for one in verdicts if one.query.unanswerable]
    return Figures(
        len(verdicts),
        _share(one.answered for one in answerable),
        Share(sum(one.fits.good for one in verdicts), sum(one.fits.of for one in verdicts)),
        _share(one.kept for one in verdicts if one.kept is not None),
        _share(one.near for one in verdicts if one.near is not None),
        _share(one.answered for one in hopeless),
        tuple(line for one in verdicts for line in one.failures),
    )


def _share(rights: Iterable[bool]) -> Share:
    kept = list(rights)
    return Share(sum(kept), len(kept))


def _read(key: str) -> list[Query]:
    told = tomllib.loads(QUERIES.read_text(encoding="utf-8"))
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
        levels=_levels(entry.pop("level", None), natures),
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
