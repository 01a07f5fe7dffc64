"""People who type what they would say find what they mean, in the demo."""

import pytest

from tests.search.asked import answers, open_offers
from tests.search.judge import judge, judge_traps
from tests.search.judged import later, queries, traps

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.timeout(300)]


def test_nearly_everyone_is_answered_with_what_fits():
    offers = open_offers()
    asked = [*queries(), *later()]
    figures = judge(asked, answers(asked, offers), list(offers.values()))
    tuned, aside = figures["tuned on"], figures["set aside"]
    assert tuned.answered.ratio >= 0.95, tuned.failures
    assert tuned.fit.ratio >= 0.95, tuned.failures
    assert tuned.kept.ratio >= 0.98, tuned.failures
    assert aside.answered.ratio >= 0.95
    assert aside.fit.ratio >= 0.85
    assert aside.kept.ratio >= 0.9


def test_nobody_falls_into_a_trap():
    offers = open_offers()
    for avoided in judge_traps(traps(), answers(traps(), offers), list(offers.values())).values():
        assert avoided.avoided.ratio >= 0.9
