"""The index follows the offers: put, put again, dropped, rolled back, at once, under any number."""

from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from enum import StrEnum

import pytest

from models.database import connection, db, on_postgresql
from models.offers.criteria import EVERY, FACETS, Criteria
from models.offers.index import bitmaps, columns, search
from models.offers.index.bitmaps import BLOCK, Posting
from models.offers.index.search import Searchable
from tests.models.offers.conftest import CODER, COOK, found

pytestmark = pytest.mark.usefixtures("database")


class Colour(StrEnum):
    RED = "red"


def test_offer_put_again_is_found_by_its_new_words_only(offers):
    search.put(1, replace(COOK, title="Pâtissier", text="Vous faites des gâteaux.", domain="sales"))
    search.put(1, replace(COOK, title="Pâtissier", text="Vous faites des gâteaux.", domain="sales"))
    assert found(Criteria(words="cuisinier")) == []
    assert found(Criteria(domain=("hospitality",))) == []
    assert found(Criteria(words="gâteau", domain=("sales",))) == [1]
    assert search.count(Criteria()) == 3
    assert_index_is_sound()


def test_members_of_enums_are_their_values(offers):
    search.put(4, replace(COOK, nature=Colour.RED, commune=Colour.RED))
    assert found(Criteria(nature=(Colour.RED,))) == found(Criteria(nature=("red",))) == [4]
    assert ("red", 1) in search.value_counts(Criteria(), "commune")
    assert Criteria(nature=(Colour.RED,)).to_dict() == {"nature": "red"}


def test_offer_dropped_is_found_no_longer(offers):
    search.drop(1)
    search.drop(1)
    search.drop(99)
    search.drop(None)
    assert found(Criteria()) == [3, 2]
    assert found(Criteria(words="école")) == [3]
    assert found(Criteria(words="2026-00001")) == []
    assert ("hospitality", 1) not in search.value_counts(Criteria(), "domain")
    assert_index_is_sound()


def test_what_is_rolled_back_was_never_found(offers):
    with db.atomic() as change:
        search.drop(1)
        search.put(4, COOK)
        change.rollback()
    assert found(Criteria(words="cuisinier")) == [1]
    assert_index_is_sound()


@pytest.mark.parametrize("number", [1, BLOCK - 1, BLOCK, BLOCK + 7, 5 * BLOCK])
def test_numbers_of_any_block_are_found(offers, number):
    search.put(number, COOK)
    assert found(Criteria(words="cuisinier"), limit=1) == [number]
    assert found(Criteria(words="cuisinier"), after=number + 1, limit=1) == [number]
    assert search.neighbours(Criteria(words="école"), number).position == 1 + (number == 1)
    search.drop(number)
    assert number not in found(Criteria())
    assert_index_is_sound()


def test_offers_published_at_once_are_all_found():
    def publish(number):
        with connection():
            search.put(number, COOK)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(publish, range(1, 17)))
    assert search.count(Criteria(words="cuisinier")) == search.count(Criteria()) == 16
    assert_index_is_sound()


@pytest.mark.parametrize("number", [columns.BLOCK - 1, columns.BLOCK, 3 * columns.BLOCK + 8])
def test_values_are_counted_in_any_block(offers, number):
    search.put(number, COOK)
    search.put(number + 2 * columns.BLOCK, CODER)
    assert search.value_counts(Criteria(), "commune") == [("33063", 2), ("75056", 2), ("33281", 1)]
    assert search.value_counts(Criteria(words="repas"), "commune") == [("33063", 2)]
    assert_index_is_sound()


@pytest.mark.parametrize("value", ["a b", "é🙂", ":", "x:y"])
def test_any_value_is_counted(value):
    search.put(1, replace(COOK, commune=value))
    [(counted, many)] = search.value_counts(Criteria(), "commune")
    assert many == 1
    assert search.has_value(Criteria(), "commune", counted)


@pytest.mark.parametrize("facet", ["nature", "domain", "level", "region", "department"])
def test_few_values_are_counted_as_a_column_counts_them(offers, facet):
    """By their bits, which is another way to the same counts."""
    everything = search.count(Criteria())
    by_column = columns.counts(facet, bitmaps.read([EVERY])[EVERY])
    assert dict(search.value_counts(Criteria(), facet)) == by_column
    assert sum(by_column.values()) == everything


def test_postgresql_reads_the_bits_of_a_token_side_by_side(offers, monkeypatch):
    if not on_postgresql():
        pytest.skip("SQLite reads them in its table.")
    run, plans = db.obj.execute_sql, []

    def explained(sql, values=()):
        plans.append(str(run(f"EXPLAIN {sql}", values).fetchall()))
        return run(sql, values)

    with db.atomic(), monkeypatch.context() as patch:
        for way in ("seqscan", "bitmapscan"):  # those of a table as small as ours
            db.execute_sql(f"SET LOCAL enable_{way} = off")
        patch.setattr(db.obj, "execute_sql", explained)
        assert bitmaps.read(["every"])
    assert "Index Only Scan using posting_pkey" in plans[-1]


def assert_index_is_sound():
    """The index holds what the offers' tokens say, and nothing else."""
    expected = defaultdict(int)
    for row in Searchable.select():
        for token in row.tokens.split():
            expected[token, row.number // BLOCK] |= 1 << row.number % BLOCK
    assert {(row.token, row.block): row.numbers() for row in Posting.select()} == expected
    everything = sum(1 << row.number for row in Searchable.select())
    tokens = Counter(token for row in Searchable.select() for token in row.tokens.split())
    for facet in FACETS:
        told = {f"{facet}:{value}": many for value, many in columns.counts(facet, everything).items()}
        assert told == {token: many for token, many in tokens.items() if token.startswith(f"{facet}:")}
        # Where there is no offer, there is no value.
        assert columns.counts(facet, (1 << everything.bit_length() + 5000) - 1) == columns.counts(facet, everything)
