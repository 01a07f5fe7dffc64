"""How fast we speak."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import monotonic

import pytest

from jobs.pace import Pace


def test_turns_are_spread_over_all_threads():
    pace = Pace(100, Event())
    began = monotonic()
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda _: pace.acquire(), range(21)))
    assert monotonic() - began >= 20 / 100


class Late:
    """A clock on which each wait lasts too long."""

    def __init__(self, by: float) -> None:
        self.now, self.by = 1000.0, by

    def monotonic(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds + (self.by if seconds else 0)

    def is_set(self) -> bool:
        return False


def turns_a_second(monkeypatch: pytest.MonkeyPatch, late: float) -> float:
    clock = Late(late)
    monkeypatch.setattr("jobs.pace.monotonic", clock.monotonic)
    pace = Pace(25, clock)
    assert all(pace.acquire() for _ in range(1001))
    return 1000 / (clock.now - 1000)


def test_turns_that_come_late_are_made_up_for(monkeypatch):
    assert turns_a_second(monkeypatch, 0.03) == pytest.approx(25, rel=0.01)


def test_what_is_made_up_for_is_little(monkeypatch):
    clock = Late(0)
    monkeypatch.setattr("jobs.pace.monotonic", clock.monotonic)
    pace = Pace(25, clock)
    instants = []
    for turn in range(200):
        pace.acquire()
        instants.append(clock.now)
        clock.now += {50: 0.09, 100: 5.0}.get(turn, 0)
    busiest = max(sum(start <= one < start + 1 for one in instants) for start in instants)
    assert busiest <= 27


def test_what_was_held_up_together_leaves_no_faster(monkeypatch):
    clock = Late(0)
    monkeypatch.setattr("jobs.pace.monotonic", clock.monotonic)
    pace = Pace(25, clock)
    instants = []
    for turn in range(200):
        clock.now += 0 if 100 <= turn < 150 else 0.03  # fifty were held for long, and come at once
        pace.leave()
        instants.append(clock.now)
    busiest = max(sum(start <= one < start + 1 for one in instants) for start in instants)
    assert busiest == 25


def test_there_is_no_turn_in_a_pause():
    pace = Pace(100, Event())
    assert pace.acquire()
    pace.pause(60)
    assert not pace.acquire()
    assert not pace.is_open


def test_longest_pause_counts():
    pace = Pace(100, Event())
    pace.pause(60)
    pace.pause(0)
    assert not pace.is_open


def test_there_is_no_turn_after_the_end():
    stopping = Event()
    pace = Pace(1, stopping)
    stopping.set()
    began = monotonic()
    assert not pace.acquire()
    assert not pace.acquire()
    assert monotonic() - began < 0.5, "nobody waits for a turn that will not come"
