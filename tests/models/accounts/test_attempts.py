"""Attempts to guess: so many, then a pause, whichever process counts them."""

from datetime import timedelta

import pytest

from models.accounts import attempts
from models.accounts.attempts import Attempt, begin
from tests.acts import at_once, everything

pytestmark = pytest.mark.usefixtures("database")

LIMITS = {"bruno from here": 3, "here": 5}


def test_what_had_its_attempts_waits_a_quarter_of_an_hour(clock):
    assert [begin(LIMITS) for _ in range(5)] == [True, True, True, False, False]
    clock.shift(timedelta(minutes=14, seconds=59))
    assert not begin(LIMITS)
    clock.shift(timedelta(seconds=1))
    assert begin(LIMITS)


def test_hour_is_counted_where_it_is_asked_for(clock):
    hour = timedelta(hours=1)
    assert [begin({"bruno": 1}, hour) for _ in range(2)] == [True, False]
    clock.shift(hour - timedelta(seconds=1))
    assert attempts.forget_old() == 0
    assert not begin({"bruno": 1}, hour)
    clock.shift(timedelta(seconds=1))
    assert begin({"bruno": 1}, hour)


def test_one_limit_reached_is_enough(clock):
    assert [begin({f"{number} from here": 3, "here": 5}) for number in range(6)] == [True] * 5 + [False]


def test_what_succeeded_does_not_count(clock):
    for _ in range(9):
        assert begin(LIMITS)
        attempts.forgive(LIMITS)


def test_of_many_at_one_instant_no_more_pass_than_the_limit():
    outcomes = at_once(*[lambda: begin({"bruno": 3, "here": 50})] * 8)
    assert outcomes.count(True) == 3


def test_two_who_count_the_same_things_the_other_way_round_do_not_wait_for_ever():
    there, back = {"a": 99, "b": 99, "c": 99}, {"c": 99, "b": 99, "a": 99}
    for _ in range(10):
        assert all(at_once(*[lambda: begin(there), lambda: begin(back)] * 3))


def test_nobody_reads_in_the_database_what_was_typed():
    begin({"bruno@demo.example from 192.0.2.7": 3})
    assert "bruno" not in str(everything())
    assert "192.0.2" not in str(everything())


def test_old_counts_are_forgotten(clock):
    begin(LIMITS)
    clock.shift(attempts.LONGEST_WINDOW)
    begin({"other": 3})
    assert attempts.forget_old() == 2
    assert Attempt.select().count() == 1
