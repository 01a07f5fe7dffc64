"""Applying (A24 to A27, A13, P16, P17, P21, P22), and correcting what was sent back."""

from datetime import date

import pytest

from models.applications import sending
from models.applications.application import Application, Gate
from models.applications.attachment import documents_of
from models.applications.moves import send_back, validate
from models.conversations.draft import Draft
from models.database import now, today
from models.documents.document import LIMITS, Document, DocumentKind, add_document, remove_document, store
from models.documents.inspection.inspector import inspect
from models.notices.notice import Notice
from models.offers.offer import close
from models.organisations.company import Company
from models.organisations.convention import Convention, GateRule
from models.people.candidate import Candidate
from models.people.guardian import Guardian
from models.registrations.accompaniment import Accompaniment
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast, put_refused
from tests.files import pdf
from tests.models.offers.conftest import statements

MESSAGE = "Bonjour, j’aime le pain."


def begin(talker: Talker, cast: Cast) -> Talker:
    return talker.taps(f"offers/{cast.offer.id}").taps("Postuler")


def write(talker: Talker, cast: Cast) -> Talker:
    """Up to the review."""
    return begin(talker, cast).says("1").says(MESSAGE)


def sent() -> Application:
    return Application.get()


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
    before = everything("conversation", "update", "draft")
    write(amina, cast).taps("Qui voit quoi ?").taps("Retour").taps("Annuler").taps("Non, effacer")
    assert amina.text.startswith("C’est annulé. Rien n’a été envoyé.")
    assert everything("conversation", "update", "draft") == before


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


@pytest.mark.parametrize("word", ["non", "Non.", "pas encore"])
def test_no_is_no_part_of_the_message_and_more_is_awaited(amina, cast, word):
    begin(amina, cast).says("1").says("x").says(word)
    assert amina.text.startswith("D’accord. Écrivez la suite.")
    assert amina.answers["message"] == "x"
    amina.says("J’aime le pain depuis toujours.")
    assert amina.answers["message"] == "x\nJ’aime le pain depuis toujours."
    assert "court" not in amina.text
    assert "C’est ajouté. Est-ce fini ?" in amina.text


@pytest.mark.parametrize("word", ["oui", "c’est fini", "C'est fini.", "ok", "fini", "non, c’est fini", "c’est tout"])
@pytest.mark.parametrize("messages", [["x"], ["x", "J’aime le pain depuis toujours."]])
def test_what_says_that_the_message_is_done_is_no_part_of_it(amina, cast, messages, word):
    begin(amina, cast).says("1")
    for words in (*messages, word):
        amina.says(words)
    assert amina.answers["message"] == "\n".join(messages)
    assert amina.text.startswith("Relisez avant d’envoyer.")


def test_greeting_that_ends_a_message_is_part_of_it(amina, cast):
    begin(amina, cast).says("1").says("x").says("Bonne journée")
    assert amina.answers["message"] == "x\nBonne journée"


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


def test_letter_is_asked_for_where_there_is_one(amina, cast):
    add_document(cast.amina, DocumentKind.LETTER, store(inspect("Lettre.pdf", pdf())))
    begin(amina, cast).says("1")
    assert "Quelle lettre de motivation ?" in amina.text
    amina.says("1").says(MESSAGE).taps("Envoyer")
    assert {document.name for document in documents_of(sent())} == {"CV.pdf", "Lettre.pdf"}


def test_as_many_letters_as_one_may_keep_are_offered_in_pages(amina, cast):
    for number in range(LIMITS[DocumentKind.LETTER]):
        add_document(cast.amina, DocumentKind.LETTER, store(inspect(f"L{number}.pdf", pdf(str(number)))))
    amina.taps(f"offers/{cast.offer.id}/apply").says("1")
    asked = amina.text
    assert amina.labels == [
        "L0.pdf (par défaut)",
        "L1.pdf",
        "L2.pdf",
        "Suite",
        "Passer",
        "Retour",
        "Annuler",
        "Accueil",
    ]
    assert amina.taps("Suite").labels == ["L3.pdf", "L4.pdf", "Passer", "Retour", "Annuler", "Accueil"]
    assert amina.text == asked
    assert "L0.pdf (par défaut)" in amina.taps("Retour").labels
    amina.taps("Suite").says("2")
    assert "quelques lignes" in amina.text
    assert amina.answers["letter"] == str(Document.get(Document.name == "L4.pdf").id)


