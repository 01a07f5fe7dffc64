"""What is read of the exchanges: the latest messages, how many wait, and from whom."""

from collections.abc import Collection
from typing import Any

from peewee import JOIN, fn

from models.applications.application import Application
from models.database import Query
from models.documents.message_file import MessageFile
from models.exchanges.thread import Message, Thread
from models.offers.offer import Offer
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.staff import Staff


def messages_of(threads: Query, most: int, before: int | None = None) -> list[Message]:
    """The latest messages of these threads, oldest first, each with its author, its file and what it is about."""
    query = _messages().where(Message.thread.in_(threads.select(Thread.id).order_by()))
    if before is not None:
        query = query.where(Message.id < before)
    return list(query.order_by(Message.id.desc()).limit(most))[::-1]


def last_of_each(threads: Query, most: int) -> list[Message]:
    """The latest message of each of these threads, the newest first."""
    within = Message.thread.in_(threads.select(Thread.id).order_by())
    last = Message.select(fn.MAX(Message.id)).where(within).group_by(Message.thread)
    return list(_messages().where(Message.id.in_(last)).order_by(Message.id.desc()).limit(most))


def _messages() -> Query:
    query: Query = (
        Message.select(Message, Thread, Application, Offer, Company, Staff, MessageFile)
        .join(Thread)
        .join(Application, JOIN.LEFT_OUTER)
        .join(Offer, JOIN.LEFT_OUTER)
        .join_from(Application, Company, JOIN.LEFT_OUTER, on=(Application.company == Company.id))
        .join_from(Message, Staff, JOIN.LEFT_OUTER)
        .join_from(Message, MessageFile, JOIN.LEFT_OUTER)
    )
    return query


def unread_of(candidate: Candidate) -> list[Message]:
    """What this person has not read yet, the last first, each with its author."""
    unread = _unread_by_candidates().where(Thread.candidate == candidate)
    return list(unread.order_by(Message.id.desc()))


def writers_waiting(staff: Staff) -> Query:
    """The people who wrote to the places of this person and were not read yet: `candidate_id`, and `since` when."""
    since: Any = fn.MIN(Thread.unread_by_place_since)
    waiting: Any = Thread.waiting_for(staff).select(Thread.candidate, since.alias("since"))
    query: Query = waiting.group_by(Thread.candidate).order_by(since, Thread.candidate)
    return query


def threads_by_number(ids: Collection[int]) -> dict[int, Any]:
    """These threads, each with its candidate, and as `author` whoever wrote last of what they have not read."""
    query: Query = Thread.select(Thread, Candidate).join(Candidate).where(Thread.id.in_(ids))
    found: dict[int, Any] = {thread.id: thread for thread in query}
    unread = _unread_by_candidates().where(Thread.id.in_(ids)).order_by(Message.id)
    authors = {one.thread_id: str(one.staff) for one in unread}
    for thread in found.values():
        thread.author = authors.get(thread.id)
    return found


def _unread_by_candidates() -> Query:
    since = Thread.unread_by_candidate_since
    query: Query = Message.select(Message, Staff).join(Staff).join_from(Message, Thread)
    return query.where(since.is_null(False), Message.created_at >= since)
