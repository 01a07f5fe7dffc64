"""New offers against kept searches, digests written: beside writing the digests alone, and beside one search a search.

People look for the same jobs in the same places, and each for some of their own: criteria are drawn by Zipf's law.
"""

import json
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from models.alerts import matching
from models.alerts.digest import Digest, Watermark
from models.alerts.matching import match_new_offers
from models.alerts.watch import Watch, line_of
from models.database import transaction
from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.searches import Rhythm, Search
from models.organisations.places import department
from models.people.candidate import Candidate
from tests.bench import both, offers
from tests.bench import search as of_offers
from tests.bench.data import at, fill, kept
from tests.bench.report import Row, resident, seconds

OFFERS, FEW_OFFERS, IN_ALL = 1000, 30, 100_000
SMALL, USUAL, LARGE = 10_000, 100_000, 1_000_000
# So many times the seconds of writing the digests alone; of a small lot, reading the offers takes most.
FLOOR = {SMALL: 20, USUAL: 6, LARGE: 5}
FASTER, MEMORY, LINEAR = 25, 500, 1.5
ANCHOR = 230_000
SAMPLE = 2000
PHRASES, SEEKERS_OF_ONE = 60_000, 5
SOURCES = ["tests/bench/alerts.py", "models/alerts/watch.py", *offers.SOURCES]


def rows(sizes: Iterable[int] = (SMALL, USUAL)) -> Iterator[Row]:
    for kind in both.KINDS:
        taken: dict[int, float] = {}
        for size in sizes:
            with both.database(kind, data(size) / "searches.db"):
                taken[size] = yield from matched(kind, size)
        yield growth(kind, taken)


def long_rows() -> Iterator[Row]:
    yield from rows((SMALL, USUAL, LARGE))
    for kind in both.KINDS:
        with both.database(kind, data(ANCHOR, FEW_OFFERS) / "searches.db"):
            warm_up(FEW_OFFERS)
            took = seconds(match_new_offers)
            name = f"alerts: {FEW_OFFERS} offers, {ANCHOR} searches, {kind}"
            yield Row(name, f"{took:.2f} s", "1 s", took <= 1)


def matched(kind: str, size: int) -> Any:
    """The rows of so many searches; gives the seconds of matching."""
    before = resident()
    first = warm_up(OFFERS)
    took = seconds(match_new_offers)
    memory = resident() - before
    assert match_new_offers() is None
    written = list(Digest.select().order_by(Digest.search_id).tuples())
    floor = seconds(lambda: write_anew(written))
    name = f"alerts: {OFFERS} offers, {size} searches, {kind}"
    figure = f"{took:.2f} s, {len(written)} digests written in {floor:.2f} s: {took / floor:.1f}× (first {first:.2f} s)"
    goal = FLOOR.get(size, FLOOR[SMALL])
    yield Row(name, figure, f"at most {goal}×", took <= goal * floor)
    yield Row(f"  memory, {kind}", f"{memory:.0f} MB more", f"{MEMORY} MB", memory <= MEMORY)
    if size >= USUAL:
        one_by_one = one_search_each(size)
        figure = f"{took:.2f} s, one search each {one_by_one:.0f} s: {one_by_one / took:.0f}×"
        yield Row(f"  beside searching, {kind}", figure, f"at least {FASTER}×", one_by_one >= FASTER * took)
    return took


def warm_up(new: int) -> float:
    """The seconds of the first time. The clock's process runs for weeks: it has read before what people look for."""
    first = seconds(match_new_offers)
    Digest.delete().execute()
    Watermark.update(number=Watermark.number - new).execute()
    return first


def write_anew(written: list[Any]) -> None:
    with transaction():
        Digest.delete().execute()
    with transaction():
        matching._write(written)


def one_search_each(size: int) -> float:
    """The seconds of reading each kept search and searching by it, from those of some."""
    some = Search.select().order_by(Search.id).limit(SAMPLE)
    return seconds(lambda: [search.page(one.wanted(), limit=20) for one in some]) * size / SAMPLE


def growth(kind: str, taken: dict[int, float]) -> Row:
    smallest, largest = min(taken), max(taken)
    ratio = taken[largest] / taken[smallest] / (largest / smallest)
    figure = f"{ratio:.2f} of the time a search, {smallest} to {largest}"
    return Row(f"alerts: growth, {kind}", figure, f"at most {LINEAR:g}", ratio <= LINEAR)


def data(size: int, new: int | None = None) -> Path:
    new = new or OFFERS
    return kept(f"searches-{size}", SOURCES, lambda folder: make(folder / "searches.db", size, new))


def make(path: Path, size: int, new: int) -> None:
    """So many kept searches, and offers of which the last ones are new."""
    shutil.copy(of_offers.data(IN_ALL) / "offers.db", path)
    with closing(sqlite3.connect(path)) as base:
        fill(base, Candidate, map(candidate, range(1, size // SEEKERS_OF_ONE + 1)))
        fill(base, Search, (search_row(number) for number in range(1, size + 1)))
        fill(base, Watch, (watch_row(number) for number in range(1, size + 1)))
        base.execute("UPDATE watermark SET number = (SELECT MAX(number) FROM offer) - ?", [new])
        base.commit()


def candidate(number: int) -> dict[str, Any]:
    return {"id": number, "first_name": "Amina", "last_name": f"{number}", "search_name": f"amina {number}"}


def search_row(number: int) -> dict[str, Any]:
    values = wanted(number).to_dict()
    owner = (number - 1) // SEEKERS_OF_ONE + 1
    kept_so = {"name": "À moi", "rhythm": Rhythm.DAILY, "used_at": at(number)}
    return {"id": number, "candidate_id": owner, "criteria": json.dumps(values), "digest": f"{number}", **kept_so}


def watch_row(number: int) -> dict[str, Any]:
    owner = (number - 1) // SEEKERS_OF_ONE + 1
    conditions = "\n".join(map(line_of, wanted(number).parts()))
    return {"search_id": number, "candidate_id": owner, "rhythm": Rhythm.DAILY, "conditions": conditions}


def wanted(number: int) -> Criteria:
    """What somebody looks for: words mostly, a place mostly, and other criteria now and then."""
    chance = Random(-number)
    criteria = Criteria(words=phrases()[offers.zipf(chance, PHRASES) - 1] if chance.random() < 0.6 else "")
    if chance.random() < 0.7:
        town = offers.communes()[offers.zipf(chance, offers.COMMUNES) - 1]
        area = department(town.department)
        facet, code = chance.choice((("commune", town.code), ("department", area.code), ("region", area.region)))
        criteria = criteria.adding(facet, code)
    for facet, values, often in (("nature", offers.NATURES, 0.5), ("domain", offers.DOMAINS, 0.3)):
        if chance.random() < often:
            criteria = criteria.adding(facet, values[offers.zipf(chance, len(values)) - 1])
    return criteria


@cache
def phrases() -> list[str]:
    """One to three words of those that offers say."""
    chance = Random(7)
    words, _ = offers.vocabulary()
    return [" ".join(chance.choices(words[20:], k=chance.choice((1, 1, 2, 2, 3)))) for _ in range(PHRASES)]
