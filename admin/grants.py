"""An opened file stays open to who opened it for a quarter of an hour: opening is journalled, reading is not."""

import time

from flask import session

from models import journal
from models.database import transaction
from models.people import Candidate
from models.staff import Staff

OPEN_FOR = 15 * 60
MOST = 20


def open_file(candidate: Candidate, by: Staff) -> None:
    """Note who opens whose file, then let them read it for a while."""
    with transaction():
        journal.write(by, "open", candidate)
    kept = sorted(grants().items(), key=lambda grant: grant[1])[1 - MOST :]
    session["files"] = dict([*kept, (str(candidate.id), time.time() + OPEN_FOR)])


def is_open(candidate: Candidate) -> bool:
    """Whether this person opened the file not long ago."""
    return grants().get(str(candidate.id), 0) > time.time()


def grants() -> dict[str, float]:
    return dict(session.get("files", {}))
