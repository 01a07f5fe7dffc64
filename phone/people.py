"""What pretend people do with their phone; each act becomes the update that Telegram would send."""

from __future__ import annotations

import base64
import re
import secrets
import time

from .chats import Chat, Entry
from .files import document, photo_size
from .markup import detect, tidy
from .state import World

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


class Impossible(Exception):
    """An act that a phone does not offer: no such button, a blocked bot, an empty message."""


def say(world: World, chat: Chat, words: str) -> dict:
    text, entities = tidy(words, detect(words, []))
    if not text:
        raise Impossible("an empty message cannot be sent")
    return write(world, chat, {"text": text, **({"entities": entities} if entities else {})})


def start(world: World, chat: Chat, payload: str = "") -> dict:
    """Opens a link to the bot and presses Start."""
    if not PAYLOAD.fullmatch(payload):
        raise Impossible("a start payload is at most 64 of A-Z a-z 0-9 _ -")
    return say(world, chat, f"/start {payload}".strip())


def send_file(
    world: World,
    chat: Chat,
    name: str,
    data: bytes,
    size: int | None = None,
    caption: str = "",
    mime: str | None = None,
) -> dict:
    with world.lock:
        content = {"document": document(world.files.add(name, data, mime, size))}
        return write(world, chat, content | ({"caption": caption} if caption else {}))


def send_photo(world: World, chat: Chat, data: bytes = PIXEL) -> dict:
    with world.lock:
        return write(world, chat, {"photo": [photo_size(world.files.add("photo.png", data, "image/png"))]})


def send_sticker(world: World, chat: Chat, emoji: str = "👍") -> dict:
    with world.lock:
        look = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        sticker = picture(world.files.add("sticker.webp", PIXEL, "image/webp")) | look | {"emoji": emoji}
        return write(world, chat, {"sticker": sticker})


def send_voice(world: World, chat: Chat, seconds: int = 3) -> dict:
    with world.lock:
        voice = picture(world.files.add("voice.ogg", b"OggS", "audio/ogg"))
        return write(world, chat, {"voice": voice | {"duration": seconds, "mime_type": "audio/ogg"}})


def send_contact(world: World, chat: Chat, phone: str = "+33600000000", own: bool = True) -> dict:
    """Their own number, or somebody else's card, which carries no `user_id`."""
    name = chat.person["first_name"] if own else "Quelqu'un d'autre"
    contact = {"phone_number": phone, "first_name": name} | ({"user_id": chat.person["id"]} if own else {})
    return write(world, chat, {"contact": contact})


def picture(record: dict) -> dict:
    return {key: record[key] for key in ("file_id", "file_unique_id", "file_size")}


def write(world: World, chat: Chat, content: dict) -> dict:
    with world.lock:
        refuse_if_blocked(chat)
        chat.started = True
        message = world.put(chat, content, by_bot=False)
        queue(world, "message", message)
        return message


def edit(world: World, chat: Chat, message_id: int, words: str) -> dict:
    """Changes one of their own messages."""
    with world.lock:
        refuse_if_blocked(chat)
        entry = chat.entry(message_id)
        if entry is None or entry.by_bot or "text" not in entry.message:
            raise Impossible("only one's own words can be edited")
        message = entry.message | {"text": words, "edit_date": int(time.time())}
        message.pop("entities", None)
        world.store(chat, message, by_bot=False)
        queue(world, "edited_message", message)
        return message


def tap(world: World, chat: Chat, label: str, message_id: int | None = None, old: bool = False) -> dict:
    """Presses the button with these words or this callback data, in the newest message that has it.

    Returns what it led to: `{"query"}`, `{"url"}` or `{"message"}`. `old` sends the message as inaccessible.
    """
    with world.lock:
        refuse_if_blocked(chat)
        entry, button = find_button(chat, label, message_id)
        if entry is None:
            return press_reply_key(world, chat, button)
        if "url" in button:
            return {"url": button["url"]}
        return {"query": press(world, chat, entry, button, old)["id"]}


def find_button(chat: Chat, label: str, message_id: int | None) -> tuple[Entry | None, dict]:
    entries = [entry for entry in reversed(chat.visible()) if message_id in (None, entry.message["message_id"])]
    seen = []
    for entry in entries:
        for row in entry.message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                seen.append(button["text"])
                if label in (button["text"], button.get("callback_data")):
                    return entry, button
    for row in (chat.keyboard or {}).get("keyboard", []):
        for button in row:
            if button["text"] == label:
                return None, button
    raise Impossible(f"no button {label!r} here; there are {seen[:20]}")


def press(world: World, chat: Chat, entry: Entry, button: dict, old: bool) -> dict:
    message = entry.message
    if old:
        message = {"chat": chat.info, "message_id": message["message_id"], "date": 0}
    query = {
        "id": str(secrets.randbits(62)),
        "from": chat.person,
        "message": message,
        "chat_instance": str(chat.id * 7919),
        "data": button["callback_data"],
    }
    world.queries[query["id"]] = {"chat": chat.id, "at": time.time()}
    world.touch(chat, by_bot=False)
    queue(world, "callback_query", query)
    return query


def press_reply_key(world: World, chat: Chat, button: dict) -> dict:
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None
    if button.get("request_contact"):
        return {"message": send_contact(world, chat)}
    return {"message": say(world, chat, button["text"])}


def block(world: World, chat: Chat, blocked: bool = True) -> None:
    """Blocks the bot, or lets it in again; the bot is told each time that it changes."""
    with world.lock:
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        world.touch(chat, by_bot=False)
        out = {"user": world.bot, "status": "kicked", "until_date": 0}
        member = {"user": world.bot, "status": "member"}
        before, after = (member, out) if blocked else (out, member)
        change = {"chat": chat.info, "from": chat.person, "date": int(time.time())}
        queue(world, "my_chat_member", change | {"old_chat_member": before, "new_chat_member": after})
        world.changed("people", chat=chat.id)


def refuse_if_blocked(chat: Chat) -> None:
    if chat.blocked:
        raise Impossible("this person has blocked the bot")


def queue(world: World, kind: str, content: dict) -> None:
    if world.updates.add(kind, content):
        world.changed("update", chat=content.get("chat", content["from"])["id"])
