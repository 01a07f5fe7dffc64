"""A clock that is set anew is noticed, and the leader begins a new timetable."""

from datetime import timedelta
from queue import SimpleQueue

import pytest

from jobs import __main__ as clockwork
from jobs import steadiness
from jobs.leader import leader_lock
from jobs.steadiness import SteadyClock
from models.database import connection
from models.heartbeat import JOBS, ages


@pytest.fixture
def wall(monkeypatch) -> dict[str, float]:
    """The clocks of this machine, set by hand."""
    hands = {"wall": 1_000_000.0, "counting": 50.0}
    monkeypatch.setattr(steadiness, "time", lambda: hands["wall"])
    monkeypatch.setattr(steadiness, "monotonic", lambda: hands["counting"])
    return hands


def test_time_that_goes_by_is_no_jump(wall):
    clock = SteadyClock()
    wall["wall"] += 86_400.5
    wall["counting"] += 86_400
    assert clock.jump == 0


@pytest.mark.parametrize("by", [-3600, 3600, -3])
def test_clock_that_is_set_anew_is_noticed(wall, by: int):
    clock = SteadyClock()
    wall["wall"] += by + 5
    wall["counting"] += 5
    assert clock.jump == by


class Hands:
    """Stands for the signals: sets the clock back while the leader waits, and then lets it go on for a while."""

    def __init__(self, wall: dict[str, float]) -> None:
        self.wall, self.waits = wall, SimpleQueue()

    def wait(self, seconds: float) -> bool:
        self.waits.put(seconds)
        self.wall["wall"] -= 3600
        return self.waits.qsize() > 3


def test_leader_whose_clock_is_set_back_lets_go_and_says_so(database, database_url, wall, caplog, environment):
    lock = leader_lock(database_url)
    assert lock.acquire()
    hands = Hands(wall)
    clockwork.lead(lock, hands)
    assert hands.waits.qsize() == 1, "it stopped at once, not when it was told to"
    assert not lock.is_held()
    assert "the clock was set by -3600 s: the timetable begins anew" in caplog.text
    assert lock.acquire()
    lock.release()


def test_leader_says_that_it_lives(database, database_url, wall):
    lock = leader_lock(database_url)
    assert lock.acquire()
    clockwork.lead(lock, Hands(wall | {"wall": 0}))
    with connection():
        assert ages()[JOBS] < timedelta(minutes=1)


def test_leader_without_a_database_goes_on_and_says_so(database, monkeypatch, caplog):
    def fails(name: str) -> None:
        raise clockwork.UNAVAILABLE[0]

    monkeypatch.setattr(clockwork, "beat", fails)
    clockwork.Pulse().keep()
    assert "the database does not answer (OperationalError)" in caplog.text
