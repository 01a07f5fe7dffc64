"""What listens on the one public port: the pages, and the updates that Telegram posts."""

import hmac
import sys
from functools import cache
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, abort, request
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from admin import create_app
from admin.errors import report
from admin.figures import count_requests
from bot.telegram.client import webhook_secret
from bot.telegram.webhook import Webhook
from models.database import UNAVAILABLE
from settings import settings

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the name of a header)
LONGEST_UPDATE = 1_000_000


def create_inbox() -> Flask:
    """A small application of its own: Telegram has neither session nor form, and pages have no business here."""
    inbox = Flask("inbox")
    # Telegram follows no redirection: the address is right with and without its last slash.
    inbox.url_map.strict_slashes = False
    inbox.config["MAX_CONTENT_LENGTH"] = LONGEST_UPDATE
    inbox.log_exception = report  # type: ignore[method-assign]
    count_requests(inbox)
    inbox.add_url_rule("/", view_func=receive, methods=["POST"])
    return inbox


def receive() -> tuple[str, int]:
    """Take one update. Telegram sends it again when we answer anything but 200."""
    secret = request.headers.get(SECRET_HEADER, "")
    if not hmac.compare_digest(secret.encode(), webhook_secret(settings()).encode()):
        abort(403)
    posted = posted_update()
    try:
        webhook().take(posted)
    except UNAVAILABLE:
        return "", 503
    except Exception:
        # As when polling: one that cannot be taken would come back for a day, and that person's others wait behind it.
        report(sys.exc_info())
    return "", 200


def posted_update() -> dict[str, Any]:
    try:
        posted = request.get_json()
    except RecursionError:
        abort(400)
    if not isinstance(posted, dict) or not isinstance(posted.get("update_id"), int):
        abort(400)
    return posted


def webhook() -> Webhook:
    """Made once, at the first update: threads do not survive the fork that made this process."""
    with _making:
        return _made_webhook()


@cache
def _made_webhook() -> Webhook:
    return Webhook(settings())


_making = Lock()


def create_web() -> DispatcherMiddleware:
    """The pages, and the inbox where the settings say that Telegram calls."""
    url = settings().telegram_webhook_url
    mounts = {urlsplit(url).path.rstrip("/"): create_inbox()} if url else {}
    return DispatcherMiddleware(create_app(), mounts)


app = create_web()
