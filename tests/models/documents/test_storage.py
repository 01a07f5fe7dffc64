"""Where files are kept: on a disk and in memory, the same promises."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest
from fsspec.implementations.local import LocalFileSystem

from models.documents import storage

CV = b"%PDF-1.7 CV of Amina"
KEY = sha256(CV).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    storage.open_storage(f"file://{tmp_path}/kept")
    return tmp_path / "kept"


@pytest.fixture(params=["file", "memory", "path"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    places = {"file": f"file://{tmp_path}/kept", "memory": f"memory://{uuid4().hex}", "path": str(tmp_path / "kept")}
    storage.open_storage(places[request.param])


@pytest.mark.usefixtures("place")
def test_file_is_read_as_it_was_put():
    key = storage.put(CV)
    assert storage.exists(key)
    assert storage.read(key) == CV


@pytest.mark.usefixtures("place")
def test_same_file_put_twice_is_two_of_which_one_can_go():
    gone, kept = storage.put(CV), storage.put(CV)
    storage.delete(gone)
    assert not storage.exists(gone)
    assert storage.read(kept) == CV


@pytest.mark.usefixtures("place")
def test_deleting_what_is_gone_is_no_error():
    key = storage.put(CV)
    storage.delete(key)
    storage.delete(key)
    with pytest.raises(FileNotFoundError):
        storage.read(key)


def test_file_of_before_keys_were_drawn_is_read(folder):
    path = folder / KEY[:2] / KEY
    path.parent.mkdir(parents=True)
    path.write_bytes(CV)
    assert storage.read(KEY) == CV


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("key", ["", "../../etc/passwd", "/etc/passwd", KEY.upper(), KEY + "\n", KEY[:-1], f"{KEY}/x"])
@pytest.mark.parametrize("act", [storage.read, storage.exists, storage.delete])
def test_what_is_no_key_reaches_no_file(key, act):
    with pytest.raises(ValueError, match="not the key of a file"):
        act(key)


def test_file_altered_on_the_disk_is_not_given_out(folder):
    key = storage.put(CV)
    [kept] = kept_in(folder)
    kept.write_bytes(b"something else")
    with pytest.raises(OSError, match=key):
        storage.read(key)


def test_many_at_once_put_the_same_file(folder):
    with ThreadPoolExecutor(16) as threads:
        keys = set(threads.map(lambda _: storage.put(CV * 1000), range(64)))
    assert {path.name for path in kept_in(folder)} == keys
    assert len(keys) == 64


@pytest.mark.parametrize("step", ["pipe_file", "mv"])
def test_full_disk_leaves_nothing_behind(folder, monkeypatch, step):
    monkeypatch.setattr(LocalFileSystem, step, no_space_left)
    with pytest.raises(OSError, match="full"):
        storage.put(CV)
    assert kept_in(folder) == []


def no_space_left(self, path, *given, **more):
    Path(path).write_bytes(CV[:4])
    raise OSError("the disk is full")


@pytest.mark.usefixtures("place")
def test_what_nobody_names_is_swept_once_it_is_old():
    named, orphan = storage.put(CV), storage.put(CV)
    assert storage.sweep({named}.intersection, datetime.now(UTC) - timedelta(hours=1)) == 0
    assert storage.exists(orphan)
    assert storage.sweep({named}.intersection, datetime.now(UTC) + timedelta(hours=1)) == 1
    assert (storage.exists(named), storage.exists(orphan)) == (True, False)


@pytest.mark.usefixtures("place")
def test_nothing_is_swept_where_nothing_was_put():
    assert storage.sweep(set, datetime.now(UTC)) == 0


def test_half_file_is_swept_once_it_is_old(folder):
    key = storage.put(CV)
    half = folder / key[:2] / f"{key}.half"
    half.write_bytes(CV[:4])
    assert storage.sweep({key}.intersection, datetime.now(UTC) - timedelta(hours=1)) == 0
    assert storage.sweep({key}.intersection, datetime.now(UTC) + timedelta(hours=1)) == 1
    assert [path.name for path in kept_in(folder)] == [key]


def test_process_killed_while_it_writes_leaves_nothing_under_the_key(folder):
    content = CV * 10_000
    script = (
        "import os, signal, sys\n"
        "from models.documents import storage\n"
        "from fsspec.implementations.local import LocalFileSystem\n"
        "def killed(self, path, value, **_):\n"
        "    with open(path, 'wb') as file:\n"
        "        file.write(value[: len(value) // 2])\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "LocalFileSystem.pipe_file = killed\n"
        f"storage.open_storage({str(folder)!r})\n"
        f"storage.put({CV!r} * 10_000)\n"
    )
    root = Path(__file__).parents[3]
    process = subprocess.run([sys.executable, "-c", script], cwd=root, env={**os.environ, "PYTHONPATH": str(root)})
    assert process.returncode == -signal.SIGKILL
    [half] = kept_in(folder)  # that nobody will read
    assert not storage._KEY.fullmatch(half.name)
    assert storage.read(storage.put(content)) == content


def kept_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.usefixtures("place")
def test_keys_are_those_of_the_files_that_are_kept():
    assert list(storage.kept_keys()) == []
    key = storage.put(CV)
    storage.check_writable()
    assert list(storage.kept_keys()) == [key]


def test_file_half_written_has_no_key(folder: Path):
    key = storage.put(CV)
    (folder / key[:2] / f"{key}.unfinished").write_bytes(b"%PD")
    assert list(storage.kept_keys()) == [key]


def test_file_put_back_has_the_key_that_it_had():
    key = storage.put(CV)
    storage.delete(key)
    storage.put_back(key, CV)
    assert storage.read(key) == CV
