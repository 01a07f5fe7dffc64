"""Every mail there is, made up: to whom it goes, of what it is, and how it reads."""

from datetime import timedelta
from email.message import EmailMessage
from typing import Any

from jobs.emails import compose, news_of
from jobs.subjects import OF_PROOFS, with_subjects
from models.accounts.invitation import Invitation
from models.applications.application import Application, Gate
from models.applications.audience import Audience
from models.applications.moves import MOVES
from models.applications.nudges import OF_DRAFTS
from models.broadcasts.broadcast import Broadcast
from models.broadcasts.broadcast import State as BroadcastState
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.database import Table, now
from models.exchanges.thread import Thread
from models.mentoring.mentoring import Hope, Mentoring
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from models.notices.queue import take
from models.offers.kept import KeptOffer
from models.offers.searches import Search
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.registration import Registration
from models.support.ticket import Ticket, TicketMessage
from tests.cast import Cast
from tests.jobs.conftest import queued
from tests.models.appointments.conftest import whole
from tests.models.chats import proof_of
from tests.models.support.webinars import hold_webinar

CANDIDATE, REFERENT, EMPLOYER = Audience.CANDIDATE, Audience.REFERENTS, Audience.EMPLOYER

OF_APPOINTMENTS = [kind for kind in Kind if kind.startswith("appointment")]
AUDIENCES = {
    **{move.kind: move.tells for move in MOVES.values() if move.kind},
    Kind.APPLICATION_TO_READ: (REFERENT,),
    Kind.APPLICATION_RECEIVED: (EMPLOYER,),
    Kind.APPLICATION_REMIND: (EMPLOYER,),
    Kind.READING_REMIND: (REFERENT,),
    Kind.OFFER_STALE: (EMPLOYER,),
    Kind.OFFER_ENDED: (EMPLOYER,),
    Kind.APPLICATION_SILENT: (CANDIDATE,),
    Kind.DRAFT_WAITS: (CANDIDATE,),
    Kind.DRAFT_CLOSES: (CANDIDATE,),
    Kind.KEPT_CLOSES: (CANDIDATE,),
    Kind.REGISTRATION_TO_READ: (REFERENT,),
    Kind.HELP_ASKED: (REFERENT,),
    Kind.ACCOUNT_VALIDATE: (CANDIDATE,),
    Kind.ACCOUNT_REFUSE: (CANDIDATE,),
    Kind.ARCHIVE_ASKED: (CANDIDATE,),
    Kind.ACCOUNT_ENDS: (CANDIDATE, REFERENT),
    Kind.ACCOUNT_ERASED: (REFERENT,),
    Kind.APPLICATION_ERASED: (EMPLOYER,),
    Kind.CHAT_UNLINKED: (CANDIDATE,),
    Kind.CHAT_MOVED: (REFERENT,),
    Kind.EMAIL_CHANGED: (REFERENT,),
    Kind.EMAIL_CODE: (CANDIDATE,),
    Kind.EMAIL_LEFT: (CANDIDATE,),
    Kind.EMAIL_REFUSED: (CANDIDATE,),
    Kind.RETURN_CODE: (CANDIDATE,),
    Kind.FILE_WRITTEN: (CANDIDATE,),
    Kind.RESULT: (CANDIDATE,),
    Kind.APPLICATION_SENT: (CANDIDATE,),
    Kind.OFFER_ASKED: (CANDIDATE,),
    Kind.NEW_OFFERS: (CANDIDATE,),
    Kind.MESSAGE: (CANDIDATE, REFERENT),
    Kind.MESSAGE_REMIND: (REFERENT,),
    Kind.MENTORING_ASKED: (EMPLOYER,),
    Kind.MENTORING_ANSWERED: (CANDIDATE, REFERENT),
    Kind.MENTORING_WITHDRAWN: (EMPLOYER,),
    Kind.MENTORING_REMIND: (EMPLOYER,),
    Kind.MENTORING_ERASED: (EMPLOYER,),
    **dict.fromkeys(OF_APPOINTMENTS, (CANDIDATE, REFERENT)),
    Kind.APPOINTMENT_PROPOSED: (CANDIDATE,),
    Kind.APPOINTMENT_ERASED: (REFERENT,),
    Kind.APPOINTMENT_REMIND: (REFERENT,),
    Kind.TICKET_TO_READ: (REFERENT,),
    Kind.TICKET_ANSWERED: (CANDIDATE, REFERENT),
    Kind.WEBINAR_SOON: (CANDIDATE, EMPLOYER),
    Kind.WEBINAR_MOVED: (CANDIDATE, REFERENT),
    Kind.WEBINAR_CANCELLED: (CANDIDATE, REFERENT),
    Kind.BROADCAST: (CANDIDATE,),
    Kind.BROADCAST_TRIAL: (REFERENT,),
    Kind.INVITATION: (CANDIDATE, REFERENT, EMPLOYER),
    Kind.MEMBERSHIP_OFFERED: (REFERENT, EMPLOYER),
    Kind.PASSWORD_RESET: (REFERENT, EMPLOYER),
    Kind.PASSWORD_CHANGED: (REFERENT, EMPLOYER),
}
ABOUT_PEOPLE = "account_ends email_refused chat_moved email_changed help_asked file_written".split()
LOCK_SCREEN = 140  # characters of a mail's text that a notification shows below its subject
EVERY_MAIL = [(kind, role) for kind, roles in AUDIENCES.items() for role in roles]


