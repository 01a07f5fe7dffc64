"""Answers of a registration: what nobody can answer is told why, names are read with care."""

import pytest

from models.database import today
from models.people.candidate import Candidate
from tests.bot.driver import Talker
from tests.bot.screens.registering import NO_PLACE, at

NO_LETTER = "Je ne lis pas de lettres. Écrivez le nom avec des lettres."
NO_EMOJI = "Un nom s’écrit sans emoji. Gardez les lettres."
NO_DIGIT = "Un nom s’écrit sans chiffres. Gardez les lettres."
NO_MARKUP = "Un nom s’écrit sans balise ni accolade. Gardez les lettres."
NO_LINK = "C’est une adresse. Écrivez seulement le nom."
NOT_SO_LONG = "Ce nom est trop long. Gardez 60 lettres au plus."
NO_SIGN = "Un nom s’écrit avec des lettres, des espaces et des traits d’union. Retirez les autres signes."
NO_MAIL = "Cette adresse e-mail n’est pas complète. Un exemple : prenom.nom@exemple.fr"
NO_DAY = "Je ne comprends pas cette date. Un exemple : 24/03/2004"
TOO_FAR = "Cette date de naissance n’est pas possible ici. Il faut avoir entre 14 et 100 ans."
NO_SUM = "Ce n’est pas le bon résultat. Combien font 3 + 1 ? Vous pouvez l’écrire en chiffres."
ANYWHERE = ("<b>", "😀", "?", "&amp;", "x" * 4096 + "7")
NO_FILE = {
    "first_name": "Écrivez votre prénom avec des lettres.",
    "last_name": "Écrivez votre nom avec des lettres.",
    "email": "Écrivez votre adresse e-mail.",
    "establishment": "Écrivez le nom du lieu, sa ville ou son code postal.",
    "sum": "Écrivez le résultat du calcul.",
}
INVISIBLE = ("\u202e", "\x00", "\ud800", " ", "\n")
NO_NAMES = (
    (NO_LETTER, ("-", "’", "?", "...")),
    (NO_EMOJI, ("😀", "Lina 😀")),
    (NO_DIGIT, ("123", "L1na")),
    (NO_MARKUP, ("<b>", "<b>Lina</b>")),
    (NO_LINK, ("l@x.fr", "https://x.fr")),
    (NOT_SO_LONG, ("x" * 61, "x" * 4096 + "7")),
    (NO_SIGN, ("Lina & co", "&amp;")),
)
# What nobody can answer to each question, and what is said then.
WRONG = (
    *((name, complaint, answers) for name in ("first_name", "last_name") for complaint, answers in NO_NAMES),
    ("email", NO_MAIL, (*ANYWHERE, "lina", "lina@", "@x.fr", "lina@mail", "a b@x.fr", "<b>@x.fr", "42", "مرحبا",
                        "x" * 300 + "@x.fr", "l@x.fr, b@x.fr", "l@x.fr\nb@x.fr")),
    ("establishment", NO_PLACE, (*ANYWHERE, "zzz", "مرحبا", "%", "_", "' OR 1=1 --", "-", "’", "12")),
    ("email", NO_DAY, ("l@x.fr 24/03", "l@x.fr 31/02/2004", "l@x.fr, 7", "24/03/04 l@x.fr", "l@x.fr " + "9" * 4000)),
    ("email", TOO_FAR, ("l@x.fr 01/01/1900", "01/01/3000 l@x.fr", f"l@x.fr né le 1er janvier {today().year - 10}")),
    ("sum", NO_SUM, (*ANYWHERE, "5", "quarante", "مرحبا", "9" * 4096, "4 4", "3+1", "1", "2", "3", "6")),
)  # fmt: skip


@pytest.mark.parametrize(("question", "complaint", "answers"), WRONG, ids=[f"{w[0]}: {w[1][:20]}" for w in WRONG])
def test_answer_that_cannot_be_is_told_why_and_asked_again(stranger, question, complaint, answers):
    asked = at(question, stranger).text.rpartition("\n\n")[2]
    for words in answers:
        assert stranger.says(words).text == f"{complaint}\n\n{asked}", ascii(words)
    for words in INVISIBLE:
        stranger.says(words)
        assert stranger.text.startswith("Je ne sais pas lire cela."), ascii(words)
    stranger.sends_unreadable()
    assert stranger.text == f"Je ne sais pas lire cela. Écrivez des mots, ou touchez un bouton.\n\n{asked}"
    stranger.sends("CV.pdf", b"%PDF-1.4")
    assert stranger.text == f"{NO_FILE[question]}\n\n{asked}"
    assert not Candidate.select().where(Candidate.first_name == "Lina").exists()


