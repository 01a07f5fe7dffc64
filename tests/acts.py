"""Ways to claim what an act does: that it is refused and leaves no trace, or that two at the same instant are one."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any

import pytest

from models.database import Table, connection, db
from models.refusal import Refused


@contextmanager
def refused(reason: str) -> Iterator[None]:
    """What is done inside is refused for this reason: not one row of the database differs, so nobody is told."""
    before = everything()
    with pytest.raises(Refused) as refusal:
        yield
    assert refusal.value.reason == reason
    assert everything() == before


def everything() -> dict[str, list[str]]:
    """Every row of every table."""
    tables = set(db.get_tables())
    models = [model for model in Table.__subclasses__() if model._meta.table_name in tables]
    return {model.__name__: sorted(map(repr, model.select().tuples())) for model in models}


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each act gives, or the refusal it meets, when all begin at the same instant, each on its own connection."""
    barrier = Barrier(len(acts))

    def attempt(act: Callable[[], Any]) -> Any:
        with connection():
            barrier.wait(timeout=10)
            try:
                return act()
            except Refused as refusal:
                return refusal

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(attempt, acts))


def reasons(outcomes: list[Any]) -> list[str]:
    """Why those of these acts that were refused were."""
    return [outcome.reason for outcome in outcomes if isinstance(outcome, Refused)]
