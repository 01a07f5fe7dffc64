"""What people typed is never lost: what cannot be done now is shown again with it, and nothing is done."""

from flask import current_app, flash, g, redirect, render_template, request, session, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from models.refusal import Refused, Unreachable
from texts import plain

# Never shown, never sent back: what proves who someone is.
SECRET = ("csrf_token", "username", "password", "again", "current")
# Sent back, and never shown: which revision was read, so that what changed meanwhile is told and nothing else.
SEEN = "seen"


def typed_before() -> MultiDict[str, str] | None:
    """What was typed in the form that this page shows again, if it does."""
    before: MultiDict[str, str] | None = g.get("typed")
    return before


def shown_again() -> Response | None:
    """The page of the form that was sent, as by GET, with what was typed in it; nothing where there is no such page.

    A GET never writes, so whatever was sent, nothing is done.
    """
    came_from = request.headers.get("Sec-Fetch-Site", "same-origin")
    if request.url_rule is None or "GET" not in (request.url_rule.methods or ()) or came_from != "same-origin":
        return None
    g.typed, request.method = request.form, "GET"
    said_before = session.get("_flashes", [])
    flash(plain("form-shown-again"), "error")
    if answer := _form_shown():
        return answer
    session["_flashes"] = said_before  # it is not there: the page that is says what happened
    return None


def _form_shown() -> Response | None:
    try:
        answer = current_app.make_response(current_app.dispatch_request())
    except (HTTPException, Refused, Unreachable):
        return None
    return answer if answer.status_code in (200, 403) else None


def sign_in_first() -> Response | tuple[str, int]:
    """To the page that signs in; where something was typed, a page that keeps it meanwhile."""
    # With the filters of a list, not only its page.
    there = request.full_path.rstrip("?") if request.method == "GET" else None
    if kept := kept_beside("signed_out"):
        return kept
    if request.method != "GET":
        flash(plain("not-done"), "error")
    return redirect(url_for("security.login", next=there))


def password_first() -> Response | tuple[str, int]:
    """To the page that asks the password again, and back; where something was typed, a page that keeps it meanwhile."""
    back = url_for("security.verify", next=request.full_path.rstrip("?"))
    return kept_beside("stale") or redirect(back, 303)


def kept_beside(case: str) -> tuple[str, int] | None:
    """The page that keeps what was typed while its author types a password in another; none where nothing was typed."""
    kept = {name: values for name, values in request.form.lists() if name not in SECRET and any(values)}
    if not kept.keys() - {SEEN}:
        return None
    session.pop("_flashes", None)  # the page says by itself that nothing was done
    return render_template("typed.html", kept=kept, case=case), 403


def words_typed() -> list[str]:
    """The texts that were typed in what was sent, for a page that cannot show their form."""
    # What is too large to be read cannot be shown either.
    if (request.content_length or 0) > current_app.config["MAX_CONTENT_LENGTH"]:
        return []
    typed = [value for name, value in request.form.items(multi=True) if name not in (*SECRET, SEEN)]
    return [value for value in typed if not is_chosen(value)]


def is_chosen(value: str) -> bool:
    """Whether this is nothing, a box that was ticked or a number from a list: nobody typed it."""
    return value.strip() in ("", "y") or value.isdecimal()
