"""What notices speak of, read for a whole batch in as many queries as for one."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from peewee import JOIN

from models.accounts.invitation import Invitation
from models.accounts.proof import Proof
from models.alerts.news import news_of
from models.applications.application import Application, State
from models.applications.begun import begun_last
from models.applications.last_days import closing_of
from models.applications.nudges import OF_DRAFTS, begun_of, unanswered_of
from models.applications.still_waiting import REMINDERS, waiting_of
from models.appointments.appointment import appointments_by_number
from models.appointments.reminding import is_stale
from models.broadcasts.broadcast import Broadcast
from models.broadcasts.queue import is_over
from models.database import Query, Table
from models.exchanges.reading import threads_by_number
from models.mentoring.mentoring import MentoringState, mentorings_by_number
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.offers.offer import Offer
from models.organisations.company import Company
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.registration import Registration
from models.support.ticket import Ticket
from models.support.webinar import Webinar

# Mails that carry digits to be typed back.
OF_PROOFS = frozenset({Kind.EMAIL_CODE, Kind.RETURN_CODE})


def with_subjects(deliveries: list[Delivery]) -> list[Delivery]:
    """These deliveries, each notice with the row that it is about."""
    for kind, read in READERS.items():
        about = [one.notice for one in deliveries if one.notice.is_about(kind)]
        rows = read({notice.subject_id for notice in about}) if about else {}
        for notice in about:
            notice.subject = rows.get(notice.subject_id)
    for kinds, left_of in LEFT_TO_TELL.items():
        digests = [one.notice for one in deliveries if one.notice.kind in kinds]
        left = left_of(digests) if digests else {}
        for notice in digests:
            notice.subject = left.get(notice.id)
    return deliveries


def is_void(notice: Notice) -> bool:
    """Whether nobody needs to read it any more: its invitation spent, its message read, or nothing left to tell."""
    if any(notice.kind in kinds for kinds in LEFT_TO_TELL):
        return notice.subject is None
    if notice.is_about("ticket") or notice.kind == Kind.BROADCAST_TRIAL:
        return notice.subject is None
    if notice.kind == Kind.BROADCAST:
        return notice.is_to_sleeper or is_over(notice.subject)
    if notice.kind in (Kind.MESSAGE, Kind.MESSAGE_REMIND):
        return notice.subject is None or not notice.subject.is_unread_by(notice.recipient)
    if notice.is_about("appointment"):
        return is_stale(notice)
    if notice.kind in (Kind.WEBINAR_SOON, Kind.WEBINAR_MOVED):
        return not notice.subject.is_open
    if notice.kind in (Kind.MENTORING_ASKED, Kind.MENTORING_REMIND):
        return notice.subject is None or notice.subject.state != MentoringState.ASKED
    if notice.kind == Kind.APPLICATION_CLOSE_UNANSWERED:
        return notice.subject.state != State.NO_ANSWER  # answered after all, before this could be told
    if notice.kind == Kind.OFFER_STALE:
        return not notice.subject.is_asked_about
    if notice.kind == Kind.EMAIL_REFUSED:
        return notice.subject is None or notice.subject.email_refused_on is None
    if notice.kind == Kind.ACCOUNT_ENDS:
        return notice.subject is None or notice.subject.leaving_told_on is None
    if notice.kind in OF_PROOFS:
        return notice.subject is None or not notice.subject.is_open
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
    "mentoring": mentorings_by_number,
    "appointment": appointments_by_number,
    "membership": _by_id(Membership),
    "candidate": _by_id(Candidate),
    "invitation": _invitations,
    "ticket": _by_id(Ticket),
    "webinar": _by_id(Webinar),
    "proof": _by_id(Proof),
    "broadcast": _by_id(Broadcast),
}

# What a notice of these kinds has to tell is read as it leaves: one that has nothing left is void.
LEFT_TO_TELL: dict[tuple[Kind, ...], Callable[[Sequence[Notice]], dict[int, Any]]] = {
    (Kind.NEW_OFFERS,): news_of,
    OF_DRAFTS: begun_of,
    (Kind.APPLICATION_SILENT,): unanswered_of,
    (Kind.KEPT_CLOSES,): closing_of,
    REMINDERS: waiting_of,
}
