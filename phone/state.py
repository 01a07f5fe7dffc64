"""Everything that the pretend Telegram knows, behind one lock: people, chats, files, updates, mails."""

from __future__ import annotations

import json
import os
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from .chats import Chat, Entry
from .faults import Faults
from .files import Files
from .flood import Flood
from .updates import Updates

JOURNAL_LENGTH = 50_000
FIRST_PERSON = 700_000_001


class World:
    """Safe from any thread: public functions of this room take `lock`. `changed` waits and tells."""

    def __init__(self, username: str, path: Path | None = None) -> None:
        self.lock = threading.RLock()
        self.listeners: list[Callable[[dict], None]] = []
        self.waiting: dict[int, threading.Condition] = {}
        self.journal: deque = deque(maxlen=JOURNAL_LENGTH)
        self.faults = Faults()
        self.flood = Flood()
        self.path = path
        self.files = Files(path.with_name(path.name + ".files") if path else None)
        self.updates = Updates()
        self.bot = {"id": 4242424242, "is_bot": True, "first_name": "Tremplin", "username": username}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, dict] = {}
        self.webhook: dict | None = None
        self.profile: dict = {"commands": {}, "menu_button": {}, "description": {}, "short_description": {}}
        self.mails: list[dict] = []
        self.revision = 0
        self.last_message = 0
        self.load()

    def changed(self, kind: str, **details: object) -> None:
        """Tells the page and whoever waits; the caller holds the lock."""
        event = {"kind": kind, "revision": self.revision, **details}
        for listener in list(self.listeners):
            listener(event)
        self.condition(0).notify_all()
        if "chat" in details:
            self.condition(int(details["chat"])).notify_all()

    def condition(self, chat_id: int) -> threading.Condition:
        """What a waiting thread sleeps on: a chat's, or 0 for everything."""
        return self.waiting.setdefault(chat_id, threading.Condition(self.lock))

    # People

    def add_person(self, first_name: str, language: str = "fr", id: int | None = None, **names: str) -> Chat:
        """A new pretend person with an empty chat, or the one that already has this id."""
        with self.lock:
            number = id or max([FIRST_PERSON - 1, *self.chats]) + 1
            if number in self.chats:
                return self.chats[number]
            person = {"id": number, "is_bot": False, "first_name": first_name, "language_code": language}
            person |= {key: value for key, value in names.items() if value}
            shown = {key: person[key] for key in ("first_name", "last_name", "username") if key in person}
            return self.add_chat(Chat(number, {"id": number, "type": "private", **shown}, person))

    def add_group(self, title: str, member: Chat) -> Chat:
        """A group that the bot is in, where `member` can write."""
        with self.lock:
            number = min([-1000, *self.chats]) - 1
            return self.add_chat(Chat(number, {"id": number, "type": "group", "title": title}, member.person))

    def add_chat(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        self.changed("people", chat=chat.id)
        return chat

    # Messages

    def put(self, chat: Chat, content: dict, by_bot: bool) -> dict:
        """Adds a message to a chat and returns it in Telegram's form."""
        self.last_message += 1
        message = {
            "message_id": self.last_message,
            "from": self.bot if by_bot else chat.person,
            "chat": chat.info,
            "date": int(time.time()),
            **content,
        }
        return self.store(chat, message, by_bot)

    def store(self, chat: Chat, message: dict, by_bot: bool) -> dict:
        self.touch(chat, by_bot)
        chat.entries[message["message_id"]] = Entry(message, by_bot, self.revision)
        self.changed("chat", chat=chat.id)
        return message

    def touch(self, chat: Chat, by_bot: bool) -> None:
        """A new revision of a chat, so that pages and tests see who moved last."""
        self.revision += 1
        chat.revision = self.revision
        if by_bot:
            chat.answered = self.revision
            chat.typing_until = 0
        else:
            chat.acted = self.revision

    def forget(self, chat: Chat, entry: Entry) -> None:
        self.touch(chat, by_bot=True)
        entry.deleted, entry.revision = True, self.revision
        self.changed("chat", chat=chat.id)

    # Persistence

    SAVED = ("queries", "webhook", "profile", "mails", "revision", "last_message")

    def save(self) -> None:
        """Writes the state beside the old one, then swaps: a crash leaves one or the other whole."""
        if not self.path:
            return
        with self.lock:
            state = {name: getattr(self, name) for name in self.SAVED}
            state["files"] = self.files.known
            state["chats"] = [chat.dump() for chat in self.chats.values()]
            state["updates"] = {"pending": self.updates.pending, "last_id": self.updates.last_id}
            state["updates"]["kinds"] = self.updates.kinds
            text = json.dumps(state, ensure_ascii=False)
        draft = self.path.with_name(self.path.name + ".new")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        os.replace(draft, self.path)

    def load(self) -> None:
        if not self.path or not self.path.exists():
            return
        state = json.loads(self.path.read_text(encoding="utf-8"))
        for name in self.SAVED:
            setattr(self, name, state[name])
        self.files.known = state["files"]
        self.chats = {saved["id"]: Chat.load(saved) for saved in state["chats"]}
        vars(self.updates).update(state["updates"])
