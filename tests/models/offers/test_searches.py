"""Criteria are kept as they were set, and the same search of one person is one row."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from models.conversations.conversation import TELEGRAM, Conversation
from models.database import connection
from models.offers.criteria import Criteria
from models.offers.searches import Search
from tests.models.offers.conftest import statements

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize(
    ("criteria", "values"),
    [
        (Criteria(), {}),
        (Criteria(words="  deux \n mots\0 "), {"words": "deux mots"}),
        (Criteria(domain="it", company=3), {"domain": "it", "company": 3}),
    ],
)
def test_criteria_keep_what_is_set_and_come_back(criteria, values):
    assert criteria.to_dict() == values
    assert Criteria.from_dict(values) == criteria


def test_same_search_of_one_person_is_one_row(monkeypatch):
    amina, driss = (Conversation.create(channel=TELEGRAM, address=address) for address in "12")
    with statements(monkeypatch) as first:
        made = Search.of(amina, Criteria(words="cuisine", domain="it"))
    with statements(monkeypatch) as second:
        again = Search.of(amina, Criteria(domain="it", words=" cuisine "))
    assert (len(first), len(second)) == (1, 1)
    assert made == again
    assert made.wanted() == Criteria(words="cuisine", domain="it")
    assert made != Search.of(amina, Criteria(words="cuisine"))
    assert made != Search.of(driss, Criteria(words="cuisine", domain="it"))
    assert Search.select().count() == 3


def test_two_presses_at_once_are_one_search():
    Conversation.create(channel=TELEGRAM, address="1")

    def press(_):
        with connection():
            return Search.of(Conversation.get(), Criteria(words="cuisine")).id

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(press, range(8)))) == 1
