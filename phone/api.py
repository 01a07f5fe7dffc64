"""The HTTP Bot API: reads a request, notes it in the journal, does it or refuses it as Telegram does."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from . import profile, sending
from .faults import Fault
from .params import Reader, Upload, array, boolean, identifier, integer, mapping, read, string, upload
from .polling import Polling
from .refusal import Refusal, bad
from .state import World

log = logging.getLogger(__name__)

MESSAGE = {"chat_id": identifier, "message_id": integer}
TEXT = {"text": string, "parse_mode": string, "link_preview_options": mapping}
SENT = {
    "chat_id": identifier,
    "disable_notification": boolean,
    "protect_content": boolean,
    "reply_parameters": mapping,
    "reply_markup": mapping,
}
CAPTION = {"caption": string, "parse_mode": string, "disable_content_type_detection": boolean}
SCOPE = {"scope": mapping, "language_code": string}
WEBHOOK = {
    "url": string,
    "max_connections": integer,
    "allowed_updates": array,
    "secret_token": string,
    "drop_pending_updates": boolean,
}
ANSWER = {"callback_query_id": string, "text": string, "show_alert": boolean, "cache_time": integer}
POLL = {"offset": integer, "limit": integer, "timeout": integer, "allowed_updates": array}

METHODS: dict[str, tuple[Callable | None, dict[str, Reader]]] = {
    "getUpdates": (None, POLL),
    "getMe": (profile.get_me, {}),
    "setWebhook": (profile.set_webhook, WEBHOOK),
    "deleteWebhook": (profile.delete_webhook, {"drop_pending_updates": boolean}),
    "getWebhookInfo": (profile.get_webhook_info, {}),
    "sendMessage": (sending.send_message, SENT | TEXT),
    "sendDocument": (sending.send_document, SENT | CAPTION | {"document": upload}),
    "sendPhoto": (sending.send_photo, SENT | CAPTION | {"photo": upload}),
    "editMessageText": (sending.edit_message_text, MESSAGE | TEXT | {"reply_markup": mapping}),
    "editMessageReplyMarkup": (sending.edit_message_reply_markup, MESSAGE | {"reply_markup": mapping}),
    "deleteMessage": (sending.delete_message, MESSAGE),
    "sendChatAction": (sending.send_chat_action, {"chat_id": identifier, "action": string}),
    "getFile": (sending.get_file, {"file_id": string}),
    "answerCallbackQuery": (profile.answer_callback_query, ANSWER),
    "setMyCommands": (profile.set_my_commands, SCOPE | {"commands": array}),
    "getMyCommands": (profile.get_my_commands, SCOPE),
    "setChatMenuButton": (profile.set_chat_menu_button, {"chat_id": integer, "menu_button": mapping}),
    "setMyDescription": (profile.set_my_description, {"description": string, "language_code": string}),
    "setMyShortDescription": (
        profile.set_my_short_description,
        {"short_description": string, "language_code": string},
    ),
}
CANONICAL = {name.lower(): name for name in METHODS}


@dataclass
class Request:
    """One line of the journal: what the bot asked, decoded, and what it was answered (0 = nothing)."""

    method: str
    params: dict
    files: dict[str, tuple[str, int]] = field(default_factory=dict)
    at: float = field(default_factory=time.time)
    status: int = 0
    answer: object = None

    @property
    def chat_id(self) -> int | None:
        return self.params.get("chat_id")


class Api:
    """Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World, polling: Polling, token: str | None) -> None:
        self.world, self.polling, self.token = world, polling, token

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", r"/bot{token:[^/]+}/{method}", self.call),
            web.get(r"/file/bot{token:[^/]+}/{path:.+}", self.download),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        method = CANONICAL.get(request.match_info["method"].lower())
        try:
            self.check_token(request)
            if method is None or request.method not in ("GET", "POST"):
                raise Refusal(404)
            given, files = await decoded(request)
        except Refusal as refusal:
            return web.json_response(refusal.answer(), status=refusal.code)
        noted, fault = self.note(method, given, files)
        return await self.answer(request, noted, given, fault)

    def check_token(self, request: web.Request) -> None:
        given = request.match_info["token"]
        if self.token is not None and not hmac.compare_digest(given.encode(), self.token.encode()):
            raise Refusal(401)

    def note(self, method: str, given: dict, files: dict[str, Upload]) -> tuple[Request, Fault | None]:
        """Writes the request in the journal, with typed parameters when they can be read."""
        with self.world.lock:
            try:
                params = read(given, METHODS[method][1])
            except Refusal:
                params = given
            shown = {key: shown_value(value) for key, value in params.items()}
            noted = Request(method, shown, {f.field: (f.name, len(f.data)) for f in files.values()})
            self.world.journal.append(noted)
            return noted, self.world.faults.strike(method, params) or self.world.flood.strike(method)

    async def answer(
        self, request: web.Request, noted: Request, given: dict, fault: Fault | None
    ) -> web.StreamResponse:
        kind = fault.kind if fault else ""
        if kind in ("hang", "drop"):
            await asyncio.sleep(fault.seconds if kind == "hang" else 0)
            return hang_up(request)
        status, body = await self.outcome(noted.method, given, fault)
        if kind == "late":
            await asyncio.sleep(fault.seconds)
        if kind == "lost":
            return hang_up(request)
        with self.world.lock:
            noted.status, noted.answer = status, body
            self.world.changed("request")
        return web.json_response(body, status=status)

    async def outcome(self, method: str, given: dict, fault: Fault | None) -> tuple[int, dict]:
        try:
            if fault and fault.kind == "too_many_requests":
                raise Refusal(429, f"retry after {fault.retry_after}", retry_after=fault.retry_after)
            if fault and fault.kind == "server_error":
                raise Refusal(500)
            return 200, {"ok": True, "result": await self.run(method, given)}
        except Refusal as refusal:
            return refusal.code, refusal.answer()
        except Exception:
            log.exception("the pretend Telegram failed in %s", method)
            return 500, Refusal(500).answer()

    async def run(self, method: str, given: dict) -> object:
        function, readers = METHODS[method]
        params = read(given, readers)
        if function is None:
            return await self.polling.get_updates(**params)
        with self.world.lock:
            return function(self.world, **params)

    async def download(self, request: web.Request) -> web.StreamResponse:
        try:
            self.check_token(request)
            record = self.world.files.at_path(request.match_info["path"])
            if record is None:
                raise Refusal(404)
        except Refusal as refusal:
            return web.json_response(refusal.answer(), status=refusal.code)
        return web.Response(body=self.world.files.read(record), content_type="application/octet-stream")


async def decoded(request: web.Request) -> tuple[dict, dict[str, Upload]]:
    """Parameters from the address, a form, JSON or multipart; `attach://name` becomes the file it names."""
    given: dict = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        given |= as_object(await request.text())
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = Upload(name, value.filename, value.content_type, value.file.read())
            else:
                given[name] = value if isinstance(value, str) else bytes(value).decode("utf-8", "replace")
    attached = {f"attach://{name}": found for name, found in files.items()}
    for name, value in given.items():
        if isinstance(value, str) and value in attached:
            given[name] = attached[value]
    named = {found.field for found in given.values() if isinstance(found, Upload)}
    given |= {name: found for name, found in files.items() if name not in named}
    return {name: value for name, value in given.items() if value is not None}, files


def as_object(text: str) -> dict:
    try:
        value = json.loads(text or "{}")
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise bad("can't parse request body as a JSON object")
    return value


def shown_value(value: object) -> object:
    return f"attach://{value.field}" if isinstance(value, Upload) else value


def hang_up(request: web.Request) -> web.StreamResponse:
    """Cuts the connection without a word of answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
