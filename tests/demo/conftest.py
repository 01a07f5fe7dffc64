"""The demo, filled once on each kind of database for all workers and tests: none of them may change it."""

import json
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import psycopg
import pytest

from demo.filling import fill
from models.applications.application import Application
from models.database import at, db, now, open_database
from models.documents.document import Document
from models.documents.storage import open_storage
from models.offers.offer import Offer
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.staff import Staff
from tests.databases import PostgresqlDatabase, SqliteTemplate, has_database, locked

# The second is filled as on another day of the week: what is drawn may not depend on the day.
OTHER_DAY = timedelta(days=3)
COUNTED = (Establishment, Company, Staff, Offer, Candidate, Document, Application)


class Demos:
    """The addresses of the filled databases, and what was in them just after."""

    def __init__(self, folder: Path, template: SqliteTemplate, postgresql: PostgresqlDatabase) -> None:
        self.folder, self.template, self.postgresql = folder, template, postgresql

    def url(self, kind: str) -> str:
        """Filled by the first worker that asks."""
        note = self.folder / f"demo-{kind}.json"
        with locked(self.folder / f"demo-{kind}.lock"):
            if not note.exists():
                url = self._created(kind)
                note.write_text(json.dumps({"url": url, **filled(url, kind)}), encoding="utf-8")
        return self.told(kind)["url"]

    def told(self, kind: str) -> dict:
        return json.loads((self.folder / f"demo-{kind}.json").read_text(encoding="utf-8"))

    def _created(self, kind: str) -> str:
        if kind == "sqlite":
            return self.template.copy(self.folder / "demo.db")
        with psycopg.connect(self.postgresql.server.get_uri(), autocommit=True) as connection:
            if not has_database(connection, "demo"):
                connection.execute("CREATE DATABASE demo TEMPLATE template")
        return self.postgresql.url_of("demo")


def filled(url: str, kind: str) -> dict:
    said: list[str] = []
    open_database(url)
    with at(now() - OTHER_DAY) if kind == "postgresql" else nullcontext():
        fill(said.append)
    counts = {table.__name__: table.select().count() for table in COUNTED}
    told = {"said": said, "counts": counts, "digest": digest()}
    db.obj.close_all()
    return told


def digest() -> str:
    """Of everything with a name or a title."""
    people = [str(person) for table in (Staff, Candidate) for person in table]
    places = [f"{row.name} {row.commune}" for table in (Establishment, Company) for row in table]
    offers = [f"{row.title} {row.commune} {row.level} {row.description}" for row in Offer]
    return sha256("\n".join(sorted([*people, *places, *offers])).encode()).hexdigest()


@pytest.fixture
def demos(shared: Path, sqlite_template: SqliteTemplate, postgresql: PostgresqlDatabase) -> Demos:
    open_storage(str(shared / "demo-files"))
    return Demos(shared, sqlite_template, postgresql)


@pytest.fixture(params=["sqlite", "postgresql"])
def demo(request: pytest.FixtureRequest, demos: Demos) -> Iterator[None]:
    """The demo, opened for reading."""
    open_database(demos.url(request.param))
    yield
    db.obj.close_all()
