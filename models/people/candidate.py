"""Those who look for work: candidates and, for minors, their guardian."""

from datetime import date
from enum import StrEnum
from typing import Any

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

from models.database import Choice, Query, Table, now, today
from models.folding import fold
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.people.staff import Staff

ADULT_AT = 18


class Civility(StrEnum):
    """How to address someone (P16)."""

    MADAM = "madam"
    SIR = "sir"
    UNSAID = "unsaid"


class CandidateState(StrEnum):
    """Where an account stands: it is inactive until a referent of its establishment validates it (A08)."""

    PENDING = "pending"
    ACTIVE = "active"
    REFUSED = "refused"


class Candidate(Table):
    """Someone who looks for work and is accompanied by an establishment."""

    first_name = CharField(max_length=60)
    last_name = CharField(max_length=60)
    search_name = CharField(max_length=125, index=True)
    civility = Choice(Civility, null=True)
    email = CharField(max_length=254)
    phone = CharField(max_length=20, null=True)
    birth_date = DateField(null=True)
    project = TextField(default="")
    establishment = ForeignKeyField(Establishment, on_delete="RESTRICT", index=False)
    establishment_id: int
    convention = ForeignKeyField(Convention, null=True, on_delete="RESTRICT")
    convention_id: int | None
    state = Choice(CandidateState, default=CandidateState.PENDING)
    refusal = TextField(default="")
    decided_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    decided_at = DateTimeField(null=True)
    consented_at = DateTimeField(null=True)
    consent_version = CharField(max_length=20, null=True)
    created_at = DateTimeField(default=now)
    guardians: Any

    class Meta:
        indexes = ((("establishment", "state", "created_at", "id"), False),)

    def save(self, *args: Any, **options: Any) -> int:
        # A ligature folds into as many as eighteen letters: PostgreSQL refuses what is too long.
        self.search_name = fold(f"{self.first_name} {self.last_name}")[:125]
        return int(super().save(*args, **options))

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @classmethod
    def visible_to(cls, person: "Candidate | Staff") -> Query:
        """Files that this person may open: one's own, those of one's establishments, all for the team (A11)."""
        if isinstance(person, Candidate):
            return cls.select().where(cls.id == person.id)
        if person.oversees:
            return cls.select()
        return cls.select().where(cls.establishment.in_(person.establishment_ids))

    @property
    def age(self) -> int | None:
        """Full years today, or nothing without a birth date."""
        return None if self.birth_date is None else age_of(self.birth_date)

    @property
    def is_minor(self) -> bool:
        return self.age is not None and self.age < ADULT_AT

    @property
    def guardian(self) -> Any:
        """Who answers for a minor, once known (A13)."""
        return self.guardians.first()

    def look_alikes(self) -> Query:
        """Others with the same e-mail, or the same name and birth date: one person, or two?"""
        same = Candidate.email == self.email
        if self.birth_date is not None:
            same |= (Candidate.search_name == self.search_name) & (Candidate.birth_date == self.birth_date)
        return Candidate.select().where(same, Candidate.id != self.id, Candidate.state != CandidateState.REFUSED)


def age_of(born: date) -> int:
    """Full years today of someone born that day."""
    day = today()
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
