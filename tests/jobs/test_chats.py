"""Notices reach the chat once and in order, whatever Telegram does meanwhile."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from threading import Event

import pytest
from markupsafe import Markup

from bot.screen import Screen
from bot.telegram.speech import Sender, TryLater
from jobs import chats
from jobs.chats import TelegramSender
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now
from models.notices.delivery import OPEN, Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate
from phone.driver import TOKEN
from settings import settings
from tests.bot.driver import Talker
from tests.jobs.conftest import candidate_of, count_reads, fresh, queued, replacement, run_until, told


def settled() -> bool:
    return not Delivery.select().where(Delivery.state.in_(OPEN), Delivery.channel == TELEGRAM).exists()


def test_notice_arrives_with_its_button(friend, sender):
    amina = friend("Amina")
    delivery = told(amina)
    sender.run()
    assert "validé" in amina.last.text
    assert amina.labels
    assert fresh(delivery).state == DeliveryState.SENT
    assert fresh(delivery).sent_at <= now()


def test_two_senders_bring_200_notices_once_each(friend, phone, monkeypatch):
    monkeypatch.setattr(chats, "PER_SECOND", 1000)
    people = [friend("Amina") for _ in range(200)]
    for person in people:
        told(person)
    senders = [TelegramSender(Sender(settings()), Event()) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        for run in [pool.submit(sender.run) for sender in senders]:
            run.result()
    assert [len(person.heard) for person in people] == [1] * 200
    assert {delivery.state for delivery in Delivery.select()} == {DeliveryState.SENT}


def test_each_message_is_noted_then_called_at_the_pace(friend, sender, monkeypatch):
    amina = friend("Amina")
    delivery, seen = told(amina), []

    @contextmanager
    def call() -> Iterator[None]:
        seen.append((fresh(delivery).state, len(amina.heard)))
        yield
        seen.append((fresh(delivery).state, len(amina.heard)))

    monkeypatch.setattr(sender.pace, "call", call)
    sender.run()
    assert seen == [(DeliveryState.SENDING, 0), (DeliveryState.SENDING, 1)]


def test_several_notices_to_one_person_come_in_order(friend, sender, impatient):
    amina = friend("Amina")
    ids = [result(amina, words).notice_id for words in ("un", "deux", "trois")]
    run_until(sender.run, settled)
    pressed = [message.buttons[0].data for message in amina.heard]
    assert [int(path.rpartition("/")[2]) for path in pressed] == ids


def result(person, words: str) -> Delivery:
    candidate = candidate_of(person)
    return queued(candidate, Kind.RESULT, text=words, rows=[[["Accueil", "home"]]])


@pytest.mark.parametrize("fault", ["too_many_requests", "server_error"])
def test_failure_that_surely_did_not_arrive_is_tried_again_without_a_doubt(friend, phone, sender, impatient, fault):
    amina = friend("Amina")
    phone.fault(fault, method="sendMessage", retry_after=1)
    delivery = told(amina)
    run_until(sender.run, settled)
    assert [message.text.startswith("Rappel") for message in amina.heard] == [False]
    assert fresh(delivery).in_doubt == 0
    assert fresh(delivery).attempts == 2


@pytest.mark.parametrize(("fault", "copies"), [("lost", 2), ("drop", 1)])
def test_answer_that_never_came_makes_a_second_that_says_so(friend, phone, sender, impatient, fault, copies):
    amina = friend("Amina")
    phone.fault(fault, method="sendMessage")
    delivery = told(amina)
    run_until(sender.run, settled)
    assert len(amina.heard) == copies
    assert amina.last.text.startswith("Rappel")
    assert fresh(delivery).in_doubt == 1


def test_telegram_down_then_back(friend, phone, environment, impatient, unused_port):
    amina = friend("Amina")
    delivery = told(amina)
    environment.setenv("TELEGRAM_API_URL", f"http://127.0.0.1:{unused_port}")
    settings.cache_clear()
    cut_off = TelegramSender(Sender(settings()), Event())
    run_until(cut_off.run, lambda: fresh(delivery).attempts)
    assert fresh(delivery).state == DeliveryState.WAITING
    environment.setenv("TELEGRAM_API_URL", phone.url)
    settings.cache_clear()
    run_until(TelegramSender(Sender(settings()), Event()).run, settled)
    assert [message.text.startswith("Rappel") for message in amina.heard] == [False]


def test_person_who_blocked_us_is_told_by_email(friend, sender):
    amina, other = friend("Amina"), friend("Zoé")
    amina.block()
    delivery, theirs = told(amina), told(other)
    sender.run()
    by_mail = replacement(delivery)
    assert (by_mail.state, by_mail.in_doubt, fresh(delivery).in_doubt) == (DeliveryState.WAITING, 0, 0)
    assert not Conversation.get(Conversation.address == str(amina.id)).reachable
    assert fresh(theirs).state == DeliveryState.SENT


def test_person_who_blocked_us_and_has_no_address_is_given_up(friend, sender):
    amina = friend("Amina")
    Candidate.update(email=None).where(Candidate.first_name == "Amina").execute()
    amina.block()
    delivery = told(amina)
    sender.run()
    assert (fresh(delivery).state, fresh(delivery).failure) == (DeliveryState.FAILED, "blocked")
    assert Delivery.select().count() == 1


def test_former_chat_is_told_that_it_no_longer_opens_the_account(friend, sender):
    amina = friend("Amina")
    former = Conversation.get(Conversation.address == str(amina.id))
    queued(former.candidate, Kind.CHAT_UNLINKED, address=(TELEGRAM, str(amina.id)))
    Conversation.update(candidate=None).where(Conversation.address == str(amina.id)).execute()
    sender.run()
    assert len(amina.heard) == 1
    assert amina.labels == ["Ce n’est pas moi", "Retour"]


def test_chat_lost_since_turns_to_email(friend, sender):
    amina = friend("Amina")
    delivery = told(amina)
    Conversation.update(candidate=None).where(Conversation.address == str(amina.id)).execute()
    sender.run()
    assert replacement(delivery).state == DeliveryState.WAITING
    assert amina.heard == []


def test_notice_without_words_turns_to_email_and_holds_nobody_up(friend, sender, caplog):
    amina, other = friend("Amina"), friend("Zoé")
    delivery, theirs = told(amina), told(other)
    lost = {"kind": Kind.APPLICATION_ACCEPT, "subject_kind": "application", "subject_id": 404}
    Notice.update(lost).where(Notice.id == delivery.notice_id).execute()
    sender.run()
    assert replacement(delivery).state == DeliveryState.WAITING
    assert fresh(theirs).state == DeliveryState.SENT
    assert f"notice {delivery.notice_id} has no words: AttributeError" in caplog.text


def test_words_that_telegram_refuses_turn_to_email(friend, sender, phone, caplog, monkeypatch):
    amina = friend("Amina")
    delivery = result(amina, "Merci.")
    monkeypatch.setattr(chats, "screen_of", lambda notice: Screen(Markup("<nothing>")))
    sender.run()
    assert replacement(delivery).state == DeliveryState.WAITING
    assert fresh(delivery).failure == "BadRequest"
    assert "was refused: BadRequest" in caplog.text


def test_pause_that_telegram_asks_for_is_kept_for_everyone(friend):
    for name in [f"Amina {letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]:
        told(friend(name))
    busy = Busy()
    sender = TelegramSender(busy, Event())
    sender.run()
    sender.run()
    assert 1 <= busy.asked <= chats.IN_FLIGHT
    waiting = Delivery.select().where(Delivery.state == DeliveryState.WAITING, Delivery.claimed_until.is_null())
    assert waiting.count() == 26, "each can be taken once the pause is over"
    asked_to_wait = Delivery.select().where(Delivery.due_at > now() + timedelta(seconds=3500))
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
    TelegramSender(Sender(settings()), stopping).run()
    assert amina.heard == []
    assert Delivery.get().state == DeliveryState.WAITING


def test_batch_reads_as_little_for_nine_as_for_one(friend, sender, monkeypatch):
    told(friend("Amina"))
    for_one = count_reads(monkeypatch, sender.run)
    for letter in "abcdefghi":
        told(friend(f"Amina {letter}"))
    assert count_reads(monkeypatch, sender.run) == for_one
    assert Delivery.select().where(Delivery.state == DeliveryState.SENT).count() == 10


def test_logs_tell_counts_and_no_names(friend, sender, caplog):
    caplog.set_level("INFO")
    told(friend("Amina"))
    sender.run()
    assert "notices by chat: 1 sent" in caplog.text
    assert "Amina" not in caplog.text
    assert TOKEN not in caplog.text


def test_number_typed_after_a_notice_is_one_of_its_buttons(cast, friend, sender):
    amina = friend("Amina")
    Conversation.update(consented_at=now()).execute()
    talker = Talker(amina.id).says("/documents")
    told(amina)
    sender.run()
    assert talker.says("1").text.startswith("Écrivez ce que vous cherchez.")
    assert amina.last.labels[0] == "Voir les offres"
