"""What is found, how it is counted, and what stands beside it."""

from dataclasses import replace

import pytest

from models.conversations.conversation import TELEGRAM, Conversation
from models.offers.criteria import FACETS, MOST_WORDS, Criteria
from models.offers.index import search
from models.offers.index.search import Neighbours
from models.offers.searches import Search
from tests.models.offers.conftest import COOK, found, put_many, statements

pytestmark = pytest.mark.usefixtures("database")


# What is found


@pytest.mark.parametrize(
    ("criteria", "numbers"),
    [
        ({}, [3, 2, 1]),
        ({"nature": "job"}, [3, 1]),
        ({"domain": "it"}, [2]),
        ({"level": "cap"}, [1]),
        ({"company": 9}, [3]),
        ({"region": "75"}, [3, 1]),
        ({"department": "75"}, [2]),
        ({"commune": "33281"}, [3]),
        ({"nature": "job", "region": "75", "domain": "health"}, [3]),
        ({"nature": "job", "region": "11"}, []),
        ({"words": "école"}, [3, 1]),
        ({"words": "ECOLE"}, [3, 1]),
        ({"words": "ecoles élève"}, [3]),
        ({"words": "cuisiniere"}, [1]),
        ({"words": "développeuses"}, [2]),
        ({"words": "accueil"}, [2]),
        ({"words": "c++"}, [2]),
        ({"words": "repas et soins"}, []),
        ({"words": "soigner", "department": "33"}, [3]),
        ({"words": "soigner", "department": "75"}, []),
        ({"words": "de la"}, [3, 2, 1]),
        ({"words": "!?"}, [3, 2, 1]),
        ({"words": "mot introuvable"}, []),
        ({"words": "domain:it"}, []),
        ({"domain": ["it", "health"]}, [3, 2]),
        ({"domain": ["it", "unheard"]}, [2]),
        ({"domain": ["it", "health"], "nature": "job"}, [3]),
        ({"commune": ["33063", "33281"]}, [3, 1]),
        ({"department": "75", "commune": "33063"}, [2, 1]),
        ({"region": "75", "department": "33", "commune": "33063"}, [1]),
        ({"region": ["75", "11"], "department": "33"}, [3, 2, 1]),
    ],
)
def test_offers_that_meet_all_criteria_are_found_newest_first(offers, criteria, numbers):
    wanted = Criteria.from_dict(criteria)
    assert found(wanted) == numbers
    assert search.count(wanted) == len(numbers)


@pytest.mark.parametrize(
    "words",
    ["2026-00001", " 2026-00001 ", "2026 00001", "202600001", "réf. 2026-00001", "N° 2026-00001", "#2026-00001"],
)
def test_reference_finds_its_offer_only(offers, words):
    assert found(Criteria(words=words)) == [1]


def test_unknown_reference_finds_nothing(offers):
    assert found(Criteria(words="2026-99999")) == []


@pytest.mark.parametrize(
    "words",
    [
        "\"'`",
        'cuisinier" OR "x',
        "cuisinier AND NOT NEAR(",
        "tokens: * ^ + - { } ~",
        "%s ? :1 $1 {0}",
        "\0",
        "cuisi\0nier",
        "\ud800",
        "🙂🙂",
        "👩\u200d🍳 cuisinière",
        "طباخ",
        "厨师",
        "e\u0301cole",
        "\u202eecole",
        "x" * 4096,
        "é" * 4096,
        "ab " * 1365,
        " ".join(f"mot{number}" for number in range(600)),
        "2026-" + "0" * 4000,
        "'; DROP TABLE facet; --",
    ],
)
def test_no_words_break_the_search(offers, words):
    chat = Conversation.create(channel=TELEGRAM, address="1")
    criteria = Search.of(chat, Criteria(words=words)).wanted()
    assert criteria == Criteria(words=words)
    assert set(found(criteria)) <= {1, 2, 3}
    assert search.count(criteria) <= 3
    assert search.neighbours(criteria, 2).total <= 3
    assert sum(many for _, many in search.value_counts(criteria, "domain")) <= 3


@pytest.mark.parametrize("facet", [name for name in FACETS if name != "company"])
@pytest.mark.parametrize("value", ['"', "\0", "x y", "\ud800", "é🙂", "job) OR (domain:it"])
def test_no_value_breaks_the_search(offers, facet, value):
    assert found(Criteria.from_dict({facet: value})) == []


def test_twelve_words_are_used_and_no_more(offers):
    twelve = "cuisinier préparez repas école hôtel port cuisinière écoles hôtels ports préparer repas"
    assert found(Criteria(words=twelve)) == [1]
    different = " ".join(f"mot{number}" for number in range(MOST_WORDS))
    search.put(4, replace(COOK, text=different))
    assert found(Criteria(words=f"{different} introuvable")) == [4]


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "x" * 5000, "é " * 20_000, "\"'*()", "🙂"])
def test_any_offer_can_be_found(text):
    search.put(1, replace(COOK, text=text))
    assert found(Criteria(words="cuisinier")) == [1]


# Pages and counts


def test_pages_follow_each_other(offers):
    put_many(7)
    pages = [found(Criteria(words="repas"), before) for before in (None, 5, 2, 1)]
    assert pages == [[7, 6, 5], [4, 3, 2], [1], []]


