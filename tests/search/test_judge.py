"""The judge is right about answers whose worth is plain."""

import pytest

from models.offers.offer import Domain, Level, Nature
from tests.search.judge import Answer, Share, judge, judge_sayings, judge_traps, trap_failures, verdict
from tests.search.judged import SEARCH, Query, Saying, Shown, Trade, queries

BORDEAUX, PESSAC, BAYONNE, LYON = (
    ("33063", "33", "75"),
    ("33318", "33", "75"),
    ("64102", "64", "75"),
    ("69123", "69", "84"),
)
COOKING = Trade(titles=("commis",))


def offer(title="Commis de cuisine", nature=Nature.APPRENTICESHIP, at=BORDEAUX, level=Level.CAP) -> Shown:
    return Shown(title, "Collège Aliénor", Domain.HOSPITALITY, nature, level, *at)


HERE = offer()
OTHER_CONTRACT = offer(nature=Nature.JOB)
NEAR = offer(at=PESSAC)
IN_REGION = offer(at=BAYONNE)
FAR = offer(at=LYON)
OTHER_JOB = offer("Jardinier ou jardinière")
MARKET = [HERE, OTHER_CONTRACT, NEAR, FAR, OTHER_JOB]
QUERY = Query("cuisine bordeaux", (COOKING,), natures=frozenset({Nature.APPRENTICESHIP}), places=("commune:33063",))
IN_NICE = Query("cuisine nice", (COOKING,), places=("commune:06088",))
IN_BEGLES = Query("cuisine bègles", (COOKING,), places=("commune:33039",))


def test_an_offer_that_meets_all_fits():
    judged = verdict(QUERY, Answer([HERE]), MARKET)
    assert (judged.answered, judged.fits, judged.kept, judged.failures) == (True, Share(1, 1), True, ())


def test_no_offer_is_no_answer_and_keeps_nothing():
    judged = verdict(QUERY, Answer(), MARKET)
    assert (judged.answered, judged.kept) == (False, False)
    assert judged.failures == ("'cuisine bordeaux': no offer",)


@pytest.mark.parametrize("shown", [OTHER_CONTRACT, NEAR, FAR], ids=["contract", "next town", "town"])
def test_contract_and_place_are_kept_where_something_fits(shown):
    judged = verdict(QUERY, Answer([HERE, shown]), MARKET)
    assert (judged.fits, judged.kept) == (Share(1, 2), False)
    assert any("leaves contract or place" in line for line in judged.failures)


def test_another_job_there_does_not_fit_but_keeps_the_place():
    judged = verdict(QUERY, Answer([HERE, OTHER_JOB]), MARKET)
    assert (judged.fits, judged.kept) == (Share(1, 2), True)


def test_only_the_first_three_are_looked_at():
    assert verdict(QUERY, Answer([HERE, HERE, HERE, OTHER_JOB]), MARKET).failures == ()


def test_where_nothing_fits_the_trade_decides():
    judged = verdict(IN_NICE, Answer([FAR, HERE, OTHER_JOB]), MARKET)
    assert (judged.fits, judged.kept) == (Share(2, 3), None)


def test_where_nothing_fits_the_contract_is_kept_if_it_can_be():
    query = Query("apprenti cuisine nice", (COOKING,), natures=QUERY.natures, places=("commune:06088",))
    assert verdict(query, Answer([FAR, OTHER_CONTRACT]), MARKET).fits == Share(1, 2)
    assert verdict(query, Answer([OTHER_CONTRACT]), [OTHER_CONTRACT, OTHER_JOB]).fits == Share(1, 1)


def test_where_nothing_fits_and_no_trade_is_named_the_contract_decides():
    query = Query("stage nice", natures=frozenset({Nature.APPRENTICESHIP}), places=("commune:06088",))
    assert verdict(query, Answer([OTHER_JOB, OTHER_CONTRACT]), MARKET).fits == Share(1, 2)


@pytest.mark.parametrize(("shown", "near"), [(NEAR, True), (IN_REGION, False), (FAR, False)])
def test_what_is_shown_farther_than_needed_is_told(shown, near):
    assert verdict(IN_BEGLES, Answer([shown]), MARKET).near is near


@pytest.mark.parametrize(("shown", "near"), [(IN_REGION, True), (FAR, False)])
def test_the_region_comes_before_france(shown, near):
    assert verdict(IN_BEGLES, Answer([shown]), [IN_REGION, FAR]).near is near


def test_anywhere_is_near_where_the_region_has_nothing():
    assert verdict(IN_NICE, Answer([FAR]), MARKET).near


