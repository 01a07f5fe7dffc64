"""Who answers for a minor."""

from typing import Any

from peewee import CharField, DateTimeField, ForeignKeyField

from models.database import Table, now
from models.people.candidate import Candidate


class Guardian(Table):
    """The legal guardian of a minor: required before the first application (A13)."""

    candidate = ForeignKeyField(Candidate, unique=True, on_delete="CASCADE", backref="guardians")
    name = CharField(max_length=120)
    phone = CharField(max_length=20)
    created_at = DateTimeField(default=now)


def reached_at(phone: str) -> Any:
    """The condition of the candidates whom one reaches at this number, or whose guardian one does."""
    wards = Guardian.select(Guardian.candidate).where(Guardian.phone == phone)
    return (Candidate.phone == phone) | Candidate.id.in_(wards)
