"""An announcement: what is new on the platform, for whom, from which day to which; and who has read it."""

from enum import StrEnum
from typing import Any

from peewee import (
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from models.acts import act
from models.database import Choice, Query, Table, now, today
from models.editing import keep, opened
from models.people.candidate import Candidate
from models.people.reach import Person, reach
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_text

LONGEST_TITLE = 80
LONGEST_WORDS = 600


class Readers(StrEnum):
    """For whom it is."""

    CANDIDATES = "candidates"
    STAFF = "staff"
    EVERYONE = "everyone"


class Announcement(Table):
    """A draft until it is published; shown from its first day to its last, both included."""

    title = CharField(max_length=LONGEST_TITLE)
    words = TextField()
    readers = Choice(Readers)
    begins_on = DateField(default=today)
    ends_on = DateField()
    published = BooleanField(default=False)
    revision = IntegerField(default=0)
    created_at = DateTimeField(default=now)

    class Meta:
        constraints = [Check("ends_on >= begins_on")]

    def __str__(self) -> str:
        return str(self.title)

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """What this person may read today, the newest first."""
        theirs = Readers.CANDIDATES if isinstance(person, Candidate) else Readers.STAFF
        day = today()
        shown = cls.published & (cls.begins_on <= day) & (cls.ends_on >= day)
        query: Query = cls.select().where(shown, cls.readers.in_([theirs, Readers.EVERYONE]))
        return query.order_by(cls.begins_on.desc(), cls.id.desc())

    @classmethod
    def unread_by(cls, candidate: Candidate) -> Query:
        """Those of them that this person has not opened."""
        read = AnnouncementRead.select(AnnouncementRead.announcement).where(AnnouncementRead.candidate == candidate)
        return cls.visible_to(candidate).where(cls.id.not_in(read))


class AnnouncementRead(Table):
    """A candidate opened an announcement."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    announcement = ForeignKeyField(Announcement, on_delete="CASCADE")
    at = DateTimeField(default=now)

    class Meta:
        primary_key = CompositeKey("candidate", "announcement")


@act
def write_announcement(by: Staff, row: Announcement | None, seen: int | None = None, **values: Any) -> Announcement:
    """Keep an announcement, new or known: the team's business. Raises Refused."""
    by.check_oversees()
    kept = opened(Announcement, row, seen, values)
    kept.title = " ".join(checked_text(kept.title, "title_missing", LONGEST_TITLE).split())
    kept.words = checked_text(kept.words, "message_missing", LONGEST_WORDS)
    if kept.ends_on < kept.begins_on:
        raise Refused("announcement_days")
    keep(by, kept)
    return kept


@act
def read_announcement(by: Candidate, announcement: Announcement) -> None:
    """This person has opened it. Raises Unreachable for what they may not read today."""
    held = Candidate.locked(by.id)
    found: Announcement = reach(Announcement.visible_to(held), announcement.id)
    AnnouncementRead.insert(candidate=held, announcement=found, at=now()).on_conflict_ignore().execute()
