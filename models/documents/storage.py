"""Where files are kept: a folder, or any object store that fsspec speaks to.

A file's key is drawn as it is put: nothing that a person wrote is part of a path, no two documents share a file, and
what is under a key never changes. It begins with the digest of the content, so that what was altered is known.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from secrets import token_hex
from uuid import uuid4

import fsspec

_KEY = re.compile(r"[0-9a-f]{64}")
_DIGEST_LENGTH = 48
_DRAWN_BYTES = 8


class _Place:
    filesystem: fsspec.AbstractFileSystem
    root: str


def open_storage(url: str) -> None:
    """Keep files at this address from now on: `file:///folder`, `memory://`, `s3://bucket/folder`, or a plain path."""
    _Place.filesystem, root = fsspec.core.url_to_fs(url)
    _Place.root = root.rstrip("/")


def put(content: bytes) -> str:
    """Keep a file and return its key."""
    key = _digest(content) + token_hex(_DRAWN_BYTES)
    put_back(key, content)
    return key


def put_back(key: str, content: bytes) -> None:
    """Keep a file under the key that it has.

    It is written under another name and then moved: whoever is killed half-way leaves no half file under a key.
    """
    path = _path(key)
    unfinished = f"{path}.{uuid4().hex}"
    _Place.filesystem.makedirs(path.rpartition("/")[0], exist_ok=True)
    try:
        _Place.filesystem.pipe_file(unfinished, content)
        _Place.filesystem.mv(unfinished, path)
    except OSError:
        with suppress(FileNotFoundError):
            _Place.filesystem.rm_file(unfinished)
        raise


def read(key: str) -> bytes:
    """The content kept under a key. Raises FileNotFoundError, and OSError when it was altered since."""
    content: bytes = _Place.filesystem.cat_file(_path(key))
    if not key.startswith(_digest(content)):
        raise OSError(f"the file kept under {key} is not the one that was put there")
    return content


def hold_the_same(key: str, other: str) -> bool:
    """Whether these two keys are of the same content: both begin with its digest."""
    return key[:_DIGEST_LENGTH] == other[:_DIGEST_LENGTH]


def exists(key: str) -> bool:
    """Whether a file is kept under this key."""
    return bool(_Place.filesystem.isfile(_path(key)))


def check_writable() -> None:
    """Put a small file there and take it away again. Raises whatever keeps us from it."""
    path = f"{_Place.root}/check.{uuid4().hex}"
    _Place.filesystem.makedirs(_Place.root, exist_ok=True)
    _Place.filesystem.pipe_file(path, b"")
    _Place.filesystem.rm_file(path)


def kept_keys() -> Iterator[str]:
    """The key of every file that is kept. What is still being written has none."""
    for path in _Place.filesystem.find(_Place.root):
        key = path.rpartition("/")[2]
        if _KEY.fullmatch(key):
            yield key


def delete(key: str) -> None:
    """Keep it no longer; a file that is gone already is no error."""
    with suppress(FileNotFoundError):
        _Place.filesystem.rm_file(_path(key))


def sweep(named: Callable[[list[str]], set[str]], before: datetime) -> int:
    """Delete what was written before that instant and that nobody names: whole files, half-written ones. How many.

    `named` gives those of these keys that something names.
    """
    swept = 0
    for paths in _folders():
        names = {path.rpartition("/")[2]: path for path in paths}
        kept = named([name for name in names if _KEY.fullmatch(name)])
        for name in names.keys() - kept:
            if _Place.filesystem.modified(names[name]) < before:
                _Place.filesystem.rm_file(names[name])
                swept += 1
    return swept


def _folders() -> Iterator[list[str]]:
    """The paths of the files of each folder."""
    _Place.filesystem.invalidate_cache()
    if not _Place.filesystem.isdir(_Place.root):
        return
    for folder in _Place.filesystem.ls(_Place.root, detail=True):
        if folder["type"] == "directory":
            yield [file["name"] for file in _Place.filesystem.ls(folder["name"], detail=True) if file["type"] == "file"]


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:_DIGEST_LENGTH]


def _path(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise ValueError("not the key of a file")
    return f"{_Place.root}/{key[:2]}/{key}"
