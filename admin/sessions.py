"""The sign-in library's sessions, kept as rows of ours: see models/accounts/session.py."""

import time
from typing import Any

from flask import Flask, g, session
from flask_login import user_logged_in, user_logged_out
from flask_security.utils import set_request_attr

from admin import security
from models.accounts.session import FRESH, Session

# The library's own, made for this sign-in.
ITS_OWN = {"_user_id", "_fresh", "_id"}


def init_app(app: Flask, account: type[Any]) -> None:
    """Recognise people by their session and by nothing else: no token, no "remember me"."""

    def load(key: str) -> Any:
        row = Session.read(key)
        if row is None:
            return None
        row.note_use()
        g.session_row = row
        set_request_attr("fs_authn_via", "session")  # what the library's own loader says, too
        return account(**row.staff.__data__)

    app.login_manager.user_loader(load)
    app.login_manager.request_loader(lambda request: None)
    user_logged_in.connect(begin, app)
    user_logged_out.connect(end, app)


def begin(app: Flask, user: Any) -> None:
    """A session of its own for each sign-in, in place of the one that this browser had."""
    close_present()
    # Whoever comes back can still send the forms that they left open in other tabs; nobody else can.
    kept = ITS_OWN | ({"csrf_token"} if session.get("account") == user.id else set())
    for name in set(session) - kept:
        del session[name]
    session["_user_id"], session["account"] = Session.open(user).key, user.id
    security.note("sign_in", user.id, "done")


def end(app: Flask, user: Any) -> None:
    """Nothing of a session is left when its owner leaves, and its key is worth nothing."""
    close_present()
    session.clear()
    security.note("sign_out", user.id, "done")


def is_fresh() -> bool:
    """Whether the password was typed not long ago: the library notes in the session when it was."""
    return bool(time.time() - session.get("fs_paa", 0) < FRESH.total_seconds())


def close_present() -> None:
    row: Session | None = g.pop("session_row", None)
    if row is not None:
        row.end()
