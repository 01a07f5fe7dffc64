"""The archive of a backup: one zip file, whose last member says what the others hold and how to tell them unharmed."""

import json
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

MANIFEST = "manifest.json"
FORMAT = 1
CHUNK = 1 << 20
# A row shrinks to a third at the lowest level already; a higher one takes minutes for little.
QUICKLY = 1


class Damaged(Exception):
    """The file is no whole archive of ours."""


class Archive:
    """An archive that is being written."""

    def __init__(self, pack: zipfile.ZipFile) -> None:
        self._pack = pack
        self._digests: dict[str, str] = {}

    def add(self, name: str, pieces: Iterable[bytes]) -> None:
        """Put in one member, piece by piece."""
        digest = sha256()
        with self._pack.open(name, "w", force_zip64=True) as member:
            for piece in pieces:
                digest.update(piece)
                member.write(piece)
        self._digests[name] = digest.hexdigest()

    def seal(self, **facts: Any) -> None:
        """Say what is inside. Without this member it is no archive."""
        manifest = {"format": FORMAT, **facts, "digests": self._digests}
        self._pack.writestr(MANIFEST, json.dumps(manifest, indent=1))

    def names(self, folder: str) -> list[str]:
        """The members of a folder so far."""
        return _inside(folder, self._digests)

    @classmethod
    @contextmanager
    def at(cls, path: Path) -> Iterator[Self]:
        """A new archive, which has its name once it is whole and on the disk."""
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.unfinished")
        try:
            with unfinished.open("wb") as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=QUICKLY) as pack:
                    yield cls(pack)
                file.flush()
                os.fsync(file.fileno())
            unfinished.rename(path)
        finally:
            unfinished.unlink(missing_ok=True)


class Verified:
    """An archive that was read to its end and is as it was written."""

    def __init__(self, pack: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
        self._pack, self.manifest = pack, manifest

    def pieces(self, name: str) -> Iterator[bytes]:
        """A member, piece by piece."""
        with self._pack.open(name) as member:
            while piece := member.read(CHUNK):
                yield piece

    def names(self, folder: str) -> list[str]:
        """The members of a folder."""
        return _inside(folder, self.manifest["digests"])


@contextmanager
def verified(path: Path) -> Iterator[Verified]:
    """The archive, once all of it was read and compared. Raises Damaged, or OSError where there is none."""
    try:
        pack = zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        raise Damaged("it is cut off, or no archive") from None
    with pack:
        yield _compared(pack)


def _compared(pack: zipfile.ZipFile) -> Verified:
    try:
        manifest = json.loads(pack.read(MANIFEST))
        archive = Verified(pack, manifest)
        members = sorted(pack.namelist())
        wrong = [name for name in manifest["digests"] if _digest(archive.pieces(name)) != manifest["digests"][name]]
    except (KeyError, TypeError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise Damaged("something in it is missing or was changed") from error
    if wrong or members != sorted([*manifest["digests"], MANIFEST]):
        raise Damaged("something in it was changed")
    if manifest["format"] != FORMAT:
        raise Damaged("it is of another format")
    return archive


def _inside(folder: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith(f"{folder}/")]


def _digest(pieces: Iterable[bytes]) -> str:
    digest = sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()
