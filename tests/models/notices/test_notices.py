"""What a notice is, to whom it goes, and what becomes of it when it cannot arrive. Whose turn it is: test_queue.py."""

from datetime import timedelta

import pytest
from peewee import IntegrityError

from models import journal
from models.acts import act
from models.applications import moves
from models.applications.moves import MOVES
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.database import db, now
from models.notices import telling
from models.notices.delivery import (
    DOUBT_DELAY,
    FIRST_DELAY,
    LONGEST_DELAY,
    MOST_ATTEMPTS,
    Delivery,
    DeliveryState,
)
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.people.candidate import Candidate
from tests.acts import at_once, everything
from tests.cast import Cast

tell = act(telling.tell)


@pytest.fixture
def delivery(cast: Cast) -> Delivery:
    """A notice to Amina's chat, claimed and on its way."""
    Conversation.create(channel=TELEGRAM, address="77", candidate=cast.amina)
    tell(cast.amina, Kind.ACCOUNT_VALIDATE, cast.amina)
    (taken,) = take(TELEGRAM, 1)
    assert taken.mark_sending()
    return taken


def fresh(delivery: Delivery) -> Delivery:
    return Delivery.get_by_id(delivery.id)


def replacement(delivery: Delivery) -> Delivery:
    """The delivery by e-mail that took its place."""
    return Delivery.get(Delivery.notice == delivery.notice, Delivery.id != delivery.id)


def test_notice_says_what_about_what_and_in_which_act(cast: Cast, clock):
    tell(cast.bruno, Kind.APPLICATION_REMIND, cast.bakery, day=10)
    notice = Notice.get()
    assert (notice.kind, notice.recipient, notice.facts) == ("application_remind", cast.bruno, {"day": 10})
    assert (notice.subject_kind, notice.subject_id) == ("company", cast.bakery.id)
    assert (notice.created_at, notice.due_at, len(notice.act)) == (now(), now(), 32)


def test_notice_may_be_about_nothing(cast: Cast):
    tell(cast.bruno, Kind.PASSWORD_CHANGED)
    assert (Notice.get().subject_kind, Notice.get().subject_id) == (None, None)


def test_candidate_without_a_chat_is_told_by_email(cast: Cast):
    tell(cast.amina, Kind.ACCOUNT_VALIDATE, cast.amina)
    assert (Delivery.get().channel, Delivery.get().notice.recipient) == (EMAIL, cast.amina)


def test_candidate_is_told_on_the_channel_where_they_speak(cast: Cast):
    Conversation.create(channel="letters", address="Amina", candidate=cast.amina)
    tell(cast.amina, Kind.ACCOUNT_VALIDATE, cast.amina)
    assert [one.channel for one in Delivery.select()] == ["letters"]


def test_who_has_neither_chat_nor_address_has_a_notice_and_no_delivery(cast: Cast):
    Candidate.update(email=None).execute()
    tell(Candidate.get_by_id(cast.amina.id), Kind.ACCOUNT_VALIDATE, cast.amina)
    assert (Notice.select().count(), Delivery.select().count()) == (1, 0)


@pytest.mark.parametrize("whom", ["nobody", "both"])
def test_database_refuses_a_notice_to_nobody_or_to_two(cast: Cast, whom: str):
    people = {"candidate": cast.amina, "staff": cast.bruno} if whom == "both" else {}
    with pytest.raises(IntegrityError), db.atomic():
        Notice.create(kind=Kind.RESULT, **people)


def test_database_refuses_the_same_key_twice(cast: Cast):
    Notice.create(kind=Kind.RESULT, staff=cast.bruno, key="once")
    with pytest.raises(IntegrityError), db.atomic():
        Notice.create(kind=Kind.RESULT, staff=cast.chloe, key="once")


def test_same_key_at_the_same_instant_is_told_once(cast: Cast):
    at_once(*[lambda: tell(cast.bruno, Kind.REGISTRATION_TO_READ, cast.amina, key="once")] * 4)
    assert (Notice.select().count(), Delivery.select().count()) == (1, 1)


