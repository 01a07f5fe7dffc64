"""A reminder is one act: once for each day of the calendar, to those who have the application. The run: tests/jobs."""

from datetime import timedelta

import pytest

from models import journal
from models.applications import moves, reminders
from models.applications.application import Application
from models.applications.reminders import remind, unanswered
from models.database import today
from models.notices.notice import Notice
from tests.acts import at_once, everything
from tests.cast import Cast, staff


@pytest.fixture
def waiting(cast: Cast, clock) -> Application:
    """An application that the bakery has had for ten days."""
    application = moves.validate(cast.apply(), cast.bruno)
    clock.shift(timedelta(days=10))
    return application


def test_members_are_reminded_once_for_a_day(cast: Cast, waiting: Application):
    colleague = staff("Colette", "Roux", company=cast.bakery)
    assert unanswered(10) == [waiting]
    assert [remind(waiting, 10), remind(waiting, 10)] == [True, False]
    assert unanswered(10) == []
    told = [notice.staff for notice in Notice.select().where(Notice.kind == "application_remind").order_by(Notice.id)]
    assert told == [cast.chloe, colleague]
    line = journal.history(waiting)[-1]
    assert (line.verb, line.actor_kind, line.facts) == ("remind", "system", {"day": 10})


def test_later_day_settles_the_earlier_ones(waiting: Application):
    assert [remind(waiting, 20), remind(waiting, 10), remind(waiting, 28)] == [True, False, True]


def test_what_was_answered_meanwhile_is_not_reminded_of(cast: Cast, waiting: Application):
    moves.accept(waiting, cast.chloe, today())
    before = everything()
    assert not remind(waiting, 10)
    assert everything() == before


def test_what_is_kept_for_later_is_not_reminded_of(cast: Cast, waiting: Application):
    moves.postpone(waiting, cast.chloe, "Au printemps, peut-être.")
    before = everything()
    assert unanswered(10) == []
    assert not remind(waiting, 10)
    assert everything() == before


def test_two_at_the_same_instant_remind_once(waiting: Application):
    assert sorted(at_once(*[lambda: remind(waiting, 10)] * 4)) == [False] * 3 + [True]
    assert Notice.select().where(Notice.kind == "application_remind").count() == 1


def test_reminder_and_hiring_elsewhere_do_not_wait_for_each_other(cast: Cast, waiting: Application):
    mine = moves.validate(cast.apply(offer=cast.other_offer), cast.bruno)
    outcomes = at_once(lambda: moves.accept(mine, cast.driss, today()), lambda: remind(waiting, 10))
    assert outcomes[0].state == "accepted"
    assert outcomes[1] in (True, False)
    assert journal.first_broken() is None


def test_failure_in_the_middle_leaves_it_to_be_reminded_of(waiting: Application, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reminders, "tell", lambda *args, **facts: 1 / 0)
    before = everything()
    with pytest.raises(ZeroDivisionError):
        remind(waiting, 10)
    assert everything() == before
    assert unanswered(10) == [waiting]
