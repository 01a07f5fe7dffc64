"""Employers."""

import re
from enum import StrEnum

from peewee import BooleanField, CharField, DateTimeField, TextField
from stdnum.fr import siret

from models.database import Choice, Table, now
from models.refusal import Refused


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
