"""The limit of a whole bot: what is too much in a second is refused, what comes after it passes."""

from phone.flood import Flood


def test_one_message_too_many_in_a_second_is_refused(monkeypatch):
    flood, instants = Flood(2), iter([0.0, 0.5, 0.9, 1.1, 1.2])
    monkeypatch.setattr("phone.flood.time.monotonic", lambda: next(instants))
    struck = [flood.strike("sendMessage") for _ in range(5)]
    assert [fault and fault.kind for fault in struck] == [None, None, "too_many_requests", None, "too_many_requests"]


def test_what_says_nothing_is_never_too_much():
    flood = Flood(1)
    assert flood.strike("sendMessage") is None
    assert [flood.strike(method) for method in ("getUpdates", "editMessageText", "answerCallbackQuery")] == [None] * 3


def test_without_a_limit_nothing_is_refused(phone, call, amina):
    assert {call("sendMessage", chat_id=amina.id, text="un")[0] for _ in range(40)} == {200}


def test_phone_refuses_as_telegram_does(phone, call, amina):
    phone.world.flood.per_second = 1
    assert call("sendMessage", chat_id=amina.id, text="un")[0] == 200
    status, body = call("sendMessage", chat_id=amina.id, text="deux")
    assert (status, body["parameters"]) == (429, {"retry_after": 1})
    assert [message.text for message in amina.heard] == ["un"]
