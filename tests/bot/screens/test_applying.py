"""Applying (A24 to A27, P21, P22): what is asked, what is read again, who it goes to, a word to the referent."""

import pytest

from models.applications.application import Application, Gate
from models.database import now
from models.notices.notice import Notice
from models.organisations.convention import Convention, GateRule
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment
from tests.acts import everything
from tests.bot.screens.applying import MESSAGE, begin, sent, write
from tests.cast import put_refused
from tests.files import pdf
from tests.models.offers.conftest import statements


def test_review_says_what_the_employer_will_see_of_the_person(amina, cast):
    """Rule 19: exactly this, before sending."""
    Candidate.update(phone="+33 6 12 34 56 78").where(Candidate.id == cast.amina.id).execute()
    told = write(amina, cast).text.replace("\u00a0", " ")
    assert "votre nom.\nIl peut vous joindre : diallo@mail.example, +33 6 12 34 56 78." in told


def test_who_sees_what_names_all_who_see(amina, cast):
    told = amina.taps("help/who").text
    for words in ("ses collègues et l’équipe Tremplin", "votre nom, votre e-mail et votre téléphone"):
        assert words in told
    assert len(told.split()) <= 60


def test_application_waits_for_the_referent_who_is_told(amina, cast):
    write(amina, cast)
    assert amina.text.startswith(
        "Relisez avant d’envoyer.\nOffre : Apprenti boulanger, Boulangerie Martin.\nDocuments : CV.pdf."
    )
    assert amina.labels == [
        "Envoyer",
        "Corriger",
        "Joindre un document",
        "Un mot à mon référent",
        "Qui voit quoi ?",
        "Retour",
        "Annuler",
        "Accueil",
    ]
    amina.taps("Envoyer")
    assert amina.text == "C’est envoyé à votre référent. Il relit, puis Boulangerie Martin reçoit votre candidature."
    assert (sent().candidate, sent().offer, sent().gate, sent().message) == (
        cast.amina,
        cast.offer,
        Gate.AWAITING,
        MESSAGE,
    )
    assert [notice.staff for notice in Notice.select().where(Notice.kind == "application_to_read")] == [cast.bruno]
    assert amina.labels[0] == "Suivre ma candidature"


@pytest.mark.parametrize("way", ["Annuler", "Envoyer"])
def test_results_are_found_again_after_applying(amina, cast, way):
    results = amina.says("boulanger").text
    amina.taps("Apprenti boulanger").taps("Postuler").says("1").says(MESSAGE).taps(way)
    if way == "Annuler":
        amina.taps("Oui, je garde")
    assert amina.taps("Retour" if way == "Annuler" else "Retour aux offres").text == results


def test_who_searched_nothing_is_led_to_the_search(amina, cast):
    write(amina, cast).taps("Envoyer").taps("Retour aux offres")
    assert amina.conversation.path == "offers"


def test_nothing_is_sent_before_the_review_is_confirmed(amina, cast):
    before = everything("conversation", "update", "draft", "seen")
    write(amina, cast).taps("Qui voit quoi ?").taps("Retour").taps("Annuler").taps("Non, effacer")
    assert amina.text.startswith("C’est annulé. Rien n’a été envoyé.")
    assert everything("conversation", "update", "draft", "seen") == before


def test_sentence_typed_below_the_review_is_a_word_to_the_referent(amina, cast):
    write(amina, cast).says("Pouvez-vous corriger mes fautes ?")
    assert amina.text.startswith("C’est noté pour votre référent. L’employeur ne le lit pas.")
    assert "Mot à votre référent : « Pouvez-vous corriger mes fautes ? »" in amina.text
    amina.taps("Envoyer")
    assert (sent().note, sent().message) == ("Pouvez-vous corriger mes fautes ?", MESSAGE)


@pytest.mark.parametrize("words", ["oui", "envoie", "ok merci", "merci beaucoup à vous"])
def test_what_says_nothing_of_its_own_below_the_review_is_no_word_to_anyone(amina, cast, words):
    write(amina, cast)
    before = amina.answers
    amina.says(words)
    assert amina.answers == before
    assert Application.select().count() == 0


