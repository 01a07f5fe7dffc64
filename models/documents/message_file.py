"""Files that people join to the messages they write to each other."""

from peewee import CharField, DateTimeField, ForeignKeyField, IntegerField

from models.database import Choice, Table, now
from models.documents.inspection.kinds import FileType
from models.people.candidate import Candidate


class MessageFile(Table):
    """One file, as it was given, of the exchange with one candidate: it goes with them."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE")
    candidate_id: int
    name = CharField(max_length=80)
    type = Choice(FileType)
    size = IntegerField()
    key = CharField(max_length=64, index=True)
    created_at = DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name
