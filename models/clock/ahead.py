"""The demo's days go by at a press: its processes live so many days ahead. Anywhere else, nothing moves the clock."""

from datetime import timedelta

from peewee import IntegerField

from models.acts import act, record
from models.database import Table, set_ahead
from models.heartbeat import live_on
from models.people.staff import Staff
from models.refusal import Refused
from settings import settings

ONLY = 1
DAY = timedelta(days=1)


class Ahead(Table):
    """By how many days. There is one row at most, and none outside of the demo."""

    id = IntegerField(primary_key=True)
    days = IntegerField(default=0)


@act
def advance(by: Staff) -> None:
    """A day goes by. Raises Refused outside of the demo, and when this is not the team's."""
    by.check_oversees()
    if not settings().demo:
        raise Refused("not_demo")
    Ahead.insert(id=ONLY, days=0).on_conflict_ignore().execute()
    Ahead.update(days=Ahead.days + 1).where(Ahead.id == ONLY).execute()
    live_on(DAY)
    record(by, "advance", Ahead.get_by_id(ONLY))
    follow()


def follow() -> bool:
    """Live on the day of the demo. Whether it is another one than before; outside of the demo it never is."""
    if not settings().demo:
        return False
    row = Ahead.get_or_none(Ahead.id == ONLY)
    return set_ahead(DAY * (row.days if row else 0))
