"""Between Telegram and the inbox: nothing lost, nothing doubled, whatever breaks in between."""

import logging

import pytest

from bot.telegram import edge
from models.conversations.conversation import Conversation
from tests.bot.telegram.conftest import answers

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


# Who is heard


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


# At start, in the logs


@pytest.mark.parametrize("method", ["getMe", "setMyCommands", "getUpdates", "deleteWebhook"])
def test_bot_starts_and_goes_on_when_telegram_fails(phone, lina, bot, method):
    for fault in ("server_error", "drop", "hang", "too_many_requests"):
        phone.fault(fault, method=method, seconds=0.6, retry_after=0)
    lina.say("/start")
    bot.start()
    assert lina.answer().labels[0] == "J’accepte"
    assert len(lina.heard) == 1


def test_commands_and_menu_are_set_at_start(phone, serving):
    phone.wait(lambda phone: phone.requests_of("setChatMenuButton"))
    names = [command["command"] for command in phone.requests_of("setMyCommands")[0].params["commands"]]
    assert names == ["start", "offres", "candidatures", "documents", "aide", "annuler"]
    english = phone.requests_of("setMyCommands")[2].params
    assert english["language_code"] == "en"
    assert [command["command"] for command in english["commands"]] == [
        "start",
        "offers",
        "applications",
        "documents",
        "help",
        "cancel",
    ]
    assert phone.requests_of("setChatMenuButton")[0].params["menu_button"] == {"type": "commands"}


def test_what_we_are_is_said_before_the_first_word(phone, serving):
    phone.wait(lambda phone: phone.requests_of("setMyShortDescription"))
    told = phone.requests_of("setMyDescription")[0].params["description"]
    assert told.startswith("Tremplin vous aide à trouver un emploi, un stage ou une alternance.")
    assert phone.requests_of("setMyShortDescription")[0].status == 200


def test_it_is_said_in_english_to_phones_that_are_set_to_it(phone, serving):
    phone.wait(lambda phone: len(phone.requests_of("setMyShortDescription")) == 2)
    for method in ("setMyDescription", "setMyShortDescription"):
        assert phone.requests_of(method)[1].params["language_code"] == "en"
        assert phone.requests_of(method)[1].status == 200
    told = phone.requests_of("setMyDescription")[1].params["description"]
    assert told.startswith("Tremplin helps you find a job, an internship or an apprenticeship")


def test_description_that_telegram_refuses_is_left_for_the_next_start(phone, lina, bot):
    phone.fault("server_error", method="setMyDescription")
    bot.start()
    phone.wait(lambda phone: phone.requests_of("setMyDescription"))
    assert lina.say("/start").answer().labels[0] == "J’accepte"
    assert [request.status for request in phone.requests_of("setMyDescription")] == [500]
    assert len(phone.requests_of("setChatMenuButton")) == 1


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


def test_who_has_a_phone_in_english_is_welcomed_in_english(phone, serving):
    person = phone.person("Ada", language="en-GB")
    person.say("/start")
    assert person.answer().labels[0] == "I agree"
