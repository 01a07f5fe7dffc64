"""Whoever keeps a candidate waiting is reminded, so that nobody waits in silence."""

import logging
from collections.abc import Callable
from threading import Event

from models.applications import reminders
from models.database import connection

log = logging.getLogger("tremplin.jobs")


def remind_employers(stopping: Event) -> None:
    """Remind of what waits for an answer, each company once a day at most."""
    reminded = _run(reminders.remind_employers, stopping)
    log.info("companies reminded: %d", reminded)


def remind_referents(stopping: Event) -> None:
    """Remind of what waits to be read or decided, each place once a day at most."""
    reminded = _run(reminders.remind_referents, stopping)
    log.info("places reminded: %d", reminded)


def _run(batch: Callable[[], int], stopping: Event) -> int:
    done = 0
    with connection():
        while not stopping.is_set() and (some := batch()):
            done += some
    return done