def subject_of(cast: Cast, application: Application, kind: Kind, role: Audience) -> Table | None:
    if kind == Kind.INVITATION:
        whose = "candidate" if role == CANDIDATE else "staff"
        return Invitation.create(
            **{whose: person(cast, role)}, made_by=cast.bruno, expires_at=now() + timedelta(days=15)
        )
    if kind.startswith("broadcast"):
        return Broadcast.create(title="Un forum", words="Le forum ouvre lundi.", state=BroadcastState.RUNNING)
    if kind == Kind.MEMBERSHIP_OFFERED:
        return person(cast, role)._memberships[0]
    if kind in (Kind.TICKET_TO_READ, Kind.TICKET_ANSWERED):
        ticket = Ticket.create(**{"candidate" if role == CANDIDATE else "staff": person(cast, role)})
        TicketMessage.create(ticket=ticket, words="Comment inviter quelqu’un ?")
        return ticket
    if kind.startswith("webinar"):
        return hold_webinar(cast)
    if kind in (Kind.MESSAGE, Kind.MESSAGE_REMIND):
        return Thread.create(candidate=cast.amina, establishment=cast.mission)
    if kind in (Kind.OFFER_ASKED, Kind.OFFER_STALE, Kind.OFFER_ENDED, Kind.APPLICATION_ERASED):
        return cast.offer
    if kind == Kind.APPLICATION_REMIND:
        return cast.bakery
    if kind == Kind.READING_REMIND:
        return cast.mission
    if kind in (Kind.ACCOUNT_ERASED, Kind.APPOINTMENT_ERASED, Kind.MENTORING_ERASED):
        return None
    if kind in OF_APPOINTMENTS:
        return whole(cast)
    if kind.startswith("mentoring"):
        return Mentoring.create(candidate=cast.amina, company=cast.bakery, hope=Hope.TRADE, message="Bonjour")
    if kind.startswith("application"):
        return application
    if kind in OF_PROOFS:
        return proof_of(cast.amina if kind == Kind.EMAIL_CODE else None)
    if kind in ABOUT_PEOPLE:
        return cast.amina
    if kind.startswith(("account", "registration")):
        return Registration.latest_of(cast.amina)
    return None


def person(cast: Cast, role: Audience) -> Candidate | Staff:
    people = {CANDIDATE: cast.amina, REFERENT: cast.bruno, Audience.SENDER: cast.bruno}
    return people.get(role, cast.chloe)


def mail(cast: Cast, application: Application, kind: Kind, role: Audience) -> EmailMessage:
    facts = facts_of(cast, application, kind)
    queued(person(cast, role), kind, subject_of(cast, application, kind, role), **facts)
    (delivery,) = with_subjects(take(EMAIL, 10))
    return alone(delivery)


def facts_of(cast: Cast, application: Application, kind: Kind) -> dict[str, Any]:
    if kind == Kind.NEW_OFFERS:
        return {"found": new_offers(cast)}
    if kind == Kind.KEPT_CLOSES:
        KeptOffer.create(candidate=cast.amina, offer=cast.other_offer)
        return {"path": None, "offers": [cast.other_offer.id]}
    if kind == Kind.READING_REMIND:
        Application.update(gate=Gate.AWAITING).where(Application.id == application.id).execute()
    if kind in OF_DRAFTS:
        began(cast)
    if kind in OF_APPOINTMENTS:
        return {"sequence": 1, "at": now().isoformat()}
    return {"path": f"offers/{cast.offer.id}/apply", "by": "Bruno Morel", "applications": [application.id]}


def began(cast: Cast) -> None:
    """Amina began to answer, in a chat that is gone."""
    held = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina, reachable=False)
    Draft.begin(held, f"offers/{cast.offer.id}/apply")


def new_offers(cast: Cast) -> list[list[Any]]:
    """What a search of Amina's found."""
    search = Search.create(candidate=cast.amina, criteria={"words": "mécanique"}, digest="1", name="À moi")
    return [[search.id, [cast.other_offer.number]]]


def alone(delivery: Delivery) -> EmailMessage:
    return compose([news_of(delivery.notice)], delivery.may_have_arrived)


def body(message: EmailMessage) -> str:
    return message.get_body(("plain",)).get_content().replace("\u00a0", " ")


def page(message: EmailMessage) -> str:
    return message.get_body(("html",)).get_content().replace("\u00a0", " ")
