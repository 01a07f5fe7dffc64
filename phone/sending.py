"""Methods that put messages into chats, change them and take them away."""

from __future__ import annotations

import time

from .chats import Chat, Entry
from .files import MAX_DOWNLOAD, MAX_UPLOAD, document, photo_size
from .keyboards import checked_inline, checked_reply
from .markup import parse, units
from .params import Upload
from .refusal import Refusal, bad
from .state import World

MAX_TEXT, MAX_CAPTION = 4096, 1024
DELETABLE_FOR = 48 * 3600
PREVIEW = {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}
REPLY = {"message_id", "allow_sending_without_reply"}
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(
    world: World,
    chat_id: int | str | None = None,
    text: str = "",
    parse_mode: str | None = None,
    link_preview_options: dict | None = None,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: dict | None = None,
    reply_markup: dict | None = None,
) -> dict:
    chat = open_chat(world, chat_id)
    content = words(text, parse_mode, "message is too long") | preview(link_preview_options)
    return deliver(world, chat, content, protect_content, reply_parameters, reply_markup)


def send_document(
    world: World,
    chat_id: int | str | None = None,
    document: Upload | str | None = None,
    caption: str = "",
    parse_mode: str | None = None,
    disable_content_type_detection: bool = False,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: dict | None = None,
    reply_markup: dict | None = None,
) -> dict:
    chat = open_chat(world, chat_id)
    content = legend(caption, parse_mode) | {"document": sent_file(world, document, "document")}
    return deliver(world, chat, content, protect_content, reply_parameters, reply_markup)


def send_photo(
    world: World,
    chat_id: int | str | None = None,
    photo: Upload | str | None = None,
    caption: str = "",
    parse_mode: str | None = None,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: dict | None = None,
    reply_markup: dict | None = None,
) -> dict:
    chat = open_chat(world, chat_id)
    content = legend(caption, parse_mode) | {"photo": [photo_size(sent_file(world, photo, "photo"))]}
    return deliver(world, chat, content, protect_content, reply_parameters, reply_markup)


def deliver(world: World, chat: Chat, content: dict, protect: bool, reply: dict | None, markup: dict | None) -> dict:
    """Puts the bot's message; only an inline keyboard comes back in it, as Telegram does."""
    content = content | replied(chat, reply) | ({"has_protected_content": True} if protect else {})
    if markup is not None and "inline_keyboard" in markup:
        content |= keyboard(checked_inline(markup))
    elif markup is not None:
        keys = checked_reply(markup)
        chat.keyboard = keys if "keyboard" in keys else None
    return world.put(chat, content, by_bot=True)


def edit_message_text(
    world: World,
    chat_id: int | str | None = None,
    message_id: int | None = None,
    text: str = "",
    parse_mode: str | None = None,
    link_preview_options: dict | None = None,
    reply_markup: dict | None = None,
) -> dict:
    chat = open_chat(world, chat_id)
    entry = own_message(chat, message_id)
    if "text" not in entry.message:
        raise bad("there is no text in the message to edit")
    content = words(text, parse_mode, "MESSAGE_TOO_LONG") | preview(link_preview_options)
    return change(world, chat, entry, content | keyboard(checked_inline(reply_markup)))


def edit_message_reply_markup(
    world: World, chat_id: int | str | None = None, message_id: int | None = None, reply_markup: dict | None = None
) -> dict:
    chat = open_chat(world, chat_id)
    entry = own_message(chat, message_id)
    kept = {key: value for key, value in entry.message.items() if key not in NOT_CONTENT}
    answered = chat.answered
    changed = change(world, chat, entry, kept | keyboard(checked_inline(reply_markup)))
    chat.answered = answered  # buttons that come or go answer nobody
    return changed


FIXED = {"message_id", "from", "chat", "date", "reply_to_message", "has_protected_content"}
NOT_CONTENT = FIXED | {"edit_date", "reply_markup"}


