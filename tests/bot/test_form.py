"""Forms: one question at a time, the answers kept in rows, nothing lost and nothing asked twice."""

from collections import Counter
from collections.abc import Iterator

import pytest

from bot.files import refuses_file
from bot.form_session import FormSession
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.database import db
from models.documents.document import Document, DocumentKind, remove_document
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from tests.bot.driver import Talker
from tests.cast import establishment
from tests.files import pdf

ANSWERS = ["Lina", "Roux", "lina@mail.example", "mission"]
QUESTIONS = ["prénom", "nom", "e-mail", "accompagne", "combien font"]


def answered(talker: Talker, count: int) -> Talker:
    for answer in ANSWERS[:count]:
        talker.says(answer)
    return talker


def at_each_question() -> Iterator[tuple[int, Talker]]:
    """Someone new at each question of the registration."""
    for count in range(len(QUESTIONS)):
        yield count, answered(Talker(700_000_100 + count).taps("welcome/accept"), count)


def test_whoever_stops_goes_on_where_they_were(cast):
    for count, stopped in at_each_question():
        asked, kept = stopped.text, stopped.answers
        db.obj.close_all()  # as after a restart
        again = Talker(stopped.address).says("/start")
        assert asked.endswith(again.taps("Continuer mon inscription" if count else "M’inscrire").text)
        assert again.answers == kept
        assert QUESTIONS[count] in asked


@pytest.mark.parametrize("way", ["/annuler", "Annuler", "annuler"])
def test_everything_can_be_given_up_at_every_question(cast, way):
    for count, giving_up in at_each_question():
        giving_up.says(way)
        if count:
            assert giving_up.text == "Rien n’a été envoyé. Garder le brouillon ?"
            giving_up.says("non")
        assert giving_up.text.startswith("C’est annulé. Rien n’a été envoyé.")
        assert not Draft.select().exists()
        assert "M’inscrire" in giving_up.labels


def test_registration_given_up_is_kept_by_who_says_so(newcomer):
    kept = answered(newcomer, 4).answers
    assert newcomer.says("/annuler").answers == kept
    newcomer.says("oui").taps("Continuer mon inscription")
    assert newcomer.answers == kept


def test_answers_are_looked_at_once_before_an_answer_and_once_after(newcomer, monkeypatch):
    answered(newcomer, 3)
    looked, really = Counter(), FormSession._has_answer
    monkeypatch.setattr(FormSession, "_has_answer", lambda self, one: looked.update([one.name]) or really(self, one))
    newcomer.says("mission")
    assert max(looked.values()) <= 2, looked


def test_back_asks_the_question_before_again(newcomer):
    answered(newcomer, 2).taps("Retour")
    assert "Question 2 sur 4" in newcomer.text
    newcomer.taps("Retour")
    assert "Question 1 sur 4" in newcomer.text
    assert not newcomer.answers


def test_back_from_an_optional_question_that_was_passed_asks_it_again(amina):
    asked = amina.taps("cv").says("Un stage").text
    assert amina.taps("Passer").taps("Retour").text == asked


def test_back_from_the_first_question_leads_out(newcomer):
    assert "M’inscrire" in newcomer.taps("register/back").labels


def test_another_screen_in_the_middle_keeps_the_answers(newcomer):
    answered(newcomer, 2).taps("Accueil").says("boulanger").says("/aide")
    newcomer.says("/start").taps("Continuer mon inscription")
    assert "Question 3 sur 4" in newcomer.text
    assert newcomer.answers == {"first_name": "Lina", "last_name": "Roux"}


def test_button_of_a_question_already_answered_changes_nothing(newcomer, cast):
    kept = answered(newcomer, 4).answers
    newcomer.taps(f"register/answer/establishment/{cast.other_mission.id}")
    assert newcomer.text.startswith("Cette question a déjà sa réponse.")
    assert newcomer.answers == kept


def test_button_of_a_form_that_ended_says_so(newcomer):
    answered(newcomer, 4).says("quatre")
    for step in ("register/back", "register/cancel", "register/answer/establishment/1", "register/skip/first_name",
                 "register/change/email", "register/send", "register"):  # fmt: skip
        assert newcomer.taps(step).text == "Vous avez déjà un compte.", step
    assert Candidate.select().where(Candidate.first_name == "Lina").count() == 1


def test_answer_after_the_form_ended_is_a_search(newcomer):
    answered(newcomer, 4).says("quatre")
    assert newcomer.says("mécanicienne").text.startswith("1 offre")


def test_choice_that_was_never_offered_is_refused(newcomer, cast):
    answered(newcomer, 3).taps(f"register/answer/establishment/{cast.mission.id}")
    assert newcomer.text.startswith("Ce choix n’est plus possible.")
    assert "establishment" not in newcomer.answers


FORGED_STEPS = ("answer/first_name/x answer/nothing/x skip/first_name skip/sum skip/nothing search/nothing "
                "change/nothing example/first_name example/nothing example/sum").split()  # fmt: skip


