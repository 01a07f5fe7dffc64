"""A second Telegram that we did not write, lo-bot-api-emulator, and someone who talks with the bot through it.

Its own journal keeps no words: what the bot asks is noted here, as aiogram's models judge it and as people read it.
"""

import asyncio
import json
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import time
from typing import Any

from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator

from phone.api import METHODS
from phone.markup import parse
from phone.params import read
from tests.phone.judge import judge_request, judge_update

TOKEN = "4242424242:emulated"
PATIENCE = 20.0


@dataclass
class Message:
    """What the bot said, as it is now."""

    id: int
    text: str
    buttons: dict[str, str] = field(default_factory=dict)


class Noting(LoBotApiEmulator):
    """The emulator, which also tells what it was asked and what it made of it."""

    def __init__(self, journal: Path, note: Callable[[str, dict[str, Any], Any], None]) -> None:
        super().__init__(journal=journal, enable_control=True, allow_insecure_loopback_webhooks=True)
        self.note = note

    def validate(self, method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        given = {**fields, **{name: f"attach://{name}" for name in uploads}}
        result = super().validate(method, fields, uploads)
        self.note(method, given, result)
        return result


# What this server does not know yet, and Telegram does.
UNKNOWN = ("setMyDescription", "setMyShortDescription")


class Emulator:
    """Serves in a thread of its own; `chats` holds what the bot said to each person."""

    def __init__(self, journal: Path) -> None:
        self.journal = journal
        self.changed = threading.Condition()
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.chats: dict[int, dict[int, Message]] = {}
        self.loop = asyncio.new_event_loop()
        self.server = Noting(journal, self.note)
        self.runner = web.AppRunner(self.server.app())

    def start(self) -> None:
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.run(self.runner.setup())
        self.run(web.TCPSite(self.runner, "127.0.0.1", 0).start())
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}"

    def stop(self) -> None:
        self.run(self.runner.cleanup())
        self.loop.call_soon_threadsafe(self.loop.stop)

    def run(self, work: Any) -> None:
        asyncio.run_coroutine_threadsafe(work, self.loop).result()

    def note(self, method: str, given: dict[str, Any], result: Any) -> None:
        params = read(given, METHODS[method][1])
        with self.changed:
            self.asked.append((method, params))
            if method in ("sendMessage", "editMessageText"):
                shown = Message(result["message_id"], read_text(params), buttons_of(params))
                self.chats.setdefault(params["chat_id"], {})[shown.id] = shown
            self.changed.notify_all()

    def post(self, path: str, body: dict[str, Any]) -> Any:
        """Ask the emulator as any client does."""
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.url}/{path}", json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["result"]

    def verdict(self, *required: str) -> subprocess.CompletedProcess[str]:
        """What it thinks of all that the bot asked: exit code 0 when nothing was refused and nothing is missing."""
        judge = [sys.executable, "-c", "import lo_bot_api_emulator; lo_bot_api_emulator.main()", "verdict"]
        wanted = [word for method in required for word in ("--require-method", method)]
        unknown = [word for method in UNKNOWN for word in ("--allow-refusal", f"{method}:501")]
        command = [*judge, str(self.journal), "--require-response", *unknown, *wanted]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def judge(self) -> None:
        """What aiogram's models think of it."""
        for method, params in self.asked:
            judge_request(method, params)


@contextmanager
def emulator(journal: Path) -> Iterator[Emulator]:
    served = Emulator(journal)
    served.start()
    try:
        yield served
    finally:
        served.stop()


def read_text(params: dict[str, Any]) -> str:
    return parse(params["text"], params.get("parse_mode"))[0]


def buttons_of(params: dict[str, Any]) -> dict[str, str]:
    rows = params.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button["callback_data"] for row in rows for button in row}


class Guest:
    """Someone who talks with the bot through the emulator, as a `Person` does through the phone."""

    def __init__(self, emulator: Emulator, telegram_id: int, first_name: str) -> None:
        self.emulator, self.id = emulator, telegram_id
        self.account = {"id": telegram_id, "is_bot": False, "first_name": first_name, "language_code": "fr"}
        self.chat = {"id": telegram_id, "type": "private", "first_name": first_name}
        self.numbers = count(1_000_001)

    @property
    def heard(self) -> list[Message]:
        """What the bot said, oldest first."""
        with self.emulator.changed:
            return [message for _, message in sorted(self.emulator.chats.get(self.id, {}).items())]

    @property
    def last(self) -> Message | None:
        return next(reversed(self.heard), None)

    def say(self, words: str) -> None:
        command = {"entities": [{"type": "bot_command", "offset": 0, "length": len(words)}]}
        self._write({"text": words, **(command if words.startswith("/") else {})})

    def tap(self, label: str) -> None:
        """Press the newest button with these words."""
        message = next(message for message in reversed(self.heard) if label in message.buttons)
        query = {
            "id": str(next(self.numbers)),
            "from": self.account,
            "chat_instance": "1",
            "data": message.buttons[label],
            "message": {"message_id": message.id, "date": int(time()), "chat": self.chat, "text": message.text},
        }
        self._queue({"callback_query": query})

    def send_file(self, name: str, data: bytes) -> None:
        """A file that the emulator holds, as if the person's phone had sent it."""
        number = f"file-{next(self.numbers)}"
        self.emulator.server.assets[number] = {"filename": name, "data": data, "size": len(data)}
        document = {"file_id": number, "file_unique_id": number, "file_name": name, "file_size": len(data)}
        self._write({"document": document})

    def _write(self, content: dict[str, Any]) -> None:
        message = {"message_id": next(self.numbers), "date": int(time()), "chat": self.chat, "from": self.account}
        self._queue({"message": message | content})

    def _queue(self, update: dict[str, Any]) -> None:
        numbered = self.emulator.post("__fixture/updates", {"token": TOKEN, "update": update}) | update
        judge_update(numbered)

    def wait(self, predicate: Callable[["Guest"], object], timeout: float = PATIENCE) -> None:
        with self.emulator.changed:
            done = self.emulator.changed.wait_for(lambda: predicate(self), timeout)
        assert done, f"waited {timeout} s in vain; the chat ends with {self.heard[-3:]}"
