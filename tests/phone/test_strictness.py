"""A call that Telegram refuses, the phone refuses, with the same status and the same words."""

import httpx
import pytest

from tests.phone.keyboards import key, keys

MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"

REFUSED_CALLS = {
    "no chat": ("sendMessage", {"text": "un"}, 400, "Bad Request: chat_id is empty"),
    "unknown chat": ("sendMessage", {"chat_id": 7, "text": "un"}, 400, "Bad Request: chat not found"),
    "chat that is no number": (
        "sendMessage",
        {"chat_id": "Amina", "text": "un"},
        400,
        "Bad Request: wrong parameter chat_id in request",
    ),
    "unknown method": ("sendLove", {}, 404, "Not Found"),
    "unknown query": ("answerCallbackQuery", {"callback_query_id": "1"}, 400, TOO_OLD),
    "unknown file": (
        "getFile",
        {"file_id": "x"},
        400,
        "Bad Request: wrong file_id or the file is temporarily unavailable",
    ),
    "command with capitals": (
        "setMyCommands",
        {"commands": [{"command": "Aide", "description": "Aide"}]},
        400,
        "Bad Request: BOT_COMMAND_INVALID",
    ),
    "command without description": (
        "setMyCommands",
        {"commands": [{"command": "aide", "description": " "}]},
        400,
        "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    "language in full": (
        "setMyDescription",
        {"description": "un", "language_code": "français"},
        400,
        "Bad Request: BOT_LANG_CODE_INVALID",
    ),
    "long description": (
        "setMyShortDescription",
        {"short_description": "a" * 121},
        400,
        "Bad Request: short description is too long",
    ),
    "webhook of nowhere": (
        "setWebhook",
        {"url": "nowhere"},
        400,
        "Bad Request: bad webhook: invalid webhook URL specified",
    ),
    "secret with spaces": (
        "setWebhook",
        {"url": "https://exemple.fr", "secret_token": "a b"},
        400,
        "Bad Request: secret token contains unallowed characters",
    ),
}


@pytest.mark.parametrize("case", REFUSED_CALLS)
def test_bad_call_is_refused(call, case):
    method, params, status, description = REFUSED_CALLS[case]
    assert call(method, **params) == (status, {"ok": False, "error_code": status, "description": description})


REFUSED_IN_CHAT = {
    "unknown message": ("editMessageText", {"message_id": 999, "text": "un"}, "Bad Request: message to edit not found"),
    "own message": ("editMessageText", {"message_id": 1, "text": "un"}, "Bad Request: message can't be edited"),
    "no change": ("editMessageText", {"message_id": 2, "text": "deux"}, MODIFIED),
    "same keyboard": ("editMessageReplyMarkup", {"message_id": 2}, MODIFIED),
    "long edit": ("editMessageText", {"message_id": 2, "text": "a" * 4097}, "Bad Request: MESSAGE_TOO_LONG"),
    "document's text": (
        "editMessageText",
        {"message_id": 3, "text": "un"},
        "Bad Request: there is no text in the message to edit",
    ),
    "reply keyboard": (
        "editMessageReplyMarkup",
        {"message_id": 2, "reply_markup": {"keyboard": [[{"text": "Oui"}]]}},
        "Bad Request: inline keyboard expected",
    ),
    "unknown action": (
        "sendChatAction",
        {"action": "dancing"},
        "Bad Request: wrong parameter action in request",
    ),
    "delete nothing": ("deleteMessage", {"message_id": 999}, "Bad Request: message to delete not found"),
    "no document": ("sendDocument", {}, "Bad Request: there is no document in the request"),
    "unknown document": (
        "sendDocument",
        {"document": "x"},
        "Bad Request: wrong file identifier/HTTP URL specified",
    ),
}


@pytest.mark.parametrize("case", REFUSED_IN_CHAT)
def test_impossible_act_changes_nothing(call, ask, amina, case):
    amina.say("un").send_file("cv.pdf", b"%PDF")
    file_id = amina.messages[-1].document["file_id"]
    first = amina.messages[0].id
    sent = ask("sendMessage", chat_id=amina.id, text="deux")["message_id"]
    document = ask("sendDocument", chat_id=amina.id, document=file_id)["message_id"]
    before = amina.messages
    method, params, description = REFUSED_IN_CHAT[case]
    number = {1: first, 2: sent, 3: document}.get(params.get("message_id"), 999)
    params = params | ({"message_id": number} if "message_id" in params else {})
    status, body = call(method, chat_id=amina.id, **params)
    assert (status, body["description"]) == (400, description)
    assert amina.messages == before


