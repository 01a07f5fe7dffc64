"""Whose turn it is to be told, and that each notice has one sender only."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from models.conversations.conversation import Chat
from models.database import connection, db, now
from models.notices.notice import CLAIM, MOST_ATTEMPTS, MOST_DOUBTS, Channel, Delivery, Kind, Notice, tell
from models.notices.queue import put_back, take
from models.organisations.establishment import Establishment, EstablishmentKind
from models.people.candidate import Candidate, CandidateState
from models.people.staff import Staff

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def people(database) -> list[Candidate]:
    """Thirty candidates, each with a chat."""
    place = Establishment.create(name="Mission locale", kind=EstablishmentKind.LOCAL_MISSION)
    return [person(place, number) for number in range(1, 31)]


def person(place: Establishment, number: int) -> Candidate:
    candidate = Candidate.create(
        first_name=f"Amina {number}",
        last_name="Test",
        email=f"amina{number}@exemple.fr",
        establishment=place,
        state=CandidateState.ACTIVE,
    )
    Chat.create(telegram_id=1000 + number, candidate=candidate)
    return candidate


def told(candidate: Candidate, **facts) -> Notice:
    tell(candidate, Kind.ACCOUNT_VALIDATE, candidate=candidate.id, **facts)
    return Notice.select().order_by(Notice.id.desc()).get()


def fresh(notice: Notice) -> Notice:
    return Notice.get_by_id(notice.id)


def test_notice_is_taken_once(people):
    notice = told(people[0])
    assert take(Channel.TELEGRAM, 10) == [notice]
    assert take(Channel.TELEGRAM, 10) == []


def test_many_who_take_at_once_share_without_overlap(people):
    for candidate in people:
        told(candidate)
    with ThreadPoolExecutor(6) as pool:
        taken = [id for ids in pool.map(take_all, range(6)) for id in ids]
    assert sorted(taken) == sorted(notice.id for notice in Notice.select())


def take_all(_) -> list[int]:
    ids = []
    with connection():
        while batch := take(Channel.TELEGRAM, 3):
            ids += [notice.id for notice in batch]
    return ids


def test_notice_of_a_dead_sender_is_taken_after_its_claim(people, clock):
    told(people[0])
    take(Channel.TELEGRAM, 10)
    clock.shift(CLAIM + timedelta(seconds=1))
    (again,) = take(Channel.TELEGRAM, 10)
    assert again.leave()
    assert again.in_doubt == 0, "the dead sender had not let it leave"


def test_notice_whose_sender_died_after_it_left_is_in_doubt(people, clock):
    told(people[0])
    (notice,) = take(Channel.TELEGRAM, 10)
    notice.leave()
    clock.shift(CLAIM + timedelta(seconds=1))
    (again,) = take(Channel.TELEGRAM, 10)
    assert again.leave()
    assert fresh(again).in_doubt == 1


def test_who_lost_the_claim_cannot_let_it_leave(people, clock):
    told(people[0])
    (late,) = take(Channel.TELEGRAM, 10)
    clock.shift(CLAIM + timedelta(seconds=1))
    (quick,) = take(Channel.TELEGRAM, 10)
    assert quick.leave()
    assert not late.leave()
    assert fresh(quick).attempts == 1


def test_next_notice_waits_until_the_one_before_has_left_and_a_second(people, clock):
    first, second = told(people[0]), told(people[0])
    assert take(Channel.TELEGRAM, 10) == [first]
    assert take(Channel.TELEGRAM, 10) == []
    first.mark_sent()
    assert take(Channel.TELEGRAM, 10) == []
    clock.shift(timedelta(seconds=1.1))
    assert take(Channel.TELEGRAM, 10) == [second]


def test_notice_that_failed_keeps_its_place_before_the_next(people, clock):
    first = told(people[0])
    told(people[0])
    (taken,) = take(Channel.TELEGRAM, 10)
    taken.leave()
    taken.retry("try later")
    assert take(Channel.TELEGRAM, 10) == []
    clock.shift(timedelta(minutes=1))
    assert take(Channel.TELEGRAM, 10) == [first]


def test_notice_for_later_holds_nobody_up(people):
    tell(people[0], Kind.ACCOUNT_VALIDATE, due_at=now() + timedelta(days=1), candidate=people[0].id)
    today = told(people[0])
    assert take(Channel.TELEGRAM, 10) == [today]


def test_one_person_holds_no_other_up(people):
    first, _, other = told(people[0]), told(people[0]), told(people[1])
    assert take(Channel.TELEGRAM, 10) == [first, other]


def test_notice_put_back_is_free_again_and_not_in_doubt(people):
    notice = told(people[0])
    put_back(take(Channel.TELEGRAM, 10))
    (again,) = take(Channel.TELEGRAM, 10)
    assert again == notice
    assert again.leave()
    assert again.in_doubt == 0


def test_only_who_holds_a_notice_puts_it_back(people, clock):
    told(people[0])
    late = take(Channel.TELEGRAM, 10)
    clock.shift(CLAIM + timedelta(seconds=1))
    (quick,) = take(Channel.TELEGRAM, 10)
    quick.leave()
    put_back(late)
    assert take(Channel.TELEGRAM, 10) == []


def test_failure_that_surely_did_not_arrive_leaves_no_doubt(people, clock):
    told(people[0])
    for _ in range(3):
        (notice,) = take(Channel.TELEGRAM, 10)
        notice.leave()
        notice.retry("try later")
        clock.shift(timedelta(minutes=5))
    assert fresh(notice).in_doubt == 0


def test_each_failure_waits_longer(people, clock):
    told(people[0])
    waits = []
    for _ in range(14):
        (notice,) = take(Channel.TELEGRAM, 10)
        notice.leave()
        notice.retry("try later")
        waits.append(fresh(notice).due_at - now())
        clock.move_to(fresh(notice).due_at.replace(tzinfo=None).isoformat() + "+00:00")
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=1)


def test_chat_that_fails_for_days_turns_to_email(people):
    notice = told(people[0])
    notice.attempts = MOST_ATTEMPTS
    notice.retry("try later")
    assert (fresh(notice).channel, fresh(notice).state) == (Channel.EMAIL, Delivery.WAITING)


def test_email_that_fails_for_days_is_given_up(people):
    notice = told(people[0])
    notice.channel, notice.attempts = Channel.EMAIL, MOST_ATTEMPTS
    notice.retry("the server answered 451")
    assert fresh(notice).state == Delivery.FAILED
    assert fresh(notice).failure == "the server answered 451"


def test_nobody_gets_a_fourth_copy(people, clock):
    told(people[0])
    for _ in range(MOST_DOUBTS):
        (notice,) = take(Channel.TELEGRAM, 10)
        assert notice.leave()
        notice.release("in doubt")
        clock.shift(timedelta(hours=1))
    assert take(Channel.TELEGRAM, 10) == []
    (mail,) = take(Channel.EMAIL, 10)
    assert mail.in_doubt == MOST_DOUBTS


def test_what_is_taken_costs_as_many_queries_for_thirty_as_for_one(people, monkeypatch):
    asked = []
    execute = type(db.obj).execute_sql
    monkeypatch.setattr(
        type(db.obj), "execute_sql", lambda self, sql, *a, **o: asked.append(sql) or execute(self, sql, *a, **o)
    )
    told(people[0])
    asked.clear()
    read(take(Channel.TELEGRAM, 100))
    for_one = len(asked)
    for candidate in people[1:]:
        told(candidate)
    asked.clear()
    taken = take(Channel.TELEGRAM, 100)
    read(taken)
    assert (len(taken), len(asked)) == (29, for_one)


def read(notices: list[Notice]) -> None:
    for notice in notices:
        assert notice.telegram_id
        assert notice.recipient.first_name
        assert notice.registrant.decided_by is None


def test_staff_are_told_by_email(people):
    bruno = Staff.create(email="bruno@exemple.fr", first_name="Bruno", last_name="Martin")
    tell(bruno, Kind.REGISTRATION_TO_READ, candidate=people[0].id)
    (notice,) = take(Channel.EMAIL, 10)
    assert (notice.recipient, notice.telegram_id, notice.registrant) == (bruno, None, people[0])


def test_lost_chat_is_no_chat(people):
    Chat.update(reachable=False).where(Chat.candidate == people[0]).execute()
    notice = told(people[0])
    assert (notice.channel, notice.telegram_id) == (Channel.EMAIL, None)


def test_former_chat_is_told_that_it_is_unlinked(people):
    tell(people[0], Kind.CHAT_UNLINKED, former_chat=77)
    (notice,) = take(Channel.TELEGRAM, 10)
    assert notice.telegram_id == 77


def test_kind_that_nobody_knows_is_no_notice(people):
    with pytest.raises(ValueError, match="unknown"):
        tell(people[0], "unknown")
    assert not Notice.select().exists()


def test_same_key_is_told_once(people):
    for _ in range(2):
        tell(people[0], Kind.ACCOUNT_VALIDATE, key="once", candidate=people[0].id)
    assert Notice.select().count() == 1
