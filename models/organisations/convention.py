"""Agreements between establishments, and their rules for candidates."""

from enum import StrEnum

from peewee import CharField, DateTimeField, IntegerField

from models.database import Choice, Table, now


class GateRule(StrEnum):
    """When the referent reads an application before the employer receives it (contradiction 6 of the sources)."""

    ALWAYS = "always"
    WHEN_HELP_ASKED = "when_help_asked"


class Convention(Table):
    """An agreement between establishments, such as Atouts pour tous, with its rules for candidates."""

    name = CharField(max_length=120, unique=True)
    gate = Choice(GateRule, default=GateRule.ALWAYS)
    under_age = IntegerField(null=True)
    created_at = DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name
