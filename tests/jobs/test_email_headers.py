"""How an e-mail is addressed and dated."""

import pytest
from email_validator import EmailSyntaxError

from jobs.subjects import with_subjects
from models.conversations.conversation import EMAIL
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.people.candidate import Candidate
from settings import settings
from tests.jobs.conftest import queued
from tests.jobs.mails import CANDIDATE, EMPLOYER, alone, mail


def test_headers_say_who_what_and_that_a_machine_wrote(cast, application, environment):
    environment.setenv("MAIL_FROM", "Tremplin éducation <bonjour@tremplin.example>")
    settings.cache_clear()
    message = mail(cast, application, Kind.APPLICATION_RECEIVED, EMPLOYER)
    assert str(message["From"]) == "Tremplin éducation <bonjour@tremplin.example>"
    assert message["To"] == cast.chloe.email
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"] == f"<notice-{Notice.get().id}@tremplin.example>"
    assert message["Date"].datetime.tzinfo
    assert {part.get_content_charset() for part in message.iter_parts()} == {"utf-8"}
    assert message.as_bytes().isascii()


def test_mail_that_may_have_arrived_says_so_under_the_same_number(cast, application):
    queued(cast.amina, Kind.APPLICATION_ACCEPT, application)
    (delivery,) = with_subjects(take(EMAIL, 10))
    first = alone(delivery)
    delivery.in_doubt = 1
    again = alone(delivery)
    assert again["Subject"].replace("\u00a0", " ") == f"Rappel : {first['Subject']}"
    assert again["Message-ID"] == first["Message-ID"]


def test_name_cannot_add_a_header(cast, application):
    Candidate.update(email="amina@exemple.fr\r\nBcc: tous@exemple.fr").execute()
    with pytest.raises(EmailSyntaxError):
        mail(cast, application, Kind.APPLICATION_ACCEPT, CANDIDATE)
