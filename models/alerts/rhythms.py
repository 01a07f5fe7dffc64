"""When a search tells: as offers come, in the morning, or on Monday morning, in the time of the people."""

from datetime import UTC, datetime, time, timedelta

from models.database import local
from models.offers.searches import Rhythm

MORNING = time(8)
MONDAY = 0


def next_time(rhythm: Rhythm, after: datetime) -> datetime:
    """The first instant from `after` on at which a search of this rhythm tells, as the database keeps instants."""
    if rhythm == Rhythm.AT_ONCE:
        return after
    here = local(after)
    day = here.date() if here.time() <= MORNING else here.date() + timedelta(days=1)
    if rhythm == Rhythm.WEEKLY:
        day += timedelta(days=(MONDAY - day.weekday()) % 7)
    return datetime.combine(day, MORNING, here.tzinfo).astimezone(UTC).replace(tzinfo=None)
