"""What e-mails say, to whom, and what they keep quiet."""

import re
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

import pytest

from bot.screens.notices import screen_of
from jobs.emails import compose, news_of
from jobs.subjects import OF_PROOFS, with_subjects
from models.accounts.colleagues import invite_again
from models.accounts.invitation import Invitation
from models.accounts.password import read_reset
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
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.offers.searches import Search
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.registration import Registration
from models.support.ticket import Ticket
from settings import settings
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
    Kind.MENTORING_ASKED: (EMPLOYER,),
    Kind.MENTORING_ANSWERED: (CANDIDATE, REFERENT),
    Kind.MENTORING_WITHDRAWN: (EMPLOYER,),
    Kind.MENTORING_REMIND: (EMPLOYER,),
    Kind.MENTORING_ERASED: (EMPLOYER,),
    **dict.fromkeys(OF_APPOINTMENTS, (CANDIDATE, REFERENT)),
    Kind.APPOINTMENT_PROPOSED: (CANDIDATE,),
    Kind.APPOINTMENT_ERASED: (REFERENT,),
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
EVERY_MAIL = [(kind, role) for kind, roles in AUDIENCES.items() for role in roles]
# Neither what an employer decided, nor anything of health or of insertion.
UNSAID = re.compile(r"refus|retien|accept|handicap|RQTH|insertion|IAE|embauch|boulanger", re.IGNORECASE)


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
        return Ticket.create(**{"candidate" if role == CANDIDATE else "staff": person(cast, role)})
    if kind.startswith("webinar"):
        return hold_webinar(cast)
    if kind == Kind.MESSAGE:
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


def test_every_kind_has_its_audience():
    assert set(AUDIENCES) == set(Kind)


@pytest.mark.parametrize(("kind", "role"), EVERY_MAIL)
def test_every_kind_has_its_mail(cast, application, kind, role):
    message = mail(cast, application, kind, role)
    assert body(message).startswith(f"Bonjour {person(cast, role).first_name},\n\n")
    assert not re.search(r"absent|\{|\n\n\n", body(message))
    assert "http://127.0.0.1" in body(message)


@pytest.mark.parametrize(("kind", "role"), EVERY_MAIL)
def test_subject_tells_nothing_private(cast, application, kind, role):
    subject = mail(cast, application, kind, role)["Subject"]
    assert subject
    assert not UNSAID.search(subject)
    assert "Amina" not in subject


LOCK_SCREEN = 140  # characters of a mail's text that a notification shows below its subject


@pytest.mark.parametrize(("kind", "role"), EVERY_MAIL)
def test_first_lines_tell_nothing_private(cast, application, kind, role):
    """Rule 28: as a locked screen shows them, the lines run together."""
    shown = " ".join(body(mail(cast, application, kind, role)).split())[:LOCK_SCREEN]
    assert not UNSAID.search(shown)
    assert not re.search("Diallo|candidature|inscription|compte|mot de passe", shown)


OF_CALENDARS = (Kind.APPOINTMENT_FIXED, Kind.APPOINTMENT_DECLINED)
BY_MAIL_ONLY = (
    Kind.APPLICATION_SENT,
    Kind.EMAIL_LEFT,
    Kind.INVITATION,
    Kind.OFFER_ASKED,
    *OF_PROOFS,
    *OF_CALENDARS,
)
IN_CHAT = [kind for kind, role in EVERY_MAIL if role == CANDIDATE and kind not in BY_MAIL_ONLY]


@pytest.mark.parametrize("kind", IN_CHAT)
def test_message_of_the_chat_tells_nothing_private_on_a_lock_screen(cast, application, kind):
    late = {"text": "Boulangerie Martin refuse.", "rows": [[["Accueil", "home"]]]}
    facts = {Kind.RESULT: late}
    others = facts_of(cast, application, kind)
    queued(cast.amina, kind, subject_of(cast, application, kind, CANDIDATE), **facts.get(kind, others))
    (delivery,) = with_subjects(list(Delivery.select()))
    shown = screen_of(delivery.notice).text
    assert shown
    assert not UNSAID.search(shown)


def test_candidate_reads_the_answer_and_never_the_reason(cast, application):
    message = mail(cast, application, Kind.APPLICATION_REFUSE, CANDIDATE)
    words = body(message) + page(message)
    assert "Merci pour votre envoi." in words
    assert cast.reason.label not in words
    assert "Trop loin" not in words


