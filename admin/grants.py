"""An opened file stays open to who opened it for a quarter of an hour: opening is journalled, reading is not."""

import time

from flask import session

from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.standing import note_opening

OPEN_FOR = 15 * 60
MOST = 20


def open_file(candidate: Candidate, by: Staff) -> None:
    """Note who opens whose file, then let them read it for a while."""
    note_opening(by, candidate)
    kept = sorted(grants().items(), key=lambda grant: grant[1])[1 - MOST :]
    session["files"] = dict([*kept, (key_of(candidate, by), time.time() + OPEN_FOR)])


def is_open(candidate: Candidate, by: Staff) -> bool:
    """Whether this person opened the file not long ago."""
    return grants().get(key_of(candidate, by), 0) > time.time()


def key_of(candidate: Candidate, by: Staff) -> str:
    """Signing out leaves the session's other values: what one opened is not opened by who signs in next."""
    return f"{candidate.id}-{by.id}"


def grants() -> dict[str, float]:
    return dict(session.get("files", {}))
