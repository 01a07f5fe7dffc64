"""Taking back what was just sent: for two minutes, nobody is told, and what was written goes on."""

from datetime import timedelta

import pytest

from models.applications.application import Application, Gate
from models.applications.attachment import documents_of
from models.applications.moves import accept, cancel, send_back, validate
from models.applications.undoing import undo
from models.conversations.draft import Draft
from models.database import today
from models.documents.document import SENDABLE, Document, DocumentKind, add_document, remove_document, store
from models.documents.inspection.inspector import inspect
from models.notices.notice import Notice
from settings import settings
from tests.acts import everything
from tests.bot.screens.applying import MESSAGE, sent, write
from tests.files import pdf


@pytest.fixture(autouse=True)
def window(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("UNDO_WINDOW", "120")
    settings.cache_clear()


def test_sending_is_undone_in_one_press_and_what_was_written_is_there_to_send(amina, cast, clock):
    clock.move_to("2026-03-02T13:30:00+00:00")
    write(amina, cast).taps("Envoyer")
    until = amina.text.replace("\u00a0", " ").splitlines()[-1]
    assert until == "Vous pouvez annuler l’envoi : aujourd’hui à 14 h 32 au plus tard."
    amina.taps("Annuler l’envoi")
    assert amina.text == "L’envoi est annulé. Personne n’a été prévenu. Vos réponses sont gardées."
    assert not Application.select().exists()
    assert not Notice.select().where(Notice.subject_kind == "application").exists()
    amina.taps(amina.labels[0])
    assert amina.text.startswith("Relisez avant d’envoyer.")
    amina.taps("Envoyer")
    assert (sent().message, sent().gate) == (MESSAGE, Gate.AWAITING)


@pytest.mark.parametrize("words", ["annuler l’envoi", "je me suis trompé, annule ma candidature", "envoyé par erreur"])
def test_undoing_is_one_press_from_saying_so_while_it_can_be(amina, cast, clock, words):
    cast.apply(offer=cast.other_offer)
    last = cast.apply()
    amina.taps("home").says(words)
    assert amina.conversation.path == f"applications/{last.id}"
    assert "Annuler l’envoi" in amina.labels
    clock.shift(121)
    amina.taps("home").says(words)
    assert amina.conversation.path == "applications"


def test_all_that_was_chosen_and_said_is_there_again(amina, cast):
    for number, kind in enumerate((DocumentKind.LETTER, DocumentKind.CERTIFICATE, DocumentKind.CERTIFICATE)):
        add_document(cast.amina, kind, store(inspect(f"Papier{number}.pdf", pdf(f"{number}"))))
    sendable = [one for one in Document.of(cast.amina) if one.kind in SENDABLE]
    travelling = sorted(sendable, key=lambda one: one.id)[:3]
    application = cast.apply(documents=travelling, note="Je suis mobile.")
    amina.taps(f"applications/{application.id}/undo").taps(f"offers/{cast.offer.id}/apply")
    assert amina.text.startswith("Relisez avant d’envoyer.")
    amina.taps("Envoyer")
    assert sorted(documents_of(sent()), key=lambda one: one.id) == travelling
    assert sent().note == "Je suis mobile."


def test_cv_that_was_removed_meanwhile_is_asked_again(amina, cast):
    application = cast.apply()
    remove_document(cast.amina, cast.cv)
    amina.taps(f"applications/{application.id}/undo").taps(f"offers/{cast.offer.id}/apply")
    assert "cv" not in Draft.answers_of(amina.conversation, f"offers/{cast.offer.id}/apply")
    assert "Relisez" not in amina.text


def test_correction_is_undone_and_can_be_changed_again(amina, cast):
    application = send_back(cast.apply(), cast.bruno, "Ajoutez vos dates.")
    amina.taps(f"applications/{application.id}/correct").taps("Mon message").says("Du 5 au 30 janvier.")
    amina.taps("Envoyer à mon référent").taps("Annuler l’envoi")
    assert amina.text == "L’envoi est annulé. Votre référent n’a pas été prévenu. Votre correction est gardée."
    assert (sent().gate, sent().message) == (Gate.SENT_BACK, application.message)
    amina.taps("Corriger ma candidature")
    assert "Du 5 au 30 janvier." in amina.text
    amina.taps("Envoyer à mon référent")
    assert (sent().gate, sent().message) == (Gate.AWAITING, "Du 5 au 30 janvier.")


def test_page_of_the_application_offers_it_as_long_as_it_is_possible(amina, cast, clock):
    application = cast.apply()
    assert "Annuler l’envoi" in amina.taps(f"applications/{application.id}").labels
    clock.shift(timedelta(seconds=121))
    assert "Annuler l’envoi" not in amina.taps(f"applications/{application.id}").labels


@pytest.mark.parametrize("late", ["time", "referent", "twice"])
def test_too_late_is_told_and_changes_nothing(amina, cast, clock, late):
    application = send_back(cast.apply(), cast.bruno, "Ajoutez vos dates.")
    amina.taps(f"applications/{application.id}/correct").taps("Mon message").says("Du 5 au 30 janvier.")
    amina.taps("Envoyer à mon référent")
    if late == "time":
        clock.shift(timedelta(seconds=121))
    if late == "referent":
        validate(application, cast.bruno)
    if late == "twice":
        amina.taps("Annuler l’envoi")
    before = everything("conversation", "update")
    amina.taps(f"applications/{application.id}/undo")
    assert amina.text == "C’est trop tard pour annuler. C’est déjà parti, ou la candidature a changé depuis."
    assert everything("conversation", "update") == before


def test_steps_tell_nothing_of_what_was_undone(amina, cast):
    application = send_back(cast.apply(), cast.bruno, "Ajoutez vos dates.")
    amina.taps(f"applications/{application.id}/correct").taps("Mon message").says("Du 5 au 30 janvier.")
    amina.taps("Envoyer à mon référent").taps("Annuler l’envoi").taps(f"applications/{application.id}/steps")
    assert [line.partition(" : ")[2] for line in amina.text.replace("\u00a0", " ").splitlines()[1:]] == [
        "vous l’avez envoyée.",
        "Bruno Morel vous a proposé une correction.",
    ]


def test_withdrawing_is_taken_back_in_one_press(amina, cast):
    application = cast.apply()
    amina.taps(f"applications/{application.id}/withdraw/confirm").taps("Réactiver ma candidature")
    assert not sent().withdrawn


def test_answer_that_the_employer_can_still_undo_is_not_shown_as_their_last_word(amina, cast, clock):
    clock.move_to("2026-03-02T13:30:00+00:00")
    application = validate(cast.apply(), cast.bruno)
    accept(application, cast.chloe, today())
    amina.taps(f"applications/{application.id}")
    recent = "C’est tout récent. L’employeur peut encore changer sa réponse, aujourd’hui à 14 h 32 au plus tard."
    assert recent in amina.text.replace("\u00a0", " ")
    assert "Annuler l’envoi" not in amina.labels
    undo(application, cast.chloe)
    assert "tout récent" not in amina.taps(f"applications/{application.id}").text
    accept(application, cast.chloe, today())
    clock.shift(timedelta(seconds=121))
    assert "tout récent" not in amina.taps(f"applications/{application.id}").text


def test_steps_keep_what_was_told_before_when_the_same_is_done_again_and_undone(amina, cast, clock):
    application = validate(cast.apply(), cast.bruno)
    accept(application, cast.chloe, today())
    cancel(application, cast.chloe, "Le chantier est annulé.")
    clock.shift(timedelta(minutes=3))
    accept(application, cast.chloe, today())
    undo(application, cast.chloe)
    *_, hired, cancelled = amina.taps(f"applications/{application.id}/steps").text.splitlines()
    assert ("accepte" in hired, "annul" in cancelled) == (True, True), amina.text
