"""/phone/…: what the page and tests in other processes do with people, updates and faults, in JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from urllib.parse import quote

from aiohttp import web

from . import people, view
from .chats import Chat
from .mail import shown
from .state import World

ACTS: dict[str, Callable] = {
    "say": people.say,
    "start": people.start,
    "tap": people.tap,
    "edit": people.edit,
    "photo": people.send_photo,
    "sticker": people.send_sticker,
    "voice": people.send_voice,
    "contact": people.send_contact,
    "block": people.block,
}


class Control:
    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/phone/people", self.list_people),
            web.post("/phone/people", self.add_person),
            web.get(r"/phone/people/{id:-?\d+}", self.conversation),
            web.post(r"/phone/people/{id:-?\d+}/file", self.send_file),
            web.post(r"/phone/people/{id:-?\d+}/group", self.add_group),
            web.post(r"/phone/people/{id:-?\d+}/{act:[a-z]+}", self.act),
            web.get("/phone/files/{file_id}", self.download),
            web.get("/phone/requests", self.requests),
            web.post("/phone/faults", self.add_fault),
            web.post("/phone/updates", self.disturb),
            web.get("/phone/mails", self.mails),
        ]

    async def list_people(self, request: web.Request) -> web.Response:
        with self.world.lock:
            return web.json_response({"people": view.people(self.world), "bot": self.world.bot})

    async def add_person(self, request: web.Request) -> web.Response:
        """`first_name`, and if wanted `language`, `id`, `last_name`, `username`."""
        details = await body(request)
        chat = attempt(self.world.add_person, **details)
        return web.json_response(view.person(chat), status=201)

    async def add_group(self, request: web.Request) -> web.Response:
        """A group with this person in it: acts of its id are written there."""
        title = (await body(request)).get("title", "Groupe")
        return web.json_response({"id": self.world.add_group(title, self.chat(request)).id}, status=201)

    async def conversation(self, request: web.Request) -> web.Response:
        since = attempt(int, request.query.get("since", "0"))
        with self.world.lock:
            return web.json_response(view.conversation(self.world, self.chat(request), since))

    async def act(self, request: web.Request) -> web.Response:
        act = ACTS.get(request.match_info["act"])
        if act is None:
            raise web.HTTPNotFound
        details = await body(request)
        return web.json_response({"result": attempt(act, self.world, self.chat(request), **details)})

    async def send_file(self, request: web.Request) -> web.Response:
        """The bytes are the body; `?name=` and, to pretend, `?size=` and `?mime=` go in the address."""
        query = dict(request.query)
        name, size = query.get("name") or "fichier", attempt(int, query["size"]) if "size" in query else None
        data = await request.read()
        if not data:
            raise problem("Ce fichier est vide. Choisissez-en un autre.")
        details = {"size": size, "mime": query.get("mime"), "caption": query.get("caption", "")}
        sent = attempt(people.send_file, self.world, self.chat(request), name, data, **details)
        return web.json_response({"result": sent})

    async def download(self, request: web.Request) -> web.Response:
        record = self.world.files.known.get(request.match_info["file_id"])
        if record is None:
            raise web.HTTPNotFound
        answer = web.Response(body=self.world.files.read(record), content_type="application/octet-stream")
        answer.headers["Content-Disposition"] = attachment(record["file_name"])
        return answer

    async def requests(self, request: web.Request) -> web.Response:
        with self.world.lock:
            return web.json_response({"requests": [asdict(noted) for noted in self.world.journal]})

    async def add_fault(self, request: web.Request) -> web.Response:
        """`kind`, and if wanted `times`, `method`, `chat`, `retry_after`, `seconds`."""
        details = await body(request)
        with self.world.lock:
            attempt(self.world.faults.add, **details)
        return web.json_response({}, status=201)

    async def disturb(self, request: web.Request) -> web.Response:
        """`duplicate` or `reorder`: how many of the next updates."""
        details = await body(request)
        with self.world.lock:
            self.world.updates.to_duplicate += int(details.get("duplicate", 0))
            self.world.updates.to_reorder += int(details.get("reorder", 0))
        return web.json_response({}, status=201)

    async def mails(self, request: web.Request) -> web.Response:
        """Newest first; `?shown=1` as the page shows them, otherwise as they came."""
        with self.world.lock:
            newest_first = self.world.mails[::-1]
        as_shown = "shown" in request.query
        return web.json_response({"mails": [shown(m) if as_shown else m for m in newest_first]})

    def chat(self, request: web.Request) -> Chat:
        chat = self.world.chats.get(int(request.match_info["id"]))
        if chat is None:
            raise web.HTTPNotFound
        return chat


async def body(request: web.Request) -> dict:
    """Only JSON: a form of another site cannot send it."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        details = await request.json()
    except ValueError:
        details = None
    if not isinstance(details, dict):
        raise problem("a JSON object is expected")
    return details


def attempt(act: Callable, *given: object, **details: object) -> object:
    """The result, or 409 with the reason when a phone would not offer this."""
    try:
        return act(*given, **details)
    except (people.Impossible, ValueError, TypeError) as error:
        raise problem(str(error)) from None


def problem(reason: str) -> web.HTTPException:
    text = json.dumps({"error": reason})
    return web.HTTPConflict(text=text, content_type="application/json")


def attachment(name: str) -> str:
    return f"attachment; filename*=UTF-8''{quote(name)}"
