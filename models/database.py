"""The database: opened by its address, SQLite or PostgreSQL, and the base of every table."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any, Self, TypeVar
from zoneinfo import ZoneInfo

import peewee
from peewee import (
    SQL,
    Check,
    DatabaseProxy,
    InterfaceError,
    ModelSelect,
    OperationalError,
    PostgresqlDatabase,
    SqliteDatabase,
)
from playhouse import db_url
from playhouse.fields import EnumField
from playhouse.pool import MaxConnectionsExceeded

from models.refusal import Unreachable
from models.selection import Selection

PRAGMAS = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000, "synchronous": "normal"}
# The database does not answer now: cut off, locked, or all our connections are busy. What was asked can be asked again.
UNAVAILABLE: tuple[type[Exception], ...] = (OperationalError, InterfaceError, MaxConnectionsExceeded)
# How PostgreSQL and SQLite say that others hold what we want. Their words change with the server's language.
_HELD = {"40P01", "40001", "55P03"}  # deadlock, serialisation failure, lock not available
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}

db = DatabaseProxy()


class AdvisoryLock(IntEnum):
    """PostgreSQL's advisory locks that we hold, each for one purpose."""

    JOURNAL = 7_301_001
    PUBLICATION = 7_301_002
    LEADER = 7_301_003


def hold(lock: AdvisoryLock) -> None:
    """Wait for this lock and keep it until the transaction ends. SQLite has one writer, who holds all of them."""
    if on_postgresql():
        db.execute_sql("SELECT pg_advisory_xact_lock(%s)", (lock,))


_zone = ZoneInfo("Europe/Paris")


def set_timezone(zone: ZoneInfo) -> None:
    """Tell days and hours as people of this zone read them, from now on."""
    global _zone
    _zone = zone


def open_database(url: str) -> None:
    """Bind every table to the database at `url`. Connections are pooled and opened when first used."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite":
        database = db_url.connect(
            f"sqlite+pool://{rest}",
            pragmas=PRAGMAS,
            max_connections=None,
            timeout=5,
            # The pool gives one thread the connection that another gave back: never two at once.
            check_same_thread=False,
        )
    else:
        database = db_url.connect(
            f"postgresql+pool://{rest}",
            unquote_password=True,
            unquote_user=True,
            max_connections=20,
            timeout=10,
        )
    db.initialize(database)


def on_postgresql() -> bool:
    """Whether the open database is PostgreSQL."""
    return isinstance(db.obj, PostgresqlDatabase)


def transaction() -> AbstractContextManager[Any]:
    """All that is written inside is kept, or none of it. Inside another transaction, a savepoint.

    On SQLite it takes the write lock at once: a transaction that reads, then writes, would otherwise be refused
    when another process wrote in between.
    """
    if isinstance(db.obj, SqliteDatabase):
        return db.atomic("IMMEDIATE")
    return db.atomic()


def snapshot() -> AbstractContextManager[Any]:
    """All that is read inside is as it was at one instant, while others write. Not inside another transaction."""
    if isinstance(db.obj, SqliteDatabase):
        return db.atomic()
    return db.atomic(isolation_level="REPEATABLE READ")


def is_busy(error: Exception) -> bool:
    """Whether the database refused only because others held it for long: later, the same act passes."""
    cause = getattr(error, "orig", None) if isinstance(error, UNAVAILABLE) else None
    # The low byte is the kind of error; the others say which.
    sqlite_kind = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    return getattr(cause, "sqlstate", None) in _HELD or sqlite_kind in _LOCKED


def connection() -> AbstractContextManager[Any]:
    """A connection from the pool for the time of the block."""
    return db.connection_context()


_moved: ContextVar[datetime | None] = ContextVar("moved", default=None)
_ahead = timedelta(0)


def now() -> datetime:
    """The present instant as the database keeps it: UTC, without a zone."""
    return _moved.get() or datetime.now(UTC).replace(tzinfo=None) + _ahead


def set_ahead(by: timedelta) -> bool:
    """Live so far in the future from now on: the demo's days go by at a press. Whether that is news."""
    global _ahead
    former, _ahead = _ahead, by
    return former != by


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """What happens inside happens at this instant: so the demo tells its past through the same verbs as the present."""
    token = _moved.set(instant)
    try:
        yield
    finally:
        _moved.reset(token)


def local(instant: datetime) -> datetime:
    """A stored instant as people here read it."""
    return instant.replace(tzinfo=UTC).astimezone(_zone)


def utc_of(typed: datetime) -> datetime:
    """What people here read on a clock, as the database keeps it. An hour that comes twice is the first of the two."""
    return typed.replace(tzinfo=_zone).astimezone(UTC).replace(tzinfo=None)


def today() -> date:
    """The present day here, whatever the server's zone."""
    return local(now()).date()


def start_of(day: date) -> datetime:
    """The instant at which this day begins here, as the database keeps it."""
    return utc_of(datetime.combine(day, time()))


E = TypeVar("E", bound=StrEnum)

if TYPE_CHECKING:
    Query = ModelSelect[Any]

    class Choice(peewee.Field[E]):
        def __init__(self, enum: type[E], **options: Any) -> None: ...

else:
    Query = ModelSelect

    class Choice(EnumField):
        """A column that holds one member of an enum. The database refuses any other value."""

        def __init__(self, enum, **options):
            super().__init__(enum, max_length=30, **options)
            self.enum = enum

        def bind(self, model, name, set_attribute=True):
            super().bind(model, name, set_attribute)
            values = ", ".join(f"'{member.value}'" for member in self.enum)
            self.constraints = [Check(f"{self.column_name} IN ({values})")]


def written_out(members: Iterable[StrEnum]) -> list[SQL]:
    """Members of an enum, for a condition that a partial index serves: it knows only those in its own words."""
    return [SQL(f"'{member.value}'") for member in members]


class Table(peewee.Model):
    """The base of every table."""

    id: Any

    class Meta:
        database = db
        legacy_table_names = False

    @classmethod
    def select(cls, *fields: Any) -> Query:
        """These columns, or all."""
        return Selection(cls, fields or cls._meta.sorted_fields, is_default=not fields)

    @classmethod
    def locked(cls, key: object) -> Self:
        """The row as it is now, held for this transaction: who asks for it next waits until we are done.

        Raises Unreachable when it has gone meanwhile: a person may be erased at any instant.
        """
        row: Self | None = cls.locking(cls._meta.primary_key == key).get_or_none()
        if row is None:
            raise Unreachable
        return row

    @classmethod
    def locking(cls, condition: Any) -> Query:
        """The query of the rows of which this is true; those that it gives are held for this transaction."""
        query: Query = cls.select().where(condition)
        if on_postgresql():
            # Not FOR UPDATE: rows that point here can still be added, such as a notice to a person whose row is held.
            query = query.for_update("FOR NO KEY UPDATE")  # type: ignore[arg-type]  # the stub knows no strength
        return query
