"""Pages that say, in one sentence, why there is no other page."""

import logging
import traceback
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, flash, g, redirect, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response

from admin import security
from admin.access import my_number
from admin.typed import shown_again
from logs import incident
from models.refusal import Refused, Unreachable
from texts import plain
from texts.refusals import refusal_on_page

log = logging.getLogger("tremplin.admin")

# The codes that have their own words.
EXPLAINED = (404, 405, 413, 429)


def init_app(app: Flask) -> None:
    """Answer in French to everything that stops a request."""
    app.register_error_handler(HTTPException, by_code)
    app.register_error_handler(CSRFError, stale_form)
    app.register_error_handler(InternalServerError, by_code)
    app.register_error_handler(Unreachable, unreachable)
    app.register_error_handler(Refused, refused)
    app.log_exception = report  # type: ignore[method-assign]


def report(failure: Any) -> None:
    """Log what failed and where. Neither the address, which can hold a code, nor what the error says of people."""
    kind, _, trace = failure
    number = g.incident = incident()
    log.error("incident %s: a page failed: %s\n%s", number, kind.__name__, "".join(traceback.format_tb(trace)))


def by_code(error: HTTPException) -> Response | tuple[str, int]:
    code = error.code or 500
    note_refused(code)
    if code == 413 and request.endpoint == "offers.enclose":
        flash(plain("file-too-large"), "error")
        return redirect(url_for("offers.papers", **request.view_args or {}), 303)
    return page(code if code in EXPLAINED else 400 if code < 500 else 500, code)


def stale_form(error: CSRFError) -> Response | tuple[str, int]:
    """Nothing is done. What was typed is shown again with a token that is good."""
    security.note("form", my_number(), "stale_or_forged", page=request.endpoint)
    again = shown_again()
    if again is None:
        return page("stale", 400)
    again.status_code = 400
    return again


def unreachable(error: Unreachable) -> tuple[str, int]:
    note_refused(404)
    return page(404, 404)


def note_refused(code: int) -> None:
    """Someone who is signed in asked for what is not theirs, or is not there: the two are never told apart."""
    if code in (403, 404) and request.endpoint and my_number():
        security.note("access", my_number(), str(code), page=request.endpoint)


def page_before() -> str | None:
    """The page of ours that led here, and shows what there is now; a form would only ask again."""
    before = request.referrer or ""
    is_form = urlsplit(before).path == request.path
    return before if before.startswith(request.host_url) and not is_form else None


def refused(error: Refused) -> tuple[str, int]:
    anew = url_for("public.forgotten") if error.reason in ("reset_wrong", "reset_expired") else None
    words = {"title": plain("error-refused"), "sentence": refusal_on_page(error)}
    return render_template("error.html", **words, ask_anew=anew, before=page_before()), 409


def page(case: int | str, code: int) -> tuple[str, int]:
    words = {"title": plain("error-page", case=case), "sentence": plain("error-page.then", case=case)}
    return render_template("error.html", **words, incident=g.get("incident")), code
