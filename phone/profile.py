"""Methods about the bot itself: who it is, its commands, its menu, its webhook, and answers to taps."""

from __future__ import annotations

import re
import time
from urllib.parse import urlsplit

from .refusal import bad
from .state import World
from .updates import DEFAULT_KINDS

QUERY_LIFE = 60
MAX_TOAST = 200
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
LANGUAGE = re.compile(r"([a-z]{2})?")
SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
}
MENUS = {"commands": {"type"}, "default": {"type"}}


def get_me(world: World) -> dict:
    abilities = {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return world.bot | abilities


def answer_callback_query(
    world: World, callback_query_id: str = "", text: str = "", show_alert: bool = False, cache_time: int = 0
) -> bool:
    query = world.queries.pop(callback_query_id, None)
    if query is None or time.time() - query["at"] > QUERY_LIFE:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(text) > MAX_TOAST:
        raise bad("MESSAGE_TOO_LONG")
    if text:
        chat = world.chats[query["chat"]]
        world.revision += 1
        chat.toasts.append({"text": text, "alert": show_alert, "revision": world.revision})
        world.changed("toast", chat=chat.id, text=text, alert=show_alert)
    return True


def set_my_commands(
    world: World, commands: list | None = None, scope: dict | None = None, language_code: str = ""
) -> bool:
    if commands is None:
        raise bad("commands are not specified")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        check_command(command)
    world.profile["commands"][scope_key(scope, language_code)] = commands
    world.changed("profile")
    return True


def get_my_commands(world: World, scope: dict | None = None, language_code: str = "") -> list[dict]:
    return world.profile["commands"].get(scope_key(scope, language_code), [])


def commands_for(world: World, person: dict) -> list[dict]:
    """The menu that this person sees: the narrowest scope first, their language before any."""
    known, language = world.profile["commands"], person.get("language_code", "")
    chat = {"type": "chat", "chat_id": person["id"]}
    for scope in (chat, {"type": "all_private_chats"}, {"type": "default"}):
        for key in (scope_key(scope, language), scope_key(scope, "")):
            if known.get(key):
                return known[key]
    return []


def check_command(command: object) -> None:
    if not isinstance(command, dict) or command.keys() != {"command", "description"}:
        raise bad("can't parse BotCommand: exactly command and description are expected")
    if not COMMAND.fullmatch(str(command["command"]).removeprefix("/")):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command["description"]).strip()) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")


def scope_key(scope: dict | None, language: str) -> str:
    scope = scope or {"type": "default"}
    if scope.get("type") not in SCOPES:
        raise bad("unsupported type specified")
    if not LANGUAGE.fullmatch(language):
        raise bad("BOT_LANG_CODE_INVALID")
    return f"{scope['type']}:{scope.get('chat_id', '')}:{language}"


def set_chat_menu_button(world: World, chat_id: int | str | None = None, menu_button: dict | None = None) -> bool:
    kind = (menu_button or {"type": "default"}).get("type")
    if kind not in MENUS:
        raise bad("unsupported menu button type specified")
    if chat_id is not None and chat_id not in world.chats:
        raise bad("chat not found")
    world.profile["menu_button"][str(chat_id or "")] = kind
    world.changed("profile")
    return True


def set_my_description(world: World, description: str = "", language_code: str = "") -> bool:
    return describe(world, "description", description, 512, language_code)


def set_my_short_description(world: World, short_description: str = "", language_code: str = "") -> bool:
    return describe(world, "short_description", short_description, 120, language_code)


def describe(world: World, kind: str, text: str, longest: int, language: str) -> bool:
    if len(text) > longest:
        raise bad(f"{kind} is too long" if kind == "description" else "short description is too long")
    if not LANGUAGE.fullmatch(language):
        raise bad("BOT_LANG_CODE_INVALID")
    world.profile[kind][language] = text
    world.changed("profile")
    return True


def set_webhook(
    world: World,
    url: str = "",
    max_connections: int = 40,
    allowed_updates: list | None = None,
    secret_token: str = "",
    drop_pending_updates: bool = False,
) -> bool:
    """Turns deliveries to `url` on, or off when empty. Plain http is accepted, as a local server does."""
    if not url:
        return delete_webhook(world, drop_pending_updates)
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise bad("bad webhook: invalid webhook URL specified")
    if secret_token and not SECRET.fullmatch(secret_token):
        raise bad("secret token contains unallowed characters")
    listen_to(world, allowed_updates)
    if drop_pending_updates:
        world.updates.drop()
    limit = max_connections if 1 <= max_connections <= 100 else 40
    world.webhook = {"url": url, "max_connections": limit, "secret": secret_token, "error": None}
    world.changed("webhook")
    return True


def delete_webhook(world: World, drop_pending_updates: bool = False) -> bool:
    world.webhook = None
    if drop_pending_updates:
        world.updates.drop()
    world.changed("webhook")
    return True


def get_webhook_info(world: World) -> dict:
    hook = world.webhook or {"url": "", "error": None}
    info = {"url": hook["url"], "has_custom_certificate": False}
    info["pending_update_count"] = len(world.updates.pending)
    if world.webhook:
        info |= {"max_connections": hook["max_connections"], "allowed_updates": world.updates.kinds}
    if hook["error"]:
        info |= {"last_error_date": hook["error"][0], "last_error_message": hook["error"][1]}
    return info


def listen_to(world: World, kinds: list | None) -> None:
    """Remembers which kinds of updates the bot wants; nothing said changes nothing, an empty list is all."""
    if kinds is not None:
        world.updates.kinds = [str(kind) for kind in kinds] or DEFAULT_KINDS
