"""The judgements are well formed, and what is set aside depends on their words alone."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import demo
from demo.offers import jobs
from models.offers.offer import Domain
from models.organisations import places
from tests.search.judged import SEARCH, Shown, Trade, is_set_aside, later, queries, sayings, traps

FAMILIES = set(
    """
    help not_understood talk applications news documents no_cv account change_email erase stop found_job
    employers thanks hello yes no back home what_is_referent what_is_pass what_is_pmsmp discouraged distress
    insult robot free privacy browse language bye file offers_for_me messages sleep wake archive
    mentor appointments team webinars announcements ask new_phone searches kept_offers notices
    """.split()
)


def test_there_are_enough_queries_and_sayings():
    said = sayings()
    assert len(queries()) >= 220
    assert len(traps()) >= 20
    assert sum(one.family != SEARCH for one in said) >= 170
    assert sum(one.family == SEARCH for one in said) >= 40


@pytest.mark.parametrize("listed", [[*queries(), *later(), *traps()], sayings()], ids=["queries", "sayings"])
def test_nothing_is_judged_twice(listed):
    again = [words for words, times in Counter(one.words for one in listed).items() if times > 1]
    assert again == []


@pytest.mark.parametrize("listed", [queries(), sayings()], ids=["queries", "sayings"])
def test_a_third_is_set_aside(listed):
    assert 0.28 < sum(one.is_set_aside for one in listed) / len(listed) < 0.39


def test_nothing_that_was_written_later_is_set_aside():
    assert len(later()) >= 200
    assert not any(query.is_set_aside for query in later())


def test_what_is_set_aside_depends_on_the_words_alone():
    assert [word for word in ("menage", "Ménage", "plongeur", "cuisine") if is_set_aside(word)] == [
        "Ménage",
        "plongeur",
    ]


def test_a_trade_a_place_or_an_employer_is_known_by_the_demo():
    everything = possible()
    hopeless = [
        query.words
        for query in (*queries(), *traps())
        if not (query.unanswerable or query.nothing) and not any(map(query.wants_job, everything))
    ]
    assert hopeless == []


def test_each_pattern_matches_a_job_of_the_demo():
    told = tomllib.loads(Path(__file__).with_name("queries.toml").read_text(encoding="utf-8"))
    everything = possible()
    lost = [
        (name, kind, pattern)
        for name, trade in told["trades"].items()
        for kind, patterns in trade.items()
        for pattern in patterns
        if not any(Trade(**{kind: (pattern,)}).has(one) for one in everything)
    ]
    assert lost == []
    assert {domain for trade in told["trades"].values() for domain in trade.get("domains", ())} <= set(Domain)


def test_each_trade_is_asked_for():
    asked = {trade for query in (*queries(), *traps()) for trade in query.trades}
    told = tomllib.loads(Path(__file__).with_name("queries.toml").read_text(encoding="utf-8"))
    assert len(asked) == len(told["trades"])


def test_each_place_is_in_the_atlas():
    known = {"commune": places.is_commune, "department": places.department, "region": places.region}
    for query in (*queries(), *traps()):
        for kind, code in (place.split(":") for place in query.places):
            assert known[kind](code)


def test_few_queries_have_no_answer():
    without = [query for query in queries() if query.unanswerable]
    assert 0 < len(without) <= 0.08 * len(queries())
    assert not any(query.trades or query.natures or query.places for query in without)


def test_each_trap_says_what_must_not_happen():
    assert all(trap.why for trap in traps())


def test_each_family_has_several_wordings():
    said = Counter(one.family for one in sayings())
    assert set(said) == FAMILIES | {SEARCH}
    assert min(said.values()) >= 5


def test_what_else_answers_is_said_of_known_sayings():
    told = tomllib.loads(Path(__file__).with_name("sayings.toml").read_text(encoding="utf-8"))
    assert set(told["also"]) <= {one.words for one in sayings()}
    assert {other for one in sayings() for other in one.also} <= FAMILIES | {SEARCH}


def possible() -> list[Shown]:
    """Each job of the demo at each employer that may propose it; where and on which contract is left open."""
    folder = Path(demo.__file__).parent
    companies = tomllib.loads((folder / "organisations.toml").read_text(encoding="utf-8"))["company"]
    return [
        Shown(job.title, company["name"], job.domain, "", "", "", "", "")
        for job in jobs()
        for company in companies
        if (company["name"] in job.only if job.only else job.domain in company["fields"])
    ]
