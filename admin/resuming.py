"""What was typed is not lost when the session had ended: it goes with the sign-in form, signed, and comes back."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, abort, make_response, render_template, request, session
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug.wrappers import Response

from admin.shield import succeeded
from admin.typed import sign_in_first
from settings import settings

# Neither tokens of forms nor passwords are given back.
NOT_KEPT = {"csrf_token", "password", "again", "current"}
# What is longer was written by someone, and is shown.
SHORT = 40


def ask_to_sign_in() -> Response | tuple[str, int]:
    """The way to the sign-in page, and from there to where this request was going."""
    if request.method != "POST" or "account" not in session:
        return sign_in_first()
    return make_response(render_template("login.html", kept=kept()), 403)


def kept() -> str:
    """What this request carries, for the account that the browser was signed in as, and for no other."""
    fields = [(name, value) for name, value in request.form.items(multi=True) if name not in NOT_KEPT]
    return str(_serializer().dumps([session["account"], request.path, fields]))


def resumed(view: Callable[..., Any]) -> Callable[..., Any]:
    """A view that lets people in, which then shows them again what they had typed."""

    @wraps(view)
    def resuming(**arguments: Any) -> Any:
        response = make_response(view(**arguments))
        if "kept" not in request.form or not succeeded(response):
            return response
        account, path, fields = read(request.form["kept"])
        if account != session["account"]:
            return response
        written = [(name, value) for name, value in fields if len(value) > SHORT]
        others = [field for field in fields if field not in written]
        return render_template("resume.html", path=path, written=written, others=others)

    return resuming


def read(kept: str) -> Any:
    try:
        return _serializer().loads(kept)
    except BadSignature:
        abort(400)


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer([*reversed(settings().secret_keys)], salt="kept")


def init_app(app: Flask, *endpoints: str) -> None:
    """Wherever people come in."""
    for endpoint in endpoints:
        app.view_functions[endpoint] = resumed(app.view_functions[endpoint])
