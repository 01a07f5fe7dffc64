"""A queue a person: whatever holds one up, the others are answered, and nothing is confirmed before it is done."""

import threading
from datetime import timedelta

import pytest

from bot.telegram import edge, polling, queues, uploads
from models.conversations.conversation import TELEGRAM
from models.conversations.update import Update
from models.documents.document import Document, DocumentKind
from models.documents.inspection.inspector import inspect
from models.heartbeat import BOT, ages
from tests.bot.telegram.conftest import BOMB, HELLO, answers, ask_for_file, bound, chat_of, is_waiting, walk_in
from tests.cast import candidate
from tests.files import pdf, slowest_docx

# What holds one person up


def test_others_are_answered_while_the_worst_file_is_inspected(phone, amina, lina, asked_for_file):
    amina.send_file("CV.docx", slowest_docx())
    phone.wait(lambda phone: [request for request in phone.requests_of("getFile") if request.status == 200])
    walk_in(lina)
    assert is_waiting(amina)
    assert amina.answer().text == f"{BOMB}\n\n{asked_for_file}"


def test_others_are_answered_while_a_file_is_fetched(phone, amina, lina, asked_for_file, slow_fetching):
    amina.send_file("CV.pdf", pdf())
    assert slow_fetching.met.acquire(timeout=10)
    walk_in(lina)
    assert is_waiting(amina)
    slow_fetching.go.set()
    assert "est gardé" in amina.answer().text


def test_others_are_answered_while_a_chat_is_paused(phone, lina, serving):
    marc = phone.person("Marc")
    phone.fault("too_many_requests", method="sendMessage", chat=marc.id, retry_after=3)
    marc.say("/start")
    phone.wait(lambda phone: [request for request in phone.requests_of("sendMessage") if request.status == 429])
    walk_in(lina)
    assert not marc.heard
    assert marc.answer().text.startswith(HELLO)


def test_pause_of_a_chat_holds_its_next_reply_and_no_step(phone, lina, serving):
    lina.say("/start").answer()
    lina.tap("J’accepte").answer()
    phone.fault("too_many_requests", method="sendMessage", chat=lina.id, retry_after=2)
    lina.say("Lina")
    phone.wait(lambda phone: chat_of(lina).unsaid_since)
    lina.say("/aide")
    phone.wait(lambda phone: chat_of(lina).path == "help")
    assert len(lina.heard) == 2
    lina.wait(lambda lina: "Ce que je sais faire" in lina.last.text)
    assert not any("Question 2" in said.text for said in lina.heard), "it would be old news"
    assert answers(lina) == {"first_name": "Lina"}


def test_name_typed_again_while_the_next_question_cannot_be_said_is_not_the_last_name(phone, lina, serving):
    lina.say("/start").answer()
    lina.tap("J’accepte").answer()
    phone.fault("too_many_requests", method="sendMessage", chat=lina.id, retry_after=2)
    lina.say("Lina")
    phone.wait(lambda phone: chat_of(lina).unsaid_since)
    lina.say("Lina").say("Lina")
    lina.wait(lambda lina: "Question 2" in lina.last.text)
    phone.wait(lambda phone: chat_of(lina).unsaid_since is None)
    assert lina.last.text.startswith("Mon dernier message n’est peut-être pas arrivé.")
    assert answers(lina) == {"first_name": "Lina"}
    lina.say("Roux").answer()
    assert answers(lina) == {"first_name": "Lina", "last_name": "Roux"}
    assert [said.text.count("Question 2") for said in lina.heard].count(1) == 1


def test_steps_have_threads_of_their_own(lina, serving, monkeypatch):
    threads = []
    take = edge.handle
    monkeypatch.setattr(edge, "handle", lambda event: threads.append(threading.current_thread().name) or take(event))
    lina.say("/start").answer()
    assert threads[0].startswith("step")


def test_telegram_is_asked_less_and_less_while_a_step_lasts_and_at_once_after_news(phone, lina, serving, pause, waits):
    marc = phone.person("Marc")
    pause.held.add(str(marc.id))
    marc.say("/start")
    phone.wait(lambda phone: polling.LONGEST_WAIT_SECONDS in waits)
    assert waits == sorted(waits)
    walk_in(lina)
    assert waits.count(polling.LOOK_AGAIN_SECONDS) > 1
    pause.go.set()


@pytest.fixture
def waits(monkeypatch) -> list[float]:
    """For how long at most updates under way are waited for, before Telegram is asked again."""
    waits: list[float] = []
    wait = queues.Queues.wait

    async def noting(self, seconds: float) -> None:
        if self.workers:
            waits.append(seconds)
        await wait(self, seconds)

    monkeypatch.setattr(queues.Queues, "wait", noting)
    return waits