@pytest.mark.parametrize("word", ["passer", "maison", "CDI", "boulot"])
def test_word_that_is_rarely_a_first_name_is_asked_about_before_it_is_taken(stranger, word):
    stranger.taps("welcome/accept").says(word)
    assert f"J’ai lu « {stranger.answers['first_name']} ». Est-ce bien votre prénom ?" in stranger.text
    assert stranger.answers["first_name"].lower() == word.lower()
    assert "Quel est votre nom ?" in stranger.says("Lina").text
    assert stranger.answers == {"first_name": "Lina"}


SAID_AT_FIRST_NAME = [
    ("merci", "Avec plaisir."),
    ("bonjour", "Bonjour."),
    ("aide", "Votre prénom dit à votre référent qui vous êtes."),
    ("c pour koi", "Votre prénom dit à votre référent qui vous êtes."),
    ("mon compte", "Vous n’avez pas"),
]


@pytest.mark.parametrize(("words", "answer"), SAID_AT_FIRST_NAME)
def test_what_is_said_to_us_is_answered_and_is_no_first_name(stranger, words, answer):
    stranger.taps("welcome/accept").says(words)
    assert answer in stranger.text
    assert "first_name" not in stranger.answers


def test_first_name_that_says_something_is_taken_when_it_is_typed_again(stranger):
    stranger.taps("welcome/accept").says("Parfait").says("Parfait")
    assert "J’ai lu « Parfait ». Est-ce bien votre prénom ?" in stranger.text
    assert "Quel est votre nom ?" in stranger.says("oui").text
    assert stranger.answers["first_name"] == "Parfait"


def test_name_that_looks_like_a_courtesy_is_a_name(stranger):
    assert "Question 2" in stranger.taps("welcome/accept").says("Mercier").text


def test_menu_is_the_way_home_and_no_first_name(stranger):
    stranger.taps("welcome/accept").says("menu")
    assert stranger.conversation.path == "home"
    assert not stranger.answers


@pytest.mark.parametrize("yes", ["oui", "Oui, c’est mon prénom", "1"])
def test_rare_first_name_is_taken_once_it_is_said_to_be_one(stranger, yes):
    stranger.taps("welcome/accept").says("Merci").says("Merci").says(yes)
    assert "Quel est votre nom ?" in stranger.text
    assert stranger.answers["first_name"] == "Merci"


def test_names_keep_their_letters(cast):
    for n, name in enumerate(("لينا", "Marie-Noëlle", "O’Brien", "Nguyễn", "李娜")):
        lina = Talker(700_000_200 + n).taps("welcome/accept").says(name)
        assert "Question 2" in lina.text, name
        assert lina.answers["first_name"] == name


CIVILITIES = [("Madame Lina Roux", "madam"), ("Monsieur Lina Roux", "sir"), ("Lina Roux", "unsaid")]


@pytest.mark.parametrize(("button", "civility"), CIVILITIES)
def test_names_that_the_channel_gives_are_one_press_with_the_civility(stranger, button, civility):
    stranger.called = ("Lina", "Roux")
    stranger.taps("welcome/accept")
    assert stranger.labels[:3] == [button for button, _ in CIVILITIES]
    stranger.taps(button).says("lina@mail.example").says("mission").says("4")
    lina = Candidate.get(Candidate.first_name == "Lina")
    assert (lina.last_name, lina.civility) == ("Roux", civility)


def test_civility_pressed_by_mistake_is_read_again_and_corrected(stranger):
    stranger.called = ("Lina", "Roux")
    stranger.taps("welcome/accept").taps("Monsieur Lina Roux").says("lina@mail.example").says("mission")
    assert "Monsieur" in stranger.text.splitlines()
    stranger.taps("Corriger").taps("Comment vous appeler").taps("Madame").says("4")
    assert Candidate.get(Candidate.first_name == "Lina").civility == "madam"


def test_who_is_not_called_so_types_their_names(stranger):
    stranger.called = ("Lina", "Roux")
    stranger.taps("welcome/accept").says("Nina").says("Roussel")
    assert stranger.answers == {"first_name": "Nina", "last_name": "Roussel"}


def test_first_name_alone_is_one_press_too(stranger):
    stranger.called = ("Lina", "")
    assert stranger.taps("welcome/accept").taps("Lina").answers == {"first_name": "Lina"}


@pytest.mark.parametrize("name", ["😀", "L1na", "", "x" * 61])
def test_name_that_is_none_is_not_offered(stranger, name):
    stranger.called = (name, "")
    assert stranger.taps("welcome/accept").labels == ["Annuler", "Accueil"]
    assert "Question 1" in stranger.taps("register/suggested/first_name").text


def test_name_typed_without_capitals_gets_them(stranger):
    stranger.taps("welcome/accept").says("marie-noëlle").says("o’brien")
    assert stranger.answers == {"first_name": "Marie-Noëlle", "last_name": "O’Brien"}
