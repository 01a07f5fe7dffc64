"""What people say is understood in words that nobody wrote down for it, and no search of a job is lost to it."""

import tomllib
from pathlib import Path

from tests.bench.sayings import led
from tests.search.judged import DISTRESS, SEARCH

TOLD = tomllib.loads(Path(__file__).with_name("wordings.toml").read_text(encoding="utf-8"))
SAID = [(family, words) for family, lines in TOLD["sayings"].items() for words in lines.splitlines()]
RIGHT = 0.95


def test_nearly_all_lead_to_the_right_screen():
    wrong = [(words, led(words)) for family, words in SAID if led(words) != family]
    assert len(wrong) <= (1 - RIGHT) * len(SAID), wrong


def test_none_is_searched_as_a_job():
    assert [words for _, words in SAID if led(words) == SEARCH] == []


def test_all_distress_is_heard():
    assert [words for family, words in SAID if family == DISTRESS and led(words) != DISTRESS] == []


def test_what_only_sounds_like_a_saying_is_searched():
    assert [words for words in TOLD["searches"].splitlines() if led(words) != SEARCH] == []
