"""How many files a person may send: each is fetched, stored and read, which costs us whatever becomes of it."""

from datetime import timedelta

from peewee import DateTimeField, ForeignKeyField

from models.database import Table, now, transaction
from models.people.candidate import Candidate
from models.refusal import Refused

FILES_PER_HOUR = 20
_COUNTED_FOR = timedelta(hours=1)


class ReceivedFile(Table):
    """A file that a person sent, kept or not. In the database, so that all processes count together."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    at = DateTimeField(default=now)

    class Meta:
        indexes = ((("candidate", "at"), False),)


def count_file(by: Candidate) -> None:
    """Count one more, before anything is done with it. Raises Refused for more than so many within an hour."""
    with transaction():
        held = Candidate.locked(by.id)
        recent = (ReceivedFile.candidate == held) & (ReceivedFile.at > now() - _COUNTED_FOR)
        if ReceivedFile.select().where(recent).count() >= FILES_PER_HOUR:
            raise Refused("too_many_files", limit=FILES_PER_HOUR)
        ReceivedFile.create(candidate=held)


def forget_received_files() -> int:
    """Forget those that count no more. How many they were."""
    forgotten: int = ReceivedFile.delete().where(ReceivedFile.at <= now() - _COUNTED_FOR).execute()
    return forgotten
