"""New offers that answer kept searches, from the moment they are matched until the person is told."""

from typing import Any

from peewee import BlobField, CompositeKey, DateTimeField, IntegerField

from models.database import Table


class Watermark(Table):
    """The publication number up to which offers were matched. There is one row."""

    id = IntegerField(primary_key=True)
    number = IntegerField()

    @classmethod
    def now(cls) -> int:
        """How far it is."""
        return int(cls.select(cls.number).where(cls.id == 1).scalar() or 0)

    @classmethod
    def advance(cls, before: int, after: int) -> bool:
        """Set it anew within the transaction of what was matched. False when another clock was quicker."""
        return bool(cls.update(number=after).where(cls.id == 1, cls.number == before).execute())


class Digest(Table):
    """What one search found among the offers of one batch, for the next message to its owner.

    `batch` is the publication number of the last one; the bits are those of the numbers up to it, the last one first.
    No foreign key: at a million searches its check costs more than the rows. What nobody watches for any more is never
    told (see `telling.py`).
    """

    search_id = IntegerField()
    batch = IntegerField()
    candidate_id = IntegerField()
    bits = BlobField()
    due_at = DateTimeField()

    class Meta:
        primary_key = CompositeKey("search_id", "batch")
        indexes = ((("due_at", "candidate_id"), False),)

    def numbers(self) -> list[int]:
        """The publication numbers of what was found, the newest first."""
        bits: Any = int.from_bytes(self.bits, "little")
        return [self.batch - place for place in range(bits.bit_length()) if bits >> place & 1]

    @classmethod
    def forget(cls, search_id: int) -> None:
        """What this search found is not told."""
        cls.delete().where(cls.search_id == search_id).execute()