def test_letter_can_be_passed_or_sent_on_the_spot(amina, cast):
    add_document(cast.amina, DocumentKind.LETTER, store(inspect("Lettre.pdf", pdf())))
    begin(amina, cast).says("1").taps("Passer").taps("Retour").sends("Autre.pdf", pdf("autre")).says(MESSAGE)
    amina.taps("Envoyer")
    assert {document.name for document in documents_of(sent())} == {"CV.pdf", "Autre.pdf"}


def certificate(cast: Cast, name: str) -> Document:
    return add_document(cast.amina, DocumentKind.CERTIFICATE, store(inspect(name, pdf(name))))


def test_certificates_that_are_chosen_travel_and_no_other(amina, cast):
    for name in ("CAP.pdf", "Permis.pdf", "PSC1.pdf"):
        certificate(cast, name)
    begin(amina, cast).says("1").taps("CAP.pdf (par défaut)")
    assert "Un autre diplôme" in amina.text
    assert amina.labels[:2] == ["Permis.pdf", "PSC1.pdf"]
    amina.taps("PSC1.pdf").taps("Passer").says(MESSAGE)
    assert "Documents : CV.pdf, CAP.pdf, PSC1.pdf." in amina.text
    amina.taps("Envoyer")
    assert {document.name for document in documents_of(sent())} == {"CV.pdf", "CAP.pdf", "PSC1.pdf"}


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Lettre de motivation", DocumentKind.LETTER), ("Diplôme ou attestation", DocumentKind.CERTIFICATE)],
)
def test_paper_is_joined_on_the_spot_where_none_is_kept_yet(amina, cast, label, kind):
    write(amina, cast).taps("Joindre un document").taps(label).sends("Papier.pdf", pdf("papier"))
    assert "Documents : CV.pdf, Papier.pdf." in amina.text
    amina.taps("Envoyer")
    assert [document.name for document in Document.of(cast.amina, kind)] == ["Papier.pdf"]
    assert {document.name for document in documents_of(sent())} == {"CV.pdf", "Papier.pdf"}


def test_who_joins_nothing_after_all_is_back_where_they_were(amina, cast):
    review = write(amina, cast).text
    assert amina.taps("Joindre un document").taps("Retour").text == review
    amina.taps("Joindre un document").taps("Lettre de motivation").taps("Passer").taps("Envoyer")
    assert [document.name for document in documents_of(sent())] == ["CV.pdf"]


def test_paper_of_the_referent_is_never_offered_nor_sent(amina, cast):
    other = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    certificate(cast, "CAP.pdf")
    begin(amina, cast).says("1")
    assert other.name not in amina.labels
    amina.forges(f"offers/{cast.offer.id}/apply/answer/certificate_0/{other.id}")
    assert amina.text.startswith("Ce choix n’est plus possible.")


def test_cv_sent_on_the_spot_is_kept_and_sent(amina, cast):
    begin(amina, cast).sends("CV_boulangerie.pdf", pdf()).says(MESSAGE).taps("Envoyer")
    assert [document.name for document in documents_of(sent())] == ["CV_boulangerie.pdf"]
    assert len(Document.of(cast.amina, DocumentKind.CV)) == 2


def test_cv_of_another_cannot_be_chosen(amina, cast):
    foreign = Document.get(Document.candidate == cast.other_candidate, Document.kind == DocumentKind.CV)
    begin(amina, cast).taps(f"offers/{cast.offer.id}/apply/answer/cv/{foreign.id}")
    assert amina.text.startswith("Ce choix n’est plus possible.")


