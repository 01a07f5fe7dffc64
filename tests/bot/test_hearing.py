"""What is said in the middle of something: answered where it is no answer, and nothing begun is lost."""

import pytest

from bot.sayings import heard
from models.applications.application import Application
from models.conversations.conversation import Conversation
from models.offers.publishing import close
from models.people.candidate import Candidate
from tests.acts import everything
from tests.bot.driver import Talker
from tests.files import pdf

CRIES = ["j’ai envie de mourir", "jveux mourrir", "je vais me suicidé", "J'AI PLUS ENVIE DE VIVRE!!"]
BLOWS = ["mon père me frappe", "on m’a violée", "mon patron me touche", "jai peur de rentrer chez moi"]


@pytest.fixture
def applying(amina, cast) -> Talker:
    """At the question of the CV."""
    return amina.taps(f"offers/{cast.offer.id}/apply")


@pytest.fixture
def writing(applying) -> Talker:
    """At the message to the employer."""
    return applying.says("1")


# Distress comes before anything else


@pytest.mark.parametrize("words", CRIES)
def test_who_wants_to_die_is_given_a_number_first(amina, words):
    amina.says(words)
    assert amina.text.startswith("Parlez à quelqu’un maintenant : appelez le 3114.\nC’est gratuit, jour et nuit.")
    assert "Bruno Morel" in amina.text


@pytest.mark.parametrize("words", BLOWS)
def test_who_is_hurt_is_given_numbers_first(amina, words):
    amina.says(words)
    for number in ("17", "114", "3919", "119"):
        assert number in amina.text
    assert "Bruno Morel" in amina.text


def test_stranger_is_helped_before_any_agreement(stranger):
    assert "3114" in stranger.says("je veux mourir").text
    assert "Restez avec quelqu’un" in stranger.text
    assert stranger.conversation.consented_at is None


@pytest.mark.parametrize("words", [CRIES[0], BLOWS[0]])
def test_distress_in_a_form_is_answered_and_the_form_goes_on(newcomer, words):
    newcomer.says("Lina").says(words)
    assert "3114" in newcomer.text or "3919" in newcomer.text
    newcomer.taps("Continuer où j’en étais")
    assert "Question 2 sur 4" in newcomer.text
    assert newcomer.answers == {"first_name": "Lina"}


def test_distress_in_a_choice_is_answered_and_the_form_goes_on(applying):
    asked = applying.text
    assert "3114" in applying.says("je veux mourir").text
    assert applying.taps("Continuer où j’en étais").text == asked


def test_distress_in_a_message_is_answered_and_the_message_is_kept(writing):
    message = "Bonjour, je suis sérieux. En 2019 j’ai voulu mourir. " + "Je vais mieux et je veux travailler. " * 9
    assert "3114" in writing.says(message).text
    writing.taps("Continuer où j’en étais")
    assert message.strip() in writing.text
    assert not Application.select().exists()


def test_distress_is_answered_where_the_offer_has_closed_meanwhile(writing, cast):
    close(cast.chloe, cast.offer)
    assert "3114" in writing.says("je veux mourir").text
    assert not Application.select().exists()


def test_distress_is_answered_though_the_last_screen_may_not_have_arrived(amina):
    amina.says("/start")
    Conversation.update(unsaid_since=amina.conversation.created_at).execute()
    assert "3114" in amina.says("je veux mourir").text


# In the middle of a form


@pytest.mark.parametrize("words", ["je ne sais pas", "aide", "Aide svp", "je comprend pas"])
def test_who_is_lost_is_helped_where_they_are(newcomer, words):
    newcomer.says("Lina").says(words)
    assert newcomer.text.startswith("Prenez votre temps.")
    assert "Question 2 sur 4" in newcomer.text
    assert newcomer.answers == {"first_name": "Lina"}


def test_help_names_the_example_where_there_is_one(writing):
    assert "Voir un exemple" in writing.says("je sais pas quoi écrire").text
    assert "message" not in writing.answers


def test_someone_can_be_spoken_to_at_every_question(writing):
    assert "Demandez Bruno Morel" in writing.says("parler à quelqu’un").text
    assert "message" not in writing.taps("Continuer où j’en étais").answers


def test_back_leads_to_the_question_before_and_at_the_first_one_out(newcomer):
    newcomer.says("Lina").says("revenir en arrière")
    assert "Question 1 sur 4" in newcomer.text
    assert "M’inscrire" in newcomer.says("retour svp").labels


def test_who_has_no_cv_is_helped_and_the_application_waits(applying):
    asked = applying.text
    applying.says("j’ai pas de cv")
    assert applying.text.startswith("Ce n’est pas grave.")
    assert "Bruno Morel" in applying.text
    assert applying.taps("Continuer où j’en étais").text == asked


def test_cv_made_for_an_application_leads_back_to_it(applying):
    asked = applying.text
    applying.says("j’ai pas de cv").taps("Faire mon CV")
    assert "Quel travail cherchez-vous" in applying.text
    assert applying.taps("Annuler").text.endswith(asked)


@pytest.mark.parametrize("words", ["mes candidatures", "parler à quelqu’un", "mon compte"])
def test_what_answers_no_choice_opens_its_screen_and_the_form_waits(applying, words):
    asked = applying.text
    applying.says(words)
    assert applying.conversation.path == heard(words).opens
    assert applying.taps("Continuer où j’en étais").text == asked


