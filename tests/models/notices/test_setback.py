"""A clock that ran ahead, then was set right, makes nobody wait."""

from datetime import timedelta

import pytest

from models.conversations.conversation import TELEGRAM
from models.notices.delivery import CLAIM, LONGEST_DELAY, DeliveryState
from models.notices.queue import take
from models.notices.setback import forget_the_future
from tests.models.notices.conftest import fresh, told

AHEAD = timedelta(hours=6)
pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def ahead(clock):
    """The clock runs ahead; what is called sets it right."""
    clock.shift(AHEAD)
    return lambda: clock.shift(-AHEAD)


def test_who_was_told_in_the_future_can_be_told_now(people, ahead):
    first = told(people[0])
    take(TELEGRAM, 10)[0].mark_sent()
    ahead()
    second = told(people[0])
    assert fresh(first).state == DeliveryState.SENT
    assert take(TELEGRAM, 10) == [second]


def test_what_was_queued_in_the_future_leaves_now(people, ahead):
    queued = told(people[0])
    ahead()
    assert take(TELEGRAM, 10) == []
    assert forget_the_future() == 1
    assert take(TELEGRAM, 10) == [queued]


def test_what_was_claimed_in_the_future_is_free(people, ahead, clock):
    clock.shift(-AHEAD)
    claimed = told(people[0])
    clock.shift(AHEAD)
    assert take(TELEGRAM, 10) == [claimed]
    ahead()
    forget_the_future()
    assert take(TELEGRAM, 10) == [claimed]


def test_what_was_put_off_in_the_future_is_tried_now(people, ahead, clock):
    clock.shift(-AHEAD)
    put_off = told(people[0])
    clock.shift(AHEAD)
    take(TELEGRAM, 10)[0].mark_sending()
    fresh(put_off).retry("try later")
    ahead()
    forget_the_future()
    assert take(TELEGRAM, 10) == [put_off]


def test_what_a_right_clock_said_stays_as_it_is(people, clock):
    waiting, claimed, later = (told(person) for person in people[:3])
    (first, *_) = take(TELEGRAM, 1)
    fresh(later).retry("try later", LONGEST_DELAY)
    fresh(waiting if first != waiting else claimed).mark_sent()
    rows = [fresh(one).__data__ for one in (waiting, claimed, later)]
    assert forget_the_future() == 0
    assert [fresh(one).__data__ for one in (waiting, claimed, later)] == rows
    assert CLAIM < AHEAD
