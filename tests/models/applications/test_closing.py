"""What nobody answered is closed once, by the clock, where the team wants it; what moved or waits elsewhere is not."""

from datetime import timedelta

import pytest

from jobs.subjects import is_void, with_subjects
from models.applications import moves
from models.applications.application import Application, State
from models.applications.closing import close_unanswered
from models.applications.reminders import remind_employers
from models.applications.still_waiting import waiting_of
from models.database import today
from models.journal import history
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate
from settings import settings
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, offer
from tests.models.applications.conftest import received

CLOSED = Kind.APPLICATION_CLOSE_UNANSWERED


@pytest.fixture(autouse=True)
def sixty_days(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("UNANSWERED_DAYS", "60")
    settings.cache_clear()


@pytest.fixture
def silent(cast: Cast, clock) -> Application:
    """What the bakery has had for sixty days, without a word."""
    application = received(cast)
    clock.shift(timedelta(days=60))
    Notice.delete().execute()
    return application


def now(application: Application) -> Application:
    return Application.get_by_id(application.id)


def told() -> list[tuple[str, str]]:
    return [(notice.recipient.first_name, notice.kind) for notice in Notice.select().order_by(Notice.id)]


def test_what_nobody_answered_for_sixty_days_is_closed_and_told_as_that(silent: Application):
    assert (close_unanswered(), close_unanswered()) == (1, 0)
    assert now(silent).state == State.NO_ANSWER
    assert told() == [("Amina", CLOSED), ("Bruno", CLOSED)]
    assert {one.priority for one in Delivery.select()} == {Priority.BULK}, "it waits for the morning"
    last = history(silent)[-1]
    assert (last.actor_kind, last.verb, last.before, last.after) == ("system", "close_unanswered", "new", "no_answer")


def test_nothing_is_closed_before_sixty_days(cast: Cast, clock):
    received(cast)
    clock.shift(timedelta(days=59))
    untouched()


def test_nothing_is_closed_where_the_team_does_not_want_it(silent: Application, environment):
    environment.setenv("UNANSWERED_DAYS", "")
    settings.cache_clear()
    untouched()


def untouched() -> None:
    before = everything()
    assert close_unanswered() == 0
    assert everything() == before


@pytest.mark.parametrize("verb", ["postpone", "refuse", "accept", "withdraw"])
def test_what_was_answered_or_withdrawn_is_not_closed(cast: Cast, silent: Application, clock, verb: str):
    given = {"answer": "Merci.", "starts_on": today(), "reason": cast.reason}
    moves.move(verb, silent, cast.amina if verb == "withdraw" else cast.chloe, given)
    clock.shift(timedelta(days=60))
    untouched()


@pytest.mark.parametrize("gate", ["awaiting", "sent_back"])
def test_what_no_employer_has_is_not_closed(cast: Cast, clock, gate: str):
    application = cast.apply()
    if gate == "sent_back":
        moves.send_back(application, cast.bruno, "Précisez.")
    clock.shift(timedelta(days=90))
    untouched()


def test_days_begin_anew_with_each_move(cast: Cast, clock):
    application = received(cast)
    clock.shift(timedelta(days=40))
    moves.study(application, cast.chloe)
    clock.shift(timedelta(days=59))
    untouched()
    clock.shift(timedelta(days=1))
    assert close_unanswered() == 1
    assert now(application).state == State.NO_ANSWER


def test_what_the_clock_did_is_no_move(cast: Cast, clock):
    received(cast)
    clock.shift(timedelta(days=28))
    assert remind_employers() == 1
    clock.shift(timedelta(days=32))
    assert close_unanswered() == 1


def test_clock_that_stood_still_for_three_days_closes_each_once(silent: Application, clock):
    clock.shift(timedelta(days=3))
    assert (close_unanswered(), close_unanswered()) == (1, 0)
    assert len(told()) == 2


@pytest.mark.parametrize("change", ["2026-03-29", "2026-10-25"])
def test_day_is_one_of_people_here_whatever_the_hour_changes(cast: Cast, clock, change: str):
    clock.move_to(f"{change}T07:00:00+00:00")
    clock.shift(timedelta(days=-60))
    application = received(cast)
    clock.move_to(f"{change}T00:30:00+00:00")
    clock.shift(timedelta(days=-1))
    untouched()
    clock.shift(timedelta(days=1))
    assert close_unanswered() == 1
    assert now(application).state == State.NO_ANSWER


def test_two_clocks_close_each_once(cast: Cast, clock):
    theirs = [received(cast, candidate=one, offer=offer(cast.bakery, cast.chloe, "Vendeuse")) for one in (cast.amina,)]
    theirs.append(received(cast))
    clock.shift(timedelta(days=60))
    Notice.delete().execute()
    assert not reasons(at_once(close_unanswered, close_unanswered))
    assert [history(one)[-1].verb for one in theirs] == ["close_unanswered"] * 2
    assert sorted(told()) == sorted([("Amina", CLOSED), ("Bruno", CLOSED)] * 2)


def test_answer_at_the_same_instant_is_kept(cast: Cast, silent: Application):
    """Either it came first, or it is late and welcome all the same."""
    assert not reasons(at_once(close_unanswered, lambda: moves.accept(silent, cast.chloe, today())))
    assert now(silent).state == State.ACCEPTED


# Afterwards


@pytest.mark.parametrize(
    ("verb", "state"), [("accept", State.ACCEPTED), ("postpone", State.POSTPONED), ("refuse", State.REFUSED)]
)
def test_employer_may_still_answer(cast: Cast, silent: Application, verb: str, state: State):
    close_unanswered()
    Notice.delete().execute()
    given = {"answer": "Merci.", "starts_on": today(), "reason": cast.reason}
    moves.move(verb, silent, cast.chloe, given)
    assert now(silent).state == state
    assert now(silent).days_to_answer == 60
    assert ("Amina", f"application_{verb}") in told()


def test_employer_may_not_study_it_in_silence_again(cast: Cast, silent: Application):
    close_unanswered()
    with refused("state_no_answer"):
        moves.study(silent, cast.chloe)


def test_candidate_may_no_longer_withdraw_it(cast: Cast, silent: Application):
    close_unanswered()
    with refused("state_no_answer"):
        moves.withdraw(silent, Candidate.get_by_id(cast.amina.id))


def test_it_is_reminded_of_no_more(silent: Application):
    close_unanswered()
    before = everything()
    assert remind_employers() == 0
    assert everything() == before
    assert waiting_of([Notice(id=1, kind=Kind.APPLICATION_REMIND, facts={"applications": [silent.id]})]) == {}


def test_message_of_its_end_does_not_leave_once_it_was_answered(cast: Cast, silent: Application):
    close_unanswered()
    moves.accept(silent, cast.chloe, today())
    ends = Delivery.select().join(Notice).where(Notice.kind == CLOSED)
    assert [is_void(one.notice) for one in with_subjects(list(ends))] == [True, True]
