"""Updates that Telegram posts: any number at once, each person for themselves."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from bot.telegram import edge
from bot.telegram.webhook import STEPS_AT_ONCE, Webhook
from models.database import UNAVAILABLE
from phone.person import Person
from settings import settings
from tests.bot.telegram.conftest import answers

HELLO = "Bonjour. Je suis Tremplin."
Post = Callable[[], Future]


def has_said(webhook: Webhook) -> None:
    """All that it had to say."""
    webhook._loop.run(webhook._edge.settle())


@pytest.fixture
def opened(cast, phone) -> Iterator[Callable[[], Webhook]]:
    """Opens webhooks. What they still say is said before the database is closed under them."""
    webhooks: list[Webhook] = []
    yield lambda: webhooks.append(Webhook(settings())) or webhooks[-1]
    for webhook in webhooks:
        has_said(webhook)


@pytest.fixture
def post(opened, phone) -> Iterator[Post]:
    """Posts the newest update, as Telegram does, in a thread of the web server's."""
    webhook = opened()
    with ThreadPoolExecutor(8) as server:
        yield lambda: server.submit(webhook.take, phone.world.updates.pending.pop())


def test_repeat_that_is_said_late_stands_below_nothing_newer(opened, phone, lina: Person):
    """One process has the repeat of an update, and another what the person does next."""
    one, other = opened(), opened()
    lina.say("/start")
    one.take(phone.world.updates.pending.pop())
    lina.answer()
    lina.tap("J’accepte")
    accepted = phone.world.updates.pending.pop()
    one.take(accepted)
    lina.answer()
    phone.fault("too_many_requests", method="sendMessage", chat=lina.id, retry_after=1)
    one.take(accepted)
    phone.wait(lambda phone: [request for request in phone.requests_of("sendMessage") if request.status == 429])
    lina.tap("Annuler")
    other.take(phone.world.updates.pending.pop())
    lina.wait(lambda lina: lina.last.text.startswith("C’est annulé."))
    has_said(one)
    assert lina.last.text.startswith("C’est annulé.")
    assert [said.text[:10] for said in lina.heard].count("Question 1") == 1


def test_repeat_of_what_is_no_longer_the_newest_is_not_answered(opened, phone, lina: Person):
    one, other = opened(), opened()
    lina.say("/start")
    one.take(phone.world.updates.pending.pop())
    lina.answer()
    lina.tap("J’accepte")
    accepted = phone.world.updates.pending.pop()
    one.take(accepted)
    lina.answer()
    has_said(one)
    lina.say("Zoé")
    other.take(phone.world.updates.pending.pop())
    assert "Question 2" in lina.answer().text
    heard = len(lina.heard)
    one.take(accepted)
    has_said(one)
    assert len(lina.heard) == heard
    lina.say("Petit")
    other.take(phone.world.updates.pending.pop())
    assert "Question 3" in lina.answer().text
    assert answers(lina) == {"first_name": "Zoé", "last_name": "Petit"}


def test_update_is_answered_once_its_transaction_is_done(lina: Person, post: Post):
    lina.say("/start")
    post().result(10)
    assert lina.answer().text.startswith(HELLO)
    lina.tap("J’accepte")
    post().result(10)
    lina.say("Lina")
    post().result(10)
    assert answers(lina) == {"first_name": "Lina"}


def test_others_are_taken_and_answered_while_one_step_lasts(phone, lina: Person, post: Post, pause):
    marc = phone.person("Marc")
    pause.held.add(str(marc.id))
    marc.say("/start")
    held = post()
    assert pause.begun.wait(10)
    lina.say("/start")
    post().result(10)
    assert lina.answer().text.startswith(HELLO)
    assert not held.done()
    pause.go.set()
    held.result(10)
    assert marc.answer().text.startswith(HELLO)


def test_few_steps_run_at_once_and_the_others_wait_their_turn(phone, post: Post, monkeypatch):
    begun, go = threading.Semaphore(0), threading.Event()
    take = edge.handle

    def slowly(event):
        begun.release()
        assert go.wait(10)
        return take(event)

    monkeypatch.setattr(edge, "handle", slowly)
    people = [phone.person(f"Lina{n}") for n in range(STEPS_AT_ONCE + 1)]
    posted = [person.say("/start") and post() for person in people]
    for _ in range(STEPS_AT_ONCE):
        assert begun.acquire(timeout=10)
    assert not begun.acquire(blocking=False)
    go.set()
    for one in posted:
        one.result(10)
    assert all(person.answer().text.startswith(HELLO) for person in people)


def test_chat_that_telegram_pauses_holds_up_nobody_not_even_its_own_steps(phone, lina: Person, post: Post):
    phone.fault("too_many_requests", method="sendMessage", chat=lina.id, retry_after=3)
    lina.say("/start")
    post().result(10)
    marc = phone.person("Marc")
    marc.say("/start")
    post().result(10)
    assert marc.answer().text.startswith(HELLO)
    assert not lina.heard
    assert lina.answer().text.startswith(HELLO)


@pytest.mark.parametrize("date", [10**18, 2**63, "hier"])
def test_update_that_cannot_be_read_is_passed_over(phone, lina: Person, post: Post, caplog, date):
    message = {"message_id": 1, "date": date, "text": "secret", "chat": {"id": lina.id, "type": "private"}}
    number = phone.world.updates.add("message", message)["update_id"]
    post().result(10)
    assert f"update {number} cannot be read" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("failure", UNAVAILABLE)
def test_database_that_does_not_answer_is_told_so_that_the_update_comes_again(lina, post, monkeypatch, failure):
    def fail(event):
        raise failure

    monkeypatch.setattr(edge, "handle", fail)
    lina.say("/start")
    with pytest.raises(failure):
        post().result(10)
