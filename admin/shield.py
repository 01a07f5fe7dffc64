"""What stands before every page: headers, tokens against forged forms, limits on attempts."""

from collections.abc import Callable

from flask import Flask, Response, abort, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_wtf import CSRFProtect

from admin.proxies import believe_listed_proxies
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
TRIES = "10 per 15 minutes"
TRIES_FROM_EVERYWHERE = "100 per 15 minutes"
TRIES_FROM_ONE_PLACE = "60 per 15 minutes"


def protect(app: Flask) -> None:
    """Put the shield before the application."""
    csrf.init_app(app)
    app.extensions["tremplin_limiter"] = Limiter(get_remote_address, app=app, storage_uri="memory://")
    app.before_request(refuse_nul)
    app.after_request(add_headers)
    believe_listed_proxies(app)


def refuse_nul() -> None:
    """No person types the character NUL, and PostgreSQL stores none."""
    if any("\0" in value for values in (request.args, request.form) for value in values.values()):
        abort(400)


def add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if settings().public_url.startswith("https://"):
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    # A page that is not there greets whoever is signed in, too.
    if not (request.endpoint or "").endswith("static") or response.status_code >= 400:
        response.headers["Cache-Control"] = "no-store"
    return response


def limit_attempts(app: Flask, endpoint: str, key: Callable[[], str]) -> None:
    """After ten failures about one `key` from one address, the page waits there for a quarter of an hour.

    So it does after sixty from one address about anyone, and, against a guesser of many addresses, after a hundred
    about one `key`: fewer would let anyone keep someone else out.
    """
    limiter: Limiter = app.extensions["tremplin_limiter"]
    view = app.view_functions[endpoint]
    limits = ((TRIES, lambda: f"{get_remote_address()} {key()}"), (TRIES_FROM_EVERYWHERE, lambda: f"about {key()}"))
    for tries, of in (*limits, (TRIES_FROM_ONE_PLACE, get_remote_address)):
        view = limiter.limit(tries, key_func=of, methods=["POST"], deduct_when=failed)(view)
    app.view_functions[endpoint] = view


def failed(response: Response) -> bool:
    """Whether an attempt did not succeed: what succeeds leads to another page."""
    return response.status_code not in (302, 303)


def typed_email() -> str:
    """The account that an attempt is about."""
    return request.form.get("email", "").strip().lower()[:254]