def test_caption_is_at_most_1024_characters(call, amina):
    amina.send_file("cv.pdf", b"%PDF")
    file_id = amina.messages[-1].document["file_id"]
    assert call("sendDocument", chat_id=amina.id, document=file_id, caption="a" * 1024)[0] == 200
    status, body = call("sendDocument", chat_id=amina.id, document=file_id, caption="a" * 1025)
    assert (status, body["description"]) == (400, "Bad Request: message caption is too long")


def test_bot_cannot_write_to_who_blocked_it(call, amina):
    amina.block()
    status, body = call("sendMessage", chat_id=amina.id, text="un")
    assert (status, body["description"]) == (403, "Forbidden: bot was blocked by the user")
    assert amina.unblock().messages == []
    assert call("sendMessage", chat_id=amina.id, text="un")[0] == 200


def test_bot_cannot_write_first(phone, call):
    stranger = phone.person("Driss")
    status, body = call("sendMessage", chat_id=stranger.id, text="un")
    assert (status, body["description"]) == (403, "Forbidden: bot can't initiate conversation with a user")


def test_wrong_token_is_refused(phone):
    answer = httpx.get(f"{phone.base_url}1:wrong/getMe")
    assert (answer.status_code, answer.json()["description"]) == (401, "Unauthorized")
    assert httpx.get(f"{phone.base_file_url}1:wrong/documents/x").status_code == 401
    assert phone.requests == []


def test_tap_is_answered_once(phone, call, ask, amina):
    ask("sendMessage", chat_id=amina.id, **keys([key()]))
    amina.tap("Oui")
    query = ask("getUpdates")[-1]["callback_query"]["id"]
    assert ask("answerCallbackQuery", callback_query_id=query, text="Vu") is True
    assert amina.toasts == ["Vu"]
    status, body = call("answerCallbackQuery", callback_query_id=query)
    assert (status, body["description"]) == (400, TOO_OLD)


def test_late_answer_to_a_tap_is_refused(phone, call, ask, amina):
    ask("sendMessage", chat_id=amina.id, **keys([key()]))
    amina.tap("Oui")
    query = ask("getUpdates")[-1]["callback_query"]["id"]
    phone.expire_queries()
    assert call("answerCallbackQuery", callback_query_id=query)[1]["description"] == TOO_OLD


def test_file_over_20_megabytes_cannot_be_fetched(call, amina):
    amina.send_file("film.mp4", b"x", size=20 * 1024 * 1024 + 1)
    status, body = call("getFile", file_id=amina.messages[-1].document["file_id"])
    assert (status, body["description"]) == (400, "Bad Request: file is too big")


def test_reply_keyboard_is_shown_but_not_echoed(ask, amina):
    keyboard = {"keyboard": [[{"text": "Mon numéro", "request_contact": True}], [{"text": "Non"}]]}
    sent = ask("sendMessage", chat_id=amina.id, text="Votre numéro ?", reply_markup=keyboard)
    assert "reply_markup" not in sent
    amina.tap("Mon numéro").tap("Non")
    contact, words = (update["message"] for update in ask("getUpdates"))
    assert contact["contact"]["user_id"] == amina.id
    assert words["text"] == "Non"
    ask("sendMessage", chat_id=amina.id, text="Merci", reply_markup={"remove_keyboard": True})
    assert amina.chat.keyboard is None


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
def test_parameters_may_come_in_four_ways(phone, amina, way):
    url = f"{phone.base_url}{phone.token}/SENDMESSAGE"
    params = {"chat_id": str(amina.id), "text": "Été"}
    answer = {
        "query": lambda: httpx.get(url, params=params),
        "form": lambda: httpx.post(url, data=params),
        "json": lambda: httpx.post(url, json=params),
        "multipart": lambda: httpx.post(url, files={name: (None, value) for name, value in params.items()}),
    }[way]()
    assert answer.status_code == 200, answer.text
    assert amina.last.text == "Été"
    assert phone.requests[-1].params == {"chat_id": amina.id, "text": "Été"}