def change(world: World, chat: Chat, entry: Entry, content: dict) -> dict:
    """Replaces what a message says; the same again is refused, as Telegram does."""
    old = {key: value for key, value in entry.message.items() if key not in FIXED | {"edit_date"}}
    if old == content:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same"
            " as a current content and reply markup of the message"
        )
    fixed = {key: value for key, value in entry.message.items() if key in FIXED}
    return world.store(chat, fixed | {"edit_date": int(time.time())} | content, by_bot=True)


def delete_message(world: World, chat_id: int | str | None = None, message_id: int | None = None) -> bool:
    chat = open_chat(world, chat_id)
    entry = chat.entry(message_id) if message_id is not None else None
    if entry is None:
        raise bad("message to delete not found")
    if time.time() - entry.message["date"] > DELETABLE_FOR:
        raise bad("message can't be deleted for everyone")
    world.forget(chat, entry)
    return True


def send_chat_action(world: World, chat_id: int | str | None = None, action: str = "") -> bool:
    chat = open_chat(world, chat_id)
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat.typing_until = time.time() + 5
    world.changed("chat", chat=chat.id)
    return True


def get_file(world: World, file_id: str = "") -> dict:
    record = world.files.known.get(file_id)
    if record is None:
        raise bad("invalid file_id" if not file_id else "wrong file_id or the file is temporarily unavailable")
    if record["file_size"] > MAX_DOWNLOAD:
        raise bad("file is too big")
    return {key: record[key] for key in ("file_id", "file_unique_id", "file_size", "file_path")}


# What these methods check on the way


def open_chat(world: World, chat_id: int | str | None) -> Chat:
    """The chat, if this bot may write there."""
    if chat_id is None:
        raise bad("chat_id is empty")
    chat = world.chats.get(chat_id)
    if chat is None:
        raise bad("chat not found")
    if chat.blocked:
        raise Refusal(403, "bot was blocked by the user")
    if not chat.started:
        raise Refusal(403, "bot can't initiate conversation with a user")
    return chat


def words(text: str, mode: str | None, too_long: str) -> dict:
    plain, entities = parse(text, mode)
    if not plain:
        raise bad("message text is empty")
    if units(plain) > MAX_TEXT:
        raise bad(too_long)
    return {"text": plain} | ({"entities": entities} if entities else {})


def legend(caption: str, mode: str | None) -> dict:
    plain, entities = parse(caption, mode)
    if units(plain) > MAX_CAPTION:
        raise bad("message caption is too long")
    return ({"caption": plain} if plain else {}) | ({"caption_entities": entities} if entities else {})


def preview(options: dict | None) -> dict:
    if options is None:
        return {}
    unknown = sorted(options.keys() - PREVIEW)
    if unknown:
        raise bad(f'unknown field "{unknown[0]}" in link_preview_options')
    return {"link_preview_options": options}


def replied(chat: Chat, parameters: dict | None) -> dict:
    if parameters is None:
        return {}
    unknown = sorted(parameters.keys() - REPLY)
    if unknown:
        raise bad(f'unknown field "{unknown[0]}" in reply_parameters')
    entry = chat.entry(parameters.get("message_id", 0))
    if entry is not None:
        return {"reply_to_message": entry.message}
    if parameters.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")


def sent_file(world: World, given: Upload | str | None, kind: str) -> dict:
    if given is None:
        raise bad(f"there is no {kind} in the request")
    if isinstance(given, str):
        record = world.files.known.get(given)
        if record is None:
            raise bad("wrong file identifier/HTTP URL specified")
        return document(record)
    if not given.data:
        raise bad("file must be non-empty")
    if len(given.data) > MAX_UPLOAD:
        raise Refusal(413)
    return document(world.files.add(given.name, given.data, given.mime))


def own_message(chat: Chat, message_id: int | None) -> Entry:
    entry = chat.entry(message_id) if message_id is not None else None
    if entry is None:
        raise bad("message to edit not found")
    if not entry.by_bot:
        raise bad("message can't be edited")
    return entry


def keyboard(checked: dict | None) -> dict:
    return {"reply_markup": checked} if checked else {}
