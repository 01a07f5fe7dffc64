"""Telling people of what their searches found: all of it at once, each offer once (P36)."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from peewee import fn

from models.acts import act
from models.alerts.digest import Digest
from models.alerts.watch import Watch
from models.database import Query, now, on_postgresql
from models.notices.delivery import Delivery, Priority, is_untouched
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.people.candidate import Candidate

MOST_PEOPLE = 200
# Of each search. Nobody reads more in a message; the results show them all.
MOST_TOLD = 50

# What a search found: the publication numbers, the newest first.
Found = dict[int, list[int]]


@act
def tell_found() -> int:
    """Tell those whose searches found something that is due, two hundred at most. How many had something due.

    What waits in a message that has not left yet is told in the same one.
    """
    due = Digest.due_at <= now()
    first = Digest.select(Digest.candidate_id).where(due).order_by(Digest.due_at, Digest.candidate_id)
    people = sorted({row.candidate_id for row in first.limit(MOST_PEOPLE)})
    if not people:
        return 0
    held = {person.id: person for person in Candidate.locking(Candidate.id.in_(people)).order_by(Candidate.id)}
    taken: Any = Digest.delete().where(Digest.candidate_id.in_(people), due).returning(Digest)
    found = _watched(taken.execute())
    waiting = _waiting(found)
    for number, theirs in sorted(found.items()):
        if notice := waiting.get(number):
            facts = _facts(_together(_found_in(notice), theirs))
            Notice.update(facts=facts).where(Notice.id == notice.id).execute()
        else:
            tell(held[number], Kind.NEW_OFFERS, priority=Priority.BULK, **_facts(theirs))
    return len(people)


def _watched(digests: Iterable[Digest]) -> dict[int, Found]:
    """By person and search, what somebody watches for still."""
    rows = sorted(digests, key=lambda row: -row.batch)
    watches = Watch.select(Watch.search).where(Watch.search.in_({row.search_id for row in rows}))
    watched = {watch.search_id for watch in watches}
    found: dict[int, Found] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.search_id in watched:
            found[row.candidate_id][row.search_id] += row.numbers()
    return found


def _waiting(people: Collection[int]) -> dict[int, Notice]:
    """The message of each of these people that nobody has begun to send, anywhere. It is held until we are done."""
    untouched = is_untouched()
    begun = Delivery.alias()
    untouched &= ~fn.EXISTS(begun.select(begun.id).where(begun.notice == Notice.id, ~is_untouched(begun)))
    query: Query = (
        Delivery.select(Delivery, Notice)
        .join(Notice)
        .where(untouched, Notice.kind == Kind.NEW_OFFERS, Notice.candidate.in_(list(people)))
    )
    if on_postgresql():
        query = query.for_update(of=Delivery)
    return {delivery.notice.candidate_id: delivery.notice for delivery in query}


def _found_in(notice: Notice) -> Found:
    return {int(search): list(numbers) for search, numbers in notice.facts["found"]}


def _together(one: Found, other: Found) -> Found:
    return {search: sorted({*one.get(search, ()), *other.get(search, ())}, reverse=True) for search in {*one, *other}}


def _facts(found: Found) -> dict[str, Any]:
    return {"found": [[search, numbers[:MOST_TOLD]] for search, numbers in sorted(found.items())]}
