"""Counts by commune and by company at 500 000 offers, on both databases: what one press of a button waits for."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from models.offers.criteria import Criteria
from models.offers.index import search
from tests.bench import both, offers
from tests.bench.data import kept
from tests.bench.report import Row, resident, seconds

OFFERS = 500_000
# Their words are not what is measured.
WORDS = 8
FACETS = ("commune", "company")
TIMES = 5
GOAL, MORE = 0.050, 50


def rows(size: int = OFFERS) -> Iterator[Row]:
    path = kept(f"counted-{size}", offers.SOURCES, partial(make, size=size)) / "offers.db"
    for kind in both.KINDS:
        with both.database(kind, path):
            # What the first statement needs is there before.
            search.count(Criteria())
            for facet in FACETS:
                yield row(kind, facet)


def row(kind: str, facet: str) -> Row:
    before, taken = resident(), median(seconds(partial(count, facet)) for _ in range(TIMES))
    more = resident() - before
    figure = f"{taken * 1000:.0f} ms, {more:.0f} MB more"
    goal = f"{GOAL * 1000:.0f} ms, {MORE} MB"
    return Row(f"counts by {facet}, {kind}", figure, goal, taken <= GOAL and more <= MORE)


def count(facet: str) -> None:
    assert search.value_counts(Criteria(), facet)


def make(folder: Path, size: int) -> None:
    offers.make(folder / "offers.db", size, WORDS)
