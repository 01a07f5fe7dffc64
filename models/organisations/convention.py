"""Agreements between establishments, and their rules for candidates."""

from datetime import date
from enum import StrEnum
from typing import Any

from peewee import CharField, DateTimeField, IntegerField

from models.acts import act
from models.database import Choice, Table, now
from models.editing import keep, opened
from models.people.candidate import age_of
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_text


class GateRule(StrEnum):
    """When the referent reads an application before the employer receives it (contradiction 6 of the sources)."""

    ALWAYS = "always"
    WHEN_HELP_ASKED = "when_help_asked"


class Convention(Table):
    """An agreement between establishments, such as Atouts pour tous, with its rules for candidates."""

    name = CharField(max_length=120, unique=True)
    gate = Choice(GateRule, default=GateRule.ALWAYS)
    under_age = IntegerField(null=True)
    revision = IntegerField(default=0)
    created_at = DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name

    def check_age(self, born: date) -> None:
        """Whether someone born that day is young enough for it (A01). Raises Refused("too_old")."""
        if self.under_age is not None and age_of(born) >= self.under_age:
            raise Refused("too_old", limit=self.under_age, convention=self.name)


@act
def write_convention(by: Staff, convention: Convention | None, seen: int | None = None, **values: Any) -> Convention:
    """Keep a convention, new or known: the team's business. Raises Refused."""
    by.check_oversees()
    kept = opened(Convention, convention, seen, values)
    kept.name = checked_text(kept.name, "name_missing", 120)
    keep(by, kept)
    return kept
