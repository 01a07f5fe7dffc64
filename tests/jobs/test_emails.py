"""What e-mails say, and what they keep quiet."""

import re

import pytest

from bot.screens.notices import screen_of
from jobs.subjects import OF_PROOFS, with_subjects
from models.applications.application import Application
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from tests.jobs.conftest import queued
from tests.jobs.mails import (
    AUDIENCES,
    CANDIDATE,
    EMPLOYER,
    EVERY_MAIL,
    LOCK_SCREEN,
    REFERENT,
    body,
    facts_of,
    mail,
    page,
    person,
    subject_of,
)

# Neither what an employer decided, nor anything of health or of insertion.
UNSAID = re.compile(r"refus|retien|accept|handicap|RQTH|insertion|IAE|embauch|boulanger", re.IGNORECASE)


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


def test_candidate_reads_who_has_what_they_sent(cast, application):
    assert "Boulangerie Martin l’a reçue" in body(mail(cast, application, Kind.APPLICATION_SENT, CANDIDATE))
    Application.update(answer_expected_on=None).execute()
    Delivery.delete().execute()
    words = body(mail(cast, application, Kind.APPLICATION_SENT, CANDIDATE))
    assert "Votre référent la relit. Puis Boulangerie Martin la recevra." in words
