"""A thread: what a candidate and the referents of one place write to each other, in general or on an application."""

from peewee import SQL, BooleanField, DateTimeField, ForeignKeyField, TextField

from models.applications.application import Application
from models.database import Query, Table, now
from models.documents.message_file import MessageFile
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from models.registrations.standing import between_them_visible_to


class Thread(Table):
    """With one place: who accompanies someone next begins another, and does not read the words of before.

    Since when a side has something to read is kept here, so that what waits is counted by an index.
    """

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    candidate_id: int
    establishment = ForeignKeyField(Establishment, on_delete="RESTRICT", index=False)
    establishment_id: int
    application = ForeignKeyField(Application, null=True, on_delete="CASCADE", index=False)
    application_id: int | None
    unread_by_candidate_since = DateTimeField(null=True)
    unread_by_place_since = DateTimeField(null=True)
    place_reminded = BooleanField(default=False)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("application", "establishment"), True), (("candidate", "establishment"), False))

    @classmethod
    def of(cls, candidate: Candidate, place: Establishment, application: Application | None) -> "Thread":
        """That of this person and this place, on this application or in general, made where there is none.

        Within an act that holds the person: two at once are one.
        """
        about = cls.application.is_null() if application is None else cls.application == application
        same = cls.get_or_none(cls.candidate == candidate, cls.establishment == place, about)
        found: Thread = same or cls.create(candidate=candidate, establishment=place, application=application)
        return found

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """One's own, those of former places included; of the people one's places accompany, what these places read;
        all for the team. Employers see none.
        """
        return between_them_visible_to(cls, person)

    @classmethod
    def waiting_for(cls, person: Person) -> Query:
        """Those in which this person has something to read, the longest first."""
        mine, since = cls.visible_to(person), cls.unread_by_place_since
        if isinstance(person, Candidate):
            since = cls.unread_by_candidate_since
        elif person.oversees:
            # Whoever looks after all of it reads for nobody: only their own places wait for them.
            mine = mine.where(cls.establishment.in_(person.establishment_ids))
        return mine.where(since.is_null(False)).order_by(since, cls.id)

    def is_unread_by(self, person: Person) -> bool:
        """Whether the side of this person has something to read in it."""
        is_candidate = isinstance(person, Candidate)
        return (self.unread_by_candidate_since if is_candidate else self.unread_by_place_since) is not None


_GENERAL = SQL("application_id IS NULL")
Thread.add_index(
    Thread.index(Thread.candidate, Thread.establishment, unique=True, where=_GENERAL, name="thread_general")
)
_CANDIDATE_WAITS = SQL("unread_by_candidate_since IS NOT NULL")
Thread.add_index(Thread.index(Thread.candidate, where=_CANDIDATE_WAITS, name="thread_unread_by_candidate"))
_PLACE_WAITS = SQL("unread_by_place_since IS NOT NULL")
Thread.add_index(
    Thread.index(Thread.establishment, Thread.unread_by_place_since, where=_PLACE_WAITS, name="thread_unread_by_place")
)


class Message(Table):
    """One message, by a member of staff, or by the candidate where there is none."""

    thread = ForeignKeyField(Thread, on_delete="CASCADE", backref="messages", index=False)
    thread_id: int
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    staff_id: int | None
    words = TextField(default="")
    file = ForeignKeyField(MessageFile, null=True, on_delete="SET NULL")
    file_id: int | None
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("thread", "id"), False),)

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """Those of the threads that this person may read."""
        return cls.select().where(cls.thread.in_(Thread.visible_to(person).select(Thread.id)))
