"""A notice that fails is tried again, later and later; then by e-mail; then no more."""

from datetime import timedelta

import pytest

from models.conversations.conversation import EMAIL, TELEGRAM
from models.database import now
from models.notices.delivery import MOST_ATTEMPTS, MOST_DOUBTS, DeliveryState
from models.notices.queue import take
from tests.models.notices.conftest import fresh, told

pytestmark = pytest.mark.usefixtures("database")


def test_failure_that_surely_did_not_arrive_leaves_no_doubt(people, clock):
    told(people[0])
    for _ in range(3):
        (notice,) = take(TELEGRAM, 10)
        notice.mark_sending()
        notice.retry("try later")
        clock.shift(timedelta(minutes=5))
    assert fresh(notice).in_doubt == 0


def test_each_failure_waits_longer(people, clock):
    told(people[0])
    waits = []
    for _ in range(14):
        (notice,) = take(TELEGRAM, 10)
        notice.mark_sending()
        notice.retry("try later")
        waits.append(fresh(notice).due_at - now())
        clock.move_to(fresh(notice).due_at.replace(tzinfo=None).isoformat() + "+00:00")
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=1)


def test_chat_that_fails_for_days_turns_to_email(people):
    notice = told(people[0])
    notice.attempts = MOST_ATTEMPTS
    notice.retry("try later")
    assert fresh(notice).state == DeliveryState.REPLACED
    (mail,) = take(EMAIL, 10)
    assert (mail.notice, mail.state) == (notice.notice, DeliveryState.WAITING)


def test_email_that_fails_for_days_is_given_up(people):
    notice = told(people[0])
    notice.channel, notice.attempts = EMAIL, MOST_ATTEMPTS
    notice.retry("the server answered 451")
    assert fresh(notice).state == DeliveryState.FAILED
    assert fresh(notice).failure == "the server answered 451"


def test_nobody_gets_a_fourth_copy(people, clock):
    told(people[0])
    for _ in range(MOST_DOUBTS):
        (notice,) = take(TELEGRAM, 10)
        assert notice.mark_sending()
        notice.mark_uncertain("in doubt")
        clock.shift(timedelta(hours=1))
    assert take(TELEGRAM, 10) == []
    (mail,) = take(EMAIL, 10)
    assert mail.in_doubt == MOST_DOUBTS


def test_sender_that_comes_late_neither_reopens_nor_doubles(people):
    told(people[0])
    (notice,) = take(TELEGRAM, 10)
    notice.mark_sent()
    for late in (notice.retry, notice.fail, notice.mark_uncertain, notice.give_up):
        late("try later")
    assert fresh(notice).state == DeliveryState.SENT
    assert take(EMAIL, 10) == []
