"""Backup and restore of a million applications and 7 300 files, on both databases: a hundred demos without notices."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from models.database import db, open_database
from models.documents import storage
from settings import settings
from tests.bench.applications import APPLICATIONS, ENVIRONMENT, data
from tests.bench.report import Row, seconds
from tests.databases import PostgresqlDatabase, copy_rows

FILES, FILE_BYTES = 7_300, 5_000
GOAL = 300.0


def rows(size: int = APPLICATIONS, files: int = FILES) -> Iterator[Row]:
    made = data(size)
    # Beside the data, not in memory: an archive is as large as what it holds.
    with tempfile.TemporaryDirectory(dir=made.parent.parent) as scratch, postgresql() as server:
        fill_storage(Path(scratch), files)
        whole, empty = server.url, server.url_of("elsewhere")
        copy_rows(made, whole)
        yield row("SQLite", Path(scratch), f"sqlite:///{made}", f"sqlite:///{scratch}/elsewhere.db")
        yield row("PostgreSQL", Path(scratch), whole, empty)


@contextmanager
def postgresql() -> Iterator[PostgresqlDatabase]:
    """A server of our own, with an empty database beside the one to fill."""
    with tempfile.TemporaryDirectory(prefix="tremplin-") as folder:
        server = PostgresqlDatabase(Path(folder), "whole")
        server.connection.execute("CREATE DATABASE elsewhere")
        try:
            yield server
        finally:
            server.connection.execute("DROP DATABASE elsewhere WITH (FORCE)")
            server.close()


def fill_storage(folder: Path, files: int) -> None:
    chance = Random(4)
    storage.open_storage(f"{folder}/files")
    for _ in range(files):
        storage.put(chance.randbytes(FILE_BYTES))


def row(name: str, folder: Path, whole: str, empty: str) -> Row:
    """Back up the one, restore into the other."""
    from scripts import backup, restore  # the settings are read when they work

    archive = folder / f"{name}.zip"
    with deployed(whole, f"{folder}/files"):
        saving = seconds(lambda: backup.back_up(archive))
    with deployed(empty, f"{folder}/{name}-files"):
        restoring = seconds(lambda: refused(restore.refusal(archive, replacing=False)))
    figure = f"{saving:.0f} s, and {restoring:.0f} s to restore"
    return Row(
        f"backup: a million applications, {name}", figure, f"at most {GOAL:g} s each", max(saving, restoring) <= GOAL
    )


def refused(reason: str | None) -> None:
    assert reason is None, reason


@contextmanager
def deployed(url: str, files: str) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(ENVIRONMENT, DATABASE_URL=url, STORAGE_URL=files)
    settings.cache_clear()
    open_database(url)
    storage.open_storage(files)
    try:
        yield
    finally:
        db.obj.close_all()
        os.environ.clear()
        os.environ.update(before)
        settings.cache_clear()
