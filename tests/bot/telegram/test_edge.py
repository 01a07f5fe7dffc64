"""Between Telegram and the inbox: nothing lost, nothing doubled, whatever breaks in between."""

import logging
from datetime import timedelta

import pytest
from telegram.error import BadRequest

from bot.telegram import edge
from models.applications.application import Application
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.documents.document import Document, DocumentKind
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from tests.files import pdf


def answers(person) -> dict:
    return Draft.answers_of(Conversation.get(Conversation.address == str(person.id)), "register")


# In order, confirmed afterwards


def test_update_is_confirmed_only_after_its_transaction(phone, lina, serving, pause):
    pause.held.add(str(lina.id))
    lina.say("/start")
    assert pause.begun.wait(10)
    assert [update["message"]["text"] for update in phone.world.updates.pending] == ["/start"]
    pause.go.set()
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert lina.answer().text.startswith("Bonjour. Je suis Tremplin.")


def test_updates_of_one_person_keep_their_order(lina, serving):
    lina.say("/start")
    lina.answer()
    lina.tap("J’accepte").say("Lina").say("Roux").say("lina@mail.example")
    lina.wait(lambda lina: lina.last and "Question 4" in lina.last.text)
    assert [said.text[:10] for said in lina.heard[-3:]] == ["Question 2", "Question 3", "Question 4"]
    assert answers(lina) == {"first_name": "Lina", "last_name": "Roux", "email": "lina@mail.example"}


@pytest.mark.filterwarnings("ignore:Please use")  # the raw request is what is wanted
def test_update_that_cannot_be_read_keeps_no_other_away(phone, lina, bot, caplog):
    phone.world.updates.add("message", {"message_id": 1, "date": 0, "text": "secret", "chat": {"id": lina.id}})
    lina.say("/start")
    bot.start()
    assert lina.answer().text.startswith("Bonjour. Je suis Tremplin.")
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert "cannot be read" in caplog.text
    assert "secret" not in caplog.text


def test_people_do_not_wait_for_each_other(phone, lina, bot, pause):
    marc = phone.person("Marc")
    pause.held.add(str(lina.id))
    lina.say("/start")
    marc.say("/start")
    bot.start()
    assert pause.begun.wait(10)
    assert marc.answer().labels[0] == "J’accepte"
    assert not lina.heard


def test_doubled_update_counts_once(phone, lina, serving):
    lina.say("/start")
    lina.answer()
    lina.tap("J’accepte").answer()
    phone.duplicate_updates()
    lina.say("Lina")
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert answers(lina) == {"first_name": "Lina"}


def test_updates_in_the_wrong_order_are_all_counted(phone, lina, serving):
    lina.say("/start")
    lina.answer()
    lina.tap("J’accepte").answer()
    phone.reorder_updates(2)
    lina.say("Lina").say("Roux")
    lina.wait(lambda lina: "Question 3" in lina.last.text)
    assert sorted(answers(lina).values()) == ["Lina", "Roux"]


# Faults of Telegram


@pytest.mark.parametrize("method", ["getMe", "setMyCommands", "getUpdates", "deleteWebhook"])
def test_bot_starts_and_goes_on_when_telegram_fails(phone, lina, bot, method):
    for fault in ("server_error", "drop", "hang", "too_many_requests"):
        phone.fault(fault, method=method, seconds=0.6, retry_after=0)
    lina.say("/start")
    bot.start()
    assert lina.answer().labels[0] == "J’accepte"
    assert len(lina.heard) == 1


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
    lina.say("bonjour")
    lina.wait(lambda lina: lina.last and lina.last.text.startswith("Touchez d’abord un bouton."))
    assert len(lina.heard) == (2 if fault in ("late", "lost") else 1)


# Results, blocked people, old messages


def prepare(amina) -> None:
    """An application written down to its last question."""
    for words in ("boulanger", "1", "Postuler", "1", "Bonjour, j’aime le pain.", "1"):
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


async def refuse(*args: object) -> None:
    raise BadRequest("Can't parse entities: Lina Roux")


def test_refused_reply_is_told_without_its_words(phone, lina, serving, monkeypatch, caplog):
    monkeypatch.setattr(edge, "show", refuse)
    with caplog.at_level(logging.INFO):
        lina.say("/start")
        phone.wait(lambda phone: "a reply was refused: BadRequest" in caplog.text)
    assert "Lina" not in caplog.text


def test_who_blocked_us_unnoticed_is_unreachable_from_then_on(phone, amina, serving, pause):
    pause.held.add(str(amina.id))
    amina.say("/start")
    assert pause.begun.wait(10)
    with phone.world.lock:
        amina.chat.blocked = True
    pause.go.set()
    phone.wait(lambda phone: not Conversation.get(Conversation.address == str(amina.id)).reachable)


def test_blocking_and_coming_back_are_noted(phone, amina, serving):
    amina.block()
    phone.wait(lambda phone: not Conversation.get(Conversation.address == str(amina.id)).reachable)
    amina.unblock()
    phone.wait(lambda phone: Conversation.get(Conversation.address == str(amina.id)).reachable)
    assert not amina.heard


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


# What people send


def test_file_is_fetched_and_kept(amina, cast, serving):
    amina.say("/documents").answer()
    amina.tap("Ajouter un document").answer()
    amina.say("1").answer()
    assert "CV_Amina" in amina.send_file("CV_Amina.pdf", pdf("Amina")).answer().text
    kept = Document.get(Document.kind == DocumentKind.CV, Document.name.startswith("CV_Amina"))
    assert kept.read() == pdf("Amina")


