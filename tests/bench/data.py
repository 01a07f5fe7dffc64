"""Made-up data sets, the same on every machine, kept in the folder BENCH_DATA so that a second run finds them."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from models.database import db, open_database
from models.migrations import migrate

ROOT = Path(__file__).parents[2]
SCHEMA = "models/migrations/*.py"
BEGINNING = datetime(2024, 1, 1)


def kept(name: str, sources: list[str], make: Callable[[Path], None]) -> Path:
    """The folder of this data set, made now if these sources made none. One half made is never taken for done."""
    path = folder() / f"{name}-{digest([SCHEMA, 'tests/bench/data.py', *sources])}"
    if not path.exists():
        print(f"(making {name})", flush=True)
        for outdated in folder().glob(f"{name}-*"):
            shutil.rmtree(outdated)
        with tempfile.TemporaryDirectory(dir=folder(), prefix=f"{name}-") as scratch:
            half = Path(scratch, "half")
            half.mkdir()
            make(half)
            half.rename(path)
    return path


def folder() -> Path:
    path = Path(os.environ.get("BENCH_DATA") or Path(tempfile.gettempdir(), "tremplin-bench"))
    path.mkdir(parents=True, exist_ok=True)
    return path


def digest(sources: list[str]) -> str:
    """Changes with the code that makes the data."""
    files = sorted(file for source in sources for file in ROOT.glob(source))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


@contextmanager
def opened(path: Path) -> Iterator[None]:
    """The models on this SQLite database."""
    open_database(f"sqlite:///{path}")
    try:
        yield
    finally:
        db.obj.close_all()


@contextmanager
def new_database(path: Path) -> Iterator[sqlite3.Connection]:
    """A migrated database to fill quickly: indexes are made at the end, and nothing is safe before."""
    with opened(path):
        migrate()
    with closing(sqlite3.connect(path)) as base:
        base.execute("PRAGMA journal_mode = off")
        base.execute("PRAGMA synchronous = off")
        indexes = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql > ''").fetchall()
        for name, _ in indexes:
            base.execute(f'DROP INDEX "{name}"')
        yield base
        for _, make in indexes:
            base.execute(make)
        base.commit()
        base.execute("PRAGMA journal_mode = wal")


def fill(base: sqlite3.Connection, model: Any, rows: Iterable[dict[str, Any]]) -> None:
    """Add rows given by column, all by the same ones; the columns left out have the model's default."""
    rows, blank = iter(rows), defaults(model)
    first = next(rows)
    columns = [*(blank | first)]
    marks = ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{model._meta.table_name}" ({", ".join(columns)}) VALUES ({marks})'
    base.executemany(statement, ([*(blank | row).values()] for row in chain([first], rows)))


def defaults(model: Any) -> dict[str, Any]:
    fields = [field for field in model._meta.sorted_fields if field.default is not None]
    return {field.column_name: at(0) if callable(field.default) else field.default for field in fields}


def at(minute: int) -> str:
    """That many minutes after the beginning, as the database keeps it."""
    return (BEGINNING + timedelta(minutes=minute)).isoformat(" ")
