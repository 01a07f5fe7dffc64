"""Answers to questions that have no column of their own: one that is added needs no change of a table."""

from datetime import date
from typing import Any

from peewee import CharField, CompositeKey, DateTimeField, ForeignKeyField, JSONField

from models.database import Table, now
from models.people.candidate import Candidate


class Answer(Table):
    """What a candidate answered to one question, known by its name."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False, backref="answers")
    question = CharField(max_length=40)
    value = JSONField()
    created_at = DateTimeField(default=now)

    class Meta:
        primary_key = CompositeKey("candidate", "question")

    @classmethod
    def keep(cls, candidate: Candidate, question: str, value: Any) -> None:
        """Keep this answer in place of the former one. A day is kept as ISO writes it."""
        value = value.isoformat() if isinstance(value, date) else value
        insert = cls.insert(candidate=candidate, question=question, value=value, created_at=now())
        insert.on_conflict(
            conflict_target=[cls.candidate, cls.question], preserve=[cls.value, cls.created_at]
        ).execute()

    @classmethod
    def all_of(cls, candidate: Candidate) -> dict[str, Any]:
        """Everything that this candidate answered, as JSON holds it, by the name of the question."""
        return {answer.question: answer.value for answer in cls.select().where(cls.candidate == candidate)}