def test_a_few_files_are_inspected_at_once_and_steps_go_on(phone, cast, lina, serving, monkeypatch, gate):
    monkeypatch.setattr(uploads, "inspect_apart", lambda name, content: gate.pass_through() or inspect(name, content))
    many = uploads.INSPECTIONS_AT_ONCE + 1
    people = [bound(phone, candidate("Zoé", f"Petit{n}", cast.mission, cast.convention)) for n in range(many)]
    for person in people:
        ask_for_file(person)
        person.send_file("CV.pdf", pdf())
    phone.wait(lambda phone: len([one for one in phone.requests_of("getFile") if one.status == 200]) == len(people))
    for _ in range(uploads.INSPECTIONS_AT_ONCE):
        assert gate.met.acquire(timeout=10)
    walk_in(lina)
    assert not gate.met.acquire(blocking=False)
    gate.go.set()
    assert all("est gardé" in person.answer().text for person in people)


# Confirmed in order, handled once


def test_nothing_after_an_update_under_way_is_confirmed_nor_handled_twice(
    phone, cast, amina, lina, asked_for_file, slow_fetching
):
    amina.send_file("CV.pdf", pdf())
    assert slow_fetching.met.acquire(timeout=10)
    walk_in(lina)
    polls = len(phone.requests_of("getUpdates"))
    phone.wait(lambda phone: len(phone.requests_of("getUpdates")) > polls + 5)
    assert len(phone.world.updates.pending) == 4
    assert len(lina.heard) == 3
    slow_fetching.go.set()
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert not slow_fetching.met.acquire(blocking=False)
    assert len(Document.of(cast.amina, DocumentKind.CV)) == 2


def test_what_is_under_way_at_the_end_is_finished_and_the_rest_comes_again(phone, lina, serving, pause, next_bot):
    lina.say("/start").answer()
    lina.tap("J’accepte").answer()
    phone.wait(lambda phone: not phone.world.updates.pending)
    pause.held.add(str(lina.id))
    lina.say("Lina").say("Roux")
    assert pause.begun.wait(10)
    serving.loop.call_soon_threadsafe(serving.over.set)
    pause.go.set()
    serving.thread.join(20)
    assert answers(lina) == {"first_name": "Lina"}
    assert len(phone.world.updates.pending) == 2
    next_bot.start()
    lina.wait(lambda lina: "Question 3" in lina.last.text)
    assert answers(lina) == {"first_name": "Lina", "last_name": "Roux"}


def test_repeat_is_not_answered_below_what_follows_it(phone, lina, bot):
    lina.say("/start").say("/aide")
    Update.is_new(TELEGRAM, phone.world.updates.pending[0]["update_id"])
    bot.start()
    assert "Ce que je sais faire" in lina.answer().text
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert len(lina.heard) == 1


@pytest.mark.parametrize("date", [10**18, 2**63, "hier"])
def test_unreadable_update_is_passed_over_once_whatever_reading_raises(phone, lina, bot, pause, caplog, date):
    marc = phone.person("Marc")
    pause.held.add(str(marc.id))
    marc.say("/start")  # nothing is confirmed meanwhile: the unreadable one comes again and again
    message = {"message_id": 1, "date": date, "text": "secret", "chat": {"id": lina.id, "type": "private"}}
    number = phone.world.updates.add("message", message)["update_id"]
    bot.start()
    assert pause.begun.wait(10)
    walk_in(lina)
    pause.go.set()
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert caplog.text.count(f"update {number} cannot be read") == 1
    assert "secret" not in caplog.text


# At start


def test_commands_that_telegram_refuses_for_now_hold_up_nobody_and_wait_as_told(phone, lina, bot):
    phone.fault("too_many_requests", times=50, method="setMyCommands", retry_after=60)
    bot.start()
    walk_in(lina)
    assert [request.status for request in phone.requests_of("setMyCommands")] == [429]
    bot.stop()


def test_commands_are_set_once_telegram_lets_us(phone, bot):
    phone.fault("too_many_requests", method="setMyCommands", retry_after=0)
    bot.start()
    phone.wait(lambda phone: phone.requests_of("setChatMenuButton"))
    assert [request.status for request in phone.requests_of("setMyCommands")] == [429, 200, 200, 200]


def test_bot_says_that_it_lives(serving, amina):
    amina.say("/start").answer()
    assert ages()[BOT] < timedelta(minutes=1)
