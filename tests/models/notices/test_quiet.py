"""Nothing that can wait wakes anybody, at the hours that each chose."""

from datetime import UTC, datetime, timedelta

import pytest

from models.acts import act
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.database import now
from models.notices import telling
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind
from models.notices.queue import take
from models.notices.quiet import Hours, QuietHours, choose_quiet_hours, first_waking, hold_back, hours_of
from models.refusal import Refused
from settings import settings
from tests.acts import everything
from tests.cast import Cast

tell = act(telling.tell)
NIGHT, NEVER = Hours(21, 8), Hours(0, 0)


def utc(words: str) -> datetime:
    return datetime.fromisoformat(words)


@pytest.mark.parametrize(
    ("instant", "hours", "wakes"),
    [
        ("2026-03-02 12:00", NIGHT, "2026-03-02 12:00"),
        ("2026-03-02 19:59", NIGHT, "2026-03-02 19:59"),
        ("2026-03-02 20:00", NIGHT, "2026-03-03 07:00"),
        ("2026-03-02 23:30", NIGHT, "2026-03-03 07:00"),
        ("2026-03-02 06:59", NIGHT, "2026-03-02 07:00"),
        ("2026-03-02 07:00", NIGHT, "2026-03-02 07:00"),
        # Both changes of hour: it is eight where people live.
        ("2026-03-28 23:00", NIGHT, "2026-03-29 06:00"),
        ("2026-10-24 23:00", NIGHT, "2026-10-25 07:00"),
        ("2026-03-02 23:00", NEVER, "2026-03-02 23:00"),
        # Who works at night sleeps by day.
        ("2026-03-02 09:00", Hours(8, 16), "2026-03-02 15:00"),
        ("2026-03-02 23:00", Hours(8, 16), "2026-03-02 23:00"),
        ("2026-03-02 23:00", Hours(0, 7), "2026-03-03 06:00"),
    ],
)
def test_night_ends_at_the_hour_where_people_live(instant, hours, wakes):
    assert first_waking(utc(instant), hours) == utc(wakes)


@pytest.fixture
def night(cast: Cast, clock, environment) -> Cast:
    """Half past eleven in Paris; Amina has a chat."""
    environment.setenv("QUIET_HOURS", "21,8")
    settings.cache_clear()
    Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    clock.move_to(datetime(2026, 3, 2, 22, 30, tzinfo=UTC))
    return cast


MORNING = datetime(2026, 3, 3, 7)


@pytest.mark.parametrize(
    ("priority", "channel", "waits"),
    [
        (Priority.ANSWER, TELEGRAM, False),
        (Priority.NEWS, TELEGRAM, True),
        (Priority.BULK, TELEGRAM, True),
        (Priority.ANSWER, EMAIL, False),
        (Priority.NEWS, EMAIL, False),
        (Priority.BULK, EMAIL, True),
    ],
)
def test_what_can_wait_waits_for_the_morning_without_an_attempt(night: Cast, clock, priority, channel, waits):
    tell(night.amina, Kind.NEW_OFFERS, priority=priority, address=(channel, None))
    assert len(hold_back(take(channel, 10))) == (not waits)
    left = Delivery.get()
    assert left.attempts == 0
    if waits:
        assert (left.due_at, left.claimed_until) == (MORNING, None)
        assert take(channel, 10) == []
        clock.move_to(MORNING.replace(tzinfo=UTC))
        assert hold_back(take(channel, 10)) == [left]


def test_answer_passes_what_waits(night: Cast):
    tell(night.amina, Kind.APPLICATION_ACCEPT)
    hold_back(take(TELEGRAM, 10))
    tell(night.amina, Kind.RESULT, priority=Priority.ANSWER)
    assert [one.notice.kind for one in hold_back(take(TELEGRAM, 10))] == [Kind.RESULT]


def test_staff_are_told_at_any_hour(night: Cast):
    tell(night.bruno, Kind.APPLICATION_REMIND, priority=Priority.BULK)
    assert len(hold_back(take(EMAIL, 10))) == 1


def test_each_has_hours_of_their_own(night: Cast):
    Conversation.create(channel=TELEGRAM, address="2", candidate=night.other_candidate)
    choose_quiet_hours(night.other_candidate, NEVER)
    for person in (night.amina, night.other_candidate):
        tell(person, Kind.APPLICATION_ACCEPT)
    assert [one.notice.candidate for one in hold_back(take(TELEGRAM, 10))] == [night.other_candidate]


def test_what_a_broken_network_kept_until_the_night_waits_too(night: Cast, clock):
    clock.move_to(datetime(2026, 3, 2, 19, tzinfo=UTC))
    tell(night.amina, Kind.APPLICATION_ACCEPT)
    (one,) = hold_back(take(TELEGRAM, 10))
    one.mark_sending()
    one.retry("no network")
    clock.shift(timedelta(hours=3))
    assert hold_back(take(TELEGRAM, 10)) == []
    assert Delivery.get().due_at == MORNING


def test_claim_that_another_has_now_is_left_alone(night: Cast, clock):
    tell(night.amina, Kind.APPLICATION_ACCEPT)
    ours = take(TELEGRAM, 10)
    clock.shift(timedelta(minutes=3))
    (theirs,) = take(TELEGRAM, 10)
    hold_back(ours)
    assert Delivery.get().claimed_until == theirs.claimed_until > now()


def test_only_hours_that_differ_are_kept(night: Cast):
    choose_quiet_hours(night.amina, Hours(23, 7))
    assert hours_of(night.amina) == Hours(23, 7)
    assert hours_of(night.other_candidate) == NIGHT
    choose_quiet_hours(night.amina, NIGHT)
    assert not QuietHours.select().exists()


@pytest.mark.parametrize("hours", [Hours(24, 8), Hours(-1, 8), Hours(21, 99)])
def test_hours_of_no_clock_are_refused(night: Cast, hours):
    before = everything()
    with pytest.raises(Refused, match="choice"):
        choose_quiet_hours(night.amina, hours)
    assert everything() == before
