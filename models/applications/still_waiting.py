"""What a reminder has to tell when it leaves: what still waits with its reader, what has waited longest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from models.applications.application import Application
from models.applications.reminders import kept_for_later, unanswered, undecided, unread
from models.database import local, today
from models.notices.notice import Kind, Notice
from models.registrations.registration import Registration

REMINDERS = (Kind.APPLICATION_REMIND, Kind.READING_REMIND)


@dataclass(frozen=True)
class Waiting:
    """Applications to answer or to read, and registrations to decide."""

    applications: tuple[Application, ...]
    registrations: tuple[Registration, ...]


def waiting_of(notices: Sequence[Notice]) -> dict[int, Waiting]:
    """By notice, what is left to tell; a notice that has nothing more to tell is left out."""
    answering = unanswered().waiting | kept_for_later().waiting | unread().waiting
    applications = _still(Application, Application.whole_query(), answering, notices, "applications")
    registrations = _still(Registration, Registration.waiting(), undecided().waiting, notices, "registrations")
    found = {
        notice.id: Waiting(
            _of(applications, notice.facts.get("applications", ())),
            _of(registrations, notice.facts.get("registrations", ())),
        )
        for notice in notices
    }
    return {id: waiting for id, waiting in found.items() if waiting.applications or waiting.registrations}


def _still(model: Any, query: Any, condition: Any, notices: Sequence[Notice], name: str) -> dict[int, Any]:
    ids = set(chain.from_iterable(notice.facts.get(name, ()) for notice in notices))
    return {row.id: row for row in query.where(model.id.in_(ids), condition)} if ids else {}


def _of(rows: dict[int, Any], ids: Sequence[int]) -> tuple[Any, ...]:
    return tuple(sorted((rows[id] for id in ids if id in rows), key=since))


def since(row: Application | Registration) -> datetime:
    """Since when its reader has had it to see to."""
    if isinstance(row, Registration):
        return row.created_at
    return row.answered_at or row.received_at or row.gate_since


def days_waited(row: Application | Registration) -> int:
    """For how many days it has waited, as people here count them."""
    return (today() - local(since(row)).date()).days
