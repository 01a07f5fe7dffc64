"""Deliveries to the bot's own address: with its secret, in order within a chat, again until accepted."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Receiver:
    """A bot's address: keeps what it gets, answers with the statuses prepared, then 200."""

    def __init__(self):
        self.got, self.statuses = [], []
        self.moved, self.gate = threading.Condition(), None
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                update = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(receiver.receive(update, self.headers))
                self.send_header("Location", receiver.url)
                self.end_headers()

            def log_message(self, *args):
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def receive(self, update, headers):
        with self.moved:
            self.got.append((update, headers))
            self.moved.notify_all()
            status = self.statuses.pop(0) if self.statuses else 200
        if self.gate:
            self.gate.wait(10)
        return status

    def wait(self, count):
        with self.moved:
            assert self.moved.wait_for(lambda: len(self.got) >= count, 10), self.got
            return [update for update, _ in self.got]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.close()


def texts(updates):
    return [update["message"]["text"] for update in updates]


def test_update_is_posted_with_the_secret(phone, ask, amina, receiver):
    ask("setWebhook", url=receiver.url, secret_token="s3cret")
    amina.say("Bonjour")
    assert texts(receiver.wait(1)) == ["Bonjour"]
    assert receiver.got[0][1]["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"


def test_updates_from_before_are_delivered_or_dropped(phone, ask, amina, receiver):
    amina.say("avant")
    ask("setWebhook", url=receiver.url, drop_pending_updates=True)
    amina.say("après")
    assert texts(receiver.wait(1)) == ["après"]


def test_refused_update_comes_again_before_the_next(phone, ask, amina, receiver):
    receiver.statuses = [500, 404]
    ask("setWebhook", url=receiver.url)
    amina.say("un").say("deux")
    assert texts(receiver.wait(4)) == ["un", "un", "un", "deux"]
    info = ask("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 404")


def test_redirection_is_not_followed(phone, ask, amina, receiver):
    receiver.statuses = [308]
    ask("setWebhook", url=receiver.url)
    amina.say("un")
    assert texts(receiver.wait(2)) == ["un", "un"]
    assert ask("getWebhookInfo")["last_error_message"].startswith("Wrong response from the webhook: 308")


def test_chats_are_served_side_by_side_up_to_the_limit(phone, ask, receiver):
    receiver.gate = threading.Event()
    ask("setWebhook", url=receiver.url, max_connections=2)
    for name in ("Amina", "Bruno", "Chloé"):
        phone.person(name).say(name)
    assert sorted(texts(receiver.wait(2))) == ["Amina", "Bruno"]
    assert len(receiver.got) == 2
    receiver.gate.set()
    assert sorted(texts(receiver.wait(3))) == ["Amina", "Bruno", "Chloé"]


def test_unreachable_address_keeps_updates(phone, ask, amina, receiver):
    receiver.close()
    ask("setWebhook", url=receiver.url)
    amina.say("un")
    phone.wait(lambda phone: phone.world.webhook["error"])
    info = ask("getWebhookInfo")
    assert (info["pending_update_count"], info["last_error_message"]) == (1, "Connection failed: ClientConnectorError")


def test_double_is_posted_twice(phone, ask, amina, receiver):
    phone.duplicate_updates(1)
    ask("setWebhook", url=receiver.url)
    amina.say("un")
    first, second = receiver.wait(2)
    assert first == second
