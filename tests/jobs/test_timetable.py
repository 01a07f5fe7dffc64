"""The list of what runs, and how a failure is told."""

import ast
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event

from prometheus_client import REGISTRY

import models
from jobs.__main__ import guarded, name_of, timetable
from models.notices.notice import Kind
from settings import settings


def test_everything_runs_at_least_once_a_day(phone, mail_server):
    now = datetime.now(settings().timezone)
    lines = timetable(Event())
    assert len(lines) == 29
    for _, trigger in lines:
        assert trigger.get_next_fire_time(None, now) - now <= timedelta(days=1)


def test_employers_are_reminded_by_day_only(phone, mail_server):
    reminders = next(when for job, when in timetable(Event()) if name_of(job) == "remind_employers")
    moment, hours = datetime(2026, 3, 2, 0, 0, tzinfo=settings().timezone), set()
    for _ in range(20):
        moment = reminders.get_next_fire_time(moment, moment + timedelta(seconds=1))
        hours.add(moment.hour)
    assert hours == set(range(8, 19))


def test_failure_is_told_without_its_words(caplog):
    def fail() -> None:
        words = "Amina"
        raise ValueError(f"{words} Diallo")

    guarded(fail)()
    assert "a job failed: ValueError" in caplog.text
    assert "in fail" in caplog.text
    assert "Amina Diallo" not in caplog.text


def test_run_that_did_something_says_how_much(caplog):
    def remind() -> int:
        return 3

    def look() -> int:
        return 0

    caplog.set_level("INFO")
    for job in (remind, look):
        guarded(job)()
    assert caplog.messages == ["remind: 3"]


def figure(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def test_runs_and_failures_are_counted_by_job():
    def fail() -> None:
        raise ValueError

    def work() -> None:
        pass

    ends = (("fail", "failed"), ("work", "ended"))
    before = [figure("tremplin_job_runs_total", job=job, outcome=end) for job, end in ends]
    for job in (fail, work, partial(work)):
        guarded(job)()
    assert figure("tremplin_job_runs_total", job="fail", outcome="failed") == before[0] + 1
    assert figure("tremplin_job_runs_total", job="work", outcome="ended") == before[1] + 2
    assert figure("tremplin_job_last_success_timestamp_seconds", job="work") > 0
    assert figure("tremplin_job_last_success_timestamp_seconds", job="fail") == 0


def test_every_job_has_a_name_of_its_own(phone, mail_server):
    names = [name_of(job) for job, _ in timetable(Event())]
    assert len(set(names)) == len(names)
    assert "TelegramSender" in names


def test_every_kind_that_models_tell_is_known():
    told = {
        call.args[1].attr
        for path in Path(models.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "tell"
        and getattr(getattr(call.args[1], "value", None), "id", "") == "Kind"
    }
    assert len(told) > 5
    assert told <= set(Kind.__members__)
