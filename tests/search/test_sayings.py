"""What people say leads where a counsellor would lead them, and is never searched as a job."""

import pytest

from bot.sayings import SEARCH, heard
from tests.bench.sayings import RIGHT, judged
from tests.bot.driver import Talker
from tests.cast import cast
from tests.search.judged import DISTRESS, Saying, sayings

__all__ = ["cast"]

TUNED = [one for one in sayings() if not one.is_set_aside]
PRESSED = {"yes", "no", "back", "home"}  # they do what the screen offers


@pytest.fixture(scope="module")
def figures():
    return judged()["tuned on"]


def test_nearly_all_lead_to_the_right_screen(figures):
    assert figures.right.ratio >= RIGHT, figures.failures


def test_none_is_searched_as_a_job(figures):
    assert figures.searched == ()


def test_all_distress_is_heard_also_what_nobody_tuned_on(figures):
    assert figures.distress.ratio == 1, figures.failures
    assert judged()["set aside"].distress.ratio == 1


def test_what_only_sounds_like_a_saying_is_searched(figures):
    assert figures.found.ratio == 1, figures.failures


def of_each_family() -> list[Saying]:
    return list({one.family: one for one in TUNED if heard(one.words) and one.family != SEARCH}.values())


@pytest.mark.parametrize("said", of_each_family(), ids=lambda said: said.family)
def test_chat_opens_the_screen_of_the_family(cast, said):
    talker = Talker().is_candidate(cast.amina).says("/start").says(said.words)
    reached = talker.conversation.path
    expected = "home" if said.family in PRESSED else talker.forges(heard(said.words).opens).conversation.path
    assert reached == expected, talker.text
    assert "Un problème" not in talker.text


def test_chat_searches_what_only_sounds_like_a_saying(cast):
    talker = Talker().is_candidate(cast.amina)
    for one in TUNED:
        if one.family == SEARCH and DISTRESS not in one.also:
            talker.says("/start").says(one.words)
            assert talker.conversation.path.startswith(("searches/", "offers")), one.words
