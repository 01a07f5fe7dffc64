"""Employers."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from peewee import BooleanField, CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField
from stdnum.fr import siret

from models.acts import act, record
from models.database import Choice, Query, Table, now
from models.editing import keep, opened
from models.folding import fold
from models.organisations.convention import Convention
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_text


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
    search_name = CharField(max_length=120, default="")
    kind = Choice(CompanyKind)
    siret = CharField(max_length=14, unique=True)
    commune = CharField(max_length=5, null=True)
    description = TextField(default="")
    blocked = BooleanField(default=False)
    active = BooleanField(default=True)
    reminded_on = DateField(null=True)
    revision = IntegerField(default=0)
    created_at = DateTimeField(default=now)

    def save(self, *args: Any, **options: Any) -> int:
        self.search_name = fold(self.name)[:120]  # a ligature folds into several letters
        return int(super().save(*args, **options))

    def __str__(self) -> str:
        return self.name

    def conventions(self) -> list[Convention]:
        """Those of which alone it is a partner, by name."""
        query = Convention.select().join(Partnership).where(Partnership.company == self)
        return list(query.order_by(Convention.name))

    @classmethod
    def receiving(cls) -> Any:
        """The condition of taking applications at present."""
        return cls.active & ~cls.blocked

    @property
    def receives(self) -> bool:
        """Whether it takes applications at present."""
        return self.active and not self.blocked

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


class Partnership(Table):
    """A company is a partner of a convention. One that is a partner of none in particular is a partner of all."""

    company = ForeignKeyField(Company, on_delete="CASCADE", index=False)
    convention = ForeignKeyField(Convention, on_delete="CASCADE")

    class Meta:
        indexes = ((("company", "convention"), True),)


def partners_of(convention: Convention | None) -> Query:
    """The active partners of this convention; whom no convention binds may turn to every one (A28)."""
    active = Company.select().where(Company.active)
    if convention is None:
        return active
    theirs = Partnership.select(Partnership.company).where(Partnership.convention == convention)
    return active.where(Company.id.in_(theirs) | Company.id.not_in(Partnership.select(Partnership.company)))


@act
def write_company(
    by: Staff,
    company: Company | None,
    seen: int | None = None,
    conventions: Sequence[int] | None = None,
    **values: Any,
) -> Company:
    """Keep an employer, new or known, and, where they are told, the conventions of which alone it is a partner.

    The team's business. Raises Refused: also a wrong or taken SIRET (I46).
    """
    by.check_oversees()
    kept = opened(Company, company, seen, values)
    kept.name = checked_text(kept.name, "name_missing", 120)
    kept.description = checked_text(kept.description, None)
    kept.siret = Company.checked_siret(kept.siret)
    if other := Company.get_or_none(Company.siret == kept.siret, Company.id != kept.id):
        raise Refused("siret_taken", company=other.name)
    keep(by, kept)
    if conventions is not None:
        _make_partner(kept, conventions)
    return kept


def _make_partner(company: Company, conventions: Sequence[int]) -> None:
    Partnership.delete().where(Partnership.company == company).execute()
    parts = [{"company": company, "convention": convention} for convention in conventions]
    if parts:
        Partnership.insert_many(parts).execute()


def block(by: Staff, company: Company) -> None:
    """An administrator of a company stops new applications (I39). Those already sent go on."""
    _set_blocked(by, company, True)


def unblock(by: Staff, company: Company) -> None:
    """An administrator of a company takes new applications again (I39)."""
    _set_blocked(by, company, False)


@act
def _set_blocked(by: Staff, company: Company, blocked: bool) -> None:
    held = Company.locked(company.id)
    if not by.administers(held):
        raise Refused("not_yours")
    if held.blocked == blocked:
        raise Refused("company_unchanged")
    Company.update(blocked=blocked).where(Company.id == held.id).execute()
    record(by, "block" if blocked else "unblock", held)
