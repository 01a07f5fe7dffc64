"""How long an employer usually takes to answer."""

from datetime import timedelta
from typing import Any

from peewee import fn

from models.applications.application import Application
from models.database import now
from models.organisations.company import Company

FEWEST = 5
_COUNTED_FOR = timedelta(days=365)


def usual_days_to_answer(company: Company) -> int | None:
    """The median days from an application's arrival to its first answer, over those answered in the last 12 months.

    Nothing where fewer than FEWEST were answered: it would tell of one person rather than of the employer. Of two
    days in the middle, the longer. It is counted when asked, in one query that an index holds whole
    (`application_answered`): nothing to keep up to date, and an answer taken back has no trace to undo.
    """
    answered = (Application.company == company) & (Application.answered_at > now() - _COUNTED_FOR)
    ranked = Application.select(
        Application.days_to_answer.alias("days"),
        fn.ROW_NUMBER().over(order_by=[Application.days_to_answer]).alias("place"),
        fn.COUNT(1).over().alias("total"),
    ).where(answered)
    place, total = ranked.c.place, ranked.c.total
    middle: Any = Application.select(ranked.c.days).from_(ranked).where(place == total / 2 + 1, total >= FEWEST)
    days: int | None = middle.scalar()
    return days
