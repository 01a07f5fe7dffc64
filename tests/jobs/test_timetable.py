"""The list of what runs, and how a failure is told."""

import ast
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import models
from jobs.__main__ import guarded, timetable
from models.notices.notice import Kind
from settings import settings


def test_everything_runs_at_least_once_a_day(phone, mail_server):
    now = datetime.now(settings().timezone)
    lines = timetable(Event())
    assert len(lines) == 7
    for _, trigger in lines:
        assert trigger.get_next_fire_time(None, now) - now <= timedelta(days=1)


def test_employers_are_reminded_by_day_only(phone, mail_server):
    reminders = timetable(Event())[3][1]
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
