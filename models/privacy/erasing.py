"""Erasing: all that is kept of a person goes at once, and for good (P41). The journal stays, by numbers only."""

from functools import partial
from typing import Any

from models.accounts.proof import Proof
from models.acts import act, afterwards, record
from models.alerts.digest import Digest
from models.applications.application import Application, State
from models.appointments.appointment import Appointment
from models.appointments.arranging import hosts_of
from models.conversations.aside import Aside
from models.conversations.conversation import Conversation
from models.database import Query, Table
from models.documents.document import Document, delete_unnamed
from models.documents.message_file import MessageFile
from models.exchanges.thread import Thread
from models.journal import kind_of
from models.mentoring.mentoring import Mentoring
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.organisations.membership import members_of
from models.people.candidate import Candidate
from models.privacy.archive import Archive
from models.registrations.contact import referents_there_for
from models.registrations.registration import Registration
from models.registrations.standing import Standing, standing_of
from models.support.ticket import Ticket


@act
def erase(by: Candidate) -> None:
    """Forget this person, at their own word: nothing brings it back.

    Who waits for them, or counts on them, is told that somebody is gone, never who.
    """
    held = Candidate.locked(by.id)
    forget_person(held, held)


def forget_person(by: Candidate | None, held: Candidate) -> None:
    """All of it, within the act of a verb that holds them: their own, or the clock's."""
    _tell_who_waits(held)
    record(by, "erase", held)
    _forget(held)


@act
def erase_conversation(conversation: Conversation) -> None:
    """Forget who never registered, at their own word: what they wrote and sent, and that we ever spoke."""
    here = Conversation.select(Conversation.id).where(Conversation.id == conversation.id)
    record(None, "erase", conversation)
    _forget_files(Aside.select(Aside.key).where(Aside.conversation.in_(here)))
    Conversation.delete().where(Conversation.id == conversation.id).execute()


def _tell_who_waits(candidate: Candidate) -> None:
    if standing_of(candidate) in (Standing.ACTIVE, Standing.PENDING):
        for referent in referents_there_for(candidate):
            tell(referent, Kind.ACCOUNT_ERASED)
    to_come: Query = Appointment.select().where(Appointment.candidate == candidate, Appointment.to_come())
    for appointment in to_come.order_by(Appointment.id):
        for host in hosts_of(appointment):
            tell(host, Kind.APPOINTMENT_ERASED, at=appointment.starts_at.isoformat())
    received = Application.select().where(Application.candidate == candidate, Application.received_at.is_null(False))
    awaited = Application.pending() | ((Application.state == State.ACCEPTED) & ~Application.withdrawn)
    for application in received.where(awaited).order_by(Application.id):
        for member in members_of(application.company_id):
            tell(member, Kind.APPLICATION_ERASED, application.offer)
    for mentoring in Mentoring.running_of(candidate):
        for member in members_of(mentoring.company_id):
            tell(member, Kind.MENTORING_ERASED)


def _forget(candidate: Candidate) -> None:
    """Their rows, and the notices that speak of them. What has a foreign key to them goes with them."""
    conversations = Conversation.select(Conversation.id).where(Conversation.candidate == candidate)
    applications = Application.select(Application.id).where(Application.candidate == candidate)
    _forget_files(
        Document.select(Document.key).where(Document.candidate == candidate),
        Aside.select(Aside.key).where(Aside.conversation.in_(conversations)),
        Archive.select(Archive.key).where(Archive.candidate == candidate),
        MessageFile.select(MessageFile.key).where(MessageFile.candidate == candidate),
    )
    threads = Thread.select(Thread.id).where(Thread.candidate == candidate)
    mentorings = Mentoring.select(Mentoring.id).where(Mentoring.candidate == candidate)
    appointments = Appointment.select(Appointment.id).where(Appointment.candidate == candidate)
    registrations = Registration.select(Registration.id).where(Registration.candidate == candidate)
    about = (Ticket.candidate == candidate) | (Ticket.concerns == candidate)
    tickets = Ticket.select(Ticket.id).where(about)
    own = Candidate.select(Candidate.id).where(Candidate.id == candidate.id)
    for table, rows in (
        (Candidate, own),
        (Application, applications),
        (Registration, registrations),
        (Thread, threads),
        (Mentoring, mentorings),
        (Appointment, appointments),
        (Ticket, tickets),
    ):
        _forget_notices(table, rows)
    Proof.delete().where(Proof.email == candidate.email).execute()  # also where someone else typed it
    Digest.delete().where(Digest.candidate_id == candidate.id).execute()
    Conversation.delete().where(Conversation.candidate == candidate).execute()
    Application.delete().where(Application.candidate == candidate).execute()
    Candidate.delete().where(Candidate.id == candidate.id).execute()


def _forget_notices(table: type[Table], rows: Query) -> None:
    Notice.delete().where(Notice.subject_kind == kind_of(table), Notice.subject_id.in_(rows)).execute()


def _forget_files(*keys: Query) -> None:
    """The files go once the rows are gone: whoever is killed in between leaves them to the nightly sweep."""
    for query in keys:
        found: Any = query.tuples()
        for (key,) in list(found):
            afterwards(partial(delete_unnamed, key))
