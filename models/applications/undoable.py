"""What a move changed, for as long as whoever made it can undo it (undoing.py): until then nobody is told."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from peewee import CharField, DateTimeField, ForeignKeyField, JSONField

from models import acts
from models.applications.application import Application
from models.applications.attachment import documents_of
from models.database import Query, Table, now
from models.notices.delivery import OPEN, Delivery
from models.notices.notice import OF_APPLICATIONS, Notice
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from settings import settings

SEND = "send"


class Undoable(Table):
    """What one application was before a move that can still be undone.

    The rows of one move share its `act`. `verb` is what was done to this one, by `staff`, or by the candidate or the
    system; without a `verb`, it only learned that another company hires. `before` holds the columns that changed.
    """

    application = ForeignKeyField(Application, primary_key=True, on_delete="CASCADE", backref="+")
    application_id: int
    act = CharField(max_length=32, index=True)
    verb = CharField(max_length=30, null=True)
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE", backref="+")
    staff_id: int | None
    before = JSONField(default=dict)
    documents = JSONField(default=list)
    until = DateTimeField(index=True)

    @property
    def seconds_left(self) -> int:
        """For how long it can still be undone."""
        return max(int((self.until - now()).total_seconds()), 0)


@dataclass(frozen=True)
class Former:
    """An application as it was, with what travelled with it."""

    values: dict[str, Any]
    documents: list[int]

    @classmethod
    def of(cls, held: Application) -> "Former":
        return cls(dict(held.__data__), [document.id for document in documents_of(held)])

    def changed(self, held: Application) -> dict[str, Any]:
        """What was otherwise, as JSON keeps it. The revision only grows."""
        others = {name: value for name, value in self.values.items() if held.__data__[name] != value}
        others.pop("revision", None)
        return {name: str(value) if isinstance(value, date) else value for name, value in others.items()}


def deadline() -> datetime | None:
    """Until when what is done now can be undone; nothing where nothing ever can."""
    window = settings().undo_window
    return now() + timedelta(seconds=window) if window else None


def keep(held: Application, verb: str | None, by: Person | None, until: datetime | None, former: Former | None) -> None:
    """Keep what it was, if what was done to it can be undone."""
    if until is None:
        return
    Undoable.create(
        application=held,
        act=acts.current().id,
        verb=verb,
        staff=by if isinstance(by, Staff) else None,
        before=former.changed(held) if former else {},
        documents=former.documents if former else [],
        until=until,
    )


def settle(application: Application) -> None:
    """Something else comes: the move before it can no longer be undone, and who is to know of it is told at once."""
    row = Undoable.get_or_none(Undoable.application == application.id)
    if row is None:
        return
    Undoable.delete().where(Undoable.act == row.act).execute()
    acts.current().notices.append(partial(_tell_now, row.act))


def settle_all_of(candidate: Candidate) -> None:
    """The same of all that this person sent: whatever was just answered counts for what they do now."""
    theirs = Application.select().join(Undoable).where(Application.candidate == candidate)
    for application in list(theirs.order_by(Application.id)):
        settle(application)


def _tell_now(act: str) -> None:
    notices = notices_of(act).where(Notice.due_at > now())
    ids = [notice.id for notice in notices]
    Delivery.update(due_at=now()).where(Delivery.notice.in_(ids), Delivery.state.in_(OPEN)).execute()
    Notice.update(due_at=now()).where(Notice.id.in_(ids)).execute()


def notices_of(act: str) -> Query:
    """What people are to be told of applications because of this act."""
    query: Query = Notice.select().where(OF_APPLICATIONS, Notice.act == act)
    return query


def forget_undoable() -> int:
    """Forget what can no longer be undone. How many they were."""
    return int(Undoable.delete().where(Undoable.until < now()).execute())
