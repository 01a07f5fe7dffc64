"""Pages speak the language of who is signed in; those for anyone, the one that their address names."""

from contextlib import ExitStack

from flask import Flask, g, request

from admin import openweb
from admin.access import me
from texts.languages import FRENCH, reading


def init_app(app: Flask) -> None:
    """From the beginning of each request to its end."""
    app.before_request(speak)
    app.teardown_request(stop_speaking)


# Where no one is signed in, or need be: the front, and what links of ours lead candidates to.
FOR_ANYONE = ("admin.index", "archives.look", "archives.take", "mails.stop")


def speak() -> None:
    g.reading = ExitStack()
    g.reading.enter_context(reading(spoken()))


def spoken() -> str:
    if request.blueprint == openweb.NAME:
        return request.args.get("lang", FRENCH)
    staff = None if (request.endpoint or "").endswith("static") else me()
    if request.endpoint in FOR_ANYONE and (staff is None or "lang" in request.args):
        return request.args.get("lang", FRENCH)
    return staff.language if staff else FRENCH


def stop_speaking(error: BaseException | None) -> None:
    if "reading" in g:
        g.pop("reading").close()
