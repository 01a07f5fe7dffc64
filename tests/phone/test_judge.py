"""Everything that the phone sends or answers is what Telegram would: aiogram's models say so."""

import pytest
from pydantic import ValidationError

from tests.conftest import judge_phone

from .judge import judge_request, judge_requests, judge_result, judge_update


def tapped(ask, person, old=False):
    keyboard = {"inline_keyboard": [[{"text": "Oui", "callback_data": "yes"}]]}
    ask("sendMessage", chat_id=person.id, text="Alors ?", reply_markup=keyboard)
    person.tap("Oui", old=old)


ACTS = {
    "words": lambda ask, person: person.say("Bonjour"),
    "command": lambda ask, person: person.open_link("invitation-7"),
    "link in words": lambda ask, person: person.say("voir https://exemple.fr et a@exemple.fr"),
    "document": lambda ask, person: person.send_file("cv.pdf", b"%PDF", caption="Mon CV"),
    "photo": lambda ask, person: person.send_photo(),
    "sticker": lambda ask, person: person.send_sticker(),
    "voice": lambda ask, person: person.send_voice(),
    "own contact": lambda ask, person: person.send_contact(),
    "other contact": lambda ask, person: person.send_contact(own=False),
    "edit": lambda ask, person: person.say("un").edit(person.messages[-1].id, "deux"),
    "tap": tapped,
    "tap on an old message": lambda ask, person: tapped(ask, person, old=True),
    "block and return": lambda ask, person: person.block().unblock(),
    "words in a group": lambda ask, person: person.in_group().say("Bonjour à tous"),
}


@pytest.mark.parametrize("act", ACTS)
def test_every_update_is_one_of_telegram(ask, amina, act):
    ACTS[act](ask, amina)
    updates = ask("getUpdates")
    assert updates
    for update in updates:
        judge_update(update)


def test_every_result_is_one_of_telegram(phone, ask, amina):
    amina.say("un").send_file("cv.pdf", b"%PDF")
    commands, chat = [{"command": "aide", "description": "Aide"}], amina.id
    ask("getMe")
    sent = ask("sendMessage", chat_id=chat, text="<b>un</b> https://exemple.fr", parse_mode="HTML")
    ask("sendMessage", chat_id=chat, text="deux", reply_parameters={"message_id": sent["message_id"]},
        protect_content=True, link_preview_options={"is_disabled": True})  # fmt: skip
    ask("editMessageText", chat_id=chat, message_id=sent["message_id"], text="trois")
    file_id = amina.messages[1].document["file_id"]
    ask("sendDocument", chat_id=chat, document=file_id, caption="<i>CV</i>", parse_mode="HTML")
    ask("getFile", file_id=file_id)
    ask("sendChatAction", chat_id=chat, action="typing")
    ask("setMyCommands", commands=commands, scope={"type": "all_private_chats"}, language_code="fr")
    assert ask("getMyCommands", scope={"type": "all_private_chats"}, language_code="fr") == commands
    ask("setChatMenuButton", menu_button={"type": "commands"})
    ask("setMyDescription", description="Tremplin")
    ask("setMyShortDescription", short_description="Tremplin")
    ask("deleteMessage", chat_id=chat, message_id=sent["message_id"])
    ask("setWebhook", url=phone.url + "/nowhere", secret_token="abc", allowed_updates=["message"])
    ask("getWebhookInfo")
    ask("deleteWebhook")
    judge_requests(phone.requests)
    for request in phone.requests:
        judge_result(request.method, request.answer["result"])


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("sendMessage", {"chat_id": 1, "text": "un", "colour": "red"}),
        ("sendMessage", {"chat_id": 1}),
        ("sendMessage", {"chat_id": 1, "text": "un", "reply_markup": {"inline_keyboard": [[{"url": "x"}]]}}),
    ],
)
def test_judge_refuses_what_telegram_does_not_know(method, params):
    with pytest.raises((AssertionError, ValidationError)):
        judge_request(method, params)


@pytest.mark.parametrize(
    ("method", "params", "named"),
    [
        ("sendMessage", {"chat_id": 1, "text": "un", "colour": "red"}, "colour"),
        ("sendMessage", {"chat_id": 1}, "text"),
        ("getUpdates", {"allowed_updates": "all"}, "allowed_updates"),
    ],
)
def test_what_a_bot_asks_in_any_test_is_judged_at_its_end(phone, call, method, params, named):
    status, _ = call(method, **params)
    assert status == 400
    with pytest.raises((AssertionError, ValidationError), match=named):
        judge_phone(phone)
