"""Whose turn it is to be told, and that each notice has one sender only."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import chain

import pytest

from jobs.subjects import with_subjects
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.database import connection, db, now, on_postgresql
from models.notices import queue
from models.notices.delivery import CLAIM, Delivery, DeliveryState, Priority, with_addresses
from models.notices.letter import Letter
from models.notices.queue import due, put_back, take, take_together
from tests.models.notices.conftest import fresh, told

pytestmark = pytest.mark.usefixtures("database")


# One sender


def test_notice_is_taken_once(people):
    notice = told(people[0])
    assert take(TELEGRAM, 10) == [notice]
    assert take(TELEGRAM, 10) == []


def test_many_who_take_at_once_share_without_overlap(people):
    for candidate in people:
        told(candidate)
    with ThreadPoolExecutor(6) as pool:
        taken = [id for ids in pool.map(take_all, range(6)) for id in ids]
    assert sorted(taken) == sorted(delivery.id for delivery in Delivery.select())


def take_all(_) -> list[int]:
    ids = []
    with connection():
        while batch := take(TELEGRAM, 3):
            ids += [notice.id for notice in batch]
    return ids


def test_notice_of_a_dead_sender_is_taken_after_its_claim(people, clock):
    told(people[0])
    take(TELEGRAM, 10)
    clock.shift(CLAIM + timedelta(seconds=1))
    (again,) = take(TELEGRAM, 10)
    assert again.mark_sending()
    assert again.in_doubt == 0, "the dead sender had not let it leave"


def test_notice_whose_sender_died_after_it_left_is_in_doubt(people, clock):
    told(people[0])
    (notice,) = take(TELEGRAM, 10)
    notice.mark_sending()
    clock.shift(CLAIM + timedelta(seconds=1))
    (again,) = take(TELEGRAM, 10)
    assert again.mark_sending()
    assert fresh(again).in_doubt == 1


def test_notice_that_leaves_late_in_its_claim_is_nobody_elses_for_as_long_again(people, clock):
    told(people[0])
    (notice,) = take(TELEGRAM, 10)
    clock.shift(CLAIM - timedelta(seconds=1))
    assert notice.mark_sending()
    clock.shift(CLAIM - timedelta(seconds=1))
    assert take(TELEGRAM, 10) == []
    clock.shift(timedelta(seconds=2))
    assert take(TELEGRAM, 10) == [notice]


def test_who_lost_the_claim_cannot_let_it_leave(people, clock):
    told(people[0])
    (late,) = take(TELEGRAM, 10)
    clock.shift(CLAIM + timedelta(seconds=1))
    (quick,) = take(TELEGRAM, 10)
    assert quick.mark_sending()
    assert not late.mark_sending()
    assert fresh(quick).attempts == 1


def test_notice_put_back_is_free_again_and_not_in_doubt(people):
    notice = told(people[0])
    put_back(take(TELEGRAM, 10))
    (again,) = take(TELEGRAM, 10)
    assert again == notice
    assert again.mark_sending()
    assert again.in_doubt == 0


def test_only_who_holds_a_notice_puts_it_back(people, clock):
    told(people[0])
    late = take(TELEGRAM, 10)
    clock.shift(CLAIM + timedelta(seconds=1))
    (quick,) = take(TELEGRAM, 10)
    quick.mark_sending()
    put_back(late)
    assert take(TELEGRAM, 10) == []


def test_what_is_taken_costs_as_many_queries_for_thirty_as_for_one(people, monkeypatch):
    asked = []
    execute = type(db.obj).execute_sql
    monkeypatch.setattr(
        type(db.obj), "execute_sql", lambda self, sql, *a, **o: asked.append(sql) or execute(self, sql, *a, **o)
    )
    told(people[0])
    asked.clear()
    read(take(TELEGRAM, 100))
    for_one = len(asked)
    for candidate in people[1:]:
        told(candidate)
    asked.clear()
    taken = take(TELEGRAM, 100)
    read(taken)
    assert (len(taken), len(asked)) == (29, for_one)


def read(deliveries: list[Delivery]) -> None:
    for delivery in with_addresses(with_subjects(deliveries)):
        assert delivery.address
        assert delivery.notice.recipient.first_name
        assert delivery.notice.subject.candidate == delivery.notice.recipient
        assert delivery.notice.subject.decided_by is None


# Whose turn


def test_next_notice_waits_until_the_one_before_has_left_and_a_second(people, clock):
    first, second = told(people[0]), told(people[0])
    assert take(TELEGRAM, 10) == [first]
    assert take(TELEGRAM, 10) == []
    first.mark_sent()
    assert take(TELEGRAM, 10) == []
    clock.shift(timedelta(seconds=1.1))
    assert take(TELEGRAM, 10) == [second]


def test_notice_that_failed_keeps_its_place_before_the_next(people, clock):
    first = told(people[0])
    told(people[0])
    (taken,) = take(TELEGRAM, 10)
    taken.mark_sending()
    taken.retry("try later")
    assert take(TELEGRAM, 10) == []
    clock.shift(timedelta(minutes=1))
    assert take(TELEGRAM, 10) == [first]


def test_notice_for_later_holds_nobody_up(people):
    told(people[0], due_at=now() + timedelta(days=1))
    today = told(people[0])
    assert take(TELEGRAM, 10) == [today]


def test_one_person_holds_no_other_up(people):
    first, _, other = told(people[0]), told(people[0]), told(people[1])
    assert take(TELEGRAM, 10) == [first, other]


def test_more_pressing_news_leave_first(people):
    bulk, news = told(people[0], priority=Priority.BULK), told(people[1])
    answer = told(people[2], priority=Priority.ANSWER)
    assert take(TELEGRAM, 10) == [answer, news, bulk]


def test_answer_overtakes_the_news_of_the_same_person(people):
    told(people[0], priority=Priority.BULK)
    answer = told(people[0], priority=Priority.ANSWER)
    assert take(TELEGRAM, 10) == [answer]


def test_one_channel_holds_no_other_up(people):
    told(people[0])
    Conversation.update(reachable=False).execute()
    mail = told(people[0])
    assert take(EMAIL, 10) == [mail]


# By e-mail, what waits leaves together


@pytest.fixture
def mailed(people):
    """Thirty candidates without a chat."""
    Conversation.update(reachable=False).execute()
    return people


def test_what_can_leave_together_is_taken_together_for_so_many_people(mailed):
    first, other = [told(mailed[0]) for _ in range(3)], [told(mailed[1]) for _ in range(2)]
    told(mailed[2])
    assert take_together(EMAIL, 2) == [first, other]


def test_what_is_held_by_one_sender_is_no_others(mailed):
    told(mailed[0])
    take_together(EMAIL, 2)
    new = told(mailed[0])
    assert take_together(EMAIL, 2) == []
    assert fresh(new).claimed_until is None


def test_what_is_for_later_does_not_leave_with_the_rest(mailed):
    told(mailed[0], due_at=now() + timedelta(minutes=2))
    news = told(mailed[0])
    assert take_together(EMAIL, 2) == [[news]]


def test_no_more_leave_together_than_one_reads(mailed, monkeypatch):
    monkeypatch.setattr(queue, "MOST_TOGETHER", 2)
    first, second, third = [told(mailed[0]) for _ in range(3)]
    assert take_together(EMAIL, 2) == [[first, second]]
    assert fresh(third).claimed_until is None


def test_many_who_take_lots_at_once_share_without_overlap_and_break_none(mailed):
    for candidate in mailed:
        for _ in range(3):
            told(candidate)
    with ThreadPoolExecutor(6) as pool:
        lots = [lot for some in pool.map(take_lots, range(6)) for lot in some]
    assert [len(set(lot)) for lot in lots] == [3] * 30
    assert len(set(chain(*lots))) == 90


def take_lots(_) -> list[list[int]]:
    lots = []
    with connection():
        while some := take_together(EMAIL, 3):
            lots += [[one.id for one in lot] for lot in some]
    return lots


def test_letter_of_which_a_part_is_no_longer_ours_does_not_leave(mailed):
    told(mailed[0]), told(mailed[0])
    (lot,) = take_together(EMAIL, 2)
    put_back(lot[1:])
    assert not Letter(lot).mark_sending()
    assert {(one.state, one.attempts) for one in map(fresh, lot)} == {(DeliveryState.WAITING, 0)}


# However many wait


def plan_of_taking() -> str:
    query = due(TELEGRAM).limit(50)
    if on_postgresql():
        # Few rows are sorted at no cost: what is asked is whether the index alone gives the order.
        db.execute_sql("SET enable_seqscan = off")
        db.execute_sql("SET enable_sort = off")
    explain = "EXPLAIN" if on_postgresql() else "EXPLAIN QUERY PLAN"
    sql, values = query.sql()
    return "\n".join(str(row[-1]) for row in db.execute_sql(f"{explain} {sql}", values))


def test_taking_walks_the_queue_in_its_order_and_looks_for_a_person_by_name(people):
    for candidate in people:
        told(candidate)
    plan = plan_of_taking()
    assert "delivery_turn" in plan
    assert "Sort" not in plan
    if on_postgresql():
        return  # of two indexes that serve a few rows, it takes one or the other by what it last counted
    assert "delivery_turn_of_person" in plan
    assert "delivery_recipient_sent_at" in plan
    assert "TEMP B-TREE" not in plan
