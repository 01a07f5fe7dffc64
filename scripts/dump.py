"""The database as it is at one instant, into an archive and back, without any program of the database's own."""

import sqlite3
from abc import ABC, abstractmethod
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
from playhouse.migrations import Runner
from psycopg.sql import SQL, Composed, Identifier

from models.database import db, on_postgresql
from models.migrations import FOLDER
from scripts.archive import CHUNK, Archive, Damaged, Verified
from settings import settings

STEPS = "SELECT name FROM schema_migration ORDER BY name"
HERE = "current_schema()::regnamespace"
TABLES = f"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = {HERE} ORDER BY 1"  # noqa: S608 (ours)
SEQUENCES = "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = current_schema()"
FUNCTIONS = f"""
SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = {HERE}
AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
"""  # noqa: S608 (ours)
FOREIGN_KEYS = f"""
SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
FROM pg_constraint WHERE contype = 'f' AND connamespace = {HERE} AND conparentid = 0
"""  # noqa: S608 (ours)
COPY_OUT = SQL("COPY {} TO STDOUT (ENCODING 'UTF8')")
COPY_IN = SQL("COPY {} FROM STDIN (ENCODING 'UTF8')")
# Whoever works with the database keeps its tables: better a sentence soon than a wait without end.
PATIENCE = "SET LOCAL lock_timeout = '10s'"


class Dump(ABC):
    """How one kind of database goes into an archive, and comes back."""

    kind: str

    @abstractmethod
    def save(self, archive: Archive) -> dict[str, Any]:
        """Put in every row as of one instant, whoever writes meanwhile. What the manifest says of them."""

    @abstractmethod
    def load(self, archive: Verified) -> None:
        """Put the archive's tables and rows in the place of those that are there, all or none."""


def dump_of_open_database() -> Dump:
    """For the kind of the open database."""
    return PostgresqlDump() if on_postgresql() else SqliteDump()


class SqliteDump(Dump):
    """The file itself, copied page by page as SQLite does it."""

    kind = "sqlite"
    member = "tremplin.db"

    def save(self, archive: Archive) -> dict[str, Any]:
        with TemporaryDirectory(dir=Path(db.obj.database).parent) as scratch:
            copy = Path(scratch, self.member)
            with closing(sqlite3.connect(db.obj.database)) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)
                facts = _sqlite_facts(target)
            with copy.open("rb") as file:
                archive.add(self.member, iter(lambda: file.read(CHUNK), b""))
        return facts

    def load(self, archive: Verified) -> None:
        db.obj.close_all()
        with TemporaryDirectory(dir=Path(db.obj.database).parent) as scratch:
            copy = Path(scratch, self.member)
            with copy.open("wb") as file:
                file.writelines(archive.pieces(self.member))
            with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(db.obj.database)) as target:
                source.backup(target)


def _sqlite_facts(copy: sqlite3.Connection) -> dict[str, Any]:
    names = [name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
    tables = {name: {"rows": copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]} for name in names}  # noqa: S608
    return {"tables": tables, "steps": [name for (name,) in copy.execute(STEPS)]}


class PostgresqlDump(Dump):
    """The rows of each table as COPY tells them, in one transaction that sees one instant."""

    kind = "postgresql"

    def save(self, archive: Archive) -> dict[str, Any]:
        with psycopg.connect(settings().database_url.get_secret_value()) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            names = [name for (name,) in connection.execute(TABLES)]
            tables = {name: _copy_out(connection, name, archive) for name in names}
            steps = [name for (name,) in connection.execute(STEPS)]
            # Not of that instant but of now: a number that was drawn since is only never drawn again.
            sequences = dict(connection.execute(SEQUENCES).fetchall())
        return {"tables": tables, "steps": steps, "sequences": sequences}

    def load(self, archive: Verified) -> None:
        with db.connection_context(), db.atomic():
            connection = db.connection()
            connection.execute(PATIENCE)
            _drop_all(connection)
            Runner(db.obj, str(FOLDER)).up(archive.manifest["steps"][-1])
            _fill(connection, archive)
            # Else the first questions are answered as if the tables were still empty.
            connection.execute("ANALYZE")


def _copy_out(connection: psycopg.Connection, table: str, archive: Archive) -> dict[str, Any]:
    with connection.cursor() as cursor:
        described = cursor.execute(SQL("SELECT * FROM {} LIMIT 0").format(Identifier(table))).description
        columns = [column.name for column in described or ()]
        with cursor.copy(COPY_OUT.format(_target(table, columns))) as copy:
            archive.add(f"tables/{table}", map(bytes, copy))
        return {"columns": columns, "rows": cursor.rowcount}


def _target(table: str, columns: list[str]) -> Composed:
    return SQL("{} ({})").format(Identifier(table), SQL(", ").join(map(Identifier, columns)))


def _drop_all(connection: psycopg.Connection) -> None:
    """What the migrations made, and nothing that belongs to whoever keeps the database."""
    for (table,) in connection.execute(TABLES).fetchall():
        connection.execute(SQL("DROP TABLE {} CASCADE").format(Identifier(table)))
    for (function,) in connection.execute(FUNCTIONS).fetchall():
        connection.execute(f"DROP FUNCTION {function}")


def _fill(connection: psycopg.Connection, archive: Verified) -> None:
    """The rows in the tables that the migrations made. Keys are checked when all are there, whatever came first."""
    keys = connection.execute(FOREIGN_KEYS).fetchall()
    for table, name, _ in keys:
        connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for table, told in archive.manifest["tables"].items():
        _copy_in(connection, table, told, archive)
    for table, name, definition in keys:
        connection.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
    for sequence, last in archive.manifest["sequences"].items():
        if last is not None:
            connection.execute("SELECT setval(quote_ident(%s)::regclass, %s)", (sequence, last))


def _copy_in(connection: psycopg.Connection, table: str, told: dict[str, Any], archive: Verified) -> None:
    # Migrations fill some tables. Those that are empty are left alone: nothing may be deleted from the journal.
    if connection.execute(SQL("SELECT 1 FROM {} LIMIT 1").format(Identifier(table))).fetchone():
        connection.execute(SQL("DELETE FROM {}").format(Identifier(table)))
    with connection.cursor() as cursor:
        with cursor.copy(COPY_IN.format(_target(table, told["columns"]))) as copy:
            for piece in archive.pieces(f"tables/{table}"):
                copy.write(piece)
        if cursor.rowcount != told["rows"]:
            raise Damaged(f"table {table} has {cursor.rowcount} rows and should have {told['rows']}")
