"""Hours that people of several zones read: with the day of the week, the place whose hour it is, and its offset."""

from datetime import datetime

from babel.dates import format_date, get_timezone_gmt, get_timezone_location

from models.database import local, now
from texts import plain
from texts.languages import language


def told_in_full(instant: datetime) -> str:
    """An instant as it stays true in a message that is read later: day, hour, place, offset."""
    there = local(instant)
    return plain(
        "instant-in-full",
        day=format_date(there, "full", locale=language()),
        hour=str(there.hour),
        minute=f"{there.minute:02}",
        city=city(),
        offset=_offset(there),
    )


def city() -> str:
    """Whose hour it is here."""
    return get_timezone_location(local(now()).tzinfo, locale=language(), return_city=True)


def _offset(there: datetime) -> str:
    """From UTC, as it is that day: "+1", "+5:30"."""
    hours, _, minutes = get_timezone_gmt(there, width="iso8601").partition(":")
    sign, number = hours[0], int(hours[1:] or 0)
    return f"{sign}{number}" + (f":{minutes}" if minutes not in ("", "00") else "")
