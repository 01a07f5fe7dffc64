"""Addresses for whoever watches over the process: whether it is alive, and whether it can serve."""

from collections.abc import Callable
from functools import lru_cache
from time import monotonic

from flask import Blueprint

from models.database import db
from models.documents.storage import check_writable
from models.migrations import is_up_to_date

Answer = tuple[str, int, dict[str, str]]

checks = Blueprint("checks", __name__)

PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
# Strangers may ask as often as they like: database and files are asked this often.
SECONDS = 2


@checks.get("/alive")
def alive() -> Answer:
    """The process answers. Whoever restarts those that do not is not led astray by a database that is down."""
    return "alive\n", 200, PLAIN


@checks.get("/ready")
def ready() -> Answer:
    """The process can serve: else, which part is missing, and nothing more."""
    missing = _missing(int(monotonic() / SECONDS))
    return (f"not ready: {missing}\n", 503, PLAIN) if missing else ("ready\n", 200, PLAIN)


@lru_cache(maxsize=1)
def _missing(turn: int) -> str | None:
    """The first part that does not work. Asked once in a turn."""
    return next((part for part, works in PARTS.items() if not _works(works)), None)


def _works(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception:
        # Whatever it is: the cause stands in the log of whoever needs that part; who asks here learns only which.
        return False


def _answers() -> bool:
    db.connect(reuse_if_open=True)  # given back when the request ends, as any page's
    return bool(db.execute_sql("SELECT 1").fetchone())


def _keeps_files() -> bool:
    check_writable()
    return True


PARTS = {"database": _answers, "migrations": is_up_to_date, "files": _keeps_files}
