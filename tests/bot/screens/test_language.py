"""The language is chosen in one press, from any place of the chat, and all that follows is in it."""

import re

import pytest

from models.notices.notice import Notice
from models.people.candidate import Candidate
from tests.bot.driver import Talker


@pytest.mark.parametrize("words", ["english", "English please!", "in english please", "I don't speak French"])
def test_who_asks_for_english_gets_it_in_one_press(amina, words):
    amina.says(words)
    assert "Choose your language." in amina.text
    assert amina.labels[:2] == ["Français", "English"]
    amina.taps("English")
    assert amina.text.startswith("I speak English now.")
    assert "Search for an offer" in amina.labels
    assert "Add a document" in amina.says("documents").labels


def test_it_is_typed_as_well(amina):
    amina.says("english").says("english")
    assert amina.text.startswith("I speak English now.")
    amina.says("français").says("français")
    assert amina.text.startswith("Je parle français maintenant.")
    assert Candidate.get_by_id(amina.conversation.candidate_id).language == "fr"


def test_account_leads_to_it(amina):
    assert amina.taps("account/more").taps("Langue / Language").labels[:2] == ["Français", "English"]


def test_stranger_is_told_before_they_agree_to_anything(stranger):
    stranger.says("/start")
    assert "I can speak English." in stranger.text
    stranger.says("english").taps("English")
    assert "Hello. I am Tremplin." in stranger.text
    assert stranger.labels[0] == "I agree"


@pytest.mark.parametrize(
    ("set_to", "first"), [("en", "I agree"), ("en-GB", "I agree"), ("fr", "J’accepte"), ("ar", "J’accepte")]
)
def test_language_of_the_phone_is_the_first_guess(database, set_to, first):
    talker = Talker(700_000_009)
    talker.set_to = set_to
    assert talker.says("/start").labels[0] == first


def test_language_of_the_phone_takes_no_choice_away(database):
    talker = Talker(700_000_009)
    talker.set_to = "en"
    talker.says("/start").taps("language/fr")
    assert talker.says("/start").labels[0] == "J’accepte"


def test_form_goes_on_where_it_was(newcomer):
    newcomer.says("Lina").taps("language/en")
    assert newcomer.text.startswith("I speak English now.")
    assert "Question 2 of 4. What is your last name?" in newcomer.text
    assert newcomer.says("Roux").text.startswith("Question 3 of 4. What is your e-mail address?")


def test_account_made_in_english_is_written_to_in_english(newcomer, cast):
    newcomer.taps("language/en").says("Lina").says("Roux").says("lina.roux@mail.example 24 March 2004")
    newcomer.says("Mission locale de Lyon")
    first, second = re.findall(r"\d+", newcomer.text.rpartition("how much is")[2])
    newcomer.says(str(int(first) + int(second)))
    assert newcomer.text.startswith("Thank you, Lina.")
    assert newcomer.conversation.candidate.language == "en"
    assert str(newcomer.conversation.candidate.birth_date) == "2004-03-24"


def test_search_in_english_finds_offers(amina, bakers):
    amina.taps("language/en").says("I look for a job as a baker in Lyon")
    assert amina.text.startswith("6 offers for “boulanger”, Lyon. The newest come first.")


def test_old_button_of_another_language_leads_nowhere_new(amina):
    before = Notice.select().count()
    amina.taps("language/de")
    assert amina.text.startswith("Je ne trouve pas cette page.")
    assert Candidate.get_by_id(amina.conversation.candidate_id).language == "fr"
    assert Notice.select().count() == before
