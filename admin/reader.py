"""Pages speak the language of who is signed in."""

from contextlib import ExitStack

from flask import Flask, g, request

from admin.access import me
from texts.languages import FRENCH, reading


def init_app(app: Flask) -> None:
    """From the beginning of each request to its end."""
    app.before_request(speak)
    app.teardown_request(stop_speaking)


def speak() -> None:
    staff = None if (request.endpoint or "").endswith("static") else me()
    g.reading = ExitStack()
    g.reading.enter_context(reading(staff.language if staff else FRENCH))


def stop_speaking(error: BaseException | None) -> None:
    if "reading" in g:
        g.pop("reading").close()
