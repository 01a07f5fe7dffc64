"""Correcting what was sent back: their words and the old text in front, only what changes asked again."""

import pytest

from models.applications import sending
from models.applications.application import Gate
from models.applications.attachment import documents_of
from models.applications.moves import send_back, validate
from models.conversations.draft import Draft
from models.documents.document import DocumentKind, add_document, remove_document, store
from models.documents.inspection.inspector import inspect
from tests.acts import everything
from tests.bot.driver import Talker
from tests.bot.screens.applying import MESSAGE, sent
from tests.files import pdf


@pytest.fixture
def sent_back(amina, cast) -> Talker:
    application = sending.send(cast.amina, cast.bakery, cast.offer, MESSAGE, [cast.cv])
    send_back(application, cast.bruno, "Ajoutez vos <b>dates</b> de stage.")
    return amina.taps(f"applications/{application.id}")


def test_cv_is_made_again_in_a_correction_with_what_was_answered(sent_back, cast):
    Draft.keep(sent_back.conversation, "cv", {"sought": "Pâtissière"})
    sent_back.taps("Corriger ma candidature").taps("Mon CV ou ma lettre").taps("Refaire mon CV")
    assert sent_back.text.startswith("Question 2 sur 7.")
    assert sent_back.answers["sought"] == "Pâtissière"


def test_correction_goes_back_to_the_referent(sent_back, cast):
    assert "Votre référent écrit : « Ajoutez vos <b>dates</b> de stage. »" in sent_back.text
    sent_back.taps("Corriger ma candidature").taps("Les deux").sends("CV2.pdf", pdf()).says("Du 5 au 30 janvier.")
    assert sent_back.text.startswith("Relisez avant d’envoyer.\nDocuments : CV2.pdf.")
    sent_back.taps("Envoyer à mon référent")
    assert sent_back.text == "C’est envoyé à votre référent. Il relit votre correction."
    assert (sent().gate, sent().message, sent().gate_comment) == (Gate.AWAITING, "Du 5 au 30 janvier.", "")
    assert [document.name for document in documents_of(sent())] == ["CV2.pdf"]


def test_advice_and_old_message_stand_in_front_of_who_corrects(sent_back):
    sent_back.taps("Corriger ma candidature")
    for step in ("part", "message"):
        assert "Votre référent écrit : « Ajoutez vos <b>dates</b> de stage. »" in sent_back.text, step
        assert f"Votre message était : « {MESSAGE} »" in sent_back.text, step
        sent_back.taps(sent_back.path_of("Mon message") if step == "part" else "home")


def test_only_the_message_is_asked_again_of_who_changes_it(sent_back):
    sent_back.taps("Corriger ma candidature").taps("Mon message").says("Du 5 au 30 janvier.")
    assert "Documents : CV.pdf." in sent_back.text
    sent_back.taps("Envoyer à mon référent")
    assert sent().message == "Du 5 au 30 janvier."
    assert [document.name for document in documents_of(sent())] == ["CV.pdf"]


def test_only_the_cv_is_asked_again_of_who_changes_it(sent_back):
    sent_back.taps("Corriger ma candidature").taps("Mon CV ou ma lettre").sends("CV2.pdf", pdf())
    sent_back.taps("Envoyer à mon référent")
    assert sent().message == MESSAGE
    assert [document.name for document in documents_of(sent())] == ["CV2.pdf"]


def test_cv_that_was_removed_since_must_be_chosen_again(sent_back, cast):
    remove_document(cast.amina, cast.cv)
    sent_back.taps("Corriger ma candidature").taps("Mon message").says("Mieux.").taps("Envoyer à mon référent")
    assert sent().gate == Gate.SENT_BACK
    sent_back.taps("Ce qui change").taps("Mon CV ou ma lettre").sends("CV2.pdf", pdf()).taps("Envoyer à mon référent")
    assert [document.name for document in documents_of(sent())] == ["CV2.pdf"]


def test_correction_carries_the_letter_too(amina, cast):
    letter = add_document(cast.amina, DocumentKind.LETTER, store(inspect("Lettre.pdf", pdf())))
    application = sending.send(cast.amina, cast.bakery, cast.offer, MESSAGE, [cast.cv, letter])
    send_back(application, cast.bruno, "Ajoutez vos dates.")
    amina.taps(f"applications/{application.id}/correct").taps("Les deux").says("1")
    assert "Quelle lettre de motivation ?" in amina.text
    amina.says("1").says("Du 5 au 30 janvier.").taps("Envoyer à mon référent")
    assert [document.name for document in documents_of(sent())] == ["CV.pdf", "Lettre.pdf"]


def test_correction_is_refused_once_it_is_not_awaited(sent_back, cast):
    sent_back.taps("Corriger ma candidature").taps("Mon message").says("Mieux.")
    send = sent_back.path_of("Envoyer à mon référent")
    sent_back.taps(send)
    before = everything("conversation", "update")
    assert sent_back.taps(send).text == "Votre référent n’a pas encore répondu."
    assert everything("conversation", "update") == before
    validate(sent(), cast.bruno)
    before = everything("conversation", "update")
    assert sent_back.taps(send).text == "L’employeur a déjà reçu cette candidature."
    assert everything("conversation", "update") == before
