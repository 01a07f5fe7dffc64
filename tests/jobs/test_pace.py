"""How fast we speak."""

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
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


def most_in_a_second(instants: list[float]) -> int:
    return max(sum(start <= one < start + 1 for one in instants) for start in instants)


def test_turns_that_come_late_are_made_up_for(monkeypatch):
    assert turns_a_second(monkeypatch, 0.2) == pytest.approx(25, rel=0.01)


def test_what_is_made_up_for_is_little(monkeypatch):
    clock = Late(0)
    monkeypatch.setattr("jobs.pace.monotonic", clock.monotonic)
    pace = Pace(25, clock)
    instants = []
    for turn in range(200):
        pace.acquire()
        instants.append(clock.now)
        clock.now += {50: 0.2, 100: 5.0}.get(turn, 0)
    assert 25 < most_in_a_second(instants) <= 31


@pytest.mark.parametrize("held", ["before", "within"])
def test_calls_that_were_held_arrive_no_faster(monkeypatch, held: str):
    clock = Late(0)
    monkeypatch.setattr("jobs.pace.monotonic", clock.monotonic)
    pace, arrived = Pace(25, clock), []
    for turn in range(100):
        together = 8 if turn in (30, 60) else 1  # now and then eight are held for long, and come at once
        with ExitStack() as calls:
            for _ in range(together):
                clock.now += 0.04
                if held == "within":
                    calls.enter_context(pace.call())
            if held == "before":
                for _ in range(together):
                    calls.enter_context(pace.call())
            arrived += [clock.now] * together
    assert 25 <= most_in_a_second(arrived) <= 27


def test_calls_that_take_a_tenth_of_a_second_slow_the_pace_by_less(monkeypatch):
    clock = Late(0)
    monkeypatch.setattr("jobs.pace.monotonic", clock.monotonic)
    pace = Pace(25, clock)
    under_way: deque[tuple[float, ExitStack]] = deque()
    for _ in range(1000):
        assert pace.acquire()
        while under_way and under_way[0][0] <= clock.now:
            under_way.popleft()[1].close()
        call = ExitStack()
        call.enter_context(pace.call())
        under_way.append((clock.now + 0.1, call))
    assert 1000 / (clock.now - 1000) > 25 / 1.1


def test_call_that_fails_leaves_its_room_to_others(monkeypatch):
    clock = Late(0)
    monkeypatch.setattr("jobs.pace.monotonic", clock.monotonic)
    pace = Pace(10, clock)
    for _ in range(100):
        with pytest.raises(OSError, match="cut"), pace.call():
            raise OSError("cut")
    assert 7 <= clock.now - 1000 < 10


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
