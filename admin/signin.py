"""Sign-in: Flask-Security over our table of staff. Passwords themselves: models/accounts/password.py."""

import unicodedata
from typing import Any

from flask import Flask, request
from flask_babel import Babel
from flask_security import PeeweeUserDatastore, Security, UserMixin
from flask_security.forms import LoginForm, VerifyForm
from flask_security.utils import validate_redirect_url
from wtforms import EmailField, PasswordField
from wtforms.validators import InputRequired, Length

from admin import security, sessions
from admin.shield import limit_attempts
from models.accounts.password import LONGEST, NORMAL_FORM, SHORTEST
from models.database import db
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_email
from settings import settings
from texts import lazy


class Account(UserMixin, Staff):
    """A member of staff as the sign-in library wants it. Roles are not kept: they follow from memberships."""

    roles = ()

    class Meta:
        table_name = "staff"


def address(typed: str | None) -> str:
    """The address of an account as it is kept, from what was typed."""
    try:
        return checked_email(typed or "")
    except Refused:
        return (typed or "").strip()


def typed_address() -> str:
    """The account that an attempt is about, however it was spelt."""
    return unicodedata.normalize("NFKC", address(request.form.get("email"))).casefold()[:254]


def drop_elsewhere(form: Any, field: Any) -> None:
    """A next page that is not ours is forgotten: the right password is not refused for it."""
    if field.data and not validate_redirect_url(field.data):
        field.data = ""


class SignInForm(LoginForm):
    """E-mail and password. Every session ends with the browser: there is no "remember me"."""

    email = EmailField(lazy("question-email.label"), [InputRequired()], filters=[address])
    # The library that checks passwords raises an error for longer ones.
    password = PasswordField(lazy("field-password.label"), [InputRequired(), Length(max=LONGEST)])
    remember = None
    validate_next = drop_elsewhere

    def validate(self, **more: Any) -> bool:
        right = bool(super().validate(**more))
        if not right:
            security.note("sign_in", self.user and self.user.id, "failed")
        return right


class PasswordAgainForm(VerifyForm):
    """The password of who is signed in, once more."""

    password = PasswordField(lazy("field-password.label"), [InputRequired(), Length(max=LONGEST)])
    validate_next = drop_elsewhere

    def validate(self, **more: Any) -> bool:
        right = bool(super().validate(**more))
        security.note("verify", self.user.id, "done" if right else "failed")
        return right


CONFIG = {
    "USER_IDENTITY_ATTRIBUTES": [{"email": {"mapper": address, "case_insensitive": False}}],
    "LOGOUT_METHODS": ["POST"],
    "API_ENABLED_METHODS": ["session"],
    "PASSWORD_NORMALIZE_FORM": NORMAL_FORM,
    "PASSWORD_HASH": "argon2",
    "PASSWORD_SCHEMES": ["argon2"],
    "PASSWORD_SINGLE_HASH": {"argon2"},
    "PASSWORD_LENGTH_MIN": SHORTEST,
    "PASSWORD_LENGTH_MAX": LONGEST,
    "RETURN_GENERIC_RESPONSES": True,
    "POST_LOGIN_VIEW": "/",
    "POST_LOGOUT_VIEW": "/",
    "POST_VERIFY_VIEW": "/",
    "FLASH_MESSAGES": False,
    "LOGIN_USER_TEMPLATE": "login.html",
    "VERIFY_TEMPLATE": "verify.html",
    "EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
}


def init_app(app: Flask) -> None:
    """Let staff sign in, with a limit on attempts."""
    Babel(app, default_locale="fr", default_timezone=str(settings().timezone))
    app.config.update({f"SECURITY_{name}": value for name, value in CONFIG.items()})
    app.config["SECURITY_PASSWORD_SALT"] = app.config["SECRET_KEY"]
    forms = {"login_form": SignInForm, "verify_form": PasswordAgainForm}
    library = Security(app, PeeweeUserDatastore(db, Account, None, None), **forms)
    sessions.init_app(app, Account)
    library.want_json(lambda request: False)
    limit_attempts(app, "security.login", typed_address)
