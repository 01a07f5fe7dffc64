"""What drivers raise when others hold what we want, as peewee hands it on."""

import sqlite3

import psycopg
from peewee import OperationalError


def deadlock() -> OperationalError:
    """PostgreSQL gave way, on a server that speaks French: only the code says so."""
    return _handed_on(psycopg.errors.DeadlockDetected("interblocage (deadlock) détecté"))


def locked(code: int = sqlite3.SQLITE_BUSY) -> OperationalError:
    """SQLite waited in vain. An extended code says more in its higher bytes."""
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = code
    return _handed_on(error)


def _handed_on(cause: Exception) -> OperationalError:
    error: OperationalError = OperationalError(cause, *cause.args)
    return error
