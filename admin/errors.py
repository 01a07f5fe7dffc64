"""Pages that say, in one sentence, why there is no other page."""

import logging
import traceback
from typing import Any

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from admin.words import sentence
from models.refusal import Refused, Unreachable
from texts import exists, plain

log = logging.getLogger("tremplin.admin")


def explain(app: Flask) -> None:
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
    log.error("a page failed: %s\n%s", kind.__name__, "".join(traceback.format_tb(trace)))


def by_code(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    message = f"error-{code}" if exists(f"error-{code}") else "error-400" if code < 500 else "error-500"
    return page(message, code)


def stale_form(error: CSRFError) -> tuple[str, int]:
    return page("error-stale", 400)


def unreachable(error: Unreachable) -> tuple[str, int]:
    return page("error-404", 404)


def refused(error: Refused) -> tuple[str, int]:
    return render_template("error.html", title=plain("error-refused"), sentence=sentence(error)), 409


def page(message: str, code: int) -> tuple[str, int]:
    return render_template("error.html", title=plain(message), sentence=plain(f"{message}-then")), code
