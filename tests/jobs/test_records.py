"""What the clock did is written down, without words; what was missed is made up once; what is asked for runs."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from jobs.__main__ import Asked, guarded, name_of, settle, timetable
from jobs.records import Record, next_after
from models.acts import act
from models.clock.ahead import Ahead, advance, follow
from models.clock.job import Job, Outcome, Run, announce, ask_to_run, take_asked
from models.database import UNAVAILABLE, now, set_ahead
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from models.notices.telling import tell
from settings import settings
from tests.acts import refused
from texts import plain

MORNING = CronTrigger(hour=8, minute=5, timezone="Europe/Paris")
OFTEN = IntervalTrigger(seconds=1)


def work() -> int:
    return 3


def fail() -> int:
    words = "Amina"
    raise ValueError(f"{words} Diallo")


class Scheduler:
    """Notes what it is given to run, and runs it."""

    def __init__(self) -> None:
        self.ran = 0

    def add_job(self, job) -> None:
        self.ran += 1
        job()


def lead(trigger=MORNING) -> int:
    """Lead with one job. How often it was made up for."""
    scheduler = Scheduler()
    Asked(scheduler, {"work": (guarded(work, Record("work", trigger)), trigger)}).begin()
    return scheduler.ran


def test_run_is_written_down_with_its_count(database, clock):
    announce({"work": (None, None)})
    guarded(work, Record("work", MORNING))()
    run = Run.get()
    assert (run.job, run.outcome, run.count, run.error) == ("work", Outcome.ENDED, 3, None)
    assert (run.started_at, run.ended_at) == (now(), now())
    assert Job.get().next_at == datetime(2026, 3, 3, 7, 5)


def test_job_of_each_day_that_is_run_twice_in_a_minute_is_written_down_twice(database, clock):
    record = Record("work", MORNING)
    for _ in range(2):
        guarded(work, record)()
    assert [run.outcome for run in Run.select()] == [Outcome.ENDED] * 2


def test_failure_is_written_down_by_its_kind_alone(database):
    guarded(fail, Record("fail", MORNING))()
    run = Run.get()
    assert (run.outcome, run.error, run.count) == (Outcome.FAILED, "ValueError", None)
    assert "Amina" not in str(run.__data__)


def test_run_that_was_killed_half_way_has_not_ended(database):
    Record("work", MORNING).begin()
    assert (Run.get().outcome, Run.last_begun("work")) == (Outcome.RUNNING, None)


def test_job_of_every_second_writes_a_row_a_day_and_one_when_it_begins_to_fail(database, clock, monkeypatch):
    monkeypatch.setattr("jobs.records.monotonic", lambda: now().timestamp())
    record = Record("work", OFTEN)
    for job in (work, work, fail, fail, work):
        for _ in range(100):
            guarded(job, record)()
            clock.shift(1)
    assert [run.outcome for run in Run.select().order_by(Run.id)] == ["ended", "failed", "ended"]
    clock.shift(timedelta(days=1))
    guarded(work, record)()
    assert Run.select().count() == 4


def test_database_that_does_not_answer_stops_no_job(database, monkeypatch):
    monkeypatch.setattr("jobs.records.connection", lambda: (_ for _ in ()).throw(UNAVAILABLE[0]("gone")))
    done = []
    guarded(lambda: done.append(1), Record("work", MORNING))()
    assert done == [1]


def test_what_was_missed_is_made_up_once(database, clock):
    lead()
    guarded(work, Record("work", MORNING))()
    clock.shift(timedelta(days=3))
    assert [lead(), lead()] == [1, 0]


def test_what_was_killed_half_way_is_made_up_for(database, clock):
    guarded(work, Record("work", MORNING))()
    clock.shift(timedelta(days=1))
    Record("work", MORNING).begin()
    assert lead() == 1


def test_what_was_killed_in_its_first_run_is_made_up_for(database):
    Record("work", MORNING).begin()
    assert [lead(), lead()] == [1, 0]


def test_what_was_not_missed_is_not_made_up_for(database, clock):
    assert lead() == 0, "never ran: nothing is known to be missed"
    guarded(work, Record("work", MORNING))()
    clock.shift(timedelta(hours=20))
    assert lead() == 0
    assert lead(OFTEN) == 0


@pytest.mark.parametrize(("day", "utc"), [((2026, 3, 28), (29, 6)), ((2026, 10, 24), (25, 7))])
def test_next_time_follows_the_hour_of_people(day, utc):
    after = datetime(*day, 12, 0, tzinfo=UTC).replace(tzinfo=None)
    found = next_after(MORNING, after)
    assert (found.day, found.hour, found.minute) == (*utc, 5)


def test_job_that_the_team_asks_for_runs_once(cast):
    scheduler = Scheduler()
    asked = Asked(scheduler, {"work": (guarded(work, Record("work", MORNING)), MORNING)})
    asked.begin()
    for _ in range(2):
        ask_to_run(cast.team, Job.get())
    asked.keep()
    asked.keep()
    assert (scheduler.ran, Run.select().count(), take_asked()) == (1, 1, [])


def test_jobs_that_are_no_more_are_not_shown(database):
    announce({"former": (2, None), "work": (None, now())})
    announce({"work": (5, None)})
    assert [(job.name, job.every, job.next_at) for job in Job.select()] == [("work", 5, None)]


def test_old_runs_are_forgotten(database, clock):
    guarded(work, Record("work", MORNING))()
    clock.shift(timedelta(days=31))
    guarded(work, Record("work", MORNING))()
    assert Run.forget_old() == 1
    assert Run.select().count() == 1


@pytest.fixture
def demo(environment, cast) -> Iterator[None]:
    """Days go by at a press."""
    environment.setenv("DEMO", "1")
    settings.cache_clear()
    yield
    set_ahead(timedelta(0))


def test_day_that_goes_by_in_the_demo_brings_its_jobs_once(cast, demo):
    scheduler, there = Scheduler(), now()
    asked = Asked(scheduler, {"work": (guarded(work, Record("work", MORNING)), MORNING)})
    asked.begin()
    asked.keep()
    assert scheduler.ran == 0
    advance(cast.team)
    set_ahead(timedelta(0))  # as in the clock's own process
    asked.keep()
    asked.keep()
    assert scheduler.ran == 1
    assert timedelta(days=1) <= now() - there < timedelta(days=1, minutes=5)


def test_leader_that_begins_in_the_demos_future_hurries_nothing(cast, demo):
    advance(cast.team)
    act(tell)(cast.bruno, Kind.BROADCAST_TRIAL, due_at=now() + timedelta(minutes=2))
    before = [one.__data__ for one in Delivery]
    assert before
    set_ahead(timedelta(0))  # as in a process that has not led yet
    settle()
    assert [one.__data__ for one in Delivery] == before


def test_no_day_goes_by_outside_of_the_demo(cast):
    with refused("not_demo"):
        advance(cast.team)
    Ahead.create(id=1, days=400)
    assert not follow()
    assert abs(now() - datetime.now(UTC).replace(tzinfo=None)) < timedelta(minutes=1)


def test_stranger_lets_no_day_go_by(cast, demo):
    with refused("not_yours"):
        advance(cast.driss)


def test_every_job_has_its_french_name(phone, mail_server, database):
    assert settings().smtp_url
    for job, _ in timetable(Event()):
        assert plain("job-name", key=name_of(job)) != name_of(job)