def test_message_that_is_too_long_is_told_and_asked_again(amina, cast):
    begin(amina, cast).says("1")
    for words in ("é" * 2001, "😀" * 2001):
        assert amina.says(words).text.startswith("Ce texte est trop long. Gardez 2")
        assert "Question 2" in amina.text


def test_message_in_several_bubbles_is_one_message(amina, cast):
    begin(amina, cast).says("1").says("Bonjour")
    assert "est-ce fini ? Sinon, écrivez la suite." in amina.text
    amina.says("Je suis en CAP boulanger.").says("42")
    assert amina.labels[0] == "Oui, c’est fini"
    assert amina.says("é" * 2001).text.startswith("Ce texte est trop long.")
    amina.taps("Oui, c’est fini").taps("Envoyer")
    assert sent().message == "Bonjour\nJe suis en CAP boulanger.\n42"


def test_whole_message_is_not_asked_whether_it_is_finished(amina, cast):
    assert begin(amina, cast).says("1").says(MESSAGE).text.startswith("Relisez avant d’envoyer.")


MESSAGES = ("<b>&\"' </b>" * 150, "😀" * 1990, "مرحبا\u202e" * 200, "42", "ligne\nligne")


@pytest.mark.parametrize("words", MESSAGES, ids=lambda words: ascii(words[:6]))
def test_any_message_is_kept_and_shown_as_it_was_typed(amina, cast, words):
    begin(amina, cast).says("1").says(words)
    if "Oui, c’est fini" in amina.labels:
        amina.taps("Oui, c’est fini")
    amina.taps("Un mot à mon référent").taps("Écrire un mot").says(words).taps("Envoyer")
    assert sent().message == sent().note == words.replace("\u202e", "").strip()
    amina.taps(f"applications/{sent().id}/sent")
    assert amina.text.count(sent().message) == 2


def test_example_is_shown_and_the_question_waits(amina, cast):
    begin(amina, cast).says("1").taps("Voir un exemple")
    assert amina.text.startswith("Voici un exemple.")
    assert amina.says(MESSAGE).text.startswith("Relisez avant d’envoyer.")


@pytest.fixture
def unknown(amina, cast) -> Talker:
    """Amina, of whom we know neither civility nor birth date."""
    Candidate.update(civility=None, birth_date=None).where(Candidate.id == cast.amina.id).execute()
    return begin(amina, cast)


def born(age: int) -> str:
    return date(today().year - age, 1, 1).strftime("%d/%m/%Y")


def test_what_is_missing_is_asked_first(unknown, cast):
    unknown.taps("Madame").says(born(20)).says("1").says(MESSAGE).taps("Envoyer")
    amina = Candidate.get_by_id(cast.amina.id)
    assert (amina.civility, amina.birth_date.year) == ("madam", today().year - 20)
    assert sent()


def test_minor_names_a_guardian(unknown, cast):
    unknown.taps("Je préfère ne pas le dire").says(born(16))
    assert "Vous avez moins de 18 ans." in unknown.text
    assert unknown.says("4").text.startswith("Un nom s’écrit sans chiffres.")
    unknown.says("Fatma Diallo")
    for wrong in ("12", "non", "<b>", "😀", "0" * 40, "+1 555"):
        assert unknown.says(wrong).text.startswith("Ce numéro de téléphone n’est pas correct."), wrong
    unknown.says("06 12 34 56 78").says("1").says(MESSAGE).taps("Envoyer")
    assert (Guardian.get().name, Guardian.get().phone) == ("Fatma Diallo", "+33 6 12 34 56 78")


def test_who_is_too_old_for_the_convention_is_told_so(unknown):
    unknown.taps("Monsieur").says(born(41))
    assert unknown.text.startswith("Cette convention (Atouts pour tous) aide les moins de 30 ans.")
    assert "Joindre mon référent" in unknown.labels


