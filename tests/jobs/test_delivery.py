"""Notices reach the chat once and in order, whatever Telegram does meanwhile."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event

import pytest

from bot.telegram.speech import Sender, TryLater
from jobs import delivery
from jobs.delivery import Courier
from models.conversations.conversation import Chat
from models.database import db, now
from models.notices import queue as outbox
from models.notices.notice import Channel, Delivery, Kind, Notice, tell
from phone.driver import TOKEN, Phone
from settings import settings
from tests.jobs.conftest import fresh, run_until, told


@pytest.fixture
def courier(phone: Phone) -> Courier:
    return Courier(Sender(settings()), Event())


def settled() -> bool:
    return not Notice.select().where(Notice.state.in_(outbox.OPEN), Notice.channel == Channel.TELEGRAM).exists()


def test_notice_arrives_with_its_button(friend, courier):
    amina = friend("Amina")
    notice = told(amina)
    courier.run()
    assert "validé" in amina.last.text
    assert amina.labels
    assert fresh(notice).state == Delivery.SENT
    assert fresh(notice).sent_at <= now()


def test_two_couriers_bring_200_notices_once_each(friend, phone, monkeypatch):
    monkeypatch.setattr(delivery, "PER_SECOND", 1000)
    people = [friend("Amina") for _ in range(200)]
    for person in people:
        told(person)
    couriers = [Courier(Sender(settings()), Event()) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        for run in [pool.submit(courier.run) for courier in couriers]:
            run.result()
    assert [len(person.heard) for person in people] == [1] * 200
    assert {notice.state for notice in Notice.select()} == {Delivery.SENT}


def test_several_notices_to_one_person_come_in_order(friend, courier, impatient):
    amina = friend("Amina")
    result(amina, "un"), result(amina, "deux"), result(amina, "trois")
    run_until(courier.run, settled)
    assert [message.text for message in amina.heard] == ["un", "deux", "trois"]


def result(person, words: str) -> None:
    candidate = Chat.get_by_id(person.id).candidate
    tell(candidate, Kind.RESULT, text=words, rows=[[["Accueil", "home"]]])


@pytest.mark.parametrize("fault", ["too_many_requests", "server_error"])
def test_failure_that_surely_did_not_arrive_is_tried_again_without_a_doubt(friend, phone, courier, impatient, fault):
    amina = friend("Amina")
    phone.fault(fault, method="sendMessage", retry_after=1)
    notice = told(amina)
    run_until(courier.run, settled)
    assert [message.text.startswith("Rappel") for message in amina.heard] == [False]
    assert fresh(notice).in_doubt == 0
    assert fresh(notice).attempts == 2


@pytest.mark.parametrize(("fault", "copies"), [("lost", 2), ("drop", 1)])
def test_answer_that_never_came_makes_a_second_that_says_so(friend, phone, courier, impatient, fault, copies):
    amina = friend("Amina")
    phone.fault(fault, method="sendMessage")
    notice = told(amina)
    run_until(courier.run, settled)
    assert len(amina.heard) == copies
    assert amina.last.text.startswith("Rappel")
    assert fresh(notice).in_doubt == 1


def test_telegram_down_then_back(friend, phone, environment, impatient, unused_port):
    amina = friend("Amina")
    notice = told(amina)
    environment.setenv("TELEGRAM_API_URL", f"http://127.0.0.1:{unused_port}")
    settings.cache_clear()
    cut_off = Courier(Sender(settings()), Event())
    run_until(cut_off.run, lambda: fresh(notice).attempts)
    assert fresh(notice).state == Delivery.WAITING
    environment.setenv("TELEGRAM_API_URL", phone.url)
    settings.cache_clear()
    run_until(Courier(Sender(settings()), Event()).run, settled)
    assert [message.text.startswith("Rappel") for message in amina.heard] == [False]


def test_person_who_blocked_us_is_told_by_email(friend, courier):
    amina, other = friend("Amina"), friend("Zoé")
    amina.block()
    notice, theirs = told(amina), told(other)
    courier.run()
    assert (fresh(notice).channel, fresh(notice).state) == (Channel.EMAIL, Delivery.WAITING)
    assert fresh(notice).in_doubt == 0
    assert not Chat.get_by_id(amina.id).reachable
    assert fresh(theirs).state == Delivery.SENT


def test_former_chat_is_told_that_it_no_longer_opens_the_account(friend, courier):
    amina = friend("Amina")
    chat = Chat.get_by_id(amina.id)
    tell(chat.candidate, Kind.CHAT_UNLINKED, former_chat=amina.id)
    Chat.update(candidate=None).where(Chat.telegram_id == amina.id).execute()
    courier.run()
    assert len(amina.heard) == 1
    assert not amina.labels


def test_chat_lost_since_turns_to_email(friend, courier):
    amina = friend("Amina")
    notice = told(amina)
    Chat.update(candidate=None).where(Chat.telegram_id == amina.id).execute()
    courier.run()
    assert fresh(notice).channel == Channel.EMAIL
    assert amina.heard == []


def test_notice_without_words_turns_to_email_and_holds_nobody_up(friend, courier, caplog):
    amina, other = friend("Amina"), friend("Zoé")
    notice, theirs = told(amina), told(other)
    Notice.update(kind="application_accept", facts={"application": 404}).where(Notice.id == notice.id).execute()
    courier.run()
    assert fresh(notice).channel == Channel.EMAIL
    assert fresh(theirs).state == Delivery.SENT
    assert f"notice {notice.id} has no words: ApplicationDoesNotExist" in caplog.text


def test_words_that_telegram_refuses_turn_to_email(friend, courier, phone, caplog):
    amina = friend("Amina")
    result(amina, "<nothing>")
    courier.run()
    assert (Notice.get().channel, Notice.get().failure) == (Channel.EMAIL, "BadRequest")
    assert "was refused: BadRequest" in caplog.text


def test_pause_that_telegram_asks_for_is_kept_for_everyone(friend):
    for name in [f"Amina {letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]:
        told(friend(name))
    busy = Busy()
    courier = Courier(busy, Event())
    courier.run()
    courier.run()
    assert 1 <= busy.asked <= delivery.IN_FLIGHT
    waiting = Notice.select().where(Notice.state == Delivery.WAITING, Notice.claimed_until.is_null())
    assert waiting.count() == 26, "each can be taken once the pause is over"
    asked_to_wait = Notice.select().where(Notice.due_at > now() + timedelta(seconds=3500))
    assert asked_to_wait.count() == busy.asked


class Busy:
    """A Telegram that wants nothing for an hour."""

    asked = 0

    def send(self, *what, **more) -> None:
        self.asked += 1
        raise TryLater(3600)


def test_nothing_leaves_after_the_end(friend, phone):
    amina = friend("Amina")
    told(amina)
    stopping = Event()
    stopping.set()
    Courier(Sender(settings()), stopping).run()
    assert amina.heard == []
    assert Notice.get().state == Delivery.WAITING


def test_batch_reads_as_little_for_twenty_as_for_one(friend, courier, monkeypatch):
    told(friend("Amina"))
    for_one = count_reads(monkeypatch, courier.run)
    for letter in "abcdefghijklmnopqrst":
        told(friend(f"Amina {letter}"))
    assert count_reads(monkeypatch, courier.run) == for_one
    assert Notice.select().where(Notice.state == Delivery.SENT).count() == 21


def count_reads(monkeypatch, work: Callable[[], None]) -> int:
    asked: list[str] = []
    execute = type(db.obj).execute_sql
    with monkeypatch.context() as patch:
        note = lambda self, sql, *more, **options: asked.append(sql) or execute(self, sql, *more, **options)  # noqa: E731
        patch.setattr(type(db.obj), "execute_sql", note)
        work()
    return sum(sql.startswith("SELECT") for sql in asked)


def test_logs_tell_counts_and_no_names(friend, courier, caplog):
    caplog.set_level("INFO")
    told(friend("Amina"))
    courier.run()
    assert "notices by chat: 1 sent" in caplog.text
    assert "Amina" not in caplog.text
    assert TOKEN not in caplog.text
