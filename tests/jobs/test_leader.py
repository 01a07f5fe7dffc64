"""One process leads; when it dies, another does within seconds."""

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from queue import Empty, Queue
from threading import Event, Thread
from time import monotonic

import psycopg
import pytest

from jobs import leader
from jobs.leader import leader_lock
from models.database import AdvisoryLock, db, now, on_postgresql, open_database
from models.heartbeat import JOBS, beat
from models.notices.delivery import Delivery, DeliveryState
from models.offers.publishing import close, publish
from tests.jobs.conftest import fresh, told


class Jobs:
    """A `python -m jobs` of its own, and what it logs."""

    def __init__(self) -> None:
        self.process = subprocess.Popen([sys.executable, "-m", "jobs"], stderr=subprocess.PIPE, text=True)
        self.lines: Queue[str] = Queue()
        self.log: list[str] = []
        self.reader = Thread(target=lambda: [self.lines.put(line) for line in self.process.stderr], daemon=True)
        self.reader.start()

    def wait_for(self, words: str, seconds: float = 20) -> None:
        end = monotonic() + seconds
        while True:
            try:
                self.log.append(self.lines.get(timeout=max(0.0, end - monotonic())))
            except Empty:
                pytest.fail(f"waited for {words!r} in vain, after {self.log}")
            if words in self.log[-1]:
                return

    @property
    def leads(self) -> bool:
        while not self.lines.empty():
            self.log.append(self.lines.get())
        said = [line for line in self.log if "leading" in line]
        return bool(said) and "no longer" not in said[-1]

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        if self.process.poll() is None:
            self.kill()
        self.reader.join()
        self.process.stderr.close()


@pytest.fixture
def start() -> Iterator[Callable[[], Jobs]]:
    started: list[Jobs] = []

    def begin() -> Jobs:
        started.append(Jobs())
        return started[-1]

    yield begin
    for jobs in started:
        jobs.end()


def test_only_one_holds_the_lock(database, database_url):
    one, other = leader_lock(database_url), leader_lock(database_url)
    wait_until(one.acquire)
    assert not other.acquire()
    assert (one.is_held(), other.is_held()) == (True, False)
    one.release()
    assert not one.is_held()
    wait_until(other.acquire)
    other.release()


def test_leader_stands_in_nobodys_way(cast, database_url):
    lock = leader_lock(database_url)
    wait_until(lock.acquire)
    if on_postgresql():
        db.execute_sql("SET lock_timeout = '2s'")
    close(cast.chloe, cast.offer)
    publish(cast.chloe, cast.offer)
    lock.release()


def test_leader_who_lost_the_database_knows_it(postgresql_url):
    open_database(postgresql_url)
    lock = leader_lock(postgresql_url)
    wait_until(lock.acquire)
    with psycopg.connect(postgresql_url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = %s",
            [AdvisoryLock.LEADER],
        )
    wait_until(lambda: not lock.is_held())
    wait_until(lock.acquire)
    lock.release()
    db.obj.close_all()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_leader_whose_database_restarts_leads_again(database_url, postgresql, friend, start):
    amina = friend("Amina")
    told(amina)
    jobs = start()
    jobs.wait_for("1 sent")
    db.obj.close_all()
    kept = postgresql.connection
    kept.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> %s",
        [kept.info.backend_pid],
    )
    jobs.wait_for("no longer leading")
    jobs.wait_for("INFO tremplin.jobs leading")
    told(amina)
    jobs.wait_for("1 sent")
    assert len(amina.heard) == 2


def test_database_that_does_not_answer_makes_no_leader(postgresql_url, caplog):
    open_database(postgresql_url)
    lock = leader_lock("postgresql://127.0.0.1:9/nothing")
    assert not lock.acquire()
    assert "the database does not answer" in caplog.text
    db.obj.close_all()