def test_second_sentence_below_the_review_does_not_replace_the_first(amina, cast):
    write(amina, cast).says("Pouvez-vous corriger mes fautes ?").says("Et aussi mes dates de stage.")
    assert amina.text.startswith("Touchez un bouton pour continuer.")
    assert amina.answers["note"] == "Pouvez-vous corriger mes fautes ?"


def test_documents_are_read_once_a_step(amina, cast, monkeypatch):
    begin(amina, cast)
    for words in ("1", MESSAGE):
        with statements(monkeypatch) as seen:
            amina.says(words)
        assert len([sql for sql in seen if 'FROM "document"' in sql]) == 1, words


def test_document_kept_in_this_step_is_offered_in_it(amina, cast):
    begin(amina, cast).sends("CV_boulangerie.pdf", pdf()).taps("Retour")
    assert "CV_boulangerie.pdf" in amina.labels


def test_direct_gate_reaches_the_employer_at_once(amina, cast):
    Convention.update(gate=GateRule.WHEN_HELP_ASKED).execute()
    write(amina, cast).taps("Envoyer")
    assert amina.text.startswith("C’est envoyé. Boulangerie Martin a reçu votre candidature.")
    assert sent().gate == Gate.VALIDATED


def test_asking_for_help_always_goes_through_the_referent(amina, cast):
    Convention.update(gate=GateRule.WHEN_HELP_ASKED).execute()
    write(amina, cast).taps("Un mot à mon référent").taps("J’ai besoin d’aide").says("Mon message est-il bon ?")
    assert "Mot à votre référent : « Mon message est-il bon ? »" in amina.text
    amina.taps("Envoyer")
    assert (sent().gate, sent().help_asked, sent().note) == (Gate.AWAITING, True, "Mon message est-il bon ?")


def test_word_to_the_referent_can_be_passed(amina, cast):
    write(amina, cast).taps("Un mot à mon référent").taps("Écrire un mot").taps("Passer").taps("Envoyer")
    assert (sent().note, sent().help_asked) == ("", False)


def test_word_typed_instead_of_a_press_is_the_word_to_the_referent(amina, cast):
    write(amina, cast).taps("Un mot à mon référent").says("Je suis libre le lundi.")
    assert "Mot à votre référent : « Je suis libre le lundi. »" in amina.text
    assert "Un mot à mon référent" not in amina.labels
    amina.taps("Envoyer")
    assert (sent().note, sent().help_asked) == ("Je suis libre le lundi.", False)


def test_who_has_no_word_to_say_after_all_is_back_where_they_were(amina, cast):
    review = write(amina, cast).text
    assert amina.taps("Un mot à mon référent").taps("Retour").text == review
    amina.taps("Envoyer")
    assert sent().note == ""


def test_choosing_to_say_nothing_after_all_sends_no_word(amina, cast):
    write(amina, cast).taps("Un mot à mon référent").taps("Écrire un mot").says("un secret")
    amina.taps("Corriger").taps("Le mot au référent").taps("Rien à dire")
    assert "un secret" not in amina.text
    amina.taps("Envoyer")
    assert sent().note == ""


@pytest.mark.parametrize("paper", ["Lettre de motivation", "Diplôme ou attestation"])
def test_nobody_is_told_to_choose_among_no_papers(amina, cast, paper):
    write(amina, cast).taps("Joindre un document").taps(paper)
    assert "Envoyez un fichier" in amina.text
    assert "Choisissez" not in amina.text


@pytest.mark.parametrize("standing", ["refused", "former"])
def test_whom_nobody_accompanies_any_more_has_ways_on(amina, cast, standing):
    write(amina, cast)
    if standing == "refused":
        put_refused(cast.amina, cast.mission)
    else:
        Accompaniment.update(ended_at=now()).execute()
    amina.forges(f"offers/{cast.offer.id}/apply/send")
    assert Application.select().count() == 0
    assert {"M’inscrire", "Joindre mon référent"} <= set(amina.labels)
