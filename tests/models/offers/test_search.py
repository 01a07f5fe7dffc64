"""What is found, how it is counted, and what stands beside it."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum

import pytest

from models.conversations.conversation import TELEGRAM, Conversation
from models.database import connection, db
from models.offers.criteria import FACETS, MOST_WORDS, Criteria
from models.offers.index import search
from models.offers.index.bitmaps import BLOCK, Posting
from models.offers.index.search import Entry, Neighbours, Searchable
from models.offers.searches import Search

pytestmark = pytest.mark.usefixtures("database")

COOK = Entry(
    title="Cuisinier ou cuisinière",
    text="Vous préparez les repas à l'école. Hôtel du Port.",
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
    text="Vous écrivez des programmes d’accueil. Ville de Paris (référence 2026-00001).",
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


class Colour(StrEnum):
    RED = "red"


@pytest.fixture
def offers():
    """Three offers: the cook in Bordeaux, the coder in Paris, the nurse in Mérignac."""
    for number, entry in enumerate((COOK, CODER, NURSE), start=1):
        search.put(number, entry)


@contextmanager
def statements(monkeypatch):
    """The statements that run inside."""
    run, seen = db.obj.execute_sql, []
    with monkeypatch.context() as patch:
        patch.setattr(db.obj, "execute_sql", lambda sql, *a, **k: seen.append(sql) or run(sql, *a, **k))
        yield seen


def put_many(count, **changes):
    with db.atomic():
        for number in range(1, count + 1):
            search.put(number, replace(COOK, reference=f"2026-{number:05d}", **changes))


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({}, [3, 2, 1]),
        ({"nature": "", "company": None}, [3, 2, 1]),
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
    ],
)
def test_offers_that_meet_all_criteria_are_found_newest_first(offers, criteria, found):
    wanted = Criteria(**criteria)
    assert search.page(wanted) == found
    assert search.count(wanted) == len(found)


@pytest.mark.parametrize(
    "words",
    ["2026-00001", " 2026-00001 ", "2026 00001", "202600001", "réf. 2026-00001", "N° 2026-00001", "#2026-00001"],
)
def test_reference_finds_its_offer_only(offers, words):
    assert search.page(Criteria(words=words)) == [1]


def test_unknown_reference_finds_nothing(offers):
    assert search.page(Criteria(words="2026-99999")) == []


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
    assert set(search.page(criteria)) <= {1, 2, 3}
    assert search.count(criteria) <= 3
    assert search.neighbours(criteria, 2).total <= 3
    assert sum(many for _, many in search.value_counts(criteria, "domain")) <= 3


@pytest.mark.parametrize("facet", [name for name in FACETS if name != "company"])
@pytest.mark.parametrize("value", ['"', "\0", "x y", "\ud800", "é🙂", "job) OR (domain:it"])
def test_no_value_breaks_the_search(offers, facet, value):
    assert search.page(Criteria(**{facet: value})) == []


def test_twelve_words_are_used_and_no_more(offers):
    twelve = "cuisinier préparez repas école hôtel port cuisinière écoles hôtels ports préparer repas"
    assert search.page(Criteria(words=twelve)) == [1]
    different = " ".join(f"mot{number}" for number in range(MOST_WORDS))
    search.put(4, replace(COOK, text=different))
    assert search.page(Criteria(words=f"{different} introuvable")) == [4]


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "x" * 5000, "é " * 20_000, "\"'*()", "🙂"])
def test_any_offer_can_be_found(text):
    search.put(1, replace(COOK, text=text))
    assert search.page(Criteria(words="cuisinier")) == [1]


def test_pages_follow_each_other(offers):
    put_many(7)
    pages = [search.page(Criteria(words="repas"), before) for before in (None, 5, 2, 1)]
    assert pages == [[7, 6, 5], [4, 3, 2], [1], []]


@pytest.mark.parametrize("criteria", [Criteria(), Criteria(words="école")])
def test_count_is_exact_up_to_its_cap(criteria):
    put_many(6)
    assert [search.count(criteria, cap) for cap in (3, 5, 6, 7)] == [4, 6, 6, 6]


def test_offer_put_again_is_found_by_its_new_words_only(offers):
    search.put(1, replace(COOK, title="Pâtissier", text="Vous faites des gâteaux.", domain="sales"))
    search.put(1, replace(COOK, title="Pâtissier", text="Vous faites des gâteaux.", domain="sales"))
    assert search.page(Criteria(words="cuisinier")) == []
    assert search.page(Criteria(domain="hospitality")) == []
    assert search.page(Criteria(words="gâteau", domain="sales")) == [1]
    assert search.count(Criteria()) == 3
    assert_index_is_sound()


def test_members_of_enums_are_their_values(offers):
    search.put(4, replace(COOK, nature=Colour.RED, domain=Colour.RED))
    assert search.page(Criteria(nature=Colour.RED)) == search.page(Criteria(domain="red")) == [4]
    assert ("red", 1) in search.value_counts(Criteria(), "nature")
    assert Criteria(nature=Colour.RED).to_dict() == {"nature": "red"}


def test_offer_dropped_is_found_no_longer(offers):
    search.drop(1)
    search.drop(1)
    search.drop(99)
    search.drop(None)
    assert search.page(Criteria()) == [3, 2]
    assert search.page(Criteria(words="école")) == [3]
    assert search.page(Criteria(words="2026-00001")) == []
    assert ("hospitality", 1) not in search.value_counts(Criteria(), "domain")
    assert_index_is_sound()


def test_what_is_rolled_back_was_never_found(offers):
    with db.atomic() as change:
        search.drop(1)
        search.put(4, COOK)
        change.rollback()
    assert search.page(Criteria(words="cuisinier")) == [1]
    assert_index_is_sound()


def assert_index_is_sound():
    """The index holds what the offers' tokens say, and nothing else."""
    expected = defaultdict(int)
    for row in Searchable.select():
        for token in row.tokens.split():
            expected[token, row.number // BLOCK] |= 1 << row.number % BLOCK
    assert {(row.token, row.block): row.numbers() for row in Posting.select()} == expected


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
        ({"region": "75", "department": "33", "commune": "33063"}, "department", [("33", 2)]),
        ({"department": "33", "commune": "33063"}, "commune", [("33063", 1), ("33281", 1)]),
        ({"words": "introuvable"}, "domain", []),
    ],
)
def test_values_left_are_counted_under_the_other_criteria(offers, criteria, facet, counts):
    assert search.value_counts(Criteria(**criteria), facet) == counts


