"""Employers who have not answered are reminded, so that no candidate waits in silence."""

import logging
from threading import Event

from models.applications.reminders import remind, unanswered
from models.database import connection
from settings import settings

log = logging.getLogger("tremplin.jobs")


def remind_employers(stopping: Event) -> None:
    """Remind of every application that waits for an answer since 10, 20 or 28 days (a setting).

    The latest day comes first and settles the earlier ones: after a long halt, one reminder leaves instead of three.
    """
    with connection():
        for day in reversed(settings().reminder_days):
            _remind_at(day, stopping)


def _remind_at(day: int, stopping: Event) -> None:
    while not stopping.is_set() and (batch := unanswered(day)):
        sent = sum(remind(application, day) for application in batch)
        log.info("reminders at %d days: %d", day, sent)
