"""People are told some at a time, each once, as they are then; a stop holds what waits, and lets it leave later."""

from datetime import timedelta

import pytest

from models.acts import act
from models.broadcasts import queue, telling
from models.broadcasts.broadcast import Broadcast, State
from models.broadcasts.sending import end, resume, stop
from models.broadcasts.telling import tell_some
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now
from models.notices.delivery import HELD, Delivery, DeliveryState, Priority
from models.notices.notice import Kind, Notice
from models.notices.preferences import Topic, Way, choose_way
from models.notices.queue import take
from models.notices.setback import forget_the_future
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.privacy.erasing import erase
from models.privacy.sleeping import sleep
from models.refusal import Refused
from settings import settings
from tests.acts import at_once
from tests.cast import Cast, candidate
from tests.models.broadcasts.conftest import fresh, told


@pytest.fixture(autouse=True)
def two_at_a_time(monkeypatch, cast: Cast) -> None:
    """Four people, each with a chat, told two at a time."""
    monkeypatch.setattr(telling, "BATCH", 2)
    for name in ("Bilal", "Carla"):
        candidate(name, name, cast.mission, cast.convention)
    for one in Candidate.select().order_by(Candidate.id):
        Conversation.create(channel=TELEGRAM, address=str(one.id), candidate=one)


def tell_everyone(broadcast: Broadcast) -> None:
    while tell_some(broadcast.id):
        pass


def leave() -> list[str]:
    """What is due leaves: to whom."""
    left = take(TELEGRAM, 100)
    for one in left:
        assert one.mark_sending()
        one.mark_sent()
    return sorted(one.notice.candidate.first_name for one in left)


def test_each_person_is_told_once(cast: Cast, launched: Broadcast):
    assert tell_some(launched.id) == 2
    assert told() == ["Amina", "Zoé"]
    tell_everyone(launched)
    assert told() == ["Amina", "Zoé", "Bilal", "Carla"]
    assert (fresh(launched).told, fresh(launched).expected) == (4, 4)
    assert {one.priority for one in Delivery.select()} == {Priority.BROADCAST}


def test_two_clocks_tell_each_once(launched: Broadcast):
    at_once(*[lambda: tell_everyone(launched)] * 2)
    assert sorted(told()) == ["Amina", "Bilal", "Carla", "Zoé"]
    assert fresh(launched).told == 4


def test_watermark_that_went_back_tells_nobody_twice(launched: Broadcast):
    tell_everyone(launched)
    Broadcast.update(reached=0).execute()
    tell_some(launched.id)
    assert len(told()) == 4


