"""What a notice is, to whom it goes, and what becomes of it when it cannot arrive. Whose turn it is: test_outbox.py."""

from datetime import timedelta

import pytest
from peewee import IntegrityError

from models.applications import moves
from models.applications.moves import MOVES
from models.conversations.conversation import Chat
from models.database import db, now
from models.notices import notice as notices
from models.notices.notice import (
    DOUBT_DELAY,
    FIRST_DELAY,
    LONGEST_DELAY,
    MOST_ATTEMPTS,
    Channel,
    Delivery,
    Kind,
    Notice,
    tell,
)
from models.notices.queue import take
from tests.acts import at_once
from tests.cast import Cast


@pytest.fixture
def notice(cast: Cast) -> Notice:
    """A notice to Amina's chat, claimed and on its way."""
    Chat.create(telegram_id=77, candidate=cast.amina)
    tell(cast.amina, Kind.ACCOUNT_VALIDATE, candidate=cast.amina.id)
    (taken,) = take(Channel.TELEGRAM, 1)
    assert taken.leave()
    return taken


def fresh(notice: Notice) -> Notice:
    return Notice.get_by_id(notice.id)


def test_candidate_without_a_chat_is_told_by_email(cast: Cast):
    tell(cast.amina, Kind.ACCOUNT_VALIDATE, candidate=cast.amina.id)
    assert (Notice.get().channel, Notice.get().recipient) == (Channel.EMAIL, cast.amina)


@pytest.mark.parametrize("whom", ["nobody", "both"])
def test_database_refuses_a_notice_to_nobody_or_to_two(cast: Cast, whom: str):
    people = {"candidate": cast.amina, "staff": cast.bruno} if whom == "both" else {}
    with pytest.raises(IntegrityError), db.atomic():
        Notice.create(kind=Kind.RESULT, channel=Channel.EMAIL, **people)


def test_database_refuses_the_same_key_twice(cast: Cast):
    Notice.create(kind=Kind.RESULT, channel=Channel.EMAIL, staff=cast.bruno, key="once")
    with pytest.raises(IntegrityError), db.atomic():
        Notice.create(kind=Kind.RESULT, channel=Channel.EMAIL, staff=cast.chloe, key="once")


def test_same_key_at_the_same_instant_is_told_once(cast: Cast):
    at_once(*[lambda: tell(cast.bruno, Kind.REGISTRATION_TO_READ, key="once", candidate=cast.amina.id)] * 4)
    assert Notice.select().count() == 1


def test_notices_without_a_key_are_all_told(cast: Cast):
    for _ in range(2):
        tell(cast.bruno, Kind.REGISTRATION_TO_READ, candidate=cast.amina.id)
    assert Notice.select().count() == 2


def test_every_move_that_tells_has_its_kind():
    assert {f"application_{verb}" for verb, move in MOVES.items() if move.tells} <= set(Kind)


def test_notice_that_arrived_is_not_sent_again(notice: Notice, clock):
    notice.mark_sent()
    after = fresh(notice)
    assert (after.state, after.sent_at, after.claimed_until) == (Delivery.SENT, now(), None)
    clock.shift(timedelta(days=1))
    assert take(Channel.TELEGRAM, 1) == []


@pytest.mark.parametrize(
    ("attempts", "asked", "wait"),
    [
        (1, 0, FIRST_DELAY),
        (2, 0, FIRST_DELAY * 2),
        (4, 0, FIRST_DELAY * 8),
        (40, 0, LONGEST_DELAY),
        (1, 30, timedelta(seconds=30)),
        (1, 7200, LONGEST_DELAY),
    ],
)
def test_failure_waits_longer_each_time_or_as_long_as_asked(
    notice: Notice, clock, attempts: int, asked: int, wait: timedelta
):
    notice.attempts = attempts
    notice.retry("429", after=timedelta(seconds=asked))
    after = fresh(notice)
    assert (after.state, after.due_at - now(), after.claimed_until) == (Delivery.WAITING, wait, None)
    assert after.failure == "429"


def test_doubt_stays_on_the_way_and_is_said_the_next_time(notice: Notice, clock):
    notice.release("no answer")
    assert (fresh(notice).state, fresh(notice).due_at - now()) == (Delivery.SENDING, DOUBT_DELAY)
    clock.shift(DOUBT_DELAY)
    (again,) = take(Channel.TELEGRAM, 1)
    assert again.leave()
    assert fresh(again).in_doubt == 1


def test_chat_that_refuses_turns_to_email_with_patience_anew(notice: Notice):
    notice.fail("403: blocked")
    after = fresh(notice)
    assert (after.channel, after.state, after.attempts) == (Channel.EMAIL, Delivery.WAITING, 0)
    assert take(Channel.EMAIL, 1) == [notice]


def test_email_that_refuses_is_given_up(notice: Notice):
    notice.turn_to_email("403")
    (mail,) = take(Channel.EMAIL, 1)
    mail.leave()
    mail.attempts = MOST_ATTEMPTS
    mail.retry("550")
    assert (fresh(mail).state, fresh(mail).failure) == (Delivery.FAILED, "550")
    assert take(Channel.EMAIL, 1) == []


def test_long_failure_is_cut(notice: Notice):
    notice.retry("x" * 500)
    assert fresh(notice).failure == "x" * 200


def test_notices_go_with_the_act_that_fails(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    application = cast.apply()
    before = Notice.select().count()
    told = []

    def fail_at_the_second(person, kind, **facts):
        told.append(kind)
        notices.tell(person, kind, **facts)
        if len(told) == 2:
            raise OSError("the disk is full")

    monkeypatch.setattr(moves, "tell", fail_at_the_second)
    with pytest.raises(OSError, match="full"):
        moves.validate(application, cast.bruno)
    assert Notice.select().count() == before


def test_notice_goes_to_the_address_of_the_day_it_leaves(cast: Cast, notice: Notice):
    cast.amina.email = "autre@mail.example"
    cast.amina.save()
    assert fresh(notice).recipient.email == "autre@mail.example"
