"""Why an employer refuses."""

from peewee import BooleanField, CharField

from models.acts import act, record
from models.database import Table
from models.people.staff import Staff
from models.validation import checked_text


class Reason(Table):
    """Why an employer refuses. The candidate never sees it (I17, I18). A used one is hidden, not deleted."""

    label = CharField(max_length=120, unique=True)
    hidden = BooleanField(default=False)

    def __str__(self) -> str:
        return self.label


@act
def write_reason(by: Staff, reason: Reason | None, label: str, hidden: bool) -> Reason:
    """Keep a reason, new or known: the team's business. Raises Refused."""
    by.check_oversees()
    kept = Reason.locked(reason.id) if reason else Reason()
    kept.label, kept.hidden = checked_text(label, "name_missing", 120), hidden
    verb = "edit" if kept.id else "create"
    kept.save()
    record(by, verb, kept)
    return kept
