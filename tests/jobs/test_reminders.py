"""Employers who keep a candidate waiting are reminded, once at each day of the calendar."""

from datetime import timedelta
from threading import Event

import pytest

from jobs.reminders import remind_employers
from models import journal
from models.applications import moves
from models.applications.application import Application, Gate, State
from models.applications.reminders import remind
from models.database import now
from models.notices.notice import Kind, Notice


@pytest.fixture
def waiting(application) -> Application:
    """Received by the employer, and not answered."""
    application.state, application.received_at = State.NEW, now()
    application.save()
    return application


def days_old(application: Application, days: float) -> None:
    Application.update(received_at=now() - timedelta(days=days)).where(Application.id == application.id).execute()


def reminders() -> list[int]:
    return [notice.facts["day"] for notice in Notice.select().where(Notice.kind == Kind.APPLICATION_REMIND)]


def run() -> list[int]:
    Notice.delete().execute()
    remind_employers(Event())
    return reminders()


def test_nobody_is_reminded_before_the_first_day(waiting):
    days_old(waiting, 9.9)
    assert run() == []


def test_each_day_of_the_calendar_reminds_once(waiting, cast):
    told = []
    for day in range(31):
        days_old(waiting, day)
        told += [(day, reminded) for reminded in run() + run()]
    assert told == [(10, 10), (20, 20), (28, 28)]


def test_company_is_reminded_and_nobody_else(waiting, cast):
    days_old(waiting, 10)
    run()
    assert [notice.staff for notice in Notice.select()] == [cast.chloe]
    assert journal.history(waiting)[-1].verb == "remind"


def test_after_a_long_halt_one_reminder_leaves(waiting):
    days_old(waiting, 40)
    assert run() == [28]
    assert run() == []


@pytest.mark.parametrize(
    "facts",
    [
        {"state": State.REFUSED},
        {"state": State.ACCEPTED},
        {"state": State.HIRED_ELSEWHERE},
        {"state": State.POSTPONED},
        {"withdrawn": True},
        {"gate": Gate.SENT_BACK},
    ],
)
def test_what_waits_for_no_answer_is_not_reminded_of(waiting, facts):
    days_old(waiting, 10)
    Application.update(**facts).execute()
    assert run() == []


def test_what_is_being_looked_at_is_reminded_of(waiting):
    days_old(waiting, 10)
    Application.update(state=State.PROCESSING).execute()
    assert run() == [10]


def test_withdrawn_in_between_is_not_reminded_of(waiting, cast):
    days_old(waiting, 10)
    seen = Application.get_by_id(waiting.id)
    moves.withdraw(waiting, cast.amina)
    Notice.delete().execute()
    assert not remind(seen, 10)
    assert reminders() == []


def test_two_at_once_remind_once(waiting):
    days_old(waiting, 10)
    seen = [Application.get_by_id(waiting.id) for _ in range(2)]
    assert [remind(application, 10) for application in seen] == [True, False]
    assert reminders() == [10]


def test_more_than_a_batch_is_reminded_in_one_run(waiting, cast, monkeypatch):
    monkeypatch.setattr("jobs.reminders.unanswered", lambda day: one_of(day))
    days_old(waiting, 10)
    other = cast.apply(offer=cast.other_offer)
    Application.update(gate=Gate.VALIDATED).where(Application.id == other.id).execute()
    days_old(other, 12)
    assert run() == [10, 10]


def one_of(day: int) -> list[Application]:
    from models.applications.reminders import unanswered

    return unanswered(day, limit=1)
