"""The cast and an invitation for the claims about the rules; and databases whose shape a test may change."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from models.accounts.invitation import Invitation
from models.database import db, open_database
from models.migrations import migrate
from models.notices.notice import Notice
from models.registrations.joining import invite_candidate
from tests.cast import Cast, cast

__all__ = ["cast"]


@pytest.fixture
def invitation(cast: Cast) -> Invitation:
    """Made and mailed: tests look at what is told afterwards."""
    made = invite_candidate(cast.bruno, cast.amina)
    Notice.delete().execute()
    return made


@pytest.fixture(params=["sqlite", "postgresql"])
def own_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """A database that no other test uses, brought up to date."""
    if request.param == "sqlite":
        open_database(f"sqlite:///{tmp_path}/own.db")
        migrate()
        yield
        db.obj.close_all()
        return
    shared = request.getfixturevalue("postgresql")
    with psycopg.connect(shared.server.get_uri(), autocommit=True) as server:
        name = f"steps_{uuid4().hex}"
        server.execute(f"CREATE DATABASE {name} TEMPLATE template")
        open_database(shared.url_of(name))
        yield
        db.obj.close_all()
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")
