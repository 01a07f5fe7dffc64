"""What a person may take with them: everything of theirs, nothing of others' (P40).

`EXPORTED` and `HELD_BACK` name every column of every table that holds something of a candidate: a test knows them all.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from models.accounts.invitation import Invitation
from models.accounts.proof import Proof
from models.alerts.digest import Digest
from models.alerts.watch import Watch
from models.announcements.announcement import Announcement, AnnouncementRead
from models.applications.application import Application
from models.applications.attachment import Attachment
from models.applications.undoable import Undoable
from models.appointments.appointment import Appointment, AppointmentTime
from models.conversations.aside import Aside
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import Query, Table, snapshot
from models.documents.document import Document
from models.documents.message_file import MessageFile
from models.documents.received import ReceivedFile
from models.exchanges.thread import Message, Thread
from models.mentoring.mentoring import Mentoring
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.notices.preferences import Preference
from models.notices.quiet import QuietHours
from models.offers.kept import KeptOffer
from models.offers.offer import Offer
from models.offers.searches import Search
from models.offers.seen import Seen
from models.organisations.company import Company
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.people.answer import Answer
from models.people.candidate import Candidate
from models.people.guardian import Guardian
from models.privacy.archive import Archive
from models.registrations.accompaniment import Accompaniment
from models.registrations.help import HelpAsk
from models.registrations.registration import Registration
from models.support.ticket import Ticket, TicketMessage
from models.support.webinar import Attendance, Webinar

EXPORTED: dict[type[Table], str] = {
    Candidate: "first_name last_name civility email email_confirmed_at email_refused_on email_refusal phone birth_date "
    "project language consented_at consent_version asleep_since active_on leaving_told_on created_at",
    Guardian: "name phone created_at",
    Answer: "question value created_at",
    Registration: "establishment state refusal decided_at created_at",
    Accompaniment: "establishment convention began_at ended_at",
    Invitation: "expires_at used_at created_at",
    HelpAsk: "why created_at",
    Application: "id establishment company offer sender message note help_asked gate gate_comment direct state "
    "withdrawn answer hired_by ended_from starts_on ends_on received_at answer_expected_on answered_at "
    "days_to_answer created_at",
    Attachment: "application document",
    Document: "id kind name type size is_default removed_at created_at",
    Aside: "id page_of name type size created_at",
    ReceivedFile: "at",
    Search: "criteria name paused rhythm used_at",
    Seen: "offer at",
    KeptOffer: "offer kept_at",
    Conversation: "channel address language consented_at consent_version reachable created_at",
    Draft: "path answers updated_at",
    Notice: "kind facts due_at created_at",
    Delivery: "channel address state sent_at created_at",
    Archive: "expires_at",
    Thread: "id establishment application created_at",
    Message: "thread words file created_at",
    MessageFile: "id name type size created_at",
    Appointment: "id establishment meeting whereabouts minutes words state starts_at answer created_at",
    AppointmentTime: "appointment starts_at",
    Preference: "topic way",
    Mentoring: "company hope message state contact answer answered_at created_at",
    AnnouncementRead: "announcement at",
    Proof: "email expires_at",
    QuietHours: "begin end",
    Ticket: "id state created_at",
    TicketMessage: "ticket words by_team created_at",
    Attendance: "webinar created_at",
}

# Why the rest stays here.
THEIRS_ALREADY = "another column says the same"
OF_MACHINES = "how the machine works, nothing about the person"
OF_SOMEONE_ELSE = "it names someone else"
FOR_MINUTES = "it serves to undo a move, and is gone within the hour"
# An access request to the controller may cover it: staff then hand it over, after they have read it.
OF_EMPLOYERS = "an employer's words to the referents, which candidates do not read here"
OF_STAFF = "what staff type of whom they ask about: empty on what a candidate asks"
HELD_BACK: dict[type[Table], dict[str, str]] = {
    Candidate: {THEIRS_ALREADY: "search_name", OF_MACHINES: "id"},
    Guardian: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id"},
    Answer: {THEIRS_ALREADY: "candidate"},
    Registration: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id counts reminded", OF_SOMEONE_ELSE: "decided_by"},
    Accompaniment: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id", OF_SOMEONE_ELSE: "referent"},
    Invitation: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id", OF_SOMEONE_ELSE: "staff made_by"},
    HelpAsk: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id"},
    Application: {
        THEIRS_ALREADY: "candidate",
        OF_MACHINES: "reminded gate_reminded gate_since silence_told revision",
        OF_SOMEONE_ELSE: "sent_by handler",
        OF_EMPLOYERS: "reason private_note",
    },
    Undoable: {FOR_MINUTES: "application act verb before documents until", OF_SOMEONE_ELSE: "staff"},
    Attachment: {OF_MACHINES: "id"},
    Document: {THEIRS_ALREADY: "candidate", OF_MACHINES: "key"},
    Aside: {THEIRS_ALREADY: "conversation", OF_MACHINES: "key"},
    ReceivedFile: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id"},
    Search: {THEIRS_ALREADY: "candidate conversation", OF_MACHINES: "id digest"},
    Seen: {THEIRS_ALREADY: "candidate"},
    KeptOffer: {THEIRS_ALREADY: "candidate", OF_MACHINES: "end_told"},
    Conversation: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id path choices results last_update unsaid_since"},
    Draft: {THEIRS_ALREADY: "conversation", OF_MACHINES: "reminded end_told"},
    Notice: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id subject_kind subject_id key act", OF_SOMEONE_ELSE: "staff"},
    Delivery: {
        THEIRS_ALREADY: "notice recipient",
        OF_MACHINES: "id priority due_at claimed_until attempts in_doubt failure",
    },
    Archive: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id key digest"},
    Thread: {
        THEIRS_ALREADY: "candidate",
        OF_MACHINES: "unread_by_candidate_since unread_by_place_since place_reminded",
    },
    Message: {OF_MACHINES: "id", OF_SOMEONE_ELSE: "staff"},
    MessageFile: {THEIRS_ALREADY: "candidate", OF_MACHINES: "key"},
    Appointment: {THEIRS_ALREADY: "candidate", OF_MACHINES: "reminded sequence changed_at", OF_SOMEONE_ELSE: "staff"},
    AppointmentTime: {OF_MACHINES: "id"},
    Preference: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id", OF_SOMEONE_ELSE: "staff"},
    Proof: {THEIRS_ALREADY: "candidate conversation", OF_MACHINES: "id salt tries answered"},
    QuietHours: {THEIRS_ALREADY: "candidate"},
    Mentoring: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id reminded", OF_SOMEONE_ELSE: "mentor"},
    AnnouncementRead: {THEIRS_ALREADY: "candidate"},
    Ticket: {
        THEIRS_ALREADY: "candidate written_at",
        OF_STAFF: "names email pass_number siret",
        OF_SOMEONE_ELSE: "staff concerns",
    },
    TicketMessage: {OF_MACHINES: "id", OF_SOMEONE_ELSE: "staff"},
    Attendance: {THEIRS_ALREADY: "candidate", OF_MACHINES: "id told_start reminders", OF_SOMEONE_ELSE: "staff"},
    Watch: {THEIRS_ALREADY: "search candidate_id rhythm conditions"},
    Digest: {THEIRS_ALREADY: "search_id candidate_id", OF_MACHINES: "batch bits due_at"},
}
# What they know by its name, and we by a number.
NAMES: dict[type[Table], str] = {
    Offer: "title",
    Company: "name",
    Establishment: "name",
    Convention: "name",
    Announcement: "title",
    Webinar: "title",
}

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Collected:
    """All of theirs, table by table; and the key of each file, by its name in the archive."""

    tables: dict[str, Rows]
    files: dict[str, str]


def collect(candidate: Candidate) -> Collected:
    """What is kept of this person at one instant, while others write."""
    with snapshot():
        found = {table: list(_theirs(table, candidate)) for table in EXPORTED}
        names = {table: _names(table, found) for table in NAMES}
    tables = {
        str(table._meta.table_name): [_told(row, EXPORTED[table].split(), names) for row in rows]
        for table, rows in found.items()
    }
    files = {f"{row.id} {row.name}": row.key for row in (*found[Document], *found[Aside])}
    files |= {f"message {row.id} {row.name}": row.key for row in found[MessageFile]}
    return Collected(tables, files)


def _theirs(table: type[Table], candidate: Candidate) -> Query:
    """The rows of this person, by the way that leads to them."""
    if table is Candidate:
        return Candidate.select().where(Candidate.id == candidate.id)
    if table is Attachment:
        return Attachment.select().join(Application).where(Application.candidate == candidate)
    if table in (Aside, Draft):
        return table.select().join(Conversation).where(Conversation.candidate == candidate)
    if table is Message:
        return Message.select().join(Thread).where(Thread.candidate == candidate)
    if table is AppointmentTime:
        return AppointmentTime.select().join(Appointment).where(Appointment.candidate == candidate)
    if table is TicketMessage:
        return TicketMessage.select().join(Ticket).where(Ticket.candidate == candidate)
    if table is Delivery:
        return Delivery.select().join(Notice).where(Notice.candidate == candidate)
    own: Any = table
    query: Query = table.select().where(own.candidate == candidate)
    return query


def _names(table: type[Table], found: dict[type[Table], list[Any]]) -> dict[int, str]:
    """How the rows of this table are called that the others point to."""
    ids = {row.__data__[name] for model, rows in found.items() for name in _pointing(model, table) for row in rows}
    rows: Any = table.select().where(table.id.in_(ids))
    return {row.id: getattr(row, NAMES[table]) for row in rows}


def _pointing(model: type[Table], table: type[Table]) -> list[str]:
    return [name for name in EXPORTED[model].split() if getattr(model._meta.fields[name], "rel_model", None) is table]


def _told(row: Table, columns: Collection[str], names: dict[type[Table], dict[int, str]]) -> dict[str, Any]:
    told = {}
    for name in columns:
        value, pointed = row.__data__[name], getattr(row._meta.fields[name], "rel_model", None)
        told[name] = names[pointed].get(value) if pointed in names else value
    return told
