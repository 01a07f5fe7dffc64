"""What a person's night held back is told as one message in the morning, and meets one end."""

from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from bot.telegram.speech import Sender
from jobs.chats import TelegramSender
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now
from models.notices.delivery import Delivery, DeliveryState, Priority
from models.notices.notice import Kind
from settings import settings
from tests.jobs.conftest import candidate_of, queued, replacement, told

MIDNIGHT = datetime(2026, 3, 2, 23, tzinfo=UTC)


@pytest.fixture
def sender(phone, environment, clock) -> TelegramSender:
    """At midnight, with quiet hours."""
    environment.setenv("QUIET_HOURS", "21,8")
    settings.cache_clear()
    clock.move_to(MIDNIGHT)
    return TelegramSender(Sender(settings()), Event())


def morning(clock) -> None:
    clock.move_to(MIDNIGHT + timedelta(hours=8))


def answered_of(person, cast) -> list[Delivery]:
    """Two employers answered."""
    candidate = candidate_of(person)
    sent = [cast.apply(cast.amina, offer) for offer in (cast.offer, cast.other_offer)]
    return [queued(candidate, Kind.APPLICATION_POSTPONE, one) for one in sent]


def states(deliveries) -> set[str]:
    return {Delivery.get_by_id(one.id).state for one in deliveries}


@pytest.fixture
def amina(friend, cast):
    return friend("Amina")


def test_night_is_told_as_one_message_in_the_morning(cast, amina, sender, clock):
    late = [told(amina), *answered_of(amina, cast)]
    sender.run()
    assert amina.heard == []
    morning(clock)
    sender.run()
    (message,) = amina.heard
    assert message.text.split("\n")[0] == "3 nouvelles vous attendent."
    assert [label[:2] for label in amina.labels[:3]] == ["1.", "2.", "3."]
    paths = [button.data for button in message.buttons[:3]]
    assert len(set(paths)) == 3
    assert states(late) == {DeliveryState.SENT}


def test_what_is_told_twice_is_told_once(cast, amina, sender, clock):
    late = [told(amina), told(amina)]
    morning(clock)
    sender.run()
    (message,) = amina.heard
    assert "nouvelles vous attendent" not in message.text
    assert states(late) == {DeliveryState.SENT}


def test_what_is_on_time_leaves_alone(cast, amina, sender, clock):
    clock.move_to(MIDNIGHT + timedelta(hours=10))
    first, *_ = answered_of(amina, cast)
    sender.run()
    assert len(amina.heard) == 1
    assert states([first]) == {DeliveryState.SENT}
    assert Delivery.select().where(Delivery.state == DeliveryState.WAITING).exists()


def test_answer_leaves_alone_among_what_is_late(cast, amina, sender, clock):
    answered_of(amina, cast)
    morning(clock)
    candidate = candidate_of(amina)
    answer = {"text": "Fait.", "rows": [[["Accueil", "home"]]]}
    queued(candidate, Kind.RESULT, priority=Priority.ANSWER, **answer)
    sender.run()
    assert [message.text for message in amina.heard] == ["Votre dernière action est enregistrée."]


def test_more_than_a_screen_holds_leaves_as_two(cast, amina, sender, clock):
    candidate = candidate_of(amina)
    for number in range(7):
        queued(candidate, Kind.RESULT, text=str(number), rows=[[["Accueil", "home"]]])
    morning(clock)
    sender.run()
    clock.shift(timedelta(seconds=2))
    sender.run()
    assert [message.text.split("\n")[0] for message in amina.heard] == [
        "5 nouvelles vous attendent.",
        "2 nouvelles vous attendent.",
    ]


def test_lost_chat_turns_each_of_them_to_one_mail(cast, amina, sender, clock):
    late = answered_of(amina, cast)
    amina.block()
    morning(clock)
    sender.run()
    assert {replacement(one).state for one in late} == {DeliveryState.WAITING}
    assert not Conversation.get(Conversation.address == str(amina.id)).reachable


@pytest.mark.parametrize("fault", ["lost", "too_many_requests"])
def test_message_of_several_that_failed_waits_whole(cast, amina, sender, clock, phone, fault):
    late = answered_of(amina, cast)
    morning(clock)
    phone.fault(fault, method="sendMessage", retry_after=1)
    sender.run()
    rows = [Delivery.get_by_id(one.id) for one in late]
    assert {row.in_doubt for row in rows} <= {0, 1}
    assert len({(row.state, row.attempts, row.in_doubt, row.due_at) for row in rows}) == 1
    assert all(row.due_at > now() for row in rows)
    assert {row.channel for row in rows} == {TELEGRAM}
