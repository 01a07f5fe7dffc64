"""Quiet hours: what can wait does not ring at night, a night that each person may set."""

from collections import defaultdict
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from peewee import Check, ForeignKeyField, IntegerField

from models.acts import act, record
from models.conversations.conversation import EMAIL
from models.database import Table, local, now
from models.notices.delivery import OPEN, Delivery, Priority
from models.people.candidate import Candidate
from models.refusal import Refused
from settings import settings

DAY = 24


class Hours(NamedTuple):
    """From one hour of the clock to another, past midnight too. From an hour to the same one: never."""

    begin: int
    end: int

    def cover(self, hour: int) -> bool:
        if self.begin <= self.end:
            return self.begin <= hour < self.end
        return hour >= self.begin or hour < self.end


class QuietHours(Table):
    """The hours at which a candidate does not want to be woken, where they are not the usual ones."""

    candidate = ForeignKeyField(Candidate, primary_key=True, on_delete="CASCADE", backref="+")
    candidate_id: int
    begin = IntegerField(constraints=[Check("begin_at BETWEEN 0 AND 23")], column_name="begin_at")
    end = IntegerField(constraints=[Check("end_at BETWEEN 0 AND 23")], column_name="end_at")


def usual_hours() -> Hours:
    """Those of whoever has chosen none."""
    return Hours(*settings().quiet_hours)


def hours_of(candidate: Candidate) -> Hours:
    """When this person is not to be woken."""
    return _hours_of({candidate.id})[candidate.id]


@act
def choose_quiet_hours(candidate: Candidate, hours: Hours) -> None:
    """Be left in peace at these hours from now on. Raises Refused where they are no hours of a clock."""
    if not all(0 <= hour < DAY for hour in hours):
        raise Refused("choice")
    held = Candidate.locked(candidate.id)
    if hours_of(held) == hours:
        return
    QuietHours.delete().where(QuietHours.candidate == held).execute()
    if hours != usual_hours():
        QuietHours.create(candidate=held, begin=hours.begin, end=hours.end)
    record(held, "choose_quiet_hours", held, begin=hours.begin, end=hours.end)


def first_waking(instant: datetime, hours: Hours) -> datetime:
    """This instant, or the end of the quiet hours that it falls in, in the time of the people."""
    here = local(instant)
    if not hours.cover(here.hour):
        return instant
    day = here.date() + timedelta(days=hours.end <= here.hour)
    return datetime.combine(day, time(hours.end), here.tzinfo).astimezone(UTC).replace(tzinfo=None)


def hold_back(taken: list[Delivery]) -> list[Delivery]:
    """Those of these that leave now. What would wake somebody waits for their morning: no attempt is spent on it.

    It is asked as they leave: what a broken network has kept until the night waits as well.
    """
    can_wait = [one for one in taken if _can_wait(one)]
    hours = _hours_of({one.notice.candidate_id for one in can_wait if one.notice.candidate_id})
    asleep: dict[datetime, list[Delivery]] = defaultdict(list)
    for one in can_wait:
        morning = first_waking(now(), hours[one.notice.candidate_id or 0])
        if morning > now():
            asleep[morning].append(one)
    for morning, held in asleep.items():
        _wait(held, morning)
    waiting = {one.id for held in asleep.values() for one in held}
    return [one for one in taken if one.id not in waiting]


def _can_wait(delivery: Delivery) -> bool:
    """Staff are told as they work. A mail about oneself does not ring; what goes to many does."""
    if delivery.notice.candidate_id is None or delivery.priority == Priority.ANSWER:
        return False
    return delivery.channel != EMAIL or delivery.priority >= Priority.BULK


def _hours_of(people: set[int]) -> dict[int, Hours]:
    rows = QuietHours.select().where(QuietHours.candidate.in_(people)) if people else []
    chosen = {row.candidate_id: Hours(row.begin, row.end) for row in rows}
    return {person: chosen.get(person, usual_hours()) for person in people}


def _wait(deliveries: list[Delivery], until: datetime) -> None:
    ids, claims = [one.id for one in deliveries], [one.claimed_until for one in deliveries]
    ours = Delivery.id.in_(ids) & Delivery.claimed_until.in_(claims) & Delivery.state.in_(OPEN)
    Delivery.update(due_at=until, claimed_until=None).where(ours).execute()
