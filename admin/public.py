"""Pages for anyone: health, and the choice of a password by invitation or after it was forgotten."""

from collections.abc import Callable

from flask import Blueprint, Flask, flash, redirect, render_template, request, url_for
from flask_security.utils import login_user
from werkzeug.wrappers import Response
from wtforms import EmailField, PasswordField
from wtforms.validators import EqualTo, InputRequired, Length

from admin import security
from admin.access import me, my_number
from admin.forms import MISSING, Form
from admin.shield import limit_attempts
from admin.signin import Account, typed_address
from admin.typed import sign_in_first
from models.accounts import password as passwords
from models.accounts.colleagues import offered_to
from models.accounts.invitation import Invitation
from models.accounts.reset_asks import ask_reset
from models.database import db
from models.people.staff import Staff
from models.refusal import Refused
from texts import lazy, plain

pages = Blueprint("public", __name__)


class KnownPassword(Form):
    """The password that one has: asked first, for fields come in the order in which they are written."""

    current = PasswordField(
        lazy("field-current-password.label"), [InputRequired(MISSING)], render_kw={"autocomplete": "current-password"}
    )


class NewPassword(Form):
    """A password typed twice."""

    blames = {f"password_{what}": "password" for what in ("short", "long", "known")}
    password = PasswordField(
        lazy("field-new-password.label"),
        [InputRequired(MISSING)],
        description=lazy("field-new-password.hint", limit=passwords.SHORTEST),
        render_kw={"autocomplete": "new-password"},
    )
    again = PasswordField(
        lazy("field-password-again.label"),
        [InputRequired(MISSING), EqualTo("password", lazy("field-password-again.wrong"))],
        render_kw={"autocomplete": "new-password"},
    )


class ChangedPassword(KnownPassword, NewPassword):
    """A new password in place of the one that is known."""

    blames = {**NewPassword.blames, "password_wrong": "current"}


class Forgotten(Form):
    """The address of an account."""

    email = EmailField(
        lazy("field-own-email.label"),
        [InputRequired(MISSING), Length(max=254)],
        description=lazy("field-own-email.hint"),
        render_kw={"autocomplete": "email"},
    )


@pages.get("/health")
def health() -> tuple[str, int, dict[str, str]]:
    """Whether the application and its database answer."""
    db.execute_sql("SELECT 1")
    return "ok\n", 200, {"Content-Type": "text/plain; charset=utf-8"}


@pages.route("/invitations/<code>", methods=("GET", "POST"))
def accept_invitation(code: str) -> Response | str | tuple[str, int]:
    """A colleague who was invited chooses a password, and is signed in."""
    return choose(code, invited, passwords.choose_by_invitation, plain("password-welcome"))


@pages.route("/reset/<code>", methods=("GET", "POST"))
def reset(code: str) -> Response | str | tuple[str, int]:
    """Someone who forgot their password chooses another, and is signed in."""
    return choose(code, passwords.read_reset, passwords.choose_by_reset, plain("password-reset-title"))


def invited(code: str) -> Staff:
    """The colleague of an open invitation."""
    return passwords.invited_staff(Invitation.read(code))


def choose(
    code: str, read: Callable[[str], Staff], keep: Callable[[str, str], Staff], title: str
) -> Response | str | tuple[str, int]:
    staff, form = read(code), NewPassword()
    if not form.validate_on_submit():
        answer = render_template("password.html", form=form, staff=staff, title=title, joins=joins(staff))
        return (answer, 422) if form.is_submitted() else answer
    try:
        enter(keep(code, form.password.data))
    except Refused as refused:
        form.blame(refused)
        return render_template("password.html", form=form, staff=staff, title=title, joins=joins(staff)), 409
    return redirect(url_for("admin.index"), 303)


def joins(staff: Staff) -> str | None:
    """The organisation that somebody joins by choosing their first password."""
    offered = offered_to(staff) if staff.password is None else []
    return str(offered[0].organisation) if offered else None


def enter(staff: Staff) -> None:
    """Open a session on this account as it now is."""
    security.note("new_password", staff.id, "done", page=request.endpoint)
    login_user(Account.get_by_id(staff.id), authn_via=["password"])
    flash(plain("password-kept"), "success")


@pages.route("/forgotten", methods=("GET", "POST"))
def forgotten() -> str | tuple[str, int] | Response:
    """Ask for a reset link. The answer is the same whether the account exists or not."""
    form = Forgotten()
    if not form.validate_on_submit():
        answer = render_template("forgotten.html", form=form)
        return (answer, 422) if form.is_submitted() else answer
    try:
        ask_reset(form.email.data)
    except Refused as refused:
        form.blame(refused)
        return render_template("forgotten.html", form=form), 422
    security.note("reset_asked", None, "taken")
    return render_template("forgotten.html", form=None)


@pages.route("/password", methods=("GET", "POST"))
def change_password() -> Response | str | tuple[str, int]:
    """Someone signed in changes their password: every other session ends."""
    staff = me()
    if staff is None:
        return sign_in_first()
    form = ChangedPassword()
    if not form.validate_on_submit():
        answer = render_template("password.html", form=form, staff=staff, title=plain("password-change-title"))
        return (answer, 422) if form.is_submitted() else answer
    try:
        enter(passwords.change(staff, form.current.data, form.password.data))
    except Refused as refused:
        security.note("new_password", staff.id, refused.reason, page=request.endpoint)
        form.blame(refused)
        return render_template("password.html", form=form, staff=staff, title=plain("password-change-title")), 409
    return redirect(url_for("admin.index"), 303)


def limit(app: Flask) -> None:
    """Guessing a password or an address is slow. A code has 144 bits: a limit would only keep its owner out."""
    limit_attempts(app, "public.change_password", my_number)
    limit_attempts(app, "security.verify", my_number)
    limit_attempts(app, "public.forgotten", typed_address)
