"""How fast we speak."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import monotonic

from jobs.pace import Pace


def test_turns_are_spread_over_all_threads():
    pace = Pace(100, Event())
    began = monotonic()
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda _: pace.acquire(), range(21)))
    assert monotonic() - began >= 20 / 100


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
