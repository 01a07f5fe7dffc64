"""What was queued of a broadcast is held, dropped and counted by people; a trial of it is none of that."""

from jobs.subjects import is_void, with_subjects
from models.broadcasts import queue
from models.broadcasts.broadcast import Broadcast
from models.broadcasts.progress import progress_of
from models.broadcasts.sending import end, send_trial, stop
from models.broadcasts.telling import tell_some
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.notices.preferences import Topic, Way, choose_way
from models.notices.queue import take
from models.people.staff import Staff
from tests.cast import Cast
from tests.models.broadcasts.conftest import fresh


def told_twice(cast: Cast, launched: Broadcast) -> None:
    """Amina hears of it in the chat and by mail, Zoé by mail alone."""
    Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    choose_way(cast.amina, Topic.NEWS, Way.BOTH)
    tell_some(launched.id)


def test_who_hears_of_it_in_two_places_is_one_person(cast: Cast, launched: Broadcast):
    told_twice(cast, launched)
    assert (Delivery.select().count(), progress_of(fresh(launched)).past) == (3, 0)
    for one in take(EMAIL, 10):
        one.mark_sending()
        one.mark_sent()
    assert (progress_of(fresh(launched)).past, queue.count_waiting(launched)) == (1, 1)


def test_who_had_it_in_one_place_is_not_lost_in_the_other(cast: Cast, launched: Broadcast):
    told_twice(cast, launched)
    for one in take(EMAIL, 10):
        one.mark_sending()
        one.mark_sent()
    [chat] = take(TELEGRAM, 10)
    chat.give_up("blocked")
    assert queue.count_outcomes(launched) == (2, 0)


def test_trial_of_one_that_is_stopped_leaves_at_once(cast: Cast, launched: Broadcast):
    stop(cast.team, launched)
    send_trial(cast.team, fresh(launched))
    taken = with_subjects(take(EMAIL, 10))
    assert [one.notice.kind for one in queue.hold_stopped(taken)] == [Kind.BROADCAST_TRIAL]


def test_each_of_the_team_has_a_trial_of_their_own(cast: Cast, launched: Broadcast):
    Staff.update(team=True).where(Staff.id == cast.bruno.id).execute()
    for person in (cast.team, cast.bruno):
        send_trial(Staff.get_by_id(person.id), launched)
    trials = Notice.select().where(Notice.kind == Kind.BROADCAST_TRIAL)
    assert {one.staff for one in trials} == {cast.team, cast.bruno}


def test_what_comes_back_to_the_queue_once_it_is_ended_is_told_to_nobody(cast: Cast, launched: Broadcast):
    tell_some(launched.id)
    [left, *_] = with_subjects(take(EMAIL, 10))
    assert not is_void(left.notice)
    stop(cast.team, launched)
    end(cast.team, launched)
    [left, *_] = with_subjects([left])
    assert is_void(left.notice)
