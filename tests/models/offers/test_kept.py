"""What was read of the index is kept while nothing changes, never longer, and never more than there is room for."""

from dataclasses import replace

import pytest

from models.database import db
from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.index.kept import Kept
from tests.models.offers.conftest import COOK, found, statements

COOKS = Criteria(words="cuisinier")


def test_what_was_read_is_not_read_again(database, offers, monkeypatch):
    before = found(COOKS)
    with statements(monkeypatch) as made:
        assert found(COOKS, after=99) == before == [1]
    assert made
    assert not [sql for sql in made if "posting" in sql]


@pytest.mark.parametrize(
    ("change", "then"),
    [
        (lambda: search.put(4, COOK), [4, 1]),
        (lambda: search.drop(1), []),
        (lambda: search.put(1, replace(COOK, title="Pâtissier")), []),
    ],
)
def test_change_is_seen_at_once(database, offers, change, then):
    assert found(COOKS) == [1]
    change()
    assert found(COOKS) == then


def test_what_was_read_of_a_change_that_is_undone_is_forgotten(database, offers):
    with db.atomic() as change:
        search.put(4, COOK)
        assert found(COOKS) == [4, 1]
        change.rollback()
    assert found(COOKS) == [1]
    with db.atomic():
        search.put(5, COOK)
        assert found(COOKS) == [5, 1]
    assert found(COOKS) == [5, 1]


def test_what_was_read_before_a_change_is_not_kept_after_it():
    kept = Kept()
    assert kept.of("first", ["job"]) == {}
    assert kept.of("second", ["job"]) == {}
    kept.keep("first", {"job": 1})
    assert kept.of("second", ["job"]) == {}


def test_those_unused_for_longest_make_room():
    kept = Kept(room=900)
    kept.of("first", [])
    for token in ("a", "b", "c", "d"):
        kept.keep("first", {token: 1 << 400})
        kept.of("first", ["a"])
    assert kept.of("first", ["a", "b", "c", "d"]).keys() == {"a", "c", "d"}


def test_what_has_no_room_is_not_kept():
    kept = Kept(room=1000)
    kept.of("first", [])
    kept.keep("first", {"a": 1, "all": 1 << 80_000})
    assert kept.of("first", ["all"]) == {}
