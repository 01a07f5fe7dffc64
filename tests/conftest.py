"""What every test stands on: settings of its own, no network but this machine's, databases, a clock, a browser."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from math import inf
from pathlib import Path

import pytest
import time_machine

from models.accounts import password
from models.database import PRAGMAS, db, on_postgresql, open_database
from models.offers.index.terms import table_of_synonyms
from phone.driver import Phone
from settings import Settings, settings
from tests.databases import PostgresqlDatabase, Snapshots, SqliteTemplate
from tests.passwords import quick_argon2

SHARED = "TREMPLIN_TESTS"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def pytest_configure(config: pytest.Config) -> None:
    """One folder for all workers, outside pytest's own, whose rights a second run would take from PostgreSQL."""
    if not hasattr(config, "workerinput"):
        os.environ[SHARED] = tempfile.mkdtemp(prefix="tremplin-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(SHARED), ignore_errors=True)


@pytest.fixture(autouse=True)
def synonyms_of_the_file() -> Iterator[None]:
    """No team has said anything: what it says in a test is read where the test says that time has passed."""
    table_of_synonyms.cache_clear()
    table_of_synonyms().read_at = inf
    yield
    table_of_synonyms.cache_clear()


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    """Settings that reach nobody, whatever this machine's are. Processes that a test starts have them too."""
    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), "")
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:test")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("TELEGRAM_BOT_URL", "http://127.0.0.1:9/tremplin_bot")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/tremplin.db")
    monkeypatch.setenv("STORAGE_URL", str(tmp_path / "files"))
    monkeypatch.setenv("JOURNAL_NOTES", str(tmp_path / "journal-notes"))
    monkeypatch.setenv("LOG_FORMAT", "text")
    monkeypatch.setenv("QUIET_HOURS", "0,0")  # tests run at night as well
    monkeypatch.setenv("UNDO_WINDOW", "0")  # whoever is told is told at once, but where undoing is what is tested
    monkeypatch.setenv("SECRET_KEY", "a key for tests, of 32 characters or more")
    settings.cache_clear()
    yield monkeypatch
    settings.cache_clear()


@pytest.fixture(autouse=True)
def judged(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test asks of a phone is what Telegram knows: aiogram's models judge every request."""
    phones: list[Phone] = []
    start = Phone.start
    monkeypatch.setattr(Phone, "start", lambda phone: phones.append(phone) or start(phone))
    yield
    for phone in phones:
        judge_phone(phone)


def judge_phone(phone: Phone) -> None:
    """Fails naming the first request, and the field, that Telegram does not know."""
    from tests.phone.judge import judge_requests  # slow to import, and of use to few tests

    judge_requests(phone.world.journal)


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Passwords are hashed at argon2's least cost. What they cost in life is claimed by one test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(password, "PasswordHasher", quick_argon2)
        yield


@pytest.fixture(scope="session", autouse=True)
def loopback_only() -> Iterator[None]:
    """A test that reaches for another machine fails, also where the code would take it for a broken network."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, on_loopback(getattr(socket.socket, name)))
        yield


def on_loopback(connect):
    def guarded(self: socket.socket, address):
        if self.family != socket.AF_UNIX and not is_loopback(address[0]):
            pytest.fail(f"A test reached for {address[0]}: tests stay on this machine.")
        return connect(self, address)

    return guarded


def is_loopback(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that the workers share."""
    return Path(os.environ[SHARED])


@pytest.fixture(scope="session")
def worker() -> str:
    """The name of this one of the processes that share the tests."""
    return os.environ.get("PYTEST_XDIST_WORKER", "alone")


@pytest.fixture(scope="session")
def sqlite_template(shared: Path, worker: str) -> SqliteTemplate:
    return SqliteTemplate(shared, worker)


@pytest.fixture(scope="session", autouse=True)
def nothing_waits_for_the_disk() -> Iterator[None]:
    """SQLite writes as fast as PostgreSQL does here (databases.py). Processes that a test starts do wait."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(PRAGMAS, "synchronous", "off")
        yield


@pytest.fixture(scope="session", autouse=True)
def no_order_unless_asked(sqlite_template: SqliteTemplate) -> Iterator[None]:
    """Rows come backwards on SQLite where nobody said in which order: PostgreSQL gives them in any.

    The template was made before, as in life: in which order its indexes were made decides between equal plans.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(PRAGMAS, "reverse_unordered_selects", 1)
        yield


@pytest.fixture(scope="session")
def postgresql(shared: Path, worker: str) -> Iterator[PostgresqlDatabase]:
    database = PostgresqlDatabase(shared, worker)
    yield database
    database.close()


@pytest.fixture
def sqlite_url(sqlite_template: SqliteTemplate, tmp_path: Path, environment: pytest.MonkeyPatch) -> str:
    """The address of an empty SQLite database, also in the settings."""
    return set_database(environment, sqlite_template.copy(tmp_path / "tremplin.db"))


@pytest.fixture
def postgresql_url(postgresql: PostgresqlDatabase, environment: pytest.MonkeyPatch) -> str:
    """The address of an empty PostgreSQL database, also in the settings."""
    return set_database(environment, postgresql.clean())


def set_database(environment: pytest.MonkeyPatch, url: str) -> str:
    environment.setenv("DATABASE_URL", url)
    settings.cache_clear()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, once on each kind: for tests that start processes."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def database(database_url: str) -> Iterator[None]:
    """An empty database opened for the models, once on each kind. Threads may use it as well."""
    open_database(database_url)
    yield
    db.obj.close_all()


@pytest.fixture
def snapshots(request: pytest.FixtureRequest, database: None) -> Snapshots:
    """Those of the kind of the open database."""
    kind = "postgresql" if on_postgresql() else "sqlite_template"
    return request.getfixturevalue(kind)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """The time stands still on a Monday at 8 UTC, 9 in Paris, until it is moved: `clock.shift(days)`."""
    with time_machine.travel(MONDAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def browser() -> Iterator:
    """A Chromium. For one test: its event loop would stand in the way of the others'."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not path:
        pytest.skip("There is no Chromium on this machine: install Debian's package chromium to run this.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()
