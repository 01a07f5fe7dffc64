"""Who speaks English is understood in English; who speaks French as before, but distress is heard in both."""

from datetime import date

import pytest

from bot.sayings import IN_ENGLISH, guessed, heard
from bot.words import read_date, read_number, wanted_employer
from models.exchanges.thread import Message
from models.refusal import Refused
from tests.search.judged import later, queries, traps
from texts.languages import reading


@pytest.fixture
def english():
    with reading("en"):
        yield


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("back", "back"),
        ("Go back please", "back"),
        ("home", "home"),
        ("Cancel!", "cancel"),
        ("help", "help"),
        ("how does it work?", "help"),
        ("I don't understand", "not_understood"),
        ("thank you very much", "thanks"),
        ("Hello", "hello"),
        ("see you later", "bye"),
        ("yes", "yes"),
        ("Yeah", "yes"),
        ("no thanks", "no"),
        ("my applications", "applications"),
        ("aplications", "applications"),
        ("my documents", "documents"),
        ("I have no CV", "no_cv"),
        ("delete my account", "erase"),
        ("stop", "stop"),
        ("I found a job", "found_job"),
        ("talk to someone", "talk"),
        ("who is my adviser?", "what_is_referent"),
        ("is it free?", "free"),
        ("are you a robot", "robot"),
        ("who sees my data", "privacy"),
        ("my appointments", "appointments"),
        ("cancel my appointment", "appointments"),
        ("my messages", "messages"),
        ("I want a mentor", "mentor"),
        ("talk to the team", "team"),
        ("I have a question", "ask"),
        ("webinars", "webinars"),
        ("What's new?", "announcements"),
        ("new phone", "new_phone"),
        ("I forgot my phone, new phone", "new_phone"),
        ("pause my account", "sleep"),
        ("my archive", "archive"),
        ("I made a mistake, cancel my application", "applications"),
        ("stop messages", "stop"),
        ("my alerts", "searches"),
        ("my notifications", "notices"),
        ("I don't understand this message", "not_understood"),
        ("I want to apply", "browse"),
        ("I am looking for a job", "browse"),
        ("français", "language"),
        ("merci", "thanks"),
        ("mes candidatures", "applications"),
    ],
)
def test_what_is_said_in_english_is_heard(words, family):
    said = heard(words)
    assert said is not None
    assert said.family == family


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    "words",
    ["cook", "nurse", "waiter in Lyon", "home care", "office work", "driver", "I look for a job as a cook in Bordeaux"],
)
def test_job_is_a_search(words):
    assert heard(words) is None


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("words", ["I want to die", "i will kill myself", "my father hits me", "je veux mourir"])
def test_distress_is_heard_in_each_language_whichever_we_speak(language, words):
    with reading(language):
        assert heard(words).is_urgent


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    "typed",
    [
        "24 March 2004",
        "24th of March, 2004",
        "March 24, 2004",
        "24 mar 2004",
        "24/03/2004",
        "2004-03-24",
        "24 mars 2004",
    ],
)
def test_day_is_read_as_english_writes_it_and_as_french(typed):
    assert read_date(typed) == date(2004, 3, 24)


def test_french_reads_no_tuesday_as_march():
    with pytest.raises(Refused):
        read_date("24 mar 2004")


def test_number_is_read_in_letters():
    assert (read_number("twelve"), read_number("douze")) == (12, 12)


def test_employer_is_understood():
    assert wanted_employer("I want to work at Boulangerie Martin") == "boulangerie martin"


@pytest.mark.parametrize(
    "words",
    [
        "I want a job as a cook in Bordeaux",
        "my appointments",
        "talk to someone",
        "I forgot my phone, new phone",
        "call me",
    ],
)
def test_who_writes_english_to_who_speaks_french_is_offered_english(amina, words):
    assert "Choose your language." in amina.says(words).text
    assert "English" in amina.labels


def test_no_search_in_french_is_taken_for_english():
    said = [one.words for one in (*queries(), *later(), *traps())]
    assert [words for words in said if guessed(words) == IN_ENGLISH] == []


def test_message_in_english_is_sent_as_it_is(amina):
    amina.taps("messages/write").says("I cannot come on Tuesday")
    assert Message.get().words == "I cannot come on Tuesday"


def test_commands_are_known_in_english(amina):
    amina.taps("language/en")
    for command, path in (("offers", "offers"), ("applications", "applications"), ("help", "help")):
        assert amina.says(f"/{command}").conversation.path == path
    assert amina.says("/cancel").text.startswith("There is nothing to cancel.")


def test_hours_are_read_in_english(amina):
    amina.taps("language/en").taps("notices/quiet").says("from 10 pm to 7 am")
    assert "Silent from 22:00 to 7:00." in amina.text
