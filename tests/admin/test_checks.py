"""What those who watch over the process are told: that it lives, and whether it can serve."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from admin import checks
from models.database import db, open_database
from models.documents import storage
from models.migrations import FOLDER
from tests.admin.conftest import nothing_changes

NOWHERE = {
    "sqlite": "sqlite:////nowhere/tremplin.db",
    "postgresql": "postgresql://127.0.0.1:9/nowhere?connect_timeout=1",
}


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    """What another test was told is forgotten."""
    checks._missing.cache_clear()
    yield
    checks._missing.cache_clear()


@pytest.fixture
def lost(app: Flask, database_url: str) -> Iterator[Flask]:
    """With a database that does not answer any more."""
    db.obj.close_all()
    open_database(NOWHERE[database_url.partition(":")[0]])
    yield app
    open_database(database_url)


def told(app: Flask, address: str) -> tuple[int, str]:
    answer = app.test_client().get(address)
    return answer.status_code, answer.text


def test_process_that_works_is_alive_and_ready_and_nothing_changes(app):
    with nothing_changes():
        assert told(app, "/alive") == (200, "alive\n")
        assert told(app, "/ready") == (200, "ready\n")


def test_process_without_its_database_is_alive_and_not_ready(lost):
    assert told(lost, "/alive") == (200, "alive\n")
    assert told(lost, "/ready") == (503, "not ready: database\n")


def test_process_before_a_database_of_another_version_is_not_ready(app, monkeypatch, tmp_path: Path):
    later = tmp_path / "steps"
    later.mkdir()
    for step in FOLDER.glob("0*.py"):
        (later / step.name).write_text(step.read_text())
    (later / "9999_later.py").write_text("def up(migrator, db): pass\n")
    monkeypatch.setattr("models.migrations.FOLDER", later)
    assert told(app, "/ready") == (503, "not ready: migrations\n")


def test_process_that_can_keep_no_file_is_not_ready(app, tmp_path: Path, monkeypatch):
    (tmp_path / "taken").write_text("a file where the folder should be")
    storage.open_storage(str(tmp_path / "taken" / "files"))
    assert told(app, "/ready") == (503, "not ready: files\n")


def test_strangers_who_ask_often_cost_one_look(app, monkeypatch):
    looks = []
    monkeypatch.setitem(checks.PARTS, "files", lambda: looks.append(1) or True)
    monkeypatch.setattr(checks, "monotonic", lambda: 100.0)
    assert {told(app, "/ready") for _ in range(20)} == {(200, "ready\n")}
    assert len(looks) == 1
    monkeypatch.setattr(checks, "monotonic", lambda: 100.0 + checks.SECONDS)
    told(app, "/ready")
    assert len(looks) == 2
