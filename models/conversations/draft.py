"""Answers begun: a form is rows, not memory."""

from typing import Any

from peewee import BooleanField, CharField, CompositeKey, DateTimeField, ForeignKeyField, JSONField

from models.conversations.conversation import Conversation
from models.database import Table, now


class Draft(Table):
    """The answers given so far to the form at `path`: kept until the form is done or given up."""

    conversation = ForeignKeyField(Conversation, on_delete="CASCADE", index=False)
    conversation_id: int
    path = CharField(max_length=64)
    answers = JSONField(default=dict)
    updated_at = DateTimeField(default=now)
    reminded = BooleanField(default=False)
    end_told = BooleanField(default=False)

    class Meta:
        primary_key = CompositeKey("conversation", "path")

    @classmethod
    def answers_of(cls, conversation: Conversation, path: str) -> dict[str, Any]:
        """The answers given so far at that path."""
        draft = cls.get_or_none(cls.conversation == conversation, cls.path == path)
        return dict(draft.answers) if draft else {}

    @classmethod
    def latest(cls, conversation: Conversation, beginning: str) -> "Draft | None":
        """What was written last in this conversation, among the paths that begin so."""
        begun = cls.select().where(cls.conversation == conversation, cls.path.startswith(beginning))
        draft: Draft | None = begun.order_by(cls.updated_at.desc(), cls.path).first()
        return draft

    @classmethod
    def begin(cls, conversation: Conversation, path: str) -> None:
        """Keep that it was begun, before any answer; what was answered already stays."""
        cls.insert(conversation=conversation, path=path).on_conflict_ignore().execute()

    @classmethod
    def keep(cls, conversation: Conversation, path: str, answers: dict[str, Any]) -> None:
        """Keep these answers in place of the former ones."""
        (
            cls.insert(conversation=conversation, path=path, answers=answers, updated_at=now())
            .on_conflict(conflict_target=[cls.conversation, cls.path], preserve=[cls.answers, cls.updated_at])
            .execute()
        )

    @classmethod
    def move(cls, former: Conversation, new: Conversation) -> None:
        """What was begun in one conversation goes on in another, in place of what was begun there for the same."""
        begun = cls.select(cls.path).where(cls.conversation == former)
        cls.delete().where(cls.conversation == new, cls.path.in_([draft.path for draft in begun])).execute()
        cls.update(conversation=new).where(cls.conversation == former).execute()

    @classmethod
    def forget(cls, conversation: Conversation, path: str) -> None:
        """The form is done, or given up."""
        cls.delete().where(cls.conversation == conversation, cls.path == path).execute()
