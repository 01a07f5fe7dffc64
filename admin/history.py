"""What happened to one thing, in sentences with people's names."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models import journal
from models.applications.undoing import without_undone
from models.database import Table
from models.people.candidate import Candidate
from models.people.staff import Staff
from texts import moment, plain

HISTORIES = {
    "application": "application-history",
    "broadcast": "broadcast-history",
    "candidate": "candidate-history",
    "mentoring": "mentoring-history",
}
ACTORS = {"staff": Staff, "candidate": Candidate}


@dataclass(frozen=True)
class Line:
    at: datetime
    verb: str
    words: str


def history_of(subject: Table, without: Collection[str] = (), undone: Collection[str] = ()) -> list[Line]:
    """The lines of the journal about it, oldest first, in two statements more at most.

    Without these verbs, and without those that count as never done once they were undone.
    """
    lines = without_undone(journal.history(subject), undone)
    entries = [entry for entry in lines if entry.verb not in without]
    names = names_of(entries)
    actors = [names.get((entry.actor_kind, entry.actor_id)) for entry in entries]
    return [Line(entry.at, entry.verb, words_of(entry, who)) for entry, who in zip(entries, actors, strict=True)]


def last_edit_of(row: Table) -> str:
    """Who kept a row last, and when."""
    last = next((entry for entry in reversed(journal.history(row)) if entry.verb in ("create", "edit")), None)
    if last is None:
        return ""
    who = names_of([last]).get((last.actor_kind, last.actor_id))
    return plain("edited-by", who=who or plain("history-system"), at=moment(last.at))


def names_of(entries: list[journal.Entry]) -> dict[tuple[str, int], str]:
    """The people of these lines. Those erased since have no name any more."""
    found: dict[tuple[str, int], str] = {}
    for kind, model in ACTORS.items():
        ids = {entry.actor_id for entry in entries if entry.actor_kind == kind}
        people: Any = model.select().where(model.id.in_(ids)) if ids else []
        found.update({(kind, person.id): str(person) for person in people})
    return found


def words_of(entry: journal.Entry, name: str | None) -> str:
    return plain(HISTORIES[entry.subject_kind], verb=entry.verb, who=name or plain("history-system"))
