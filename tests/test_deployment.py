"""Real people never meet the demo's sign-ins, and nobody else on the machine reads what is kept."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from deployment import open_deployment
from jobs.leader import leader_lock
from models.acts import act, record
from models.database import connection, db
from models.documents.storage import put
from models.journal_notes import keep, verify
from models.people.staff import Staff
from settings import REAL_TELEGRAM, settings

ROOT = Path(__file__).parents[1]


def someone(email: str) -> None:
    Staff.create(email=email, first_name="Nadia", last_name="Ferrand")


def with_telegram(environment: pytest.MonkeyPatch, url: str) -> None:
    environment.setenv("TELEGRAM_API_URL", url)
    settings.cache_clear()


def test_the_demo_does_not_start_with_the_real_telegram(database: None, environment: pytest.MonkeyPatch) -> None:
    someone("equipe@demo.example")
    with_telegram(environment, REAL_TELEGRAM)
    with pytest.raises(SystemExit, match="use another DATABASE_URL"):
        open_deployment()


def test_the_demo_starts_with_the_phone(database: None, environment: pytest.MonkeyPatch) -> None:
    someone("equipe@demo.example")
    with_telegram(environment, "http://127.0.0.1:9")
    open_deployment()


def test_real_people_start_with_the_real_telegram(database: None, environment: pytest.MonkeyPatch) -> None:
    someone("nadia@mission.example")
    with_telegram(environment, REAL_TELEGRAM)
    open_deployment()


@pytest.fixture
def open_to_all() -> Iterator[None]:
    """As started by someone whose files anyone may read."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_nobody_else_reads_the_database_the_files_and_the_notes(open_to_all, environment, tmp_path: Path) -> None:
    kept = tmp_path / "var"
    kept.mkdir()
    url = f"sqlite:///{kept}/tremplin.db"
    for name, value in {"DATABASE_URL": url, "STORAGE_URL": f"{kept}/files", "JOURNAL_NOTES": f"{kept}/notes"}.items():
        environment.setenv(name, value)
    settings.cache_clear()
    subprocess.run([sys.executable, "-m", "models.migrations"], cwd=ROOT, capture_output=True, check=True)
    open_deployment()
    put(b"a CV")
    with connection():
        someone("nadia@mission.example")
        act(record)(Staff.get(), "open", Staff.get())
        keep(verify()[0])
        lock = leader_lock(url)
        assert lock.acquire()
        made = {path: path.stat().st_mode & 0o077 for path in kept.rglob("*") if path.is_file()}
    lock.release()
    db.obj.close_all()
    assert len(made) >= 5, "the database, its journal, the lock, the file, the note"
    assert [path for path, others in made.items() if others] == []