@pytest.mark.parametrize("criteria", [Criteria(), Criteria(words="école")])
def test_count_is_exact_up_to_its_cap(criteria):
    put_many(6)
    assert [search.count(criteria, cap) for cap in (3, 5, 6, 7)] == [4, 6, 6, 6]


@pytest.mark.parametrize("words", ["", "école", "introuvable"])
def test_page_comes_with_its_count(offers, words, monkeypatch):
    criteria = Criteria(words=words)
    with statements(monkeypatch) as seen:
        page = search.page(criteria, limit=1, cap=2)
    assert [hit.number for hit in page.hits] == found(criteria, limit=1)
    assert page.total == search.count(criteria, cap=2)
    assert len(seen) == 2  # the version, and the bits


@pytest.mark.parametrize(
    ("criteria", "facet", "counts"),
    [
        ({}, "nature", [("job", 2), ("apprenticeship", 1)]),
        ({}, "domain", [("health", 1), ("hospitality", 1), ("it", 1)]),
        ({}, "company", [("7", 1), ("8", 1), ("9", 1)]),
        ({"words": "école"}, "level", [("bac_3", 1), ("cap", 1)]),
        ({"nature": "job"}, "domain", [("health", 1), ("hospitality", 1)]),
        ({"domain": "it", "nature": "job"}, "domain", [("health", 1), ("hospitality", 1)]),
        ({"words": "soigner", "level": "cap"}, "level", [("bac_3", 1)]),
        ({"region": "75"}, "region", [("75", 2), ("11", 1)]),
        ({"region": "75", "department": "33", "commune": "33063"}, "region", [("75", 2), ("11", 1)]),
        ({"region": "75"}, "department", [("33", 2)]),
        ({"department": "33"}, "commune", [("33063", 1), ("33281", 1)]),
        ({"department": ["33", "75"]}, "department", [("33", 2), ("75", 1)]),
        ({"domain": ["health", "it"]}, "nature", [("apprenticeship", 1), ("job", 1)]),
        ({"words": "introuvable"}, "domain", []),
    ],
)
def test_values_left_are_counted_under_the_other_criteria(offers, criteria, facet, counts):
    assert search.value_counts(Criteria.from_dict(criteria), facet) == counts


@pytest.mark.parametrize("facet", FACETS)
def test_values_are_counted_in_four_statements(offers, monkeypatch, facet):
    with statements(monkeypatch) as seen:
        search.value_counts(Criteria(words="école", nature=("job",)), facet)
    assert len(seen) == 4


@pytest.mark.parametrize(
    ("criteria", "facet", "value", "has"),
    [
        ({}, "domain", "it", True),
        ({"nature": "job"}, "domain", "it", False),
        ({"nature": "job", "domain": "it"}, "domain", "health", True),
        ({"commune": "33063"}, "region", "11", True),
        ({}, "company", "7", True),
        ({}, "company", "007", False),
        ({}, "commune", "\0", False),
    ],
)
def test_value_can_be_added_when_it_is_counted(offers, criteria, facet, value, has):
    wanted = Criteria.from_dict(criteria)
    assert search.has_value(wanted, facet, value) is has
    assert (value in dict(search.value_counts(wanted, facet))) is has


# Neighbours


@pytest.mark.parametrize(
    ("criteria", "number", "neighbours"),
    [
        ({}, 3, Neighbours(1, 3, None, 2)),
        ({}, 2, Neighbours(2, 3, 3, 1)),
        ({}, 1, Neighbours(3, 3, 2, None)),
        ({"words": "école"}, 3, Neighbours(1, 2, None, 1)),
        ({"words": "école"}, 1, Neighbours(2, 2, 3, None)),
        ({"words": "école"}, 2, Neighbours(None, 2, None, None)),
        ({"domain": "it"}, 2, Neighbours(1, 1, None, None)),
        ({"words": "introuvable"}, 2, Neighbours(None, 0, None, None)),
        ({}, 99, Neighbours(None, 3, None, None)),
    ],
)
def test_offer_knows_its_place_and_neighbours(offers, criteria, number, neighbours):
    assert search.neighbours(Criteria.from_dict(criteria), number) == neighbours


def test_place_and_total_stop_at_the_cap():
    put_many(6)
    assert search.neighbours(Criteria(words="école"), 1, cap=3) == Neighbours(4, 4, 2, None)
    assert search.neighbours(Criteria(words="école"), 5, cap=3) == Neighbours(2, 4, 6, 4)


@pytest.mark.parametrize("number", [-1, 0, 10**30])
def test_no_number_breaks_the_search(offers, number):
    assert search.neighbours(Criteria(), number).position is None
    assert found(Criteria(), after=number) == ([3, 2, 1] if number > 3 else [])


def test_around_a_town_is_found_what_is_not_farther(offers):
    assert found(Criteria(around=("33063:10",))) == [3, 1]
    assert found(Criteria(around=("33063:1",))) == [1]
    assert found(Criteria(around=("33063:10",), commune=("75056",))) == [3, 2, 1]
    assert Criteria.from_dict(Criteria(around=("33063:10",)).to_dict()) == Criteria(around=("33063:10",))
