"""The demo of the version before stage 2, with five people in the middle of talking: its rows, and bringing it here.

Who talks: 700000001 has only agreed and blocked us; 700000002 is at the fourth question of the registration; 700000003
waits for a referent; 700000004, Lina, is at the CV of an application; 700000005 was refused.
"""

import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from peewee import SqliteDatabase
from playhouse.migrations import Runner

from models.database import db, open_database
from models.migrations import FOLDER, migrate
from settings import settings

LAST_STEP = "0005_team_counts"
KEY = "a key for tests, of 32 characters or more"  # as in tests/conftest.py: the journal is sealed with it
KEPT = Path(__file__).parent / "models" / "data" / "version_1.json.gz"


def read() -> dict[str, dict[str, Any]]:
    return json.loads(gzip.decompress(KEPT.read_bytes()))


VERSION_1 = read()


def rows(table: str) -> list[dict[str, Any]]:
    """What the version before knew."""
    kept = VERSION_1[table]
    return [dict(zip(kept["columns"], row, strict=True)) for row in kept["rows"]]


@contextmanager
def brought_along(kind: str, folder: Path, postgresql: Any) -> Iterator[str]:
    """The address of a database of this kind that was made by the version before, and migrated."""
    if kind == "sqlite":
        url = f"sqlite:///{folder}/tremplin.db"
        migrate_version_1(url)
        yield url
        return
    with psycopg.connect(postgresql.server.get_uri(), autocommit=True) as server:
        name = f"version_1_{uuid4().hex}"
        server.execute(f"CREATE DATABASE {name}")
        migrate_version_1(postgresql.url_of(name))
        yield postgresql.url_of(name)
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def migrate_version_1(url: str) -> None:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SECRET_KEY", KEY)
        settings.cache_clear()
        open_database(url)
        Runner(db.obj, str(FOLDER)).up(LAST_STEP)
        fill()
        migrate()
        db.obj.close_all()
    settings.cache_clear()


def fill() -> None:
    """Children may come before their parents here."""
    if isinstance(db.obj, SqliteDatabase):
        db.execute_sql("PRAGMA foreign_keys = 0")
    else:
        db.execute_sql("SET session_replication_role = replica")
    with db.atomic():
        db.execute_sql("DELETE FROM reason")
        for table, kept in VERSION_1.items():
            insert(table, kept["columns"], kept["rows"])
    if isinstance(db.obj, SqliteDatabase):
        db.execute_sql("PRAGMA foreign_keys = 1")
    else:
        db.execute_sql("SET session_replication_role = DEFAULT")


def insert(table: str, columns: list[str], values: list[list[Any]]) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join([db.param] * len(columns))
    booleans = boolean_columns(table)
    for row in values:
        typed = [bool(v) if c in booleans and v is not None else v for c, v in zip(columns, row, strict=True)]
        db.execute_sql(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', typed)
    if "id" in columns and not isinstance(db.obj, SqliteDatabase):
        db.execute_sql(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT MAX(id) FROM \"{table}\"))")


def boolean_columns(table: str) -> set[str]:
    return {column.name for column in db.get_columns(table) if column.data_type.lower().startswith("bool")}
