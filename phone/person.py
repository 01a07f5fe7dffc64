"""For tests: someone with a phone, what they do and what they see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from . import people
from .chats import Chat, Entry
from .render import render
from .state import World

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


class Person:
    """Someone with a phone. Acts return at once; `answer` waits for what the bot says to it."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world, self.chat = world, chat

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

    def send_photo(self, data: bytes = people.PIXEL) -> Person:
        people.send_photo(self.world, self.chat, data)
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
        return Person(self.world, self.world.add_group(title, self.chat))

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
        """What the bot wrote, or changed, since this person's last act: of several messages, the lowest on screen."""
        self.wait(lambda person: person.chat.answered > person.chat.acted, timeout)
        with self.world.lock:
            spoken = [entry for entry in self.chat.visible() if entry.by_bot]
            return said(([entry for entry in spoken if entry.revision > self.chat.acted] or spoken)[-1])


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
