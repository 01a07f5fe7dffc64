"""What happened, who did it and when: lines that can only be added, each sealed by the hash of the one before it."""

import hashlib
import json
from typing import Any

from peewee import BigAutoField, CharField, DateTimeField, IntegerField, JSONField

from models.database import AdvisoryLock, Table, db, now, on_postgresql
from models.people.candidate import Candidate
from models.people.staff import Staff

Actor = Candidate | Staff | None


class Entry(Table):
    """One line. It names people and things by number only, so that it can outlive a person's erasure.

    `facts` holds what the history needs (a count, a reason's code), never a text that someone wrote.
    """

    id = BigAutoField()
    at = DateTimeField()
    actor_kind = CharField(max_length=10)
    actor_id = IntegerField(null=True)
    verb = CharField(max_length=30)
    subject_kind = CharField(max_length=20)
    subject_id = IntegerField()
    before = CharField(max_length=30, null=True)
    after = CharField(max_length=30, null=True)
    facts = JSONField(default=dict)
    hash = CharField(max_length=64, unique=True)

    class Meta:
        indexes = ((("subject_kind", "subject_id", "id"), False),)

    def seal(self, previous: str) -> str:
        """The hash of this line chained to the one before."""
        told = [
            self.at.isoformat(),
            self.actor_kind,
            self.actor_id,
            self.verb,
            self.subject_kind,
            self.subject_id,
        ]
        line = json.dumps([previous, *told, self.before, self.after, self.facts], sort_keys=True)
        return hashlib.sha256(line.encode()).hexdigest()


def write(
    actor: Actor,
    verb: str,
    subject: Table,
    before: str | None = None,
    after: str | None = None,
    **facts: object,
) -> Entry:
    """Add a line, inside the transaction of the act that it tells."""
    if not db.in_transaction():
        raise RuntimeError(f"An act is one transaction, its line included: {verb} has none.")
    if on_postgresql():
        # Two lines may not hang on the same one: writers queue here until they commit.
        db.execute_sql("SELECT pg_advisory_xact_lock(%s)", (AdvisoryLock.JOURNAL,))
    last = Entry.select(Entry.hash).order_by(Entry.id.desc()).first()
    entry = Entry(
        at=now(),
        actor_kind=_kind(actor) if actor else "system",
        actor_id=actor.id if actor else None,
        verb=verb,
        subject_kind=_kind(subject),
        subject_id=subject.id,
        before=before,
        after=after,
        facts=facts,
    )
    entry.hash = entry.seal(last.hash if last else "")
    entry.save(force_insert=True)
    return entry


def _kind(row: Table) -> str:
    return str(row._meta.table_name)


def history(subject: Table) -> list[Entry]:
    """The lines about one thing, oldest first."""
    query = Entry.select().where(Entry.subject_kind == _kind(subject), Entry.subject_id == subject.id)
    return list(query.order_by(Entry.id))


def first_broken() -> int | None:
    """The number of the first line that was changed, or that follows a removed one; nothing when all is whole."""
    previous = ""
    entries: Any = Entry.select().order_by(Entry.id)
    for entry in entries.iterator():
        if entry.hash != entry.seal(previous):
            return int(entry.id)
        previous = entry.hash
    return None
