"""What goes wrong on purpose goes wrong as asked, for whom it was asked, as often as asked."""

import time

import httpx
import pytest


def send(phone, person, text="un", timeout=10.0):
    params = {"chat_id": person.id, "text": text}
    return httpx.post(f"{phone.base_url}{phone.token}/sendMessage", json=params, timeout=timeout)


def test_too_many_requests_says_when_to_come_back(phone, call, amina):
    phone.fault("too_many_requests", times=2, retry_after=7)
    for _ in range(2):
        status, body = call("sendMessage", chat_id=amina.id, text="un")
        assert (status, body["description"]) == (429, "Too Many Requests: retry after 7")
        assert body["parameters"] == {"retry_after": 7}
    assert amina.messages == []
    assert call("sendMessage", chat_id=amina.id, text="un")[0] == 200


def test_server_error_does_nothing(phone, call, amina):
    phone.fault("server_error")
    assert call("sendMessage", chat_id=amina.id, text="un")[0] == 500
    assert amina.messages == []


def test_fault_strikes_only_its_method_and_chat(phone, call, amina):
    bruno = phone.person("Bruno", started=True)
    phone.fault("server_error", method="sendMessage", chat=bruno.id)
    assert call("getMe")[0] == 200
    assert call("sendMessage", chat_id=amina.id, text="un")[0] == 200
    assert call("sendMessage", chat_id=bruno.id, text="un")[0] == 500


def test_fault_spares_polling_unless_named(phone, call):
    phone.fault("server_error")
    assert call("getUpdates")[0] == 200
    phone.fault("server_error", method="getUpdates")
    assert call("getUpdates")[0] == 500


def test_dropped_request_is_not_done(phone, amina):
    phone.fault("drop")
    with pytest.raises(httpx.TransportError):
        send(phone, amina)
    assert amina.messages == []


def test_hanging_request_is_not_done(phone, amina):
    phone.fault("hang", seconds=30)
    with pytest.raises(httpx.TimeoutException):
        send(phone, amina, timeout=0.1)
    assert amina.messages == []


def test_lost_answer_hides_a_message_that_was_sent(phone, amina):
    phone.fault("lost")
    with pytest.raises(httpx.TransportError):
        send(phone, amina)
    assert amina.last.text == "un"


def test_late_answer_comes_after_the_message(phone, amina):
    phone.fault("late", seconds=0.2)
    before = time.monotonic()
    assert send(phone, amina).status_code == 200
    assert time.monotonic() - before >= 0.2


def test_unknown_fault_is_named(phone):
    with pytest.raises(ValueError, match="no such fault: earthquake"):
        phone.fault("earthquake")
