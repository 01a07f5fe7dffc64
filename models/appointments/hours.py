"""When both sides are reminded: instants are kept, hours are those of the people, as their clocks show them."""

from datetime import datetime, time, timedelta

from models.database import local, now, start_of, today, utc_of

# The whole working day is left to say that it does not suit.
MORNING = time(9)
SHORTLY = timedelta(hours=2)


def day_before(starts_at: datetime) -> datetime:
    """Nine in the morning of the day before, as clocks here show it."""
    return utc_of(datetime.combine(local(starts_at).date() - timedelta(days=1), MORNING))


def last_of_which_the_day_before_is_told() -> datetime:
    """The end of tomorrow from nine on, before of today: until then, the day before is due."""
    days = 2 if local(now()).time() >= MORNING else 1
    return start_of(today() + timedelta(days=days))
