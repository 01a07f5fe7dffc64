"""A person's place in the chat: who they are, what is on their screen, and the answers they have begun to give."""

from typing import Self

from peewee import (
    BigIntegerField,
    BooleanField,
    CharField,
    DateTimeField,
    DoesNotExist,
    ForeignKeyField,
    JSONField,
)

from models.database import Table, now
from models.people.candidate import Candidate


class Chat(Table):
    """One Telegram account, known by its user id, never by a phone number."""

    telegram_id = BigIntegerField(primary_key=True)
    candidate = ForeignKeyField(Candidate, null=True, unique=True, on_delete="SET NULL")
    candidate_id: int | None
    path = CharField(max_length=64, default="")
    choices = JSONField(default=list)
    consented_at = DateTimeField(null=True)
    reachable = BooleanField(default=True)
    created_at = DateTimeField(default=now)

    @classmethod
    def held(cls, telegram_id: int) -> Self:
        """This person's chat, created on first hello and locked: their steps run one at a time, in any process."""
        try:
            return cls.locked(telegram_id)
        except DoesNotExist:
            cls.insert(telegram_id=telegram_id).on_conflict_ignore().execute()
            return cls.locked(telegram_id)

    @classmethod
    def of(cls, candidate: Candidate) -> Self | None:
        """The chat in which a candidate can be told things, if there is one."""
        return cls.get_or_none(cls.candidate == candidate, cls.reachable)