def test_a_level_that_was_said_is_kept():
    query = Query("sans diplome", levels=frozenset({Level.NONE}))
    market = [HERE, offer(level=Level.NONE)]
    assert verdict(query, Answer([HERE]), market).fits == Share(0, 1)


def test_an_offer_of_the_level_below_suits_as_well():
    levels = {query.words: query.levels for query in queries()}
    assert levels["niveau bac"] == {Level.CAP, Level.BAC}
    assert levels["sans diplome"] == {Level.NONE}


def test_an_employer_that_was_named_is_the_only_one():
    query = Query("hôpital", employers=("hopital",))
    market = [HERE, HERE._replace(company="Hôpital des Quatre-Vents")]
    assert verdict(query, Answer([HERE]), market).fits == Share(0, 1)


def test_what_nothing_answers_must_be_said_and_not_shown():
    query = Query("astronaute", unanswerable=True)
    assert verdict(query, Answer(), MARKET).failures == ()
    assert verdict(query, Answer([HERE]), MARKET).failures
    assert verdict(query, Answer(answered=False), MARKET).failures


def test_figures_are_of_each_part():
    asked = [Query("plongeur", (COOKING,)), Query("cuisine", (COOKING,)), Query("menage", (COOKING,))]
    answers = {"plongeur": Answer([HERE]), "cuisine": Answer([HERE, OTHER_JOB]), "menage": Answer()}
    figures = judge(asked, answers, MARKET)
    assert figures["set aside"].answered == Share(1, 1)
    assert (figures["tuned on"].queries, figures["tuned on"].answered) == (2, Share(1, 2))
    assert figures["tuned on"].fit == Share(1, 2)
    assert len(figures["tuned on"].failures) == 2


def test_an_unanswerable_query_is_no_part_of_the_other_shares():
    query = Query("menage", unanswerable=True)
    figures = judge([query], {"menage": Answer()}, MARKET)["tuned on"]
    assert (figures.answered.of, figures.fit.of, figures.nothing_said) == (0, 0, Share(1, 1))


def test_a_query_that_was_not_asked_is_an_error():
    with pytest.raises(KeyError):
        judge([QUERY], {}, MARKET)


@pytest.mark.parametrize(
    ("trap", "answer"),
    [
        (Query("🍕", nothing=True), Answer([HERE])),
        (Query("🍕", nothing=True), Answer(answered=False)),
        (Query("sauf Lyon", never=(("places", ("department:69",)),)), Answer([FAR])),
        (Query("pas de cuisine", never=(("titles", ("commis",)),)), Answer([HERE])),
        (Query("pas d’emploi", never=(("natures", (Nature.JOB,)),)), Answer([OTHER_CONTRACT])),
        (Query("cuisine", (COOKING,)), Answer()),
        (Query("cuisine", (COOKING,)), Answer([OTHER_JOB])),
    ],
    ids=["offers for a sign", "silence", "place", "trade", "contract", "nothing", "another job"],
)
def test_a_trap_is_fallen_into(trap, answer):
    assert trap_failures(trap, answer, MARKET)


@pytest.mark.parametrize(
    ("trap", "answer"),
    [
        (Query("🍕", nothing=True), Answer()),
        (Query("Saint-Denis", places=("commune:93066",), may_ask=True), Answer()),
        (Query("sauf Lyon", never=(("places", ("department:69",)),)), Answer([HERE])),
    ],
    ids=["a sentence", "a question", "elsewhere"],
)
def test_a_trap_is_avoided(trap, answer):
    assert trap_failures(trap, answer, MARKET) == []
    part = "set aside" if trap.is_set_aside else "tuned on"
    assert judge_traps([trap], {trap.words: answer}, MARKET)[part].avoided == Share(1, 1)


def test_a_saying_that_is_searched_is_told_apart():
    heard = judge_sayings([Saying("menage toi", "thanks")], {"menage toi": SEARCH})
    told = [*heard["tuned on"].searched, *heard["set aside"].searched]
    assert told == ["menage toi"]


def test_sayings_and_searches_are_counted_apart():
    said = [Saying("menage", SEARCH), Saying("cuisine", "distress"), Saying("2", "help", ("talk",))]
    led = {"menage": SEARCH, "cuisine": "discouraged", "2": "talk"}
    parts = judge_sayings(said, led).values()
    assert sum(part.found.good for part in parts) == 1
    assert (sum(part.right.good for part in parts), sum(part.right.of for part in parts)) == (1, 2)
    assert (sum(part.distress.good for part in parts), sum(part.distress.of for part in parts)) == (0, 1)
    assert [line for part in parts for line in part.failures] == ["'cuisine': discouraged, not distress"]
