"""For tests: a phone in a thread, and people who talk with it. Waiting is by condition, never by sleep."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from . import people
from .api import Request
from .chats import Chat, Entry
from .markup import render
from .server import Server, Settings

TOKEN = "4242424242:pretend-token"  # noqa: S105 - opens nothing but this pretence
PATIENCE = 10.0


@dataclass(frozen=True)
class Button:
    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Said:
    """A message as a person sees it."""

    id: int
    text: str
    html: str
    by_bot: bool
    buttons: list[Button] = field(default_factory=list)
    document: dict | None = None
    edited: bool = False
    raw: dict = field(default_factory=dict, repr=False)

    @property
    def labels(self) -> list[str]:
        return [button.text for button in self.buttons]


class Phone:
    """A pretend Telegram in a thread of its own: `with Phone() as phone:`; `stop` frees everything.

    With `state`, a path, another Phone started on it later goes on with the same chats.
    """

    def __init__(self, token: str | None = TOKEN, state: Path | None = None, **settings: object) -> None:
        given = Settings(port=0, smtp_port=0, state=state, token=token, first_pause=0.05)
        self.server = Server(replace(given, **settings))
        self.token = token or TOKEN
        self.world = self.server.world
        self.ready = threading.Event()
        self.failure: BaseException | None = None
        self.thread = threading.Thread(target=lambda: asyncio.run(self.live()), daemon=True)

    def __enter__(self) -> Phone:
        return self.start()

    def __exit__(self, *error: object) -> None:
        self.stop()

    def start(self) -> Phone:
        self.thread.start()
        self.ready.wait()
        if self.failure:
            raise self.failure
        return self

    async def live(self) -> None:
        self.over = asyncio.Event()
        try:
            await self.server.start()
        except OSError as failure:
            self.failure = failure
            return
        finally:
            self.ready.set()
        await self.over.wait()
        await self.server.stop()

    def stop(self) -> None:
        if self.thread.is_alive():
            self.server.loop.call_soon_threadsafe(self.over.set)
            self.thread.join()

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def base_url(self) -> str:
        """What python-telegram-bot calls `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    @property
    def username(self) -> str:
        return self.world.bot["username"]

    @property
    def smtp_port(self) -> int:
        return self.server.smtp_port

    @property
    def mails(self) -> list[dict]:
        """Mails received, oldest first: from, to (a list), subject, text, html, headers."""
        with self.world.lock:
            return list(self.world.mails)

    @property
    def requests(self) -> list[Request]:
        """What the bot asked, but for getUpdates, oldest first: method, params, files, status, answer."""
        with self.world.lock:
            return [request for request in self.world.journal if request.method != "getUpdates"]

    def requests_of(self, method: str) -> list[Request]:
        with self.world.lock:
            return [request for request in self.world.journal if request.method == method]

    def person(self, first_name: str = "Amina", started: bool = False, **details: object) -> Person:
        """Someone with a phone: `id`, `language`, `last_name`, `username` if wanted.

        `started` says that they already wrote to the bot, so that it may write to them.
        """
        with self.world.lock:
            chat = self.world.add_person(first_name, **details)
            chat.started = chat.started or started
        return Person(self, chat)

    def fault(self, kind: str, **details: object) -> None:
        """The next request (or `times`, of this `method`, for this `chat`) goes wrong; see `faults.KINDS`."""
        with self.world.lock:
            self.world.faults.add(kind, **details)

    def duplicate_updates(self, count: int = 1) -> None:
        """The next updates are delivered twice."""
        with self.world.lock:
            self.world.updates.to_duplicate += count

    def reorder_updates(self, count: int = 2) -> None:
        """The next updates are held until there are `count`, then come in the wrong order."""
        with self.world.lock:
            self.world.updates.to_reorder += count

    def expire_queries(self) -> None:
        """Every tap not answered yet becomes too old to answer."""
        with self.world.lock:
            self.world.queries.clear()

    def wait(self, predicate: Callable[[Phone], object], timeout: float = PATIENCE) -> object:
        """Until the predicate of the phone is true; returns what it said, or fails telling the last requests."""
        with self.world.lock:
            result = self.world.condition(0).wait_for(lambda: predicate(self), timeout)
        if not result:
            raise AssertionError(f"waited {timeout} s in vain; last requests: {self.requests[-3:]}")
        return result


class Person:
    """Someone with a phone. Acts return at once; `answer` waits for what the bot says to it."""

    def __init__(self, phone: Phone, chat: Chat) -> None:
        self.phone, self.world, self.chat = phone, phone.world, chat

    def __repr__(self) -> str:
        return f"<{self.chat.person['first_name']} {self.id}>"

    @property
    def id(self) -> int:
        return self.chat.id

    def say(self, words: str) -> Person:
        people.say(self.world, self.chat, words)
        return self

    def open_link(self, payload: str = "") -> Person:
        """Opens a link to the bot with this payload, and presses Start."""
        people.start(self.world, self.chat, payload)
        return self

    def tap(self, label: str, message: int | None = None, old: bool = False) -> Person:
        """Presses the newest button with these words or this data; `old`: its message is inaccessible."""
        self.led_to = people.tap(self.world, self.chat, label, message, old)
        return self

    def send_file(self, name: str, data: bytes, **details: object) -> Person:
        """`size` pretends another size, `mime` another type, `caption` adds words."""
        people.send_file(self.world, self.chat, name, data, **details)
        return self

    def send_contact(self, phone: str = "+33600000000", own: bool = True) -> Person:
        people.send_contact(self.world, self.chat, phone, own)
        return self

    def send_photo(self) -> Person:
        people.send_photo(self.world, self.chat)
        return self

    def send_sticker(self) -> Person:
        people.send_sticker(self.world, self.chat)
        return self

    def send_voice(self) -> Person:
        people.send_voice(self.world, self.chat)
        return self

    def edit(self, message: int, words: str) -> Person:
        people.edit(self.world, self.chat, message, words)
        return self

    def block(self) -> Person:
        people.block(self.world, self.chat)
        return self

    def unblock(self) -> Person:
        people.block(self.world, self.chat, blocked=False)
        return self

    def in_group(self, title: str = "Groupe") -> Person:
        """The same person, writing in a group that the bot is in."""
        return Person(self.phone, self.world.add_group(title, self.chat))

    @property
    def messages(self) -> list[Said]:
        """The whole chat, oldest first, as it is now."""
        with self.world.lock:
            return [said(entry) for entry in self.chat.visible()]

    @property
    def heard(self) -> list[Said]:
        """What the bot said, oldest first."""
        return [message for message in self.messages if message.by_bot]

    @property
    def last(self) -> Said | None:
        """The bot's newest message."""
        return next(reversed(self.heard), None)

    @property
    def labels(self) -> list[str]:
        """The buttons under the bot's newest message."""
        return self.last.labels if self.last else []

    @property
    def toasts(self) -> list[str]:
        with self.world.lock:
            return [toast["text"] for toast in self.chat.toasts]

    def download(self, message: Said) -> bytes:
        """The bytes of a document of this chat."""
        return self.world.files.read(self.world.files.known[message.document["file_id"]])

    def wait(self, predicate: Callable[[Person], object], timeout: float = PATIENCE) -> object:
        """Until the predicate of this person is true; returns what it said, or fails showing the chat."""
        with self.world.lock:
            result = self.world.condition(self.id).wait_for(lambda: predicate(self), timeout)
        if not result:
            raise AssertionError(f"{self!r} waited {timeout} s in vain; the chat ends with {self.messages[-3:]}")
        return result

    def answer(self, timeout: float = PATIENCE) -> Said:
        """The message that the bot wrote, or changed, since this person's last act."""
        self.wait(lambda person: person.chat.answered > person.chat.acted, timeout)
        with self.world.lock:
            return said(max(filter(by_bot, self.chat.visible()), key=lambda entry: entry.revision))


def by_bot(entry: Entry) -> bool:
    return entry.by_bot


def said(entry: Entry) -> Said:
    content = entry.message
    caption = "text" not in content
    text = content.get("caption" if caption else "text", "")
    rows = content.get("reply_markup", {}).get("inline_keyboard", [])
    return Said(
        id=content["message_id"],
        text=text,
        html=render(text, content.get("caption_entities" if caption else "entities", [])),
        by_bot=entry.by_bot,
        buttons=[Button(b["text"], b.get("callback_data"), b.get("url")) for row in rows for b in row],
        document=content.get("document"),
        edited="edit_date" in content,
        raw=content,
    )
