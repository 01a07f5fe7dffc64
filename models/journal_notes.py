"""How far the journal went, noted where the database's owner cannot rewrite it: that is how cut lines are missed.

A note is a small file of its own, in a folder or an object store that only needs to let us add files.
"""

import hmac
import json
from collections import deque
from datetime import datetime
from typing import Any, NamedTuple, Self

import fsspec

from models.database import now
from models.journal import Broken, Head, sealing_key, verified
from settings import settings


class Note(NamedTuple):
    """At this instant the journal went so far."""

    at: datetime
    head: Head

    @property
    def told(self) -> dict[str, str | int]:
        """What a note says, by the names that stand in its file."""
        return {"at": self.at.isoformat(), **self.head._asdict()}

    def written(self) -> str:
        """The note as it is kept and logged, sealed with the key."""
        return json.dumps({**self.told, "sealed": self.sealed()})

    def sealed(self) -> str:
        """Its seal. Only who has the key can make it."""
        told = json.dumps(["note", self.told], sort_keys=True)
        return hmac.digest(sealing_key(), told.encode(), "sha256").hex()

    @classmethod
    def read(cls, text: bytes) -> Self:
        """The note as it was written. Raises ValueError when it is not as we wrote it."""
        said: dict[str, Any] = json.loads(text)
        try:
            note = cls(datetime.fromisoformat(said["at"]), Head(said["lines"], said["line"], said["seal"]))
        except (KeyError, TypeError) as error:
            raise ValueError("something is missing") from error
        if said.get("sealed") != note.sealed():
            raise ValueError("the seal is not ours")
        return note


def keep(head: Head) -> Note:
    """Note that the journal goes so far, now."""
    note = Note(now(), head)
    files, folder = _place()
    files.makedirs(folder, exist_ok=True)
    files.pipe_file(f"{folder}/{note.at:%Y%m%dT%H%M%S%f}.json", note.written().encode())
    return note


def verify() -> tuple[Head, int]:
    """Read the whole journal and compare it with its notes: how far it goes, and how many notes there are.

    Raises Broken at the first wrong line, or else at the first wrong note.
    """
    notes, wrong = _kept()
    head = _compared(notes)
    if wrong:
        raise Broken(None, f"the note {wrong[0]} is not as it was written")
    return head, len(notes)


def _kept() -> tuple[list[Note], list[str]]:
    """The notes, shortest journal first, and the names of the files that are none."""
    files, folder = _place()
    notes, wrong = [], []
    for name in files.find(folder):
        try:
            notes.append(Note.read(files.cat_file(name)))
        except ValueError:
            wrong.append(name)
    return sorted(notes, key=lambda note: note.head.line), wrong


def _place() -> tuple[fsspec.AbstractFileSystem, str]:
    files, folder = fsspec.core.url_to_fs(settings().journal_notes)
    return files, folder.rstrip("/")


def _compared(notes: list[Note]) -> Head:
    """How far the journal goes. Raises Broken where it is not the one that was noted."""
    waiting = deque(notes)
    for head in verified():
        while waiting and waiting[0].head.line <= head.line:
            _compare(waiting.popleft(), head)
    if waiting:
        there_were = f"{_noted(waiting[-1])} there were {waiting[-1].head.lines}"
        raise Broken(head.line, f"lines after line {head.line} were cut off: {there_were}")
    return head


def _compare(note: Note, head: Head) -> None:
    if note.head != head:
        line = note.head.line
        raise Broken(line, f"line {line} was removed or written again: {_noted(note)} it was another")


def _noted(note: Note) -> str:
    return f"on {note.at:%Y-%m-%d at %H:%M} UTC"
