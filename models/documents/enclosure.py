"""Papers that an employer joins to an offer: a notice of the job, a map, a form to fill in (P13)."""

from peewee import CharField, DateTimeField, ForeignKeyField, IntegerField

from models.database import Choice, Table, now
from models.documents.inspection.kinds import FileType
from models.offers.offer import Offer


class Enclosure(Table):
    """One file, as it was given. Whoever sees the offer may read it."""

    offer = ForeignKeyField(Offer, on_delete="CASCADE")
    offer_id: int
    name = CharField(max_length=80)
    type = Choice(FileType)
    size = IntegerField()
    key = CharField(max_length=64, index=True)
    created_at = DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of(cls, offer: Offer) -> "list[Enclosure]":
        """Those of an offer, in the order in which they were joined."""
        return list(cls.select().where(cls.offer == offer).order_by(cls.id))