@pytest.mark.parametrize("facet", FACETS)
def test_values_are_counted_in_two_statements(offers, monkeypatch, facet):
    with statements(monkeypatch) as seen:
        search.value_counts(Criteria(words="école", nature="job"), facet)
    assert len(seen) == 2


@pytest.mark.parametrize(
    ("criteria", "number", "neighbours"),
    [
        ({}, 3, Neighbours(1, 3, None, 2)),
        ({}, 2, Neighbours(2, 3, 3, 1)),
        ({}, 1, Neighbours(3, 3, 2, None)),
        ({"words": "école"}, 3, Neighbours(1, 2, None, 1)),
        ({"words": "école"}, 1, Neighbours(2, 2, 3, None)),
        ({"words": "école"}, 2, Neighbours(None, 2, 3, 1)),
        ({"domain": "it"}, 2, Neighbours(1, 1, None, None)),
        ({"words": "introuvable"}, 2, Neighbours(None, 0, None, None)),
        ({}, 99, Neighbours(None, 3, None, 3)),
    ],
)
def test_offer_knows_its_place_and_neighbours(offers, criteria, number, neighbours):
    assert search.neighbours(Criteria(**criteria), number) == neighbours


@pytest.mark.parametrize("words", ["", "école", "introuvable"])
def test_page_comes_with_its_count(offers, words, monkeypatch):
    criteria = Criteria(words=words)
    with statements(monkeypatch) as seen:
        both = search.page_and_count(criteria, before=3, limit=1, cap=2)
    assert both == (search.page(criteria, before=3, limit=1), search.count(criteria, cap=2))
    assert len(seen) == 1


def test_place_and_total_stop_at_the_cap():
    put_many(6)
    assert search.neighbours(Criteria(words="école"), 1, cap=3) == Neighbours(4, 4, 2, None)
    assert search.neighbours(Criteria(words="école"), 5, cap=3) == Neighbours(2, 4, 6, 4)


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


@pytest.mark.parametrize("number", [1, BLOCK - 1, BLOCK, BLOCK + 7, 5 * BLOCK])
def test_numbers_of_any_block_are_found(offers, number):
    search.put(number, COOK)
    assert search.page(Criteria(words="cuisinier"), limit=1) == [number]
    assert search.page(Criteria(words="cuisinier"), before=number + 1, limit=1) == [number]
    assert search.neighbours(Criteria(words="école"), number).position == 1 + (number == 1)
    search.drop(number)
    assert number not in search.page(Criteria())
    assert_index_is_sound()


@pytest.mark.parametrize("number", [-1, 0, 10**30])
def test_no_number_breaks_the_search(offers, number):
    assert search.neighbours(Criteria(), number).position is None
    assert search.page(Criteria(), before=number) == ([3, 2, 1] if number > 3 else [])


def test_offers_published_at_once_are_all_found():
    def publish(number):
        with connection():
            search.put(number, COOK)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(publish, range(1, 17)))
    assert search.count(Criteria(words="cuisinier")) == search.count(Criteria()) == 16
    assert_index_is_sound()
