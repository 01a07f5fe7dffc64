"""Taking deliveries out of the queue: whose turn it is, for one sender only, with the people they are for."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from peewee import JOIN, fn

from models.conversations.conversation import EMAIL
from models.database import Query, now, on_postgresql, transaction
from models.notices.delivery import CLAIM, OPEN, Delivery, Priority
from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.people.staff import Staff

PER_RECIPIENT_INTERVAL = timedelta(seconds=1)
MOST_TOGETHER = 100
# An answer is looked for by its subject; what the team writes is read whole.
ALONE = (Priority.ANSWER, Priority.BROADCAST)
# From then on a notice is late: its reader slept, or the network did.
LATE = timedelta(minutes=10)


def due(channel: str) -> Query:
    """Deliveries to make now, the most pressing first, one a person: their next waits until this one has left.

    So they arrive in order, and in a chat no faster than Telegram allows (one a second to a person). Among them are
    those whose sender died after taking them.
    """
    other = Delivery.alias()
    # Not the bare column: after many rows have come, PostgreSQL would look for a person through the whole channel.
    same_person = (other.recipient == Delivery.recipient) & (other.channel.concat("") == channel)
    begun = (other.due_at <= now()) | (other.attempts > 0)
    before = (other.priority < Delivery.priority) | ((other.priority == Delivery.priority) & (other.id < Delivery.id))
    earlier = other.select(other.id).where(same_person, other.state.in_(OPEN), before, begun)
    just_told = other.select(other.id).where(same_person, other.sent_at.between(now() - PER_RECIPIENT_INTERVAL, now()))
    in_turn = ~fn.EXISTS(earlier) if channel == EMAIL else ~fn.EXISTS(earlier) & ~fn.EXISTS(just_told)
    return Delivery.select().where(_ready(channel), in_turn).order_by(Delivery.priority, Delivery.due_at, Delivery.id)


def _ready(channel: str) -> Any:
    """Due, and nobody's."""
    due_now = (Delivery.channel == channel) & Delivery.state.in_(OPEN) & (Delivery.due_at <= now())
    return due_now & (Delivery.claimed_until.is_null() | (Delivery.claimed_until < now()))


def take(channel: str, limit: int) -> list[Delivery]:
    """Claim deliveries that are due: for two minutes, nobody else can take them."""
    with transaction():
        ids = _claim(_locked(due(channel).limit(limit)))
    return _with_people(ids) if ids else []


def take_together(channel: str, people: int) -> list[list[Delivery]]:
    """Claim what is due for so many people: with the first in turn of each, all that can leave in one message with it.

    An answer leaves alone, and a broadcast. So does what may have arrived already: it must come again as it came, and
    say so.
    """
    with transaction():
        firsts = {one.recipient: one for one in _locked(due(channel).limit(people))}
        waiting = Delivery.select().where(_ready(channel), Delivery.recipient.in_(list(firsts)))
        rest = _locked(waiting.order_by(Delivery.priority, Delivery.id)) if firsts else []
        lots = _by_person(one for one in rest if _leaves_with(one, firsts[one.recipient]))
        ids = _claim([one for lot in lots for one in lot[:MOST_TOGETHER]])
    return _by_person(_with_people(ids)) if ids else []


def with_late(taken: list[Delivery], most: int) -> list[list[Delivery]]:
    """Each of these alone, or, where it is late, with what else is late for its person: claimed too, `most` in all."""
    firsts = {one.recipient: one for one in taken if _is_late(one)}
    if not firsts:
        return [[one] for one in taken]
    with transaction():
        theirs = _ready(taken[0].channel) & Delivery.recipient.in_(list(firsts)) & (Notice.due_at < now() - LATE)
        waiting = Delivery.select(Delivery, Notice).join(Notice).where(theirs)
        rest = _locked(waiting.order_by(Delivery.priority, Delivery.id))
        lots = _by_person(one for one in rest if _leaves_with(one, firsts[one.recipient]))
        ids = _claim([one for lot in lots for one in lot[: most - 1]])
    more = {lot[0].recipient: lot for lot in _by_person(_with_people(ids))} if ids else {}
    return [[one, *(more.get(one.recipient, []) if one.recipient in firsts else [])] for one in taken]


def _is_late(one: Delivery) -> bool:
    return one.priority not in ALONE and one.notice.due_at < now() - LATE


def _by_person(deliveries: Iterable[Delivery]) -> list[list[Delivery]]:
    lots: dict[str, list[Delivery]] = defaultdict(list)
    for one in deliveries:
        lots[one.recipient].append(one)
    return list(lots.values())


def _leaves_with(one: Delivery, first: Delivery) -> bool:
    if one == first:
        return True
    if one.priority in ALONE or first.priority in ALONE or one.address != first.address:
        return False
    return one.may_have_arrived == first.may_have_arrived


def _locked(query: Any) -> list[Delivery]:
    return list(query.for_update(of=Delivery, skip_locked=True) if on_postgresql() else query)


def _claim(deliveries: list[Delivery]) -> list[int]:
    ids = [one.id for one in deliveries]
    if ids:
        Delivery.update(claimed_until=now() + CLAIM).where(Delivery.id.in_(ids)).execute()
    return ids


def put_back(deliveries: list[Delivery]) -> None:
    """Free those that our claim still holds: they have not left, and others can take them."""
    ids, claims = [one.id for one in deliveries], [one.claimed_until for one in deliveries]
    Delivery.update(claimed_until=None).where(Delivery.id.in_(ids), Delivery.claimed_until.in_(claims)).execute()


def _with_people(ids: list[int]) -> list[Delivery]:
    """These deliveries with their notices and recipients, in one query."""
    query: Query = (
        Delivery.select(Delivery, Notice, Candidate, Staff)
        .join(Notice)
        .join(Candidate, JOIN.LEFT_OUTER)
        .switch(Notice)
        .join(Staff, JOIN.LEFT_OUTER, on=(Notice.staff == Staff.id))
        .where(Delivery.id.in_(ids))
        .order_by(Delivery.priority, Delivery.due_at, Delivery.id)
    )
    return list(query)
