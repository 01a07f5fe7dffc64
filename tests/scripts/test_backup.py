"""A backup brings everything back, or is refused and nothing changes."""

import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from peewee import DatabaseError
from playhouse.migrations import Runner

from deployment import open_deployment
from models.applications import moves
from models.database import db, on_postgresql
from models.documents import storage
from models.documents.document import Document
from models.journal_notes import verify
from models.migrations import FOLDER
from models.people.candidate import Candidate
from models.registrations.joining import create_candidate
from scripts import archive, backup, dump, restore
from settings import settings
from tests.acts import everything
from tests.cast import Cast, cast

__all__ = ["cast"]

PERSON = {"first_name": "Zoé", "last_name": "Roux"}
Everything = tuple[dict[str, list[str]], dict[str, bytes]]


@pytest.fixture
def whole(cast: Cast, tmp_path: Path, environment: pytest.MonkeyPatch) -> Cast:
    """A deployment in use, with its files in a folder."""
    environment.setenv("STORAGE_URL", f"{tmp_path}/whole-files")
    settings.cache_clear()
    storage.open_storage(settings().storage_url)
    moves.validate(cast.apply(), cast.bruno)
    for number in range(3):
        storage.put(b"a paper" * number)
    Document.update(key=storage.put(b"%PDF")).execute()
    return cast


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, database: None, tmp_path: Path) -> Iterator[str]:
    """A database of the same kind in which nothing is, not even tables."""
    if not on_postgresql():
        yield f"sqlite:///{tmp_path}/elsewhere.db"
        return
    postgresql = request.getfixturevalue("postgresql")
    name = f"elsewhere_{uuid4().hex}"
    with psycopg.connect(postgresql.server.get_uri(), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield postgresql.url_of(name)
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def elsewhere(empty_url: str, tmp_path: Path, environment: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Go to another deployment, which is new."""

    def go() -> None:
        db.obj.close_all()
        environment.setenv("DATABASE_URL", empty_url)
        environment.setenv("STORAGE_URL", f"{tmp_path}/elsewhere-files")
        settings.cache_clear()
        open_deployment()

    yield go
    db.obj.close_all()


def back_up(tmp_path: Path) -> Path:
    assert backup.main([str(tmp_path / "backups")]) == 0
    [path] = (tmp_path / "backups").iterdir()
    return path


def all_there_is() -> Everything:
    """Every row and every file."""
    return everything(), {key: storage.read(key) for key in storage.kept_keys()}


def test_what_is_restored_is_equal_row_by_row_and_file_by_file(whole: Cast, tmp_path: Path, elsewhere):
    path, before = back_up(tmp_path), all_there_is()
    elsewhere()
    assert restore.main([str(path)]) == 0
    assert all_there_is() == before
    assert len(before[1]) == 4
    assert verify()[0].lines > 0


def test_what_is_restored_is_guarded_as_before_and_goes_on(whole: Cast, tmp_path: Path, elsewhere):
    path = back_up(tmp_path)
    elsewhere()
    restore.main([str(path)])
    for statement in (
        "DELETE FROM entry",
        "UPDATE application SET candidate_id = 999999",
        "INSERT INTO reason (label, hidden) SELECT label, hidden FROM reason",
    ):
        with pytest.raises(DatabaseError), db.atomic():
            db.execute_sql(statement)
    lines = verify()[0].lines
    moves.validate(whole.apply(whole.other_candidate), whole.driss)
    assert verify()[0].lines > lines


def test_backup_is_for_its_owner_alone(whole: Cast, tmp_path: Path):
    assert back_up(tmp_path).stat().st_mode & 0o077 == 0


def test_backup_is_of_one_instant_whoever_writes_meanwhile(whole: Cast, tmp_path: Path, elsewhere, monkeypatch):
    add, before, written = archive.Archive.add, all_there_is(), []

    def add_while_others_write(self: archive.Archive, name: str, pieces: Iterable[bytes]) -> None:
        def later() -> Iterator[bytes]:
            yield from pieces
            # In a table that was read already, and in those still to be read.
            written.append(joined(whole, len(written)))

        add(self, name, later())

    monkeypatch.setattr(archive.Archive, "add", add_while_others_write)
    path = back_up(tmp_path)
    elsewhere()
    assert restore.main([str(path)]) == 0
    assert len(written) >= 5
    assert everything() == before[0]


def joined(cast: Cast, number: int) -> Candidate:
    """One more candidate with a request, each with a line in the journal, in one act."""
    return create_candidate(cast.bruno, cast.mission, {**PERSON, "email": f"{number}@mail.example"})


def test_deployment_in_use_is_not_overwritten_by_mistake(whole: Cast, tmp_path: Path, capsys):
    path, _ = back_up(tmp_path), whole.apply(whole.other_candidate)
    before = all_there_is()
    assert restore.main([str(path)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert all_there_is() == before


def test_files_alone_are_in_use_too(whole: Cast, tmp_path: Path, elsewhere):
    path = back_up(tmp_path)
    elsewhere()
    storage.put(b"someone's")
    assert restore.main([str(path)]) == 1


def test_deployment_in_use_is_replaced_when_told(whole: Cast, tmp_path: Path):
    path, before = back_up(tmp_path), all_there_is()
    whole.apply(whole.other_candidate)
    storage.put(b"written since")
    assert restore.main(["--replace", str(path)]) == 0
    assert all_there_is() == before


def cut(path: Path, left: float) -> None:
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * left)])


def shorten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def scratch(path: Path) -> None:
    with zipfile.ZipFile(path) as pack:
        first = pack.infolist()[0]
    content = bytearray(path.read_bytes())
    middle = first.header_offset + 30 + len(first.filename) + first.compress_size // 2
    # Not one bit alone: it may name another place where the same letters stand.
    for place in range(middle, middle + 8):
        content[place] ^= 0xFF
    path.write_bytes(content)


def rewrite(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Another archive in its place, as someone makes it who knows zip files."""
    with zipfile.ZipFile(path) as pack:
        members = {name: pack.read(name) for name in pack.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w") as pack:
        for name, content in members.items():
            pack.writestr(name, content)


def alter(members: dict[str, bytes]) -> None:
    name = next(name for name in members if name.startswith("files/"))
    members[name] = b"another paper"


HARM: dict[str, Callable[[Path], None]] = {
    "empty": lambda path: cut(path, 0),
    "a tenth": lambda path: cut(path, 0.1),
    "half": lambda path: cut(path, 0.5),
    "nearly whole": lambda path: cut(path, 0.99),
    "a byte less": shorten,
    "some bytes changed": scratch,
    "a member altered": lambda path: rewrite(path, alter),
    "a member less": lambda path: rewrite(path, lambda members: members.pop(next(iter(members)))),
    "a member more": lambda path: rewrite(path, lambda members: members.update({"files/x": b""})),
    "no manifest": lambda path: rewrite(path, lambda members: members.pop(archive.MANIFEST)),
    "no zip": lambda path: path.write_bytes(b"a paper"),
}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("harm", HARM)
def test_backup_that_is_not_whole_is_refused_and_nothing_changes(whole: Cast, tmp_path: Path, capsys, harm: str):
    path = back_up(tmp_path)
    HARM[harm](path)
    before = all_there_is()
    assert restore.main(["--replace", str(path)]) == 1
    assert "no whole backup" in capsys.readouterr().err
    assert all_there_is() == before


def tell(**facts: object) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        members[archive.MANIFEST] = json.dumps({**json.loads(members[archive.MANIFEST]), **facts}).encode()

    return change


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"kind": "oracle"}, "the backup is of oracle"),
        ({"steps": ["9999_later"]}, "made by a newer Tremplin, which knows 9999_later"),
        ({"format": 2}, "another format"),
    ],
)
def test_backup_that_cannot_come_here_is_refused_and_nothing_changes(whole: Cast, tmp_path, capsys, facts, why):
    path = back_up(tmp_path)
    rewrite(path, tell(**facts))
    before = all_there_is()
    assert restore.main(["--replace", str(path)]) == 1
    assert why in capsys.readouterr().err
    assert all_there_is() == before


