"""Quiet hours: what can wait does not ring at night."""

from datetime import UTC, datetime, time, timedelta

from models.database import local

EVENING, MORNING = time(21), time(8)


def first_waking(instant: datetime) -> datetime:
    """This instant, or the end of the quiet hours that it falls in, in the time of the people."""
    here = local(instant)
    if MORNING <= here.time() < EVENING:
        return instant
    day = here.date() + timedelta(days=here.time() >= EVENING)
    return datetime.combine(day, MORNING, here.tzinfo).astimezone(UTC).replace(tzinfo=None)