def test_referent_reads_the_reason_and_the_private_note(cast, application):
    words = body(mail(cast, application, Kind.APPLICATION_REFUSE, REFERENT))
    assert f"Motif : {cast.reason.label}." in words
    assert "« Trop loin de chez elle. »" in words


def test_what_was_not_written_leaves_no_hole(cast, application):
    application.answer = application.private_note = ""
    application.save()
    assert "Leur message" not in body(mail(cast, application, Kind.APPLICATION_ACCEPT, CANDIDATE))
    assert "Note" not in body(mail(cast, application, Kind.APPLICATION_REFUSE, REFERENT))


def test_spontaneous_application_has_no_offer(cast, application):
    application.offer = None
    application.save()
    assert "une candidature spontanée à Boulangerie Martin" in body(
        mail(cast, application, Kind.APPLICATION_RECEIVED, EMPLOYER)
    )


@pytest.mark.parametrize(
    ("kind", "role", "page"),
    [
        (Kind.APPLICATION_TO_READ, REFERENT, "/applications/1"),
        (Kind.REGISTRATION_TO_READ, REFERENT, "/candidates/1"),
        (Kind.HELP_ASKED, REFERENT, "/candidates/1"),
        (Kind.APPLICATION_REMIND, EMPLOYER, "/applications/1"),
        (Kind.PASSWORD_CHANGED, EMPLOYER, "/forgotten"),
        (Kind.EMAIL_CHANGED, REFERENT, "/candidates/1"),
    ],
)
def test_staff_are_led_to_the_page(cast, application, kind, role, page):
    assert f"{settings().public_url}{page}\n" in body(mail(cast, application, kind, role))


def test_candidates_are_led_to_the_chat(cast, application):
    assert settings().telegram_bot_url in body(mail(cast, application, Kind.APPLICATION_ACCEPT, CANDIDATE))


def test_invitation_carries_its_code_which_the_database_does_not_hold(cast, application):
    words = body(mail(cast, application, Kind.INVITATION, EMPLOYER))
    code = re.search(r"/invitations/(\S+)", words)[1]
    assert Invitation.read(code).staff == cast.chloe
    assert code not in str(Notice.get().facts)


def test_invited_candidate_is_mailed_the_link_by_whom_and_until_when(cast, application, clock):
    words = body(mail(cast, application, Kind.INVITATION, CANDIDATE))
    assert "Bruno Morel vous invite sur Tremplin." in words
    assert "avant le 17 mars" in words
    code = re.search(re.escape(f"{settings().telegram_bot_url}?start=") + r"(\S+)", words)[1]
    assert Invitation.read(code).candidate == cast.amina


def test_invited_candidate_is_told_what_to_type_where_the_chat_has_no_address(cast, application, environment):
    environment.setenv("TELEGRAM_BOT_URL", "")
    settings.cache_clear()
    words = body(mail(cast, application, Kind.INVITATION, CANDIDATE))
    assert Invitation.read(re.search(r"/start (\S+)", words)[1]).candidate == cast.amina


def test_candidate_reads_who_has_what_they_sent(cast, application):
    assert "Boulangerie Martin l’a reçue" in body(mail(cast, application, Kind.APPLICATION_SENT, CANDIDATE))
    Application.update(answer_expected_on=None).execute()
    Delivery.delete().execute()
    words = body(mail(cast, application, Kind.APPLICATION_SENT, CANDIDATE))
    assert "Votre référent la relit. Puis Boulangerie Martin la recevra." in words


def test_invitation_that_was_replaced_is_not_sent(cast):
    Staff.update(password=None).where(Staff.id == cast.chloe.id).execute()
    Membership.update(active=False, invited_at=now()).where(Membership.staff == cast.chloe).execute()
    for _ in range(2):
        invite_again(cast.team, Membership.get(Membership.staff == cast.chloe))
    (first,) = with_subjects(take(EMAIL, 10))
    with pytest.raises(Exception, match="invitation_expired"):
        alone(first)


def test_reset_carries_its_code(cast, application):
    code = re.search(r"/reset/(\S+)", body(mail(cast, application, Kind.PASSWORD_RESET, EMPLOYER)))[1]
    assert read_reset(code) == cast.chloe
