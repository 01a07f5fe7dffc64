"""Three offers to be found, many more, and the statements that finding them takes."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from models.database import db
from models.offers.index import search
from models.offers.index.search import Entry
from models.offers.reading.sentence import read_sentence

COOK = Entry(
    title="Cuisinier ou cuisinière",
    text="Vous préparez les repas à l'école.",
    employer="Hôtel du Port",
    reference="2026-00001",
    nature="job",
    domain="hospitality",
    level="cap",
    company=7,
    region="75",
    department="33",
    commune="33063",
)
CODER = Entry(
    title="Développeuse ou développeur C++",
    text="Vous écrivez des programmes d’accueil (référence 2026-00001).",
    employer="Ville de Paris",
    reference="2026-00002",
    nature="apprenticeship",
    domain="it",
    level="bac_2",
    company=8,
    region="11",
    department="75",
    commune="75056",
)
NURSE = replace(
    COOK,
    title="Infirmière",
    text="Vous soignez les élèves de l'école.",
    reference="2026-00003",
    domain="health",
    level="bac_3",
    commune="33281",
    company=9,
)


def found(criteria, after=None, limit=3):
    """The numbers of the offers on the page that comes after the offer of this number."""
    hit = (
        after if after is None else next((one for one in every(criteria) if one.number == after), search.Hit(0, after))
    )
    return [hit.number for hit in search.page(criteria, hit, limit).hits]


def every(criteria):
    """Where each of the offers stands."""
    hits, page = [], search.page(criteria)
    while page.hits:
        hits += page.hits
        page = search.page(criteria, hits[-1])
    return hits


@pytest.fixture
def offers():
    """Three offers: the cook in Bordeaux, the coder in Paris, the nurse in Mérignac."""
    for number, entry in enumerate((COOK, CODER, NURSE), start=1):
        search.put(number, entry)


def put_many(count, **changes):
    with db.atomic():
        for number in range(1, count + 1):
            search.put(number, replace(COOK, reference=f"2026-{number:05d}", **changes))


@contextmanager
def statements(monkeypatch):
    """The statements that run inside."""
    run, seen = db.obj.execute_sql, []
    with monkeypatch.context() as patch:
        patch.setattr(db.obj, "execute_sql", lambda sql, *a, **k: seen.append(sql) or run(sql, *a, **k))
        yield seen


def understood(words):
    return read_sentence(words).criteria
