"""Those who accompany and those who hire: conventions, establishments, companies."""

import re
from enum import StrEnum
from typing import Any

from peewee import BooleanField, CharField, DateTimeField, ForeignKeyField, IntegerField, TextField
from stdnum.fr import siret

from models.database import Choice, Table, now
from models.folding import fold
from models.refusal import Refused


class GateRule(StrEnum):
    """When the referent reads an application before the employer receives it (contradiction 6 of the sources)."""

    ALWAYS = "always"
    WHEN_HELP_ASKED = "when_help_asked"


class EstablishmentKind(StrEnum):
    """Where a candidate is accompanied (A05)."""

    HIGH_SCHOOL = "high_school"
    UNIVERSITY = "university"
    LOCAL_MISSION = "local_mission"
    CAP_EMPLOI = "cap_emploi"
    FRANCE_TRAVAIL = "france_travail"
    DEPARTMENT = "department"
    ASSOCIATION = "association"


class CompanyKind(StrEnum):
    """What an employer is. The first five hire people under eligibility (IAE)."""

    EI = "ei"
    ACI = "aci"
    AI = "ai"
    ETTI = "etti"
    EITI = "eiti"
    GEIQ = "geiq"
    EA = "ea"
    EATT = "eatt"
    OPCS = "opcs"
    PRIVATE = "private"
    PUBLIC = "public"
    ASSOCIATION = "association"
    UNIVERSITY = "university"


class Convention(Table):
    """An agreement between establishments, such as Atouts pour tous, with its rules for candidates."""

    name = CharField(max_length=120, unique=True)
    gate = Choice(GateRule, default=GateRule.ALWAYS)
    under_age = IntegerField(null=True)
    created_at = DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name


class Establishment(Table):
    """A place that accompanies candidates, through its referents."""

    name = CharField(max_length=120)
    search_name = CharField(max_length=120, index=True)
    kind = Choice(EstablishmentKind)
    commune = CharField(max_length=5, null=True)
    authorised = BooleanField(default=False)
    active = BooleanField(default=True)
    created_at = DateTimeField(default=now)

    def save(self, *args: Any, **options: Any) -> int:
        self.search_name = fold(self.name)[:120]  # a ligature folds into several letters
        return int(super().save(*args, **options))

    def __str__(self) -> str:
        return self.name

    def conventions(self) -> list[Convention]:
        """The conventions in which it takes part, by name."""
        query = Convention.select().join(Participation).where(Participation.establishment == self)
        return list(query.order_by(Convention.name))

    @classmethod
    def named_like(cls, words: str, limit: int = 6) -> "list[Establishment]":
        """Active establishments whose name has words beginning with each of `words`, in any order; no word, none."""
        typed = fold(words)[:120].split()[:8]
        if not typed:
            return []
        query = cls.select().where(cls.active)
        for word in typed:
            query = query.where(cls.search_name.startswith(word) | cls.search_name.contains(f" {word}"))
        return list(query.order_by(cls.name).limit(limit))


class Participation(Table):
    """An establishment takes part in a convention."""

    convention = ForeignKeyField(Convention, on_delete="CASCADE")
    establishment = ForeignKeyField(Establishment, on_delete="CASCADE")

    class Meta:
        indexes = ((("convention", "establishment"), True),)


class Company(Table):
    """An employer. Its SIRET is unique and its key is checked."""

    name = CharField(max_length=120)
    kind = Choice(CompanyKind)
    siret = CharField(max_length=14, unique=True)
    commune = CharField(max_length=5, null=True)
    description = TextField(default="")
    blocked = BooleanField(default=False)
    active = BooleanField(default=True)
    created_at = DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def checked_siret(cls, number: str) -> str:
        """The 14 digits of a SIRET whose key is right (I46). Raises Refused("siret").

        An antenna that shares the SIRET of a company we know takes its SIREN + 99999, then 99991 and so on (I47):
        the key does not cover those.
        """
        digits: str = siret.compact(number)
        if siret.is_valid(digits):
            return digits
        if re.fullmatch(r"\d{9}9999\d", digits) and cls.select().where(cls.siret.startswith(digits[:9])).exists():
            return digits
        raise Refused("siret")
