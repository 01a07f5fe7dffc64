"""Places that accompany candidates, and the conventions in which they take part."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from peewee import SQL, BooleanField, CharField, DateField, DateTimeField, ForeignKeyField, IntegerField

from models.acts import act
from models.database import Choice, Table, now
from models.editing import keep, opened
from models.folding import fold
from models.organisations.convention import Convention
from models.people.staff import Staff
from models.validation import checked_text


class EstablishmentKind(StrEnum):
    """Where a candidate is accompanied (A05)."""

    HIGH_SCHOOL = "high_school"
    UNIVERSITY = "university"
    LOCAL_MISSION = "local_mission"
    CAP_EMPLOI = "cap_emploi"
    FRANCE_TRAVAIL = "france_travail"
    DEPARTMENT = "department"
    ASSOCIATION = "association"


class Establishment(Table):
    """A place that accompanies candidates, through its referents."""

    name = CharField(max_length=120)
    search_name = CharField(max_length=120, index=True)
    kind = Choice(EstablishmentKind)
    commune = CharField(max_length=5, null=True)
    authorised = BooleanField(default=False)
    active = BooleanField(default=True)
    reminded_on = DateField(null=True)
    revision = IntegerField(default=0)
    created_at = DateTimeField(default=now)
    accompaniments: Any
    registrations: Any

    def save(self, *args: Any, **options: Any) -> int:
        self.search_name = fold(self.name)[:120]  # a ligature folds into several letters
        return int(super().save(*args, **options))

    def __str__(self) -> str:
        return self.name

    def conventions(self) -> list[Convention]:
        """The conventions in which it takes part, by name."""
        query = Convention.select().join(Participation).where(Participation.establishment == self)
        return list(query.order_by(Convention.name))

    def has_candidates(self) -> bool:
        """Whether it accompanies someone, or has to answer someone who asked."""
        # Those tables stand on this one: here they are known by their backrefs.
        under_way = self.accompaniments.where(SQL("ended_at IS NULL"))
        waiting = self.registrations.where(SQL("counts AND state = 'pending'"))
        return bool(under_way.exists() or waiting.exists())


class Participation(Table):
    """An establishment takes part in a convention."""

    convention = ForeignKeyField(Convention, on_delete="CASCADE")
    establishment = ForeignKeyField(Establishment, on_delete="CASCADE")

    class Meta:
        indexes = ((("convention", "establishment"), True),)


@act
def write_establishment(
    by: Staff,
    establishment: Establishment | None,
    conventions: Sequence[int],
    seen: int | None = None,
    **values: Any,
) -> Establishment:
    """Keep an establishment, new or known, and the conventions in which it takes part: the team's business."""
    by.check_oversees()
    kept = opened(Establishment, establishment, seen, values)
    kept.name = checked_text(kept.name, "name_missing", 120)
    keep(by, kept)
    Participation.delete().where(Participation.establishment == kept).execute()
    parts = [{"establishment": kept, "convention": convention} for convention in conventions]
    if parts:
        Participation.insert_many(parts).execute()
    return kept
