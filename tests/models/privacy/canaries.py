"""A person with a row in every table that can hold one, and a word of theirs in every field of it."""

from datetime import date, datetime
from typing import Any

from peewee import (
    BlobField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    Field,
    ForeignKeyField,
    IntegerField,
    JSONField,
    TextField,
)

from models.accounts.invitation import Invitation
from models.alerts.digest import Digest
from models.announcements.announcement import Announcement, Readers
from models.conversations.aside import Aside
from models.database import Choice, Table
from models.documents import storage
from models.documents.document import Document
from models.documents.message_file import MessageFile
from models.notices.notice import Notice
from models.notices.preferences import Preference
from models.notices.quiet import QuietHours
from models.offers.searches import Search
from models.people.candidate import Candidate
from models.privacy.archive import Archive
from models.support.ticket import Ticket
from models.support.webinar import Attendance, Audience, Webinar
from tests.models.test_migrations import tables

# What tells of nobody who looks for work: places, offers, staff, the journal, counts.
OF_NOBODY = set(
    "ahead announcement attempt broadcast company convention enclosure entry establishment facet_column facet_value "
    "heartbeat index_version job membership offer participation partnership posting reason reset_ask run searchable "
    "session staff synonym update watermark webinar word".split()
)
# Without a foreign key, and theirs.
BY_NUMBER = [Digest]
TO_COME = {"words": "", "audience": Audience.CANDIDATES, "starts_at": datetime(2031, 1, 2), "link": ""}
OVERRIDES: dict[type[Table], dict[str, Any]] = {
    Search: {"conversation": None},
    Notice: {"staff": None},
    Invitation: {"staff": None},
    Preference: {"staff": None},
    Ticket: {"staff": None},
    Attendance: {"staff": None},
    QuietHours: {"begin": 22, "end": 7},
}


def theirs() -> list[type[Table]]:
    """The tables that hold something of a candidate, each after those that it points to."""
    found: list[type[Table]] = [Candidate]
    while more := [table for table in tables() if table not in found and _points_to(table, found)]:
        found += sorted(more, key=lambda table: table.__name__)
    return _in_order(found)


def _points_to(table: type[Table], known: list[type[Table]]) -> bool:
    return any(field.rel_model in known for field in _foreign(table))


def _foreign(table: type[Table]) -> list[ForeignKeyField]:
    """Those to other tables."""
    fields = [field for field in table._meta.sorted_fields if isinstance(field, ForeignKeyField)]
    return [field for field in fields if field.rel_model is not table]


def _in_order(found: list[type[Table]]) -> list[type[Table]]:
    placed: list[type[Table]] = []
    while left := [table for table in found if table not in placed]:
        placed += [one for one in left if not any(field.rel_model in left for field in _foreign(one))]
    return [*placed, *BY_NUMBER]


class Person:
    """Someone who has all that one can have. `word` stands in every text of theirs, `year` in every date."""

    def __init__(self, word: str, year: int) -> None:
        self.word, self.year = word, year
        self.rows: dict[type[Table], Any] = {}
        self.keys: list[str] = []
        day = date(2026, 1, 1)
        Announcement.get_or_create(title="Forum", words="Jeudi.", readers=Readers.EVERYONE, begins_on=day, ends_on=day)
        Webinar.get_or_create(title="Découvrir", defaults=TO_COME)
        for table in theirs():
            self.rows[table] = self._make(table)

    @property
    def candidate(self) -> Candidate:
        return self.rows[Candidate]

    def _make(self, table: type[Table]) -> Any:
        given = {field.name: self._value(field) for field in table._meta.sorted_fields if self._is_given(field)}
        given |= OVERRIDES.get(table, {})
        row = table(**given)
        row.save(force_insert=True)
        return row

    def _is_given(self, field: Field) -> bool:
        is_number = field.primary_key and type(field).__name__ in ("AutoField", "BigAutoField")
        return not is_number and not (isinstance(field, ForeignKeyField) and field.rel_model is field.model)

    def _value(self, field: Field) -> Any:
        if isinstance(field, ForeignKeyField):
            return self.rows.get(field.rel_model) or field.rel_model.select().first()
        if field.name == "key" and field.model in (Archive, Aside, Document, MessageFile):
            self.keys.append(storage.put(f"{self.word} {field.model.__name__}".encode()))
            return self.keys[-1]
        if field.name in ("candidate_id", "search_id"):
            return self.rows[Candidate if field.name == "candidate_id" else Search].id
        return next(value for kind, value in self._values(field) if isinstance(field, kind))

    def _values(self, field: Field) -> list[tuple[Any, Any]]:
        return [
            (Choice, next(iter(field.enum)) if isinstance(field, Choice) else None),
            (DateTimeField, datetime(self.year, 1, 2, 3, 4)),
            (DateField, date(self.year, 1, 2)),
            (BooleanField, False),
            (IntegerField, self.year),
            (JSONField, {self.word: self.word}),
            (BlobField, self.word.encode()),
            ((CharField, TextField), self.word),
        ]
