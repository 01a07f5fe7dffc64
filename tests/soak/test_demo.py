"""The demo is the same on any day and any database."""

from collections import Counter
from contextlib import nullcontext
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

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

# Another day of the week: what is drawn may not depend on the day.
OTHER_DAY = timedelta(days=3)
COUNTED = (Establishment, Company, Staff, Offer, Candidate, Document, Application)


@pytest.mark.timeout(300)
def test_two_fillings_on_two_days_and_two_databases_are_the_same(
    sqlite_url: str, postgresql_url: str, tmp_path: Path
) -> None:
    open_storage(str(tmp_path / "files"))
    one = filled(sqlite_url, nullcontext())
    other = filled(postgresql_url, at(now() - OTHER_DAY))
    assert one == other
    assert one[0]["Offer"] == 500


def filled(url: str, day) -> tuple[Counter[str], str]:
    """How many of each, and a digest of everything with a name or a title."""
    open_database(url)
    with day:
        fill(lambda line: None)
    counts = Counter({table.__name__: table.select().count() for table in COUNTED})
    seen = digest()
    db.obj.close_all()
    return counts, seen


def digest() -> str:
    people = [str(person) for table in (Staff, Candidate) for person in table]
    places = [f"{row.name} {row.commune}" for table in (Establishment, Company) for row in table]
    offers = [f"{row.title} {row.commune} {row.level} {row.description}" for row in Offer]
    return sha256("\n".join(sorted([*people, *places, *offers])).encode()).hexdigest()
