"""The demo, filled once for all workers and tests: none of them may change it."""

import json
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from demo.filling import fill
from models.database import db, open_database
from models.documents.storage import open_storage
from tests.databases import PostgresqlDatabase, SqliteTemplate, copy_rows, has_database, locked


class Demo:
    """One filled database, in a file, and the same rows on PostgreSQL; each made by the first worker that asks."""

    def __init__(self, folder: Path, template: SqliteTemplate) -> None:
        self.file, self.template = folder / "demo.db", template
        self.note = folder / "demo.json"

    def said(self) -> list[str]:
        """What the filling said."""
        with locked(self.file.with_suffix(".lock")):
            if not self.note.exists():
                self.note.write_text(json.dumps(self._fill()), encoding="utf-8")
        return json.loads(self.note.read_text(encoding="utf-8"))

    def _fill(self) -> list[str]:
        said: list[str] = []
        open_database(self.template.copy(self.file))
        fill(said.append)
        db.obj.close_all()
        return said

    def sqlite(self) -> str:
        self.said()
        return f"sqlite:///{self.file}"

    def postgresql(self, database: PostgresqlDatabase) -> str:
        self.said()
        url = database.url_of("demo")
        with locked(self.file.with_suffix(".lock")), psycopg.connect(database.url, autocommit=True) as server:
            if not has_database(server, "demo"):
                server.execute("CREATE DATABASE demo TEMPLATE template")
                copy_rows(self.file, url)
        return url


@pytest.fixture
def filled(shared: Path, sqlite_template: SqliteTemplate) -> Demo:
    open_storage(str(shared / "demo-files"))
    return Demo(shared, sqlite_template)


@pytest.fixture(params=["sqlite", "postgresql"])
def demo(request: pytest.FixtureRequest, filled: Demo) -> Iterator[None]:
    """The demo, opened for reading, once on each kind."""
    on_sqlite = request.param == "sqlite"
    open_database(filled.sqlite() if on_sqlite else filled.postgresql(request.getfixturevalue("postgresql")))
    yield
    db.obj.close_all()
