"""A person's place in the chat: who they are, what is on their screen, and the answers they have begun to give."""

from typing import Any, Self

from peewee import (
    BigIntegerField,
    BooleanField,
    CharField,
    CompositeKey,
    DateTimeField,
    DoesNotExist,
    ForeignKeyField,
    JSONField,
)

from models.database import Table, now
from models.people import Candidate


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


class Draft(Table):
    """The answers given so far to the form at `path`: kept until the form is done or given up."""

    chat = ForeignKeyField(Chat, on_delete="CASCADE", index=False)
    path = CharField(max_length=64)
    answers = JSONField(default=dict)
    updated_at = DateTimeField(default=now)

    class Meta:
        primary_key = CompositeKey("chat", "path")

    @classmethod
    def answers_of(cls, chat: Chat, path: str) -> dict[str, Any]:
        """The answers given so far at that path."""
        draft = cls.get_or_none(cls.chat == chat, cls.path == path)
        return dict(draft.answers) if draft else {}

    @classmethod
    def keep(cls, chat: Chat, path: str, answers: dict[str, Any]) -> None:
        """Keep these answers in place of the former ones."""
        (
            cls.insert(chat=chat, path=path, answers=answers, updated_at=now())
            .on_conflict(conflict_target=[cls.chat, cls.path], preserve=[cls.answers, cls.updated_at])
            .execute()
        )

    @classmethod
    def forget(cls, chat: Chat, path: str) -> None:
        """The form is done, or given up."""
        cls.delete().where(cls.chat == chat, cls.path == path).execute()


class Update(Table):
    """An update of Telegram that was handled: it counts once."""

    update_id = BigIntegerField(primary_key=True)
    at = DateTimeField(default=now, index=True)

    @classmethod
    def is_new(cls, update_id: int) -> bool:
        """Record it, and say whether it was never seen."""
        query: Any = cls.insert(update_id=update_id).on_conflict_ignore()
        return bool(query.as_rowcount().execute())
