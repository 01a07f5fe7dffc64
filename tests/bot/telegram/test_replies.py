"""What the bot shows: said once, in one message where it can be, and a result until it has arrived."""

import logging
from datetime import timedelta

import pytest
from telegram.error import BadRequest

from bot.telegram import edge
from models.applications.application import Application
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from tests.bot.telegram.conftest import chat_of

# Replies that fail


@pytest.mark.parametrize("fault", ["server_error", "too_many_requests"])
def test_reply_that_was_surely_not_sent_is_sent_again_once(phone, lina, serving, fault):
    phone.fault(fault, times=2, method="sendMessage", retry_after=0)
    lina.say("/start")
    lina.answer()
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert len(lina.heard) == 1
    assert [request.status for request in phone.requests_of("sendMessage")][-1] == 200


@pytest.mark.parametrize("fault", ["drop", "hang", "late", "lost"])
def test_reply_in_doubt_is_not_said_twice_and_any_word_shows_the_present(phone, lina, serving, fault):
    phone.fault(fault, method="sendMessage", seconds=0.6)
    lina.say("/start")
    phone.wait(lambda phone: not phone.world.updates.pending and phone.requests_of("sendMessage"))
    lina.say("boulanger")
    lina.wait(lambda lina: lina.last and "boulanger" in lina.last.text)
    assert len(lina.heard) == (2 if fault in ("late", "lost") else 1)


@pytest.mark.parametrize("fault", ["server_error", "lost"])
def test_screen_that_may_not_have_arrived_is_owed(phone, lina, serving, monkeypatch, fault):
    monkeypatch.setattr(edge, "PATIENCE", timedelta(seconds=0.2))
    phone.fault(fault, times=50, method="sendMessage", chat=lina.id)
    lina.say("/start")
    phone.wait(lambda phone: not phone.world.updates.pending and chat_of(lina).unsaid_since)


def test_screen_that_arrived_late_is_not_owed(phone, lina, serving):
    phone.fault("server_error", times=2, method="sendMessage")
    lina.say("/start").answer()
    phone.wait(lambda phone: chat_of(lina).unsaid_since is None)
    assert len(lina.heard) == 1


def test_screen_that_is_refused_for_good_is_not_owed(phone, lina, serving, monkeypatch, caplog):
    monkeypatch.setattr(edge, "show", refuse)
    lina.say("/start")
    phone.wait(lambda phone: "a reply was refused: BadRequest" in caplog.text)
    assert chat_of(lina).unsaid_since is None


async def refuse(*args: object) -> None:
    raise BadRequest("Can't parse entities: Lina Roux")


def test_refused_reply_is_told_without_its_words(phone, lina, serving, monkeypatch, caplog):
    monkeypatch.setattr(edge, "show", refuse)
    with caplog.at_level(logging.INFO):
        lina.say("/start")
        phone.wait(lambda phone: "a reply was refused: BadRequest" in caplog.text)
    assert "Lina" not in caplog.text


# Results, letters


def prepare(amina) -> None:
    """An application written down to its last question."""
    for words in ("boulanger", "1", "Postuler", "1", "Bonjour, j’aime le pain."):
        amina.say(words).answer()


def result() -> Delivery | None:
    return Delivery.select().join(Notice).where(Notice.kind == Kind.RESULT).first()


@pytest.mark.parametrize(
    ("fault", "state"),
    [("", DeliveryState.SENT), ("server_error", DeliveryState.WAITING), ("lost", DeliveryState.SENDING)],
)
def test_result_stays_a_notice_until_it_has_arrived(phone, amina, serving, monkeypatch, fault, state):
    prepare(amina)
    monkeypatch.setattr(edge, "PATIENCE", timedelta(seconds=0.2))
    if fault:
        phone.fault(fault, times=50, method="sendMessage", chat=amina.id)
    amina.tap("Envoyer")
    phone.wait(lambda phone: result() and result().claimed_until is None)
    assert result().state == state
    assert Application.select().count() == 1


def test_result_that_is_refused_for_good_is_not_tried_for_ever(phone, amina, serving, monkeypatch):
    prepare(amina)
    monkeypatch.setattr(edge, "show", refuse)
    amina.tap("Envoyer")
    phone.wait(lambda phone: result() and result().state == DeliveryState.FAILED)


def test_long_letter_comes_whole(amina, cast, serving):
    prepare(amina)
    letter = "<&> " * 490
    amina.tap("Corriger").answer()
    amina.tap("2. Le message à l’employeur").answer()
    amina.say(letter).answer()
    amina.tap("Un mot à mon référent").answer()
    amina.say(letter)
    amina.wait(lambda amina: "Envoyer" in amina.labels)
    said = "".join(message.text for message in amina.heard[-2:])
    assert said.count("<&>") == 2 * 490


# Old messages, presses


def test_screens_follow_each_other_in_one_message(amina, serving):
    amina.say("/aide").answer()
    amina.tap("Qui voit quoi\u00a0?").answer()
    assert amina.tap("Retour").answer().edited
    assert len(amina.heard) == 1


def test_press_that_changes_nothing_on_the_screen_is_no_trouble(phone, amina, serving):
    amina.say("/aide").answer()
    amina.tap("Qui voit quoi\u00a0?").answer()
    amina.tap("Retour").answer()
    with phone.world.lock:  # two presses before the screen has changed
        amina.tap("Qui voit quoi\u00a0?")
        amina.tap("Qui voit quoi\u00a0?")
    phone.wait(lambda phone: [r.status for r in phone.requests_of("editMessageText")][-2:] == [200, 400])
    amina.say("/start")
    amina.wait(lambda amina: amina.last.text.startswith("Bonjour Amina."))
    assert amina.heard[-2].text.startswith("Votre dossier")


@pytest.mark.parametrize("gone", ["deleted", "inaccessible"])
def test_message_that_cannot_be_changed_is_said_anew(phone, amina, serving, pause, gone):
    amina.say("/aide").answer()
    menu = amina.last
    pause.held.add(str(amina.id))
    amina.tap("Qui voit quoi\u00a0?", old=gone == "inaccessible")
    assert pause.begun.wait(10)
    if gone == "deleted":
        with phone.world.lock:
            phone.world.forget(amina.chat, amina.chat.entry(menu.id))
    pause.go.set()
    amina.wait(lambda amina: amina.last and amina.last.id != menu.id)
    assert amina.last.text.startswith("Votre dossier")


def test_every_press_is_answered_and_none_is_a_toast(phone, amina, serving):
    amina.say("/aide").answer()
    amina.tap("Retour").answer()
    phone.wait(lambda phone: phone.requests_of("answerCallbackQuery"))
    phone.fault("server_error", method="answerCallbackQuery")
    amina.tap("Aide")
    phone.expire_queries()
    amina.wait(lambda amina: "Ce que je sais faire" in amina.last.text)
    assert amina.toasts in ([], [""], ["", ""])
