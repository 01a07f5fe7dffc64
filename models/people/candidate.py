"""Those who look for work."""

from datetime import date
from enum import StrEnum
from typing import Any

from peewee import CharField, DateField, DateTimeField, TextField

from models.database import Choice, Table, now, today
from models.folding import fold

ADULT_AT = 18


class Civility(StrEnum):
    """How to address someone (P16)."""

    MADAM = "madam"
    SIR = "sir"
    UNSAID = "unsaid"


class EmailRefusal(StrEnum):
    """Why a mail server takes nothing for an address, for good."""

    UNKNOWN = "unknown"
    FULL = "full"
    BLOCKED = "blocked"


class Candidate(Table):
    """Someone who looks for work: a person, once, whoever accompanies them. E-mail and chat are both optional."""

    first_name = CharField(max_length=60)
    last_name = CharField(max_length=60)
    search_name = CharField(max_length=125, index=True)
    civility = Choice(Civility, null=True)
    email = CharField(max_length=254, null=True, index=True)
    email_confirmed_at = DateTimeField(null=True)
    email_refused_on = DateField(null=True)
    email_refusal: Any = Choice(EmailRefusal, null=True)
    phone = CharField(max_length=20, null=True)
    birth_date = DateField(null=True)
    project = TextField(default="")
    language = CharField(max_length=5, default="fr")
    consented_at = DateTimeField(null=True)
    consent_version = CharField(max_length=20, null=True)
    asleep_since = DateTimeField(null=True)
    active_on = DateField(default=today, index=True)
    leaving_told_on = DateField(null=True)
    created_at = DateTimeField(default=now)
    guardians: Any

    class Meta:
        # What is searched stands in it, so that a search reads no row that it does not show.
        indexes = ((("created_at", "id", "search_name", "email"), False),)

    def save(self, *args: Any, **options: Any) -> int:
        # A ligature folds into as many as eighteen letters: PostgreSQL refuses what is too long.
        self.search_name = fold(f"{self.first_name} {self.last_name}")[:125]
        return int(super().save(*args, **options))

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def needs_code(self) -> bool:
        """Whether a code is to prove the address: none has, or a server refused it since."""
        return self.email_confirmed_at is None or self.email_refused_on is not None

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


def age_of(born: date) -> int:
    """Full years today of someone born that day."""
    day = today()
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
