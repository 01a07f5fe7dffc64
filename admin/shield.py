"""What stands before every page: headers, tokens against forged forms, limits on attempts."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, Response, abort, make_response, request
from flask_wtf import CSRFProtect

from admin import openweb, security
from admin.proxies import believe_listed_proxies
from models.accounts import attempts
from settings import settings

# Whoever listens elsewhere than to our forms (Telegram's webhook) must be exempted by name.
csrf = CSRFProtect()

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # the theme's own signs
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
TRIES = 10
TRIES_FROM_EVERYWHERE = 100
TRIES_FROM_ONE_PLACE = 60


def protect(app: Flask) -> None:
    """Put the shield before the application."""
    csrf.init_app(app)
    app.before_request(refuse_nul)
    app.before_request(refuse_json)
    app.after_request(add_headers)
    believe_listed_proxies(app)


def refuse_nul() -> None:
    """No person types the character NUL, and PostgreSQL stores none."""
    if any("\0" in value for values in (request.args, request.form) for value in values.values()):
        abort(400)


def refuse_json() -> None:
    """Pages take forms. A library that would read JSON as well would have ways in that nobody looks at."""
    if request.is_json:
        abort(415)


def add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if settings().public_url.startswith("https://"):
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    # A page that is not there greets whoever is signed in, too.
    is_for_anyone = (request.endpoint or "").endswith("static") or request.blueprint == openweb.NAME
    if not is_for_anyone or response.status_code >= 400:
        response.headers["Cache-Control"] = "no-store"
    return response


def limit_attempts(app: Flask, endpoint: str, key: Callable[[], object]) -> None:
    """After ten failures about one `key` from one place, the page waits there for a quarter of an hour.

    So it does after sixty from one place about anyone, and, against a guesser of many places, after a hundred about
    one `key`: fewer would let anyone keep someone else out. Where `key` gives nothing, there is nothing to guess.
    """
    view = app.view_functions[endpoint]

    @wraps(view)
    def limited(**arguments: Any) -> Any:
        place, about = security.place(), key()
        if request.method != "POST" or about is None:
            return view(**arguments)
        limits = {
            f"{endpoint} {place} {about}": TRIES,
            f"{endpoint} {place}": TRIES_FROM_ONE_PLACE,
            f"{endpoint} about {about}": TRIES_FROM_EVERYWHERE,
        }
        if not attempts.begin(limits):
            security.note("attempt", None, "locked_out", page=endpoint)
            abort(429)
        response = make_response(view(**arguments))
        if succeeded(response):
            attempts.forgive(limits)
        return response

    app.view_functions[endpoint] = limited


def succeeded(response: Response) -> bool:
    """Whether an attempt did: what succeeds leads to another page."""
    return response.status_code in (302, 303)
