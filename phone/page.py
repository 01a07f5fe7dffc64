"""The page in the browser: static files, live events, and the headers that keep it to itself."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from aiohttp import web

from .state import World

STATIC = Path(__file__).with_name("static")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
HEARTBEAT = 15
MACHINES = ("/bot", "/file/", "/phone/")
SHOWN_KINDS = {"chat", "people", "profile", "toast", "mail"}


@web.middleware
async def guard(request: web.Request, handler) -> web.StreamResponse:
    """A page of another site may link to the pages, never drive them; every answer carries the policy."""
    foreign = request.headers.get("Sec-Fetch-Site") == "cross-site"
    if foreign and (request.method != "GET" or request.path.startswith(MACHINES)):
        raise web.HTTPForbidden
    try:
        answer = await handler(request)
    except web.HTTPException as refused:
        refused.headers.update(HEADERS)
        raise
    if not answer.prepared:
        answer.headers.update(HEADERS)
    return answer


class Page:
    """`/`, `/mails`, the bot's link `/<username>`, and `/phone/events`."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.open: set[asyncio.Queue] = set()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self.chats),
            web.get("/mails", self.mails),
            web.get("/phone/events", self.events),
            web.get(r"/static/{name:[a-z]+\.(css|js|svg)}", self.static),
            web.get("/{username}", self.link),
        ]

    async def chats(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "phone.html")

    async def mails(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "mails.html")

    async def link(self, request: web.Request) -> web.StreamResponse:
        """The pretend t.me link: the page asks who opens it."""
        if request.match_info["username"].lower() != self.world.bot["username"].lower():
            raise web.HTTPNotFound
        return await self.chats(request)

    async def static(self, request: web.Request) -> web.StreamResponse:
        file = STATIC / request.match_info["name"]
        if not file.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(file)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tells what changed, never what it says: the page then asks for it."""
        stream = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await stream.prepare(request)
        queue: asyncio.Queue = asyncio.Queue()
        self.open.add(queue)
        try:
            await stream.write(b"retry: 1000\n\n")
            while (event := await next_event(queue)) is not None:
                await stream.write(event)
        except ConnectionError:
            pass  # the browser left
        finally:
            self.open.discard(queue)
        return stream

    def tell(self, event: dict) -> None:
        if event["kind"] not in SHOWN_KINDS:
            return
        for queue in self.open:
            queue.put_nowait(event)

    def close(self) -> None:
        for queue in self.open:
            queue.put_nowait(None)


async def next_event(queue: asyncio.Queue) -> bytes | None:
    try:
        event = await asyncio.wait_for(queue.get(), HEARTBEAT)
    except TimeoutError:
        return b": still here\n\n"
    return None if event is None else f"data: {json.dumps(event)}\n\n".encode()
