"""Who reads English has mails in English, from the subject to the link that stops them; staff have theirs in French."""

import re
from threading import Event

import pytest

import texts
from jobs.mail import EmailSender
from models.notices.notice import Kind
from models.notices.preferences import topic_of
from models.people.candidate import Candidate
from settings import settings
from tests.jobs.conftest import queued
from tests.jobs.mails import CANDIDATE, EVERY_MAIL, LOCK_SCREEN, body, mail, page
from texts import languages
from texts.languages import reading

KINDS = [kind for kind, role in EVERY_MAIL if role == CANDIDATE]
UNSAID = re.compile(r"refus|reject|accept|disab|RQTH|insertion|integration|IAE|hir(ed|ing)|boulanger", re.IGNORECASE)


@pytest.fixture
def fell_back(monkeypatch):
    """The messages that were said in French to who reads English."""
    said = set()

    def find(*messages):
        spoken, pattern = languages.find(*messages)
        if spoken != "en":
            said.update(messages)
        return spoken, pattern

    monkeypatch.setattr(texts, "find", find)
    texts._fixed.cache_clear()
    with reading("en"):
        yield said


@pytest.mark.parametrize("kind", KINDS)
def test_every_mail_to_candidates_is_in_english(cast, application, fell_back, kind):
    message = mail(cast, application, kind, CANDIDATE)
    assert body(message).startswith("Hello Amina,\n\n")
    assert not re.search(r"absent|\{|\n\n\n", body(message))
    assert message["Content-Language"] == "en"
    assert '<html lang="en">' in page(message)
    assert fell_back == set()


@pytest.mark.parametrize("kind", KINDS)
def test_neither_subject_nor_first_lines_tell_what_is_private(cast, application, fell_back, kind):
    message = mail(cast, application, kind, CANDIDATE)
    shown = " ".join(body(message).split())[:LOCK_SCREEN]
    assert not UNSAID.search(message["Subject"])
    assert "Amina" not in message["Subject"]
    assert not UNSAID.search(shown)
    assert not re.search("Diallo|application|account|password", shown)


@pytest.mark.parametrize("kind", KINDS)
def test_link_that_stops_them_leads_to_a_page_in_english(cast, application, fell_back, kind):
    message = mail(cast, application, kind, CANDIDATE)
    said = re.search(r"Stop these e-mails \(.+\):\n(\S+)\n", body(message))
    assert (said is None) == (topic_of(cast.amina, kind) is None)
    if said:
        assert re.fullmatch(rf"{re.escape(settings().public_url)}/mails/\S+\?lang=en", said[1])
        assert message["List-Unsubscribe"] == f"<{said[1]}>"


def test_mail_leaves_in_the_language_of_its_reader(cast, application, mail_server):
    Candidate.update(language="en").where(Candidate.id == cast.amina.id).execute()
    queued(cast.amina, Kind.APPLICATION_VALIDATE, application)
    queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    EmailSender(mail_server.url, Event()).run()
    subjects = {message["To"]: message["Subject"] for message in mail_server.received}
    assert subjects == {
        cast.amina.email: "News about your application",
        cast.chloe.email: "Vous avez reçu une candidature",
    }
