"""Telling people: a notice and its first delivery, queued at the end of the act that causes them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from models import acts
from models.database import Table, now
from models.journal import kind_of
from models.notices.delivery import Delivery, Priority, key_of_candidate
from models.notices.notice import Kind, Notice
from models.notices.preferences import channels_of, channels_of_each, is_heard
from models.people.candidate import Candidate
from models.people.staff import Staff


def tell(
    person: Candidate | Staff,
    kind: Kind,
    subject: Table | None = None,
    *,
    key: str | None = None,
    due_at: datetime | None = None,
    priority: Priority = Priority.NEWS,
    address: tuple[str, str | None] | None = None,
    **facts: Any,
) -> None:
    """Have someone know something, once the act under way is done. The same `key` is told once, ever.

    Each person has chosen where they hear of it, and may have chosen nowhere (preferences.py).

    `address` is a channel and an address on it, where that is not where the person is told things now; without an
    address on it, where the person is on that channel.
    """
    notice = Notice(
        kind=Kind(kind),
        candidate=person if isinstance(person, Candidate) else None,
        staff=person if isinstance(person, Staff) else None,
        subject_kind=kind_of(subject) if subject else None,
        subject_id=subject.id if subject else None,
        facts=facts,
        key=key,
        due_at=due_at or now(),
    )
    act = acts.current()
    notice.act = act.id
    act.notices.append(lambda: _queue(notice, priority, address))


def tell_each(people: Collection[Candidate], kind: Kind, subject: Table, *, key: str, priority: Priority) -> int:
    """Have all of these people, who are held, know the same: in as many statements as for one. How many are told.

    Each once, ever, by `key`. Who has chosen to hear nothing of it, or can be told nowhere, is left out.
    """
    channels = channels_of_each(people, kind)
    about = {"kind": Kind(kind), "subject_kind": kind_of(subject), "subject_id": subject.id, "act": acts.current().id}
    rows = [{"candidate": one, "key": f"{key}-{one.id}", **about} for one in people if channels[one.id]]
    if not rows:
        return 0
    insert: Any = Notice.insert_many(rows).on_conflict_ignore().returning(Notice.id, Notice.candidate)
    new: list[tuple[int, int]] = list(insert.tuples().execute())
    deliveries = [
        {"notice": notice, "recipient": key_of_candidate(number), "channel": channel, "priority": priority}
        for notice, number in new
        for channel in channels[number]
    ]
    if deliveries:
        Delivery.insert_many(deliveries).execute()
    return len(new)


def _queue(notice: Notice, priority: Priority, address: tuple[str, str | None] | None) -> None:
    insert: Any = Notice.insert(notice.__data__)
    if notice.key is not None:
        # Two acts may tell the same at the same instant: the second finds the key of the first.
        insert = insert.on_conflict_ignore()
    new = list(insert.returning(Notice.id).tuples().execute())
    if not new:
        return
    [(notice.id,)] = new
    for channel, where in _ways(notice, address):
        Delivery.queue(notice, channel, priority, address=where)


def _ways(notice: Notice, address: tuple[str, str | None] | None) -> list[tuple[str, str | None]]:
    """The channels by which it leaves, each with an address where one was given."""
    person = notice.recipient
    if address is None:
        return [(channel, None) for channel in channels_of(person, notice.kind)]
    return [address] if is_heard(person, notice.kind, address[0]) else []