def test_backup_of_an_older_version_is_brought_up_to_date(database, empty_url: str, tmp_path: Path, elsewhere):
    elsewhere()
    Runner(db.obj, str(FOLDER)).up("0003_journal_only_grows")
    path = back_up(tmp_path)
    Runner(db.obj, str(FOLDER)).up()
    db.execute_sql("DELETE FROM reason")
    assert restore.main([str(path)]) == 0
    assert len(db.execute_sql("SELECT * FROM reason").fetchall()) == 13
    assert not Runner(db.obj, str(FOLDER)).up()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_tables_that_others_hold_are_not_waited_for(whole: Cast, tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setattr(dump, "PATIENCE", "SET LOCAL lock_timeout = '10ms'")
    path, before = back_up(tmp_path), all_there_is()
    with psycopg.connect(settings().database_url.get_secret_value()) as other:
        other.execute("SELECT * FROM candidate")
        assert restore.main(["--replace", str(path)]) == 1
    assert "stop all that uses it" in capsys.readouterr().err
    assert all_there_is() == before


def test_file_that_was_altered_is_named_and_keeps_no_other_out(whole: Cast, tmp_path: Path, capsys):
    key = storage.put(b"one more")
    (tmp_path / "whole-files" / key[:2] / key).write_bytes(b"altered")
    assert backup.main([str(tmp_path / "backups")]) == 1
    assert key in capsys.readouterr().out
    [path] = (tmp_path / "backups").iterdir()
    with archive.verified(path) as found:
        assert len(found.names("files")) == 4


def test_backup_that_stops_half_way_leaves_nothing_that_looks_like_one(whole: Cast, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(storage, "read", lambda key: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        backup.main([str(tmp_path / "backups")])
    assert list((tmp_path / "backups").iterdir()) == []


def test_archive_that_is_not_there_is_told(database, tmp_path: Path, capsys):
    assert restore.main([f"{tmp_path}/none.zip"]) == 1
    assert f"there is no {tmp_path}/none.zip" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--help"], ["a", "b"], ["--replace"]])
def test_anything_else_is_answered_with_how_to_ask(capsys, arguments):
    assert restore.main(arguments) == 2
    assert "python -m scripts.restore" in capsys.readouterr().out
    if len(arguments) != 0:
        assert backup.main(arguments) == 2
