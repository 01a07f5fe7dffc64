"""Coming to a webinar or not, and what the clock tells those who come: moved, cancelled, tomorrow, in an hour."""

from datetime import datetime, timedelta
from typing import Any

from peewee import JOIN

from models.acts import act, record
from models.database import now
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.people.reach import Person, reach
from models.people.staff import Staff
from models.refusal import Refused
from models.support.webinar import Attendance, Webinar

# How long before the start each reminder is due, in their order.
BEFORE = (timedelta(days=1), timedelta(hours=1))
BATCH = 100


@act
def sign_up(by: Person, webinar: Webinar) -> Attendance:
    """Come to a webinar. Once more, nothing changes. Raises Refused: cancelled, begun or full; Unreachable."""
    held = type(by).locked(by.id)
    reach(Webinar.visible_to(held), webinar.id)
    kept = Webinar.locked(webinar.id)  # of two who want the last seat, one comes
    if known := Attendance.of(held, kept):
        return known
    if kept.is_cancelled:
        raise Refused("webinar_cancelled")
    if not kept.is_open:
        raise Refused("webinar_past")
    if kept.free_seats == 0:
        raise Refused("webinar_full")
    who = {"candidate": held} if isinstance(held, Candidate) else {"staff": held}
    start = kept.starts_at
    signed: Attendance = Attendance.create(webinar=kept, **who, told_start=start, reminders=_due(start))
    record(held, "sign_up", kept)
    return signed


@act
def sign_off(by: Person, webinar: Webinar) -> None:
    """Not come after all: the seat is another's. Whoever had not signed up changes nothing. Raises Unreachable."""
    held = type(by).locked(by.id)
    reach(Webinar.visible_to(held), webinar.id)
    if Attendance.delete().where(Attendance.webinar == webinar, Attendance.is_of(held)).execute():
        record(held, "sign_off", webinar)


@act
def tell_attendees() -> int:
    """Tell some of those who must know something of a webinar that has not begun; how many. Zero: all know."""
    waiting = _who_must_know()
    # Persons first: whoever signs off or goes meanwhile is not told.
    for table, ids in ((Candidate, [one.candidate_id for one in waiting]), (Staff, [one.staff_id for one in waiting])):
        list(table.locking(table.id.in_([key for key in ids if key])).order_by(table.id))
    numbers = [one.id for one in waiting]
    # Asked again now that they are held: another clock may have told them meanwhile.
    held = (
        Attendance.select(Attendance, Webinar, Candidate, Staff)
        .join(Webinar)
        .join_from(Attendance, Candidate, JOIN.LEFT_OUTER)
        .join_from(Attendance, Staff, JOIN.LEFT_OUTER)
        .where(Attendance.id.in_(numbers), _must_know())
    )
    for attendance in held.order_by(Attendance.id):
        _tell(attendance)
    return len(numbers)


def _must_know() -> Any:
    """The condition of those who do not know yet what they must."""
    late = [(Webinar.starts_at <= now() + before) & (Attendance.reminders <= at) for at, before in enumerate(BEFORE)]
    changed: Any = Webinar.cancelled_at.is_null(False) | (Webinar.starts_at != Attendance.told_start)
    return (Webinar.starts_at > now()) & (changed | late[0] | late[1])


def _who_must_know() -> list[Attendance]:
    coming = Attendance.select(Attendance, Webinar).join(Webinar).where(_must_know())
    return list(coming.order_by(Attendance.id).limit(BATCH))


def _tell(attendance: Attendance) -> None:
    """What this person must know, and that they know it. The key makes two clocks one."""
    webinar, person = attendance.webinar, attendance.person
    start = webinar.starts_at
    key = f"webinar-{attendance.id}-{webinar.revision}"
    if webinar.is_cancelled:
        tell(person, Kind.WEBINAR_CANCELLED, webinar, key=f"{key}-cancelled")
        attendance.delete_instance()
        return
    moved = start != attendance.told_start
    attendance.told_start, attendance.reminders = start, _due(start)
    attendance.save(only=[Attendance.told_start, Attendance.reminders])
    what = "moved" if moved else attendance.reminders
    tell(person, Kind.WEBINAR_MOVED if moved else Kind.WEBINAR_SOON, webinar, key=f"{key}-{what}")


def _due(start: datetime) -> int:
    """How many reminders of a webinar that begins then are behind: who signs up now needs none of those."""
    return sum(now() >= start - before for before in BEFORE)
