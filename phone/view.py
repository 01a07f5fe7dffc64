"""What the page and the tests see of a chat: messages with safe HTML, buttons, files, menu."""

from __future__ import annotations

import re
import time

from .chats import Chat, Entry
from .profile import commands_for
from .render import render
from .state import World

SHOWN = 300


def people(world: World) -> list[dict]:
    return [person(chat) for chat in world.chats.values() if chat.info["type"] == "private"]


def person(chat: Chat) -> dict:
    names = (chat.person["first_name"], chat.person.get("last_name", ""))
    return {
        "id": chat.id,
        "name": " ".join(names).strip(),
        "language": chat.person.get("language_code", ""),
        "blocked": chat.blocked,
        "started": chat.started,
        "revision": chat.revision,
    }


def conversation(world: World, chat: Chat, since: int = 0) -> dict:
    """A chat as it is now, with the messages that changed after the revision `since`."""
    entries = list(chat.entries.values())[-SHOWN:]
    return {
        "person": person(chat),
        "revision": world.revision,
        "messages": [message(entry) for entry in entries if entry.revision > since],
        "keyboard": chat.keyboard,
        "typing": chat.typing_until > time.time(),
        "commands": commands_for(world, chat.person),
        "toasts": chat.toasts[-10:],
        "description": description(world, chat),
    }


def description(world: World, chat: Chat) -> str:
    known = world.profile["description"]
    return known.get(chat.person.get("language_code", "")) or known.get("", "")


def message(entry: Entry) -> dict:
    content = entry.message
    if entry.deleted:
        return {"id": content["message_id"], "deleted": True}
    rows = content.get("reply_markup", {}).get("inline_keyboard", [])
    return {
        "id": content["message_id"],
        "by_bot": entry.by_bot,
        "date": content["date"],
        "edited": content.get("edit_date"),
        "text": content.get("text", content.get("caption", "")),
        "html": html(content),
        "buttons": [[{**button, "row": r, "column": c} for c, button in enumerate(row)] for r, row in enumerate(rows)],
        "file": content.get("document") or content.get("voice") or (content.get("photo") or [None])[-1],
        "kind": next((kind for kind in KINDS if kind in content), "text"),
        "emoji": content.get("sticker", {}).get("emoji"),
        "contact": content.get("contact"),
    }


KINDS = ("document", "photo", "sticker", "voice", "contact")


# What a link carries is sent, and never shown.
START = re.compile(r"\A(/start) \S+\Z")


def html(content: dict) -> str:
    if "text" in content:
        return render(START.sub(r"\1", content["text"]), content.get("entities", []))
    return render(content.get("caption", ""), content.get("caption_entities", []))
