"""Where files are kept: on a disk and in memory, the same promises."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest

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
def test_file_is_read_as_it_was_put_under_the_digest_of_its_content():
    assert storage.put(CV) == KEY
    assert storage.exists(KEY)
    assert storage.read(KEY) == CV


@pytest.mark.usefixtures("place")
def test_putting_twice_keeps_once():
    assert storage.put(CV) == storage.put(CV)
    storage.delete(KEY)
    assert not storage.exists(KEY)


@pytest.mark.usefixtures("place")
def test_deleting_what_is_gone_is_no_error():
    storage.put(CV)
    storage.delete(KEY)
    storage.delete(KEY)
    with pytest.raises(FileNotFoundError):
        storage.read(KEY)


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("key", ["", "../../etc/passwd", "/etc/passwd", KEY.upper(), KEY + "\n", KEY[:-1], f"{KEY}/x"])
@pytest.mark.parametrize("act", [storage.read, storage.exists, storage.delete])
def test_what_is_no_key_reaches_no_file(key, act):
    with pytest.raises(ValueError, match="not the key of a file"):
        act(key)


def test_file_altered_on_the_disk_is_not_given_out(folder):
    storage.put(CV)
    [kept] = kept_in(folder)
    kept.write_bytes(b"something else")
    with pytest.raises(OSError, match=KEY):
        storage.read(KEY)


def test_many_at_once_put_the_same_file(folder):
    with ThreadPoolExecutor(16) as threads:
        keys = set(threads.map(lambda _: storage.put(CV * 1000), range(64)))
    assert len(keys) == 1
    assert [path.name for path in kept_in(folder)] == [*keys]


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
    key = sha256(content).hexdigest()
    assert len(kept_in(folder)) == 1  # the half that nobody will read
    assert not storage.exists(key)
    assert storage.put(content) == key
    assert storage.read(key) == content


def kept_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.usefixtures("place")
def test_keys_are_those_of_the_files_that_are_kept():
    assert list(storage.kept_keys()) == []
    assert storage.put(CV) == KEY
    storage.check_writable()
    assert list(storage.kept_keys()) == [KEY]


def test_file_half_written_has_no_key(folder: Path):
    storage.put(CV)
    (folder / KEY[:2] / f"{KEY}.unfinished").write_bytes(b"%PD")
    assert list(storage.kept_keys()) == [KEY]