def test_notices_without_a_key_are_all_told(cast: Cast):
    for _ in range(2):
        tell(cast.bruno, Kind.REGISTRATION_TO_READ, cast.amina)
    assert Notice.select().count() == 2


def test_every_move_that_tells_has_its_kind():
    assert {f"application_{verb}" for verb, move in MOVES.items() if move.tells} <= set(Kind)


def test_notice_that_arrived_is_not_sent_again(delivery: Delivery, clock):
    delivery.mark_sent()
    after = fresh(delivery)
    assert (after.state, after.sent_at, after.claimed_until) == (DeliveryState.SENT, now(), None)
    clock.shift(timedelta(days=1))
    assert take(TELEGRAM, 1) == []


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
    delivery: Delivery, clock, attempts: int, asked: int, wait: timedelta
):
    delivery.attempts = attempts
    delivery.retry("429", after=timedelta(seconds=asked))
    after = fresh(delivery)
    assert (after.state, after.due_at - now(), after.claimed_until) == (DeliveryState.WAITING, wait, None)
    assert after.failure == "429"


def test_doubt_stays_on_the_way_and_is_said_the_next_time(delivery: Delivery, clock):
    delivery.mark_uncertain("no answer")
    assert (fresh(delivery).state, fresh(delivery).due_at - now()) == (DeliveryState.SENDING, DOUBT_DELAY)
    clock.shift(DOUBT_DELAY)
    (again,) = take(TELEGRAM, 1)
    assert again.mark_sending()
    assert fresh(again).in_doubt == 1


def test_chat_that_refuses_turns_to_email_with_patience_anew(delivery: Delivery):
    delivery.fail("403: blocked")
    assert (fresh(delivery).state, fresh(delivery).failure) == (DeliveryState.REPLACED, "403: blocked")
    mail = replacement(delivery)
    assert (mail.channel, mail.state, mail.attempts, mail.in_doubt) == (EMAIL, DeliveryState.WAITING, 0, 0)
    assert mail.priority == delivery.priority
    assert (take(EMAIL, 1), take(TELEGRAM, 1)) == ([mail], [])


def test_chat_that_refuses_who_has_no_address_is_given_up(delivery: Delivery):
    Candidate.update(email=None).execute()
    fresh(delivery).fail("403: blocked")
    assert (fresh(delivery).state, fresh(delivery).failure) == (DeliveryState.FAILED, "403: blocked")
    assert Delivery.select().count() == 1


def test_delivery_is_never_replaced_by_nothing(delivery: Delivery, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Delivery, "queue", lambda *args, **more: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        delivery.fail("403: blocked")
    assert fresh(delivery).state == DeliveryState.SENDING


def test_email_that_refuses_is_given_up(delivery: Delivery):
    delivery.fail("403")
    (mail,) = take(EMAIL, 1)
    mail.mark_sending()
    mail.attempts = MOST_ATTEMPTS
    mail.retry("550")
    assert (fresh(mail).state, fresh(mail).failure) == (DeliveryState.FAILED, "550")
    assert take(EMAIL, 1) == []


def test_long_failure_is_cut(delivery: Delivery):
    delivery.retry("x" * 500)
    assert fresh(delivery).failure == "x" * 200


def test_notices_go_with_the_act_that_fails(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    application = cast.apply()
    before = Notice.select().count()
    told = []

    def fail_at_the_second(person, kind, subject, **more):
        told.append(kind)
        telling.tell(person, kind, subject, **more)
        if len(told) == 2:
            raise OSError("the disk is full")

    monkeypatch.setattr(moves, "tell", fail_at_the_second)
    with pytest.raises(OSError, match="full"):
        moves.validate(application, cast.bruno)
    assert Notice.select().count() == before


def test_notices_go_with_the_journal_that_fails(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    application = cast.apply()
    before = everything()
    monkeypatch.setattr(journal, "append", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        moves.validate(application, cast.bruno)
    assert everything() == before


def test_notice_goes_to_the_address_of_the_day_it_leaves(cast: Cast, delivery: Delivery):
    cast.amina.email = "autre@mail.example"
    cast.amina.save()
    assert fresh(delivery).notice.recipient.email == "autre@mail.example"
