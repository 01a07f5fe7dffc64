"""Updates that were handled: each counts once."""

from typing import Any

from peewee import BigIntegerField, CharField, CompositeKey, DateTimeField

from models.database import Table, now


class Update(Table):
    """An update of a channel that was handled, by the number that the channel gave it. It names nobody."""

    channel = CharField(max_length=20)
    number = BigIntegerField()
    at = DateTimeField(default=now, index=True)

    class Meta:
        primary_key = CompositeKey("channel", "number")

    @classmethod
    def is_new(cls, channel: str, number: int) -> bool:
        """Record it, and say whether it was never seen."""
        query: Any = cls.insert(channel=channel, number=number).on_conflict_ignore()
        return bool(query.as_rowcount().execute())
