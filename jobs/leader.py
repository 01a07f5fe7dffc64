"""One process leads and the others stand by: a lock that the system itself frees when its holder dies."""

import fcntl
import logging
from pathlib import Path
from time import monotonic
from typing import Protocol, TextIO

import psycopg

from models.database import AdvisoryLock, db, on_postgresql
from models.heartbeat import JOBS

log = logging.getLogger("tremplin.jobs")

# Both ends drop a silent connection within 6 seconds: a leader that lost the network stops, and is replaced.
# On the same host, or when only the process dies, the connection ends at once and so does the lock.
CLIENT = {
    "connect_timeout": 5,
    "keepalives_idle": 2,
    "keepalives_interval": 1,
    "keepalives_count": 3,
    "tcp_user_timeout": 5000,
}
SERVER = "-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3 -c tcp_user_timeout=5000"


# Some beats may fail while the database is busy, or the machine.
FROZEN_SECONDS = 20
LAST_BEAT = "SELECT at FROM heartbeat WHERE name = %s"
UNSEAT = """
SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
WHERE locktype = 'advisory' AND granted AND objid = %s AND datname = current_database()
"""


class Lock(Protocol):
    """What a process holds while it leads."""

    def acquire(self) -> bool:
        """Try to lead, without waiting."""

    def is_held(self) -> bool:
        """Whether we still lead."""

    def release(self) -> None:
        """Let another lead."""


def leader_lock(url: str) -> Lock:
    """The lock of the open database, whose address is `url`."""
    if on_postgresql():
        return PostgresqlLock(url)
    return FileLock(Path(f"{db.obj.database}.leader"))


class PostgresqlLock:
    """An advisory lock on a connection of its own, outside the pool: it lasts as long as that connection."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: psycopg.Connection | None = None
        self._last_beat: tuple[object, ...] | None = None
        self._heard_at = monotonic()

    def acquire(self) -> bool:
        try:
            self._connection = psycopg.connect(self._url, autocommit=True, options=SERVER, **CLIENT)
            row = self._connection.execute("SELECT pg_try_advisory_lock(%s)", (AdvisoryLock.LEADER,)).fetchone()
            if row == (False,):
                self._watch(self._connection)
        except psycopg.OperationalError as error:
            log.warning("the database does not answer (%s)", type(error).__name__)
            self.release()
            return False
        if row == (True,):
            return True
        self.release()
        return False

    def _watch(self, connection: psycopg.Connection) -> None:
        """End the connection, and so the lock, of a leader that is frozen: it keeps it and does nothing.

        Its beats are counted by our own clock: two machines may differ on the time.
        """
        last = connection.execute(LAST_BEAT, (JOBS,)).fetchone()
        if last != self._last_beat:
            self._last_beat, self._heard_at = last, monotonic()
        elif monotonic() - self._heard_at > FROZEN_SECONDS:
            log.warning("the leader has not moved for %d seconds: it loses the lock", FROZEN_SECONDS)
            connection.execute(UNSEAT, (AdvisoryLock.LEADER,))
            self._heard_at = monotonic()

    def is_held(self) -> bool:
        try:
            return self._connection is not None and bool(self._connection.execute("SELECT 1"))
        except psycopg.OperationalError:
            return False

    def release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class FileLock:
    """A lock on a file beside the database: the system frees it when its holder dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def acquire(self) -> bool:
        file = self._path.open("w")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._file = file
        return True

    def is_held(self) -> bool:
        return self._file is not None

    def release(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