@pytest.mark.parametrize("words", ["merci", "bonjour", "oui", "👍", "mon CV"])
def test_courtesy_is_told_what_the_form_waits_for(applying, words):
    asked = applying.text
    assert applying.says(words).text.endswith(asked)
    assert applying.text != asked


MESSAGES = [
    "Bonjour, je cherche un stage.",
    "Bonjour",
    "merci beaucoup",
    "mes candidatures",
    "je suis découragé",
    "oui",
]


@pytest.mark.parametrize("words", MESSAGES)
def test_message_in_ones_own_words_is_an_answer_whatever_it_says(writing, words):
    writing.says(words)
    assert writing.answers["message"] == words


def test_home_keeps_what_was_begun(writing):
    kept = writing.answers
    path = writing.conversation.path
    writing.says("menu")
    assert writing.conversation.path == "home"
    assert writing.taps(path).answers == kept


@pytest.mark.parametrize("words", ["annule", "tout annuler"])
def test_giving_up_in_words_gives_up(newcomer, words):
    newcomer.says("Lina").says(words)
    assert newcomer.text == "Rien n’a été envoyé. Garder le brouillon ?"
    assert newcomer.taps("Non, effacer").text.startswith("C’est annulé.")


# Yes and no do what the screen offers


@pytest.mark.parametrize("words", ["oui", "d’accord", "ok", "vas y"])
def test_agreeing_in_words_agrees(stranger, words):
    stranger.says("/start").says(words)
    assert stranger.conversation.consented_at is not None
    assert "votre prénom" in stranger.text


@pytest.mark.parametrize("words", ["non", "pas maintenant", "bonjour", "merci"])
def test_anything_else_agrees_to_nothing(stranger, words):
    stranger.says("/start").says(words)
    assert stranger.conversation.consented_at is None


@pytest.mark.parametrize(("words", "withdrawn"), [("oui", True), ("ok", True), ("non", False), ("nan", False)])
def test_yes_and_no_press_the_button_that_says_so(amina, cast, words, withdrawn):
    application = cast.apply()
    amina.taps(f"applications/{application.id}/withdraw").says(words)
    assert Application.get_by_id(application.id).withdrawn == withdrawn


def test_yes_is_no_answer_to_a_screen_that_was_perhaps_not_seen(amina, cast):
    application = cast.apply()
    amina.taps(f"applications/{application.id}/withdraw")
    Conversation.update(unsaid_since=amina.conversation.created_at).execute()
    amina.says("oui")
    assert not Application.get_by_id(application.id).withdrawn


def test_yes_and_no_to_nothing_are_answered_with_a_sentence(amina):
    amina.says("/start")
    before = everything("conversation", "update")
    assert amina.says("oui").text.startswith("Je n’ai pas posé de question.")
    assert amina.says("non").text.startswith("D’accord. Rien n’est fait.")
    assert everything("conversation", "update") == before


def test_yes_sends_no_application(writing):
    writing.says("Bonjour, je suis motivée.").says("rien à dire").says("oui")
    assert "Touchez un bouton" in writing.text
    assert not Application.select().exists()


# Who is told of


def test_screens_name_the_referent_who_accompanies(amina):
    for words in ("j’en peux plus de chercher", "j’ai trouvé un emploi"):
        assert "Bruno Morel" in amina.says(words).text, words
    assert "Lyon" in amina.says("parler à quelqu’un").text


def test_nobody_is_named_to_whom_nobody_accompanies(newcomer):
    newcomer.taps("home")
    for words in ("parler à quelqu’un", "j’en peux plus", "supprimer mon compte"):
        newcomer.says(words)
        assert not any(name in newcomer.text for name in ("Bruno", "Driss", "Lyon")), words
    assert Candidate.select().count() == 2


def test_stranger_is_in_no_form_by_looking_at_who_sees_what(stranger, cast):
    stranger.taps(f"offers/{cast.offer.id}/apply/who")
    assert "Un problème" not in stranger.sends("CV.pdf", pdf()).text
    assert "Un problème" not in stranger.says("Bonjour").text


# Before any agreement, and before any account


@pytest.mark.parametrize("words", ["cuisine bordeaux", "je cherche une alternance", "ya koi a merignac", "bordeaux"])
def test_who_has_agreed_to_nothing_may_search(stranger, words):
    stranger.says(words)
    assert stranger.conversation.path.startswith(("offers", "searches"))
    assert stranger.conversation.consented_at is None


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("supprimer mon compte", "Voulez-vous tout effacer ? C’est pour toujours."),
        ("merci", "Avec plaisir."),
        ("mes candidatures", "Vous n’avez pas encore de compte ici."),
        ("mes messages", "Vous n’avez pas encore de compte ici."),
        ("mon archive", "Vous n’avez pas encore de compte ici."),
        ("changer mon mail", "Vous n’avez pas encore de compte ici."),
        ("j’ai un nouveau téléphone", "Vous avez déjà un compte, sur un autre téléphone ?"),
        ("j’ai une invitation", "Votre référent peut vous donner une invitation."),
        ("plus tard", "À bientôt."),
    ],
)
@pytest.mark.parametrize("has_agreed", [False, True])
def test_what_is_said_before_an_account_has_its_answer(stranger, words, answer, has_agreed):
    if has_agreed:
        stranger.taps("welcome/accept").taps("Annuler")
    stranger.says(words)
    assert stranger.text.startswith(answer)
    assert stranger.conversation.path != "register"


def test_who_says_so_registers(stranger):
    stranger.taps("welcome/accept").taps("Annuler").says("m’inscrire")
    assert stranger.conversation.path == "register"
