"""A reminder is one act: all that is due with a company or a place, in one message a day. The run: tests/jobs."""

from datetime import timedelta

import pytest

from models import journal
from models.applications import moves, reminders
from models.applications.application import Application
from models.applications.reminders import remind_employers, remind_referents
from models.applications.still_waiting import days_waited
from models.database import now, today
from models.notices.notice import Kind, Notice
from models.organisations.company import Company
from models.organisations.membership import Membership
from tests.acts import at_once, everything
from tests.cast import Cast, candidate, put_pending, staff
from tests.jobs.conftest import count_reads


@pytest.fixture
def waiting(cast: Cast, clock) -> Application:
    """An application that the bakery has had for ten days."""
    application = moves.validate(cast.apply(), cast.bruno)
    clock.shift(timedelta(days=10))
    return application


def told(kind: Kind) -> list[tuple[str, dict[str, list[int]]]]:
    notices = Notice.select().where(Notice.kind == kind).order_by(Notice.id)
    return [(notice.recipient.first_name, notice.facts) for notice in notices]


def another(cast: Cast, name: str) -> Application:
    someone = candidate(name, f"{name}-Test", cast.mission, cast.convention)
    return moves.validate(cast.apply(someone), cast.bruno)


def test_members_are_told_of_all_that_is_due_in_one_message(cast: Cast, clock):
    staff("Colette", "Roux", company=cast.bakery)
    first = moves.validate(cast.apply(), cast.bruno)
    clock.shift(timedelta(days=10))
    later = [another(cast, name) for name in ("Inès", "Noé", "Léa")]
    clock.shift(timedelta(days=10))
    assert remind_employers() == 1
    ids = {"applications": [first.id, *(application.id for application in later)]}
    assert told(Kind.APPLICATION_REMIND) == [("Chloé", ids), ("Colette", ids)]
    assert [Application.get_by_id(one.id).reminded for one in (first, *later)] == [20, 10, 10, 10]
    line = journal.history(first)[-1]
    assert (line.verb, line.actor_kind, line.facts) == ("remind", "system", {"day": 20})


def test_company_is_told_once_a_day(cast: Cast, waiting: Application):
    assert [remind_employers(), remind_employers()] == [1, 0]
    # Whatever becomes due later on the same day.
    Application.update(reminded=0).execute()
    assert remind_employers() == 0
    assert len(told(Kind.APPLICATION_REMIND)) == 1


def test_who_is_in_two_companies_is_told_by_both(cast: Cast, waiting: Application):
    Membership.create(staff=cast.chloe, company=cast.other_company, role="recruiter")
    other = moves.validate(cast.apply(offer=cast.other_offer), cast.bruno)
    Application.update(received_at=now() - timedelta(days=12)).where(Application.id == other.id).execute()
    assert remind_employers() == 2
    mine = [facts["applications"] for name, facts in told(Kind.APPLICATION_REMIND) if name == "Chloé"]
    assert mine == [[waiting.id], [other.id]]


def test_what_was_answered_meanwhile_is_not_reminded_of(cast: Cast, waiting: Application):
    moves.accept(waiting, cast.chloe, today())
    before = everything()
    assert remind_employers() == 0
    assert everything() == before


def test_what_is_kept_for_later_is_reminded_of_once_a_month_for_half_a_year(cast: Cast, waiting: Application, clock):
    assert remind_employers() == 1
    moves.postpone(waiting, cast.chloe, "Au printemps, peut-être.")
    days = []
    for day in range(1, 250):
        clock.shift(timedelta(days=1))
        days += [day] * remind_employers()
    assert days == [30, 60, 90, 120, 150, 180]


def test_what_is_kept_for_later_is_said_to_wait_since_it_was_and_not_since_it_came(
    cast: Cast, waiting: Application, clock
):
    moves.postpone(waiting, cast.chloe, "Au printemps, peut-être.")
    clock.shift(timedelta(days=30))
    assert days_waited(Application.get_by_id(waiting.id)) == 30


def test_two_at_the_same_instant_remind_once(waiting: Application):
    at_once(*[remind_employers] * 4)
    assert len(told(Kind.APPLICATION_REMIND)) == 1
    assert [line.verb for line in journal.history(waiting)].count("remind") == 1


def test_reminder_and_hiring_elsewhere_do_not_wait_for_each_other(cast: Cast, waiting: Application):
    mine = moves.validate(cast.apply(offer=cast.other_offer), cast.bruno)
    outcomes = at_once(lambda: moves.accept(mine, cast.driss, today()), remind_employers)
    assert outcomes[0].state == "accepted"
    assert outcomes[1] in (0, 1)
    assert journal.first_broken() is None


def test_failure_in_the_middle_leaves_it_to_be_reminded_of(waiting: Application, monkeypatch: pytest.MonkeyPatch):
    before = everything()
    with monkeypatch.context() as patch:
        patch.setattr(reminders, "tell", lambda *args, **facts: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            remind_employers()
    assert everything() == before
    assert remind_employers() == 1


def test_referents_are_told_of_all_that_they_have_to_read_in_one_message(cast: Cast, clock):
    application = cast.apply()
    request = put_pending(candidate("Inès", "Faure", cast.mission, cast.convention), cast.mission)
    days = []
    for day in range(1, 12):
        clock.shift(timedelta(days=1))
        days += [day] * remind_referents()
    assert days == [3, 7]
    ids = {"applications": [application.id], "registrations": [request.id]}
    assert told(Kind.READING_REMIND) == [("Bruno", ids)] * 2


def test_what_was_corrected_begins_its_wait_again(cast: Cast, clock):
    application = cast.apply()
    clock.shift(timedelta(days=7))
    moves.send_back(application, cast.bruno, "Ajoutez vos dates.")
    clock.shift(timedelta(days=5))
    assert remind_referents() == 0
    moves.correct(application, cast.amina, "Du 1er mars au 30 juin.", documents=[cast.cv])
    days = []
    for day in range(1, 9):
        clock.shift(timedelta(days=1))
        days += [day] * remind_referents()
    assert days == [3, 7]


def test_what_was_read_withdrawn_or_decided_meanwhile_is_not_reminded_of(cast: Cast, clock):
    moves.validate(cast.apply(), cast.bruno)
    moves.withdraw(cast.apply(offer=cast.other_offer), cast.amina)
    put_pending(cast.other_candidate, cast.mission).delete_instance()
    clock.shift(timedelta(days=7))
    before = everything()
    assert remind_referents() == 0
    assert everything() == before


def test_as_many_questions_for_many_companies_as_for_one(cast: Cast, waiting: Application, monkeypatch):
    alone = count_reads(monkeypatch, remind_employers)
    Company.update(reminded_on=None).execute()
    Application.update(reminded=0).execute()
    other = moves.validate(cast.apply(offer=cast.other_offer), cast.bruno)
    Application.update(received_at=now() - timedelta(days=12)).where(Application.id == other.id).execute()
    assert count_reads(monkeypatch, remind_employers) == alone
