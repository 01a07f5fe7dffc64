"""Taking notices out of the outbox: whose turn it is, for one sender only, with all that their words need."""

from datetime import timedelta
from typing import Any

from peewee import JOIN, fn

from models.applications.application import Application
from models.applications.reason import Reason
from models.conversations.conversation import Chat
from models.database import Query, now, on_postgresql, transaction
from models.notices.notice import CLAIM, Channel, Delivery, Notice
from models.offers.offer import Offer
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.staff import Staff

OPEN = (Delivery.WAITING, Delivery.SENDING)
BREATH = timedelta(seconds=1)


def due(channel: Channel) -> Query:
    """Notices to send now, oldest first, one a person: their next waits until this one has left, and for a breath.

    So they arrive in order, and no faster than Telegram allows (one a second to a person). Among them are those
    whose sender died after taking them.
    """
    ready = (Notice.channel == channel) & Notice.state.in_(OPEN) & (Notice.due_at <= now())
    free = Notice.claimed_until.is_null() | (Notice.claimed_until < now())
    other = Notice.alias()
    same_person = (other.candidate == Notice.candidate) | (other.staff == Notice.staff)
    begun = (other.due_at <= now()) | (other.attempts > 0)
    earlier = other.state.in_(OPEN) & (other.id < Notice.id) & begun
    just_told = other.sent_at > now() - BREATH
    blocking = other.select(other.id).where(same_person, other.channel == channel, earlier | just_told)
    return Notice.select().where(ready, free, ~fn.EXISTS(blocking)).order_by(Notice.due_at, Notice.id)


def take(channel: Channel, limit: int) -> list[Notice]:
    """Claim notices that are due: for two minutes, nobody else can take them."""
    with transaction():
        query: Any = due(channel).limit(limit)
        if on_postgresql():
            query = query.for_update(of=Notice, skip_locked=True)
        ids = [notice.id for notice in query]
        if ids:
            Notice.update(claimed_until=now() + CLAIM).where(Notice.id.in_(ids)).execute()
    return _gather(ids) if ids else []


def put_back(notices: list[Notice]) -> None:
    """Free those of these notices that our claim still holds: they have not left, and others can take them."""
    ids, claims = [notice.id for notice in notices], [notice.claimed_until for notice in notices]
    Notice.update(claimed_until=None).where(Notice.id.in_(ids), Notice.claimed_until.in_(claims)).execute()


def _gather(ids: list[int]) -> list[Notice]:
    """These notices and what they speak of, in as many queries for a hundred as for one."""
    decider = Staff.alias()
    query: Query = (
        Notice.select(Notice, Candidate, decider, Staff, Chat)
        .join(Candidate, JOIN.LEFT_OUTER)
        .join(decider, JOIN.LEFT_OUTER, on=(Candidate.decided_by == decider.id), attr="decided_by")
        .switch(Notice)
        .join(Staff, JOIN.LEFT_OUTER, on=(Notice.staff == Staff.id))
        .switch(Notice)
        .join(Chat, JOIN.LEFT_OUTER, on=(Chat.candidate == Candidate.id) & Chat.reachable, attr="chat")
        .where(Notice.id.in_(ids))
        .order_by(Notice.due_at, Notice.id)
    )
    notices: list[Notice] = list(query)
    applications = _applications(_named("application", notices))
    candidates = _candidates(_named("candidate", notices))
    for notice in notices:
        notice.__dict__.setdefault("chat", None)
        _attach(notice, "application", applications)
        _attach(notice, "candidate", candidates, "registrant")
    return notices


def _named(fact: str, notices: list[Notice]) -> set[int]:
    return {notice.facts[fact] for notice in notices if fact in notice.facts}


def _attach(notice: Notice, fact: str, rows: dict[int, Any], name: str = "") -> None:
    row = rows.get(notice.facts.get(fact, 0))
    if row is not None:
        setattr(notice, name or fact, row)


def _applications(ids: set[int]) -> dict[int, Any]:
    query: Query = (
        Application.select(Application, Candidate, Company, Offer, Reason)
        .join(Candidate)
        .switch(Application)
        .join(Company)
        .switch(Application)
        .join(Offer, JOIN.LEFT_OUTER)
        .switch(Application)
        .join(Reason, JOIN.LEFT_OUTER)
        .where(Application.id.in_(ids))
    )
    return {application.id: application for application in query}


def _candidates(ids: set[int]) -> dict[int, Any]:
    return {candidate.id: candidate for candidate in Candidate.select().where(Candidate.id.in_(ids))}
