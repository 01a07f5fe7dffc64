"""Offers published before values were counted from columns are counted the same afterwards, both ways."""

from typing import Any

from playhouse.migrations import Runner

from models.database import db
from models.migrations import FOLDER, migrate
from models.offers.criteria import FACETS, Criteria
from models.offers.index import columns, search
from tests.models.offers.conftest import CODER, COOK, NURSE


def counts() -> dict[str, list[tuple[str, int]]]:
    return {facet: search.value_counts(Criteria(), facet) for facet in FACETS}


def facets_of_tokens() -> list[Any]:
    return db.execute_sql("SELECT DISTINCT token, facet FROM posting WHERE facet IS NOT NULL").fetchall()


def test_offers_published_before_are_counted(own_database):
    for number, entry in enumerate((COOK, CODER, NURSE, COOK), start=columns.BLOCK - 2):
        search.put(number, entry)
    search.drop(columns.BLOCK - 1)
    before, runner = counts(), Runner(db.obj, str(FOLDER))
    runner.down("0012_counts_and_lists")
    assert ("commune:33063", "commune") in facets_of_tokens()
    migrate()
    assert counts() == before
    assert before["commune"] == [("33063", 2), ("33281", 1)]
    search.put(columns.BLOCK + 1, CODER)
    assert search.value_counts(Criteria(), "commune") == [("33063", 1), ("33281", 1), ("75056", 1)]
