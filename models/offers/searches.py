"""Searches that people made, kept so that a button can name them."""

import json
from hashlib import sha256
from typing import Any, Self

from peewee import CharField, DateTimeField, ForeignKeyField, JSONField

from models.conversations.conversation import Chat
from models.database import Table, now
from models.offers.criteria import Criteria


class Search(Table):
    """A search that a person made in the chat: a button can name it by its id, today and in six months (P05, P12)."""

    chat = ForeignKeyField(Chat, on_delete="CASCADE", index=False)
    criteria = JSONField()
    digest = CharField(max_length=64)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("chat", "digest"), True),)

    @classmethod
    def of(cls, chat: Chat, criteria: Criteria) -> Self:
        """This person's search by these criteria, created the first time."""
        values = criteria.to_dict()
        digest = sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
        insert: Any = cls.insert(chat=chat, criteria=values, digest=digest)
        # A known search gets the digest that it has: nothing changes, and its id comes back.
        kept = insert.on_conflict(conflict_target=[cls.chat, cls.digest], preserve=[cls.digest]).returning(cls.id)
        [(id,)] = kept.tuples().execute()
        return cls(id=id, chat=chat, criteria=values, digest=digest)

    def wanted(self) -> Criteria:
        """The criteria of the search."""
        return Criteria.from_dict(self.criteria)
