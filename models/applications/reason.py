"""Why an employer refuses."""

from typing import Any

from peewee import BooleanField, CharField, IntegerField

from models.acts import act
from models.database import Table
from models.editing import keep, opened
from models.people.staff import Staff
from models.validation import checked_text


class Reason(Table):
    """Why an employer refuses. The candidate never sees it (I17, I18). A used one is hidden, not deleted."""

    label = CharField(max_length=120, unique=True)
    hidden = BooleanField(default=False)
    revision = IntegerField(default=0)

    def __str__(self) -> str:
        return self.label


@act
def write_reason(by: Staff, reason: Reason | None, seen: int | None = None, **values: Any) -> Reason:
    """Keep a reason, new or known: the team's business. Raises Refused."""
    by.check_oversees()
    kept = opened(Reason, reason, seen, values)
    kept.label = checked_text(kept.label, "name_missing", 120)
    keep(by, kept)
    return kept