def test_batch_that_fails_is_told_whole_the_next_time(launched: Broadcast, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(Delivery, "insert_many", lambda rows: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            tell_some(launched.id)
    assert (told(), fresh(launched).reached) == ([], 0)
    tell_everyone(launched)
    assert len(told()) == 4


def test_who_slept_or_was_erased_meanwhile_is_left_out(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    sleep(Candidate.get(Candidate.first_name == "Bilal"))
    erase(Candidate.get(Candidate.first_name == "Carla"))
    erase(cast.amina)
    tell_everyone(launched)
    assert told() == ["Zoé"]
    leave()
    tell_some(launched.id)
    assert (fresh(launched).state, fresh(launched).arrived) == (State.DONE, 1)


def test_each_hears_of_it_where_they_chose(cast: Cast, launched: Broadcast):
    choose_way(cast.amina, Topic.NEWS, Way.BOTH)
    choose_way(cast.other_candidate, Topic.NEWS, Way.EMAIL)
    Conversation.update(reachable=False).where(Conversation.address == "3").execute()
    choose_way(Candidate.get(Candidate.first_name == "Carla"), Topic.NEWS, Way.NONE)
    tell_everyone(launched)
    found = {(one.notice.candidate.first_name, one.channel) for one in Delivery.select()}
    assert found == {("Amina", "telegram"), ("Amina", "email"), ("Zoé", "email"), ("Bilal", "email")}


def test_no_more_wait_than_can_leave_soon(launched: Broadcast, monkeypatch):
    monkeypatch.setattr(telling, "AHEAD", 2)
    tell_everyone(launched)
    assert len(told()) == 2
    leave()
    tell_everyone(launched)
    assert len(told()) == 4


def test_mails_that_wait_for_their_server_keep_no_chat_waiting(launched: Broadcast, monkeypatch):
    monkeypatch.setattr(telling, "AHEAD", 2)
    for one in Candidate.select():
        choose_way(one, Topic.NEWS, Way.EMAIL)
    tell_everyone(launched)
    assert len(told()) == 4


def test_nobody_is_told_at_night(launched: Broadcast, environment, clock):
    environment.setenv("QUIET_HOURS", "21,8")
    settings.cache_clear()
    clock.shift(timedelta(hours=13))
    assert tell_some(launched.id) == 0
    clock.shift(timedelta(hours=10))
    assert tell_some(launched.id) == 2


def test_it_is_done_once_nothing_waits(launched: Broadcast):
    tell_everyone(launched)
    assert fresh(launched).state == State.RUNNING
    lost = take(TELEGRAM, 1)[0]
    Candidate.update(email=None).where(Candidate.id == lost.notice.candidate_id).execute()
    lost.mark_sending()
    lost.notice.candidate.email = None
    lost.fail("blocked")
    leave()
    tell_some(launched.id)
    assert (fresh(launched).state, fresh(launched).arrived, fresh(launched).lost) == (State.DONE, 3, 1)
    tell_some(launched.id)


def test_where_nothing_carries_mails_it_ends_all_the_same(cast: Cast, launched: Broadcast, environment):
    environment.delenv("SMTP_URL", raising=False)
    settings.cache_clear()
    choose_way(cast.amina, Topic.NEWS, Way.EMAIL)
    tell_everyone(launched)
    assert leave() == ["Bilal", "Carla", "Zoé"]
    tell_some(launched.id)
    assert (fresh(launched).state, fresh(launched).arrived, fresh(launched).lost) == (State.DONE, 3, 1)


def test_mails_wait_for_a_server_that_there_is(cast: Cast, launched: Broadcast, environment):
    environment.setenv("SMTP_URL", "smtp://127.0.0.1:9")
    settings.cache_clear()
    choose_way(cast.amina, Topic.NEWS, Way.EMAIL)
    tell_everyone(launched)
    leave()
    tell_some(launched.id)
    assert fresh(launched).state == State.RUNNING


def test_one_whose_audience_emptied_meanwhile_is_done(launched: Broadcast):
    Candidate.update(asleep_since=now()).execute()
    tell_everyone(launched)
    assert (fresh(launched).state, told()) == (State.DONE, [])


def test_alerts_and_news_leave_before_it(cast: Cast, launched: Broadcast):
    tell_everyone(launched)
    act(tell)(cast.amina, Kind.NEW_OFFERS, priority=Priority.BULK)
    act(tell)(cast.other_candidate, Kind.CHAT_UNLINKED)
    assert [one.notice.kind for one in take(TELEGRAM, 3)] == [Kind.CHAT_UNLINKED, Kind.NEW_OFFERS, Kind.BROADCAST]


def test_stopped_nothing_leaves_and_resumed_everything_does(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    stop(cast.team, launched)
    stop(cast.team, launched)
    assert (leave(), tell_some(launched.id)) == ([], 0)
    resume(cast.team, launched)
    resume(cast.team, launched)
    assert leave() == ["Amina", "Zoé"]
    tell_everyone(launched)
    assert leave() == ["Bilal", "Carla"]


def test_what_a_sender_holds_does_not_leave_after_a_stop(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    held = take(TELEGRAM, 10)
    stop(cast.team, launched)
    assert [one.mark_sending() for one in held] == [False, False]
    resume(cast.team, launched)
    assert leave() == ["Amina", "Zoé"]


def test_what_fails_as_it_is_stopped_is_held_as_it_would_leave(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    first, _ = take(TELEGRAM, 10)
    first.mark_sending()
    stop(cast.team, launched)
    first.retry("try later")
    Delivery.update(due_at=now()).where(Delivery.id == first.id).execute()
    again = take(TELEGRAM, 10)
    for one in again:
        one.notice.subject = fresh(launched)
    assert queue.hold_stopped(again) == []
    assert {(one.due_at, one.claimed_until, one.attempts) for one in Delivery.select()} == {(HELD, None, 0)}
    forget_the_future()
    assert leave() == []
    resume(cast.team, launched)
    assert leave() == ["Amina", "Zoé"]


def test_what_was_resumed_as_it_would_be_held_is_put_back(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    stop(cast.team, launched)
    stopped = fresh(launched)
    resume(cast.team, launched)
    taken = take(TELEGRAM, 10)
    for one in taken:
        one.notice.subject = stopped
    assert queue.hold_stopped(taken) == []
    assert leave() == ["Amina", "Zoé"]


def test_what_may_have_arrived_before_a_stop_says_so_when_it_comes_again(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    first, _ = take(TELEGRAM, 10)
    first.mark_sending()
    stop(cast.team, launched)
    resume(cast.team, launched)
    again = {one.id: one.may_have_arrived for one in take(TELEGRAM, 10)}
    assert again.pop(first.id)
    assert not any(again.values())


def test_ended_it_leaves_no_more_and_is_counted(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    taken = take(TELEGRAM, 1)[0]
    taken.mark_sending()
    taken.mark_sent()
    stop(cast.team, launched)
    end(cast.team, launched)
    end(cast.team, launched)
    assert (fresh(launched).state, fresh(launched).arrived) == (State.DONE, 1)
    assert Delivery.select().where(Delivery.state != DeliveryState.SENT).count() == 0
    for verb in (stop, resume):
        with pytest.raises(Refused):
            verb(cast.team, launched)
    assert tell_some(launched.id) == 0


def test_what_may_have_arrived_as_it_is_ended_counts_as_arrived(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    take(TELEGRAM, 1)[0].mark_sending()
    stop(cast.team, launched)
    end(cast.team, launched)
    assert (fresh(launched).arrived, [one.state for one in Delivery.select()]) == (1, [DeliveryState.SENT])


def test_another_broadcast_goes_on_while_one_is_stopped(cast: Cast, launched: Broadcast, written: Broadcast):
    tell_some(launched.id)
    stop(cast.team, launched)
    other = Broadcast.create(title="Salon", words="Venez.", state=State.RUNNING, begins_at=now())
    tell_everyone(other)
    assert leave() == ["Amina", "Bilal", "Carla", "Zoé"]
    assert Notice.select().where(Notice.subject_id == other.id).count() == 4