def test_file_comes_back_in_one_message(amina, cast, serving):
    amina.say("/documents").answer()
    amina.say("1").answer()
    said = amina.tap("Recevoir le fichier").answer()
    assert said.text == "Voici votre document."
    assert said.labels == ["Retour", "Accueil"]
    assert amina.download(said) == cast.cv.read()
    assert "CV" in amina.tap("Retour").answer().text


TOO_LARGE = "Ce fichier est trop lourd. La limite est de 1 000 Ko."
IMAGE = "Ce fichier est une image."
UNREAD = "Je ne sais pas lire cela."
NOT_CAME = "Je n’ai pas réussi à recevoir le fichier."
SENT = {
    "file of 10 MB": (lambda amina: amina.send_file("CV.pdf", b"%PDF", size=10_000_000), TOO_LARGE),
    "file of 2 GB": (lambda amina: amina.send_file("CV.pdf", b"%PDF", size=2_000_000_000), TOO_LARGE),
    "picture as a file": (lambda amina: amina.send_file("CV.png", b"\x89PNG\r\n\x1a\n"), IMAGE),
    "photo": (lambda amina: amina.send_photo(), IMAGE),
    "voice": (lambda amina: amina.send_voice(), UNREAD),
    "sticker": (lambda amina: amina.send_sticker(), UNREAD),
    "own contact": (lambda amina: amina.send_contact(), UNREAD),
    "contact": (lambda amina: amina.send_contact(own=False), UNREAD),
    "words": (lambda amina: amina.say("mon CV"), "Touchez un des boutons"),
}


def test_whatever_is_sent_where_a_file_is_meant_gets_a_sentence_and_the_question(phone, amina, cast, serving):
    amina.say("/offres").answer()
    amina.say("boulanger").answer()
    amina.say("1").answer()
    question = amina.tap("Postuler").answer().text
    for name, (send, expected) in SENT.items():
        said = send(amina).answer()
        assert said.text.startswith(expected), name
        assert said.text.endswith(question), name
    assert not [request for request in phone.requests_of("getFile") if request.status != 200]
    assert len(phone.requests_of("getFile")) == 1


def test_file_that_telegram_does_not_give_is_asked_for_again(phone, amina, serving):
    amina.say("/documents").answer()
    amina.tap("Ajouter un document").answer()
    amina.say("1").answer()
    phone.fault("server_error", times=3, method="getFile")
    assert amina.send_file("CV.pdf", pdf()).answer().text.startswith(NOT_CAME)
    phone.fault("server_error", times=2, method="getFile")
    assert "est gardé" in amina.send_file("CV.pdf", pdf()).answer().text


def test_long_letter_comes_whole(amina, cast, serving):
    prepare(amina)
    letter = "<&> " * 490
    amina.tap("Corriger").answer()
    amina.tap("2. Le message à l’employeur").answer()
    amina.say(letter).answer()
    amina.tap("Retour").answer()
    amina.say("3").answer()
    amina.say(letter)
    amina.wait(lambda amina: "Envoyer" in amina.labels)
    said = "".join(message.text for message in amina.heard[-2:])
    assert said.count("<&>") == 2 * 490


def test_group_is_answered_only_when_it_calls_and_nothing_is_kept_of_it(phone, serving):
    group = phone.person("Lina").in_group()
    group.say("Bonjour à tous")
    group.say("/start")
    assert group.answer().text.startswith("Je parle seulement en privé.")
    assert len(group.heard) == 1
    assert not Conversation.select().exists()


def test_edited_words_are_not_asked_for(phone, lina, serving):
    lina.say("/start").answer()
    assert "edited_message" not in phone.world.updates.kinds


def test_update_that_cannot_be_taken_holds_up_nobody(lina, serving, monkeypatch, caplog):
    take = edge.handle
    monkeypatch.setattr(edge, "handle", lambda event: explode() if event.words == "secret" else take(event))
    lina.say("secret")
    lina.say("/start")
    assert lina.answer().text.startswith("Bonjour. Je suis Tremplin.")
    assert "cannot be taken: ValueError" in caplog.text
    assert "secret" not in caplog.text


def explode() -> None:
    raise ValueError("secret")


# At start, in the logs


def test_commands_and_menu_are_set_at_start(phone, serving):
    phone.wait(lambda phone: phone.requests_of("setChatMenuButton"))
    names = [command["command"] for command in phone.requests_of("setMyCommands")[0].params["commands"]]
    assert names == ["start", "offres", "candidatures", "documents", "aide", "annuler"]
    assert phone.requests_of("setChatMenuButton")[0].params["menu_button"] == {"type": "commands"}


def test_logs_hold_neither_the_token_nor_what_people_write(phone, lina, serving, caplog):
    with caplog.at_level(logging.INFO):
        for fault in ("server_error", "drop", "too_many_requests"):
            phone.fault(fault, retry_after=0)
            phone.fault(fault, method="getUpdates", retry_after=0)
            lina.say("/start secret-de-Lina")
            lina.say("secret de Lina").answer()
    assert caplog.text
    for secret in (phone.token, phone.token.partition(":")[2], "secret", str(lina.id)):
        assert secret not in caplog.text
