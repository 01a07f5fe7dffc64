"""Having one's referent told: from every place where someone may be stuck, and said back clearly."""

import pytest

from models.documents.document import Document
from models.notices.notice import Kind, Notice
from models.organisations.membership import Membership
from models.registrations.help import HelpAsk
from tests.acts import everything

BUTTON = "Prévenir mon référent"
STUCK_AT = ["talk", "discouraged", "distress", "violence", "shelter", "referents", "help/cv", "documents/add/no-cv"]


@pytest.mark.parametrize("path", STUCK_AT)
def test_referent_can_be_told_where_one_is_stuck(amina, cast, path):
    amina.taps(path).taps(BUTTON)
    assert amina.text.startswith("C’est fait. J’ai prévenu votre référent : Bruno Morel, Mission locale de Lyon.")
    assert [notice.staff for notice in Notice.select().where(Notice.kind == Kind.HELP_ASKED)] == [cast.bruno]


@pytest.mark.parametrize("path", ["talk", "discouraged", "distress", "violence", "shelter"])
def test_stranger_has_the_contact_of_help_and_no_such_button(stranger, path):
    assert BUTTON not in stranger.taps(path).labels
    stranger.forges("help/call/stuck")
    assert not HelpAsk.select().exists()


def test_where_nobody_can_be_told_there_is_no_button_and_the_press_says_so(amina, cast):
    Membership.update(active=False).where(Membership.staff == cast.bruno).execute()
    assert BUTTON not in amina.taps("talk").labels
    before = everything("conversation", "update")
    assert amina.forges("help/call/stuck").text.startswith("Aucun référent n’a encore de compte ici.")
    assert everything("conversation", "update") == before


def test_second_press_says_that_it_is_done(amina):
    amina.taps("talk").taps(BUTTON)
    before = everything("conversation", "update")
    assert amina.taps("discouraged").taps(BUTTON).text.startswith("Votre référent est déjà prévenu.")
    assert everything("conversation", "update") == before


def test_application_that_was_begun_waits_meanwhile(amina, cast):
    Document.delete().where(Document.candidate == cast.amina).execute()
    asked = amina.taps(f"offers/{cast.offer.id}/apply").text
    amina.taps("Je n’ai pas de CV").taps(BUTTON)
    assert HelpAsk.get().why == "no_cv"
    assert amina.taps("Continuer où j’en étais").text == asked


def test_question_that_waits_goes_on_waiting(amina, cast):
    asked = amina.taps(f"offers/{cast.offer.id}/apply").text
    assert amina.forges("help/call/stuck").taps("Continuer où j’en étais").text == asked


def test_who_waits_for_validation_has_it_told_as_such(pending):
    pending.taps("referents").taps(BUTTON)
    assert HelpAsk.get().why == "pending"
