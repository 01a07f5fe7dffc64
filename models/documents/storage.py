"""Where files are kept: a folder, or any object store that fsspec speaks to.

A file's key is the digest of its content: nothing that a person wrote is part of a path, the same file is kept once,
and what is under a key never changes.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from uuid import uuid4

import fsspec

_KEY = re.compile(r"[0-9a-f]{64}")


class _Place:
    filesystem: fsspec.AbstractFileSystem
    root: str


def open_storage(url: str) -> None:
    """Keep files at this address from now on: `file:///folder`, `memory://`, `s3://bucket/folder`, or a plain path."""
    _Place.filesystem, root = fsspec.core.url_to_fs(url)
    _Place.root = root.rstrip("/")


def put(content: bytes) -> str:
    """Keep a file and return its key. Doing it twice keeps it once.

    It is written under another name and then moved: whoever is killed half-way leaves no half file under a key.
    """
    key = sha256(content).hexdigest()
    if exists(key):
        return key
    path = _path(key)
    unfinished = f"{path}.{uuid4().hex}"
    _Place.filesystem.makedirs(path.rpartition("/")[0], exist_ok=True)
    _Place.filesystem.pipe_file(unfinished, content)
    _Place.filesystem.mv(unfinished, path)
    return key


def read(key: str) -> bytes:
    """The content kept under a key. Raises FileNotFoundError, and OSError when it was altered since."""
    content: bytes = _Place.filesystem.cat_file(_path(key))
    if sha256(content).hexdigest() != key:
        raise OSError(f"the file kept under {key} is not the one that was put there")
    return content


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
    """Keep it no longer; a file that is gone already is no error.

    Two people who send the same file share a key: delete it only when no row holds it any more.
    """
    if exists(key):
        _Place.filesystem.rm_file(_path(key))


def _path(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise ValueError("not the key of a file")
    return f"{_Place.root}/{key[:2]}/{key}"
