"""Ways to claim what an act does: that it is refused and leaves no trace, or that two at the same instant are one."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any

import pytest

from models.acts import act, record
from models.database import Table, connection, db
from models.journal import Entry, history
from models.refusal import Refused, Unreachable


@contextmanager
def refused(reason: str) -> Iterator[None]:
    """What is done inside is refused for this reason: not one row of the database differs, so nobody is told."""
    before = everything()
    with pytest.raises(Refused) as refusal:
        yield
    assert refusal.value.reason == reason
    assert everything() == before


@contextmanager
def unreachable() -> Iterator[None]:
    """What is done inside finds nothing there for this person: not one row of the database differs."""
    before = everything()
    with pytest.raises(Unreachable):
        yield
    assert everything() == before


def everything(*but: str) -> dict[str, list[str]]:
    """Every row of every table but these: two of them are equal when nothing happened between them.

    Which number comes next is no row: SQLite counts a refused or repeated one too, as PostgreSQL does.
    """
    tables = [table for table in db.get_tables() if table != "sqlite_sequence"]
    assert set(but) <= set(tables)
    return {table: rows(table) for table in tables if table not in but}


def rows(table: str) -> list[str]:
    return sorted(map(repr, db.execute_sql(f'SELECT * FROM "{table}"').fetchall()))


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


def written(by: Table, subject: Table, count: int = 1) -> list[Entry]:
    """This many lines about one thing, written in one act."""
    write = act(lambda: [record(by, "open", subject, number=number) for number in range(count)])
    write()
    return history(subject)[-count:]
