"""The message of an application: in one bubble or in several, kept as it was typed."""

import pytest

from tests.bot.screens.applying import MESSAGE, begin, sent


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
