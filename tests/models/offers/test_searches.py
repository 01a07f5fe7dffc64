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
        (Criteria(domain=("it",), company=(3,)), {"domain": "it", "company": 3}),
        (Criteria(domain=("it", "health")), {"domain": ["health", "it"]}),
    ],
)
def test_criteria_keep_what_is_set_and_come_back(criteria, values):
    assert criteria.to_dict() == values
    assert Criteria.from_dict(values).to_dict() == values


def test_a_value_is_added_and_taken_away():
    either = Criteria(words="cuisine").adding("domain", "it").adding("domain", "it").adding("domain", "health")
    assert either.to_dict() == {"words": "cuisine", "domain": ["health", "it"]}
    assert either.removing("domain", "it").to_dict() == {"words": "cuisine", "domain": "health"}
    assert either.removing("domain", "sales") == either


def test_a_place_narrows_the_one_that_it_is_in_and_no_other():
    somewhere = Criteria(region=("75", "11"))
    assert somewhere.adding("department", "33").to_dict() == {"region": "11", "department": "33"}
    assert somewhere.adding("commune", "33063").to_dict() == {"region": "11", "commune": "33063"}
    assert somewhere.adding("commune", "99999").to_dict() == {"region": ["11", "75"], "commune": "99999"}


def test_same_search_of_one_person_is_one_row(monkeypatch):
    amina, driss = (Conversation.create(channel=TELEGRAM, address=address) for address in "12")
    with statements(monkeypatch) as first:
        made = Search.of(amina, Criteria(words="cuisine", domain=("it",)))
    with statements(monkeypatch) as second:
        again = Search.of(amina, Criteria(domain=("it",), words=" cuisine "))
    assert (len(first), len(second)) == (1, 1)
    assert made == again
    assert made.wanted() == Criteria(words="cuisine", domain=("it",))
    assert made != Search.of(amina, Criteria(words="cuisine"))
    assert made != Search.of(driss, Criteria(words="cuisine", domain=("it",)))
    assert Search.select().count() == 3


def test_two_presses_at_once_are_one_search():
    Conversation.create(channel=TELEGRAM, address="1")

    def press(_):
        with connection():
            return Search.of(Conversation.get(), Criteria(words="cuisine")).id

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(press, range(8)))) == 1
