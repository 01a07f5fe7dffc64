"""The open web at 100 000 offers: the first byte of a list with its facets, as people search it.

Each search is another one, so that nothing but what the index keeps of common values helps it.
"""

from collections.abc import Iterator
from random import Random
from statistics import median
from typing import Any
from unittest.mock import patch

from flask.testing import FlaskClient

from models.offers.criteria import Criteria
from tests.bench import both, offers, search
from tests.bench.applications import environment
from tests.bench.report import Row, p95, seconds

GOAL, LARGEST = 0.020, 50_000
WARM_UP = 20
OTHERS = 60
EVERY_ONE = 1_000_000


def rows(size: int = search.OFFERS) -> Iterator[Row]:
    path = search.data(size) / "offers.db"
    for kind in both.KINDS:
        with both.database(kind, path) as url, environment(url, path.parent):
            from admin import create_app

            yield from pages(create_app(), kind, size)


def pages(app: Any, kind: str, size: int) -> Iterator[Row]:
    lists = [address(app, criteria) for criteria in search.queries(size)]
    chance = Random(3)
    single = [f"/offres/{offers.entry(chance.randint(1, size)).reference}" for _ in range(OTHERS)]
    for name, asked in (("list and facets", ["/offres"] * WARM_UP + lists), ("offer", single)):
        with patch("admin.openweb.front.MOST_A_MINUTE", EVERY_ONE):
            yield row(f"open web: {name}, {kind}", app.test_client(), asked)


def row(name: str, anyone: FlaskClient, asked: list[str]) -> Row:
    """All of what is sent first: the page is drawn whole before its first byte leaves."""
    sizes: list[int] = []

    def get(url: str) -> None:
        answer = anyone.get(url)
        if answer.status_code != 200:
            raise ValueError(f"{url}: {answer.status_code}")
        sizes.append(len(answer.data))

    get(asked[0])
    taken = [seconds(lambda url=url: get(url)) for url in asked]  # type: ignore[misc]
    figure = f"{median(taken) * 1000:.1f} ms, p95 {p95(taken) * 1000:.1f} ms, largest {max(sizes) / 1000:.0f} KB"
    is_reached = p95(taken) <= GOAL and max(sizes) < LARGEST
    return Row(name, figure, f"p95 under {GOAL * 1000:.0f} ms, 50 KB", is_reached)


def address(app: Any, criteria: Criteria) -> str:
    from admin.openweb.addresses import address_of

    with app.test_request_context():
        return address_of(criteria)