def test_killed_leader_is_replaced_and_its_work_goes_on(database, friend, start):
    leader = start()
    leader.wait_for("leading")
    standby = start()
    amina = friend("Amina")
    told(amina)
    leader.wait_for("notices by chat: 1 sent")
    assert not standby.leads
    leader.kill()
    began = monotonic()
    standby.wait_for("leading")
    assert monotonic() - began < 10
    told(amina)
    standby.wait_for("notices by chat: 1 sent")
    assert len(amina.heard) == 2


def test_delivery_killed_half_way_loses_nothing_and_doubles_only_with_a_word(database, friend, phone, start):
    people = [friend(f"Amina {letter}") for letter in "abcdefghij"]
    phone.fault("late", method="sendMessage", chat=people[0].id, seconds=20)
    deliveries = [told(person) for person in people]
    jobs = start()
    people[0].wait(lambda person: person.heard)
    for person in people[1:]:
        person.wait(lambda person: person.heard)
    wait_until(lambda: Delivery.select().where(Delivery.state == DeliveryState.SENT).count() == 9)
    jobs.kill()
    assert fresh(deliveries[0]).state == DeliveryState.SENDING
    # As when two minutes have gone by.
    Delivery.update(claimed_until=None, due_at=now()).execute()
    start().wait_for("notices by chat: 1 sent")
    assert [len(person.heard) for person in people] == [2] + [1] * 9
    assert re.match("Rappel", people[0].last.text)


def wait_until(done: Callable[[], bool]) -> None:
    """A connection that ended frees its lock an instant later, and a process needs a moment."""
    end = monotonic() + 10
    while not done():
        assert monotonic() < end
        Event().wait(0.01)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stops_cleanly_when_told(sqlite_url, phone, start, number):
    jobs = start()
    jobs.wait_for("leading")
    jobs.process.send_signal(number)
    jobs.wait_for("no longer leading")
    assert jobs.process.wait(timeout=10) == 0


def test_says_once_what_it_cannot_do_without(sqlite_url, environment, start):
    environment.setenv("TELEGRAM_TOKEN", "")
    jobs = start()
    jobs.wait_for("TELEGRAM_TOKEN is not set: notices by chat wait.")
    jobs.wait_for("SMTP_URL is not set: notices by e-mail wait.")
    jobs.wait_for("leading")


def test_standby_stops_at_once(sqlite_url, phone, start):
    open_database(sqlite_url)
    lock = leader_lock(sqlite_url)
    assert lock.acquire()
    standby = start()
    standby.wait_for("standing by")
    standby.process.terminate()
    assert standby.process.wait(timeout=10) == 0
    assert "leading" not in "".join(standby.log)
    lock.release()
    db.obj.close_all()


@pytest.fixture
def counting(monkeypatch) -> dict[str, float]:
    """The clock by which those who stand by count the leader's silence."""
    hand = {"at": 0.0}
    monkeypatch.setattr(leader, "monotonic", lambda: hand["at"])
    return hand


def test_frozen_leader_loses_the_lock(postgresql_url, counting, caplog):
    open_database(postgresql_url)
    frozen, standby = leader_lock(postgresql_url), leader_lock(postgresql_url)
    wait_until(frozen.acquire)
    beat(JOBS)
    assert not standby.acquire()
    counting["at"] += leader.FROZEN_SECONDS
    assert not standby.acquire()
    assert frozen.is_held(), "a leader may be slow"
    counting["at"] += 1
    assert not standby.acquire()
    wait_until(lambda: not frozen.is_held())
    wait_until(standby.acquire)
    assert "the leader has not moved for 20 seconds" in caplog.text
    standby.release()
    db.obj.close_all()


def test_leader_that_lives_keeps_the_lock_however_long(postgresql_url, counting, clock):
    open_database(postgresql_url)
    living, standby = leader_lock(postgresql_url), leader_lock(postgresql_url)
    wait_until(living.acquire)
    for _ in range(5):
        clock.shift(5)
        beat(JOBS)
        assert not standby.acquire()
        counting["at"] += leader.FROZEN_SECONDS
    assert living.is_held()
    living.release()
    db.obj.close_all()