def test_forged_step_leaves_the_question_as_it_was(newcomer):
    newcomer.says("Lina")
    for step in FORGED_STEPS:
        newcomer.taps(f"register/{step}")
        assert "Question 2 sur 4" in newcomer.text, step
        assert newcomer.answers == {"first_name": "Lina"}


def test_changing_before_any_answer_asks_the_first_question(newcomer):
    assert "Question 1 sur 4" in newcomer.taps("register/change").text


def test_one_answer_can_be_changed_and_the_others_stay(newcomer):
    answered(newcomer, 4).taps("register/change").taps("L’adresse e-mail")
    assert "Question 3 sur 4" in newcomer.text
    newcomer.says("autre@mail.example")
    assert "E-mail : autre@mail.example" in newcomer.text
    assert newcomer.answers["email"] == "autre@mail.example"


def test_every_answer_can_be_changed_however_many_there_are(newcomer):
    newcomer.called = ("Lina", "Roux")
    newcomer.taps("register").taps("Madame Lina Roux").says("lina@mail.example 24/03/2004").says("mission")
    first = newcomer.taps("Corriger").labels
    assert first[:5] == ["Le prénom", "Le nom", "Comment vous appeler", "L’adresse e-mail", "Suite"]
    assert newcomer.taps("Suite").labels[:2] == ["La date de naissance", "Le lieu"]
    assert newcomer.taps("Retour").labels == first
    newcomer.taps("Le prénom")
    assert "Question 1 sur 6" in newcomer.text
    assert "first_name" not in newcomer.answers
    assert newcomer.answers["email"] == "lina@mail.example"


def test_searching_again_forgets_what_was_searched(newcomer, cast):
    establishment("Mission locale de Brest", cast.convention)
    answered(newcomer, 4).taps("Chercher autre chose")
    assert "Question 4 sur 4" in newcomer.text
    assert newcomer.says("cap emploi").text.startswith("Votre lieu : Cap emploi de Lille, Lyon.")


def test_number_answers_a_question_in_words_and_presses_no_button(cast):
    """ "Combien font 2 + 1 ?" 3, when the third button says Accueil."""
    Conversation.create(id=25, channel=TELEGRAM, address="700000000")
    lina = Talker(700_000_000).taps("welcome/accept")
    answered(lina, 4)
    assert "2 + 1" in lina.text
    for wrong in ("1", "2"):
        assert lina.says(wrong).text.startswith("Ce n’est pas le bon résultat.")
    assert lina.says("3").text.startswith("Merci, Lina.")


def test_back_from_a_changed_answer_leads_to_the_question_before_and_keeps_those_after(newcomer):
    answered(newcomer, 4).taps("register/change").taps("L’adresse e-mail").taps("Retour")
    assert "Quel est votre nom" in newcomer.text
    newcomer.says("Roux").says("lina@mail.example")
    assert newcomer.text.startswith("Relisez avant d’envoyer.")


def test_refusal_at_the_end_keeps_nothing_and_lets_answers_be_changed(newcomer, cast):
    answered(newcomer, 4)
    Establishment.update(active=False).where(Establishment.id == cast.mission.id).execute()
    newcomer.says("quatre")
    assert newcomer.text.startswith("Cet établissement n’accompagne plus de candidats ici.")
    assert not Candidate.select().where(Candidate.first_name == "Lina").exists()
    newcomer.taps("Le lieu").says("cap emploi").taps("Envoyer ma demande")
    assert newcomer.text.startswith("Merci, Lina.")


def test_chosen_document_that_is_gone_is_asked_for_again(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").says("Bonjour, j’aime le pain.")
    assert "Relisez" in amina.text
    remove_document(cast.amina, cast.cv)
    assert "Quel CV" in amina.taps(f"offers/{cast.offer.id}/apply/send").text
    assert "Relisez" in amina.sends("CV2.pdf", pdf()).text
    assert Document.select().where(Document.kind == DocumentKind.CV, Document.removed_at.is_null()).count() == 2


def test_a_form_that_asks_for_a_file_says_how_to_send_one(amina):
    amina.taps("documents/add").says("1").says("voilà")
    assert amina.text.startswith("J’attends un fichier.")


def test_file_is_fetched_only_for_whoever_is_registered(amina, newcomer, cast):
    assert refuses_file(TELEGRAM, "700000999")
    assert refuses_file(TELEGRAM, newcomer.address)
    assert refuses_file(TELEGRAM, amina.address) is None
    Conversation.update(candidate=None).execute()
    amina.taps("documents")
    assert refuses_file(TELEGRAM, amina.address)


def test_form_about_what_is_gone_awaits_no_file(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply")
    assert refuses_file(TELEGRAM, amina.address) is None
    Conversation.update(candidate=None).execute()
    assert refuses_file(TELEGRAM, amina.address)


def test_words_where_a_button_is_meant_say_so(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("celui de mars")
    assert amina.text.startswith("Touchez un des boutons, ou écrivez son numéro.")


def test_words_at_the_review_change_nothing(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").says("Bonjour, j’aime le pain.").says("oui oui")
    assert amina.text.startswith("Touchez un bouton pour continuer.")
    assert "Relisez" in amina.text
