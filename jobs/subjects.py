"""What notices speak of, read for a whole batch in as many queries as for one."""

from collections.abc import Callable, Collection
from typing import Any

from peewee import JOIN

from models.accounts.invitation import Invitation
from models.alerts.news import news_of
from models.applications.application import Application
from models.applications.begun import begun_last
from models.applications.nudges import OF_DRAFTS, begun_of
from models.applications.still_waiting import REMINDERS, waiting_of
from models.broadcasts.broadcast import Broadcast
from models.broadcasts.queue import is_over
from models.database import Query, Table
from models.exchanges.reading import threads_by_number
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.offers.offer import Offer
from models.organisations.company import Company
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.registration import Registration

CAN_WAIT = frozenset({Kind.NEW_OFFERS, Kind.BROADCAST, *OF_DRAFTS})


def with_subjects(deliveries: list[Delivery]) -> list[Delivery]:
    """These deliveries, each notice with the row that it is about."""
    for kind, read in READERS.items():
        about = [one.notice for one in deliveries if one.notice.is_about(kind)]
        rows = read({notice.subject_id for notice in about}) if about else {}
        for notice in about:
            notice.subject = rows.get(notice.subject_id)
    alerts = [one.notice for one in deliveries if one.notice.kind == Kind.NEW_OFFERS]
    found = news_of(alerts) if alerts else {}
    for notice in alerts:
        notice.subject = found.get(notice.id)
    nudges = [one.notice for one in deliveries if one.notice.kind in OF_DRAFTS]
    begun = begun_of(nudges) if nudges else {}
    for notice in nudges:
        notice.subject = begun.get(notice.id)
    reminders = [one.notice for one in deliveries if one.notice.kind in REMINDERS]
    waiting = waiting_of(reminders) if reminders else {}
    for notice in reminders:
        notice.subject = waiting.get(notice.id)
    return deliveries


def is_void(notice: Notice) -> bool:
    """Whether nobody needs to read it any more: its invitation is spent, its message read, or nothing that it tells of
    is open any more, or it can wait and its reader sleeps.
    """
    if notice.kind in CAN_WAIT and notice.candidate.asleep_since is not None:
        return True
    if notice.kind in (Kind.NEW_OFFERS, *OF_DRAFTS, *REMINDERS):
        return notice.subject is None
    if notice.kind == Kind.BROADCAST:
        return is_over(notice.subject)
    if notice.kind == Kind.MESSAGE:
        return notice.subject is None or not notice.subject.is_unread_by(notice.recipient)
    if notice.kind == Kind.APPLICATION_SILENT:
        return not notice.subject.is_unanswered
    if notice.kind == Kind.OFFER_STALE:
        return not notice.subject.is_asked_about
    return notice.kind == Kind.INVITATION and notice.subject is not None and not notice.subject.is_open


def _by_id(table: type[Table]) -> Callable[[Collection[int]], dict[int, Any]]:
    return lambda ids: {row.id: row for row in table.select().where(table.id.in_(ids))}


def _registrations(ids: Collection[int]) -> dict[int, Any]:
    """Each request, with the person, whoever decided it, and the offer to which the person began to apply."""
    query: Query = (
        Registration.select(Registration, Candidate, Staff)
        .join(Candidate)
        .switch(Registration)
        .join(Staff, JOIN.LEFT_OUTER)
        .where(Registration.id.in_(ids))
    )
    requests = {request.id: request for request in query}
    begun = begun_last({request.candidate_id for request in query})
    for request in requests.values():
        request.begun = begun.get(request.candidate_id)
    return requests


def _invitations(ids: Collection[int]) -> dict[int, Any]:
    """Each invitation, with whoever made it."""
    query: Query = (
        Invitation.select(Invitation, Staff)
        .join(Staff, JOIN.LEFT_OUTER, on=Invitation.made_by)
        .where(Invitation.id.in_(ids))
    )
    return {invitation.id: invitation for invitation in query}


def _offers(ids: Collection[int]) -> dict[int, Any]:
    """Each offer, with its company."""
    query: Query = Offer.select(Offer, Company).join(Company).where(Offer.id.in_(ids))
    return {offer.id: offer for offer in query}


READERS: dict[str, Callable[[Collection[int]], dict[int, Any]]] = {
    "application": Application.whole,
    "registration": _registrations,
    "offer": _offers,
    "thread": threads_by_number,
    "membership": _by_id(Membership),
    "candidate": _by_id(Candidate),
    "invitation": _invitations,
    "broadcast": _by_id(Broadcast),
}
