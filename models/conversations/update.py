"""Updates that were handled: each counts once."""

from typing import Any

from peewee import BigIntegerField, DateTimeField

from models.database import Table, now


class Update(Table):
    """An update of Telegram that was handled: it counts once."""

    update_id = BigIntegerField(primary_key=True)
    at = DateTimeField(default=now, index=True)

    @classmethod
    def is_new(cls, update_id: int) -> bool:
        """Record it, and say whether it was never seen."""
        query: Any = cls.insert(update_id=update_id).on_conflict_ignore()
        return bool(query.as_rowcount().execute())
