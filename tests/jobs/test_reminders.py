"""Whoever keeps a candidate waiting is reminded, each occurrence once, whatever the clock does."""

from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from jobs.emails import news_of
from jobs.reminders import remind_employers, remind_referents
from jobs.subjects import is_void, with_subjects
from models.applications import moves
from models.applications.application import Application, Gate, State
from models.database import local, now, today
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.organisations.company import Company
from settings import settings
from tests.acts import at_once
from tests.cast import candidate


@pytest.fixture
def waiting(application) -> Application:
    """Received by the employer, and not answered."""
    application.state, application.received_at = State.NEW, now()
    application.save()
    return application


def days_old(application: Application, days: float) -> None:
    Application.update(received_at=now() - timedelta(days=days)).where(Application.id == application.id).execute()
    Company.update(reminded_on=None).execute()


def reminded_at(application: Application) -> int:
    return Application.get_by_id(application.id).reminded


def run() -> list[list[int]]:
    """What each message tells of."""
    Notice.delete().execute()
    remind_employers(Event())
    made = Notice.select().where(Notice.kind == Kind.APPLICATION_REMIND).order_by(Notice.id)
    return [notice.facts["applications"] for notice in made]


def test_nobody_is_reminded_before_the_first_day(waiting, clock):
    days_old(waiting, 9.3)
    assert run() == []


def test_whatever_its_hour_it_is_due_from_the_morning_of_the_day(waiting, clock):
    days_old(waiting, 9.5)  # the evening of the day before that
    assert run() == [[waiting.id]]


def test_each_day_of_the_calendar_reminds_once(waiting):
    told = []
    for day in range(31):
        days_old(waiting, day)
        told += [(day, reminded_at(waiting)) for _ in run() + run()]
    assert told == [(10, 10), (20, 20), (28, 28)]


def test_company_is_reminded_and_nobody_else(waiting, cast):
    days_old(waiting, 10)
    run()
    assert [notice.staff for notice in Notice.select()] == [cast.chloe]


def test_after_a_long_halt_one_reminder_leaves(waiting):
    days_old(waiting, 40)
    assert run() == [[waiting.id]]
    assert reminded_at(waiting) == 28
    Company.update(reminded_on=None).execute()
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
    assert run() == [[waiting.id]]


def test_more_than_a_batch_is_reminded_in_one_run(waiting, cast, monkeypatch):
    monkeypatch.setattr("models.applications.reminders.MOST_PLACES", 1)
    other = cast.apply(offer=cast.other_offer)
    Application.update(gate=Gate.VALIDATED).where(Application.id == other.id).execute()
    for application in (waiting, other):
        days_old(application, 10)
    assert run() == [[waiting.id], [other.id]]


def hour_by_hour(clock, days: int, halted: range = range(0)) -> list[tuple[int, str]]:
    """The day, counted from the first, and the person of each message, as two clocks run at each hour of people's day.

    `halted` are hours at which no clock runs.
    """
    begun, told = today(), []
    for hour in range(days * 24):
        if hour not in halted and 8 <= local(now()).hour <= 18:
            at_once(lambda: remind_employers(Event()), lambda: remind_referents(Event()))
            remind_employers(Event())
            told += [((today() - begun).days, one.recipient.first_name) for one in Notice]
            Notice.delete().execute()
        clock.shift(timedelta(hours=1))
    return sorted(told)


@pytest.mark.parametrize("month", [(2026, 3, 20), (2026, 10, 15)], ids=["into summer", "into winter"])
def test_each_once_through_a_change_of_hour(cast, clock, month):
    clock.move_to(datetime(*month, 22, 30, tzinfo=UTC))
    moves.validate(cast.apply(), cast.bruno)
    cast.apply(offer=cast.other_offer)
    Notice.delete().execute()
    assert hour_by_hour(clock, 12) == [(3, "Bruno"), (7, "Bruno"), (10, "Chloé")]


def test_three_days_of_stopped_clock_are_made_up_once(cast, clock):
    moves.validate(cast.apply(), cast.bruno)
    cast.apply(offer=cast.other_offer)
    Notice.delete().execute()
    halted = range(24 * 7 - 12, 24 * 10 + 12)
    assert hour_by_hour(clock, 16, halted) == [(3, "Bruno"), (11, "Bruno"), (11, "Chloé")]


def words(delivery: Delivery) -> str:
    return news_of(delivery.notice).words.replace("\u00a0", " ")


def reminder() -> Delivery:
    (delivery,) = with_subjects(list(Delivery.select()))
    return delivery


def test_message_names_the_ten_that_wait_longest_and_counts_the_others(cast, clock):
    for number in range(13):
        moves.validate(cast.apply(candidate(f"Inès{number}", "Roux", cast.mission, cast.convention)), cast.bruno)
    clock.shift(timedelta(days=10))
    run()
    said = words(reminder())
    assert "13 personnes attendent votre réponse :" in said
    assert "Inès0 Roux : candidature pour « Apprenti boulanger », depuis 10 jours." in said
    assert said.count("depuis 10 jours") == 10
    assert "3 autres sont dans votre espace." in said


def test_message_leads_to_the_page_of_what_waits_alone(waiting):
    days_old(waiting, 10)
    run()
    assert f"{settings().public_url}/applications/{waiting.id}" in words(reminder())


def test_what_was_answered_before_the_message_leaves_is_not_told(waiting, cast):
    days_old(waiting, 10)
    run()
    moves.withdraw(Application.get_by_id(waiting.id), cast.amina)
    assert is_void(reminder().notice)
