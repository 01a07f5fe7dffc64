"""The back office in tests: browsers of each person, and the state of every table."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from admin import create_app, signin
from models.accounts.session import Session
from models.database import db
from models.people.staff import Staff
from tests.acts import everything
from tests.cast import PASSWORD, Cast, cast  # noqa: F401 (the fixture, by its name)
from tests.passwords import PASSLIB

COMING_IN = ("attempt", "session")
SignIn = Callable[[Staff | None], FlaskClient]


@cache
def made_once() -> Flask:
    """One application for all tests: it keeps nothing of its own but its templates."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(signin.CONFIG, "PASSWORD_HASH_PASSLIB_OPTIONS", PASSLIB)
        return create_app()


@pytest.fixture
def app(cast: Cast) -> Flask:  # noqa: F811
    """The application, with forms that need no token: tests/admin/test_forgery.py has them asked for."""
    app = made_once()
    app.config.update(TESTING=True, WTF_CSRF_ENABLED=False, PROPAGATE_EXCEPTIONS=True)
    return app


@pytest.fixture
def sign_in(app: Flask) -> SignIn:
    """A browser in which this person is signed in; nobody's, without a person."""

    def browser(person: Staff | None = None) -> FlaskClient:
        client = app.test_client()
        if person is not None:
            with client.session_transaction() as session:
                opened = Session.open(Staff.get_by_id(person.id))
                session.update(_user_id=opened.key, _fresh=True, account=person.id, fs_paa=time.time())
        return client

    return browser


def type_password(client: FlaskClient, email: str, password: str = PASSWORD) -> Any:
    """Sign in by the page."""
    return client.post("/login", data={"email": email, "password": password})


@contextmanager
def nothing_changes() -> Iterator[None]:
    """No row is another one, but for who came in, and who tried to."""
    before = everything(*COMING_IN)
    yield
    assert everything(*COMING_IN) == before


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that the block makes."""
    made: list[str] = []
    real = db.obj.execute_sql

    def execute_sql(sql: str, *args: Any, **options: Any) -> Any:
        made.append(sql)
        return real(sql, *args, **options)

    db.obj.execute_sql = execute_sql
    try:
        yield made
    finally:
        db.obj.execute_sql = real