def test_who_is_too_old_for_a_first_application_is_led_to_the_referent_and_to_no_draft(amina, cast):
    write(amina, cast)
    assert amina.says("/start").labels[0] == "Continuer : Apprenti boulanger"
    Candidate.update(birth_date=date(1970, 1, 1)).execute()
    assert not any(label.startswith("Continuer") for label in amina.says("/start").labels)
    assert "Joindre mon référent" in amina.taps(f"offers/{cast.offer.id}/apply").labels
    Convention.update(under_age=None).execute()
    assert amina.says("/start").labels[0] == "Continuer : Apprenti boulanger", "it is kept"


def test_refused_sending_keeps_nothing_of_it(unknown, cast, monkeypatch):
    unknown.taps("Madame").says(born(20)).says("1").says(MESSAGE)
    before = everything("conversation", "update")
    Convention.update(under_age=19).execute()
    unknown.taps("Envoyer")
    assert unknown.text.startswith("Cette convention (Atouts pour tous) aide les moins de 19 ans.")
    Convention.update(under_age=30).execute()
    assert everything("conversation", "update") == before


CLOSED = "Cette offre est fermée depuis aujourd’hui. Je peux montrer des offres proches."
BLOCKED = "Boulangerie Martin ne reçoit pas de candidatures en ce moment."


def test_offer_that_closed_meanwhile_says_so_whatever_is_done(amina, cast):
    write(amina, cast)
    here = amina.conversation.path
    close(cast.chloe, cast.offer)
    for step in ("", "/send", "/back", "/change", "/cancel", "/answer/cv/1"):
        assert amina.taps(f"{here}{step}").text == CLOSED, step
    assert not Application.select().exists()
    assert "commencée" not in amina.says("/start").text


ACTS = (
    lambda amina: amina.says("bonjour"),
    lambda amina: amina.sends("CV2.pdf", pdf()).taps("Garder comme CV"),
)


@pytest.mark.parametrize("act", ACTS)
def test_word_or_file_for_an_offer_that_closed_meanwhile_says_so(amina, cast, act):
    write(amina, cast)
    close(cast.chloe, cast.offer)
    assert act(amina).text.endswith(CLOSED)


def test_company_that_was_blocked_meanwhile_says_so(amina, cast):
    write(amina, cast)
    Company.update(blocked=True).where(Company.id == cast.bakery.id).execute()
    assert amina.taps("Envoyer").text == BLOCKED
    assert not Application.select().exists()


def test_second_application_is_refused_at_every_step(amina, cast):
    write(amina, cast).taps("Envoyer")
    for step in ("", "/send", "/back", "/answer/cv/1", "/change/message"):
        amina.taps(f"offers/{cast.offer.id}/apply{step}")
        assert amina.text == "Cette candidature est déjà envoyée. Rien n’a été envoyé deux fois.", step
    assert "Postuler" not in amina.taps(f"offers/{cast.offer.id}").labels
    assert Application.select().count() == 1


def test_same_refusal_pressed_again_replaces_what_was_pressed(amina, cast):
    write(amina, cast).taps("Envoyer")
    send = f"offers/{cast.offer.id}/apply/send"
    pressed = [amina.taps(send).reply.replaces for _ in range(3)]
    assert pressed == [None, 7, 7], "said once, then in the place of the old button"
    assert amina.says("/aide").taps(send).reply.replaces is None, "and once more after other words"
    assert Application.select().count() == 1


def test_offer_whose_application_is_begun_says_how_to_go_on(amina, cast):
    here = f"offers/{cast.offer.id}"
    begin(amina, cast).says("1").taps("Annuler").taps("Oui, je garde")
    assert amina.taps(here).labels[0] == "Continuer"


def test_offer_whose_application_is_whole_says_to_read_it_again(amina, cast):
    write(amina, cast).taps("Annuler").taps("Oui, je garde")
    assert "C’est gardé." in amina.text
    assert amina.labels[0] == "Relire"
    assert "Envoyer" in amina.taps("Relire").labels


def test_begun_application_is_recalled_at_home(amina, cast):
    begin(amina, cast).says("1").says("/start")
    assert "1 candidature est à finir et à envoyer." in amina.text


# Correcting


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
