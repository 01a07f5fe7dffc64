"""In a message to a person, what only names a screen leads there; all else is theirs to read."""

import pytest

from bot.sayings import ENGLISH_TABLE, FRENCH_TABLE, _table, heard, names_screen
from models.appointments.appointment import Appointment, AppointmentState
from models.exchanges.thread import Message
from models.exchanges.writing import write_to_candidate
from models.support.asking import ask_team
from models.support.ticket import TicketMessage
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast
from tests.models.appointments.conftest import fixed, fresh, in_days, proposed
from texts.languages import reading

NAMES = ["mes candidatures", "Mes messages", "mes canditatures", "accueil", "aide", "mes documents", "mes rendez-vous"]
MOST_WORDS = 4


def written() -> list[str]:
    return [one.words for one in Message.select().order_by(Message.id)]


@pytest.fixture
def writing(amina: Talker) -> Talker:
    """A first message is sent: what is typed next goes the same way."""
    return amina.taps("messages/write").says("Bonjour Bruno")


@pytest.mark.parametrize("words", NAMES)
def test_name_of_a_screen_leads_there_and_is_sent_to_nobody(writing: Talker, words: str):
    before = everything("conversation", "update")
    writing.says(words)
    assert writing.conversation.path in (heard(words).opens, f"messages/{Message.get().thread_id}", "messages")
    assert everything("conversation", "update") == before
    assert written() == ["Bonjour Bruno"]


@pytest.mark.parametrize(
    "words",
    [
        "je ne comprends pas",
        "je sais pas",
        "merci",
        "oui",
        "non",
        "j’ai envoyé mes candidatures",
        "où en sont mes candidatures ?",
        "annuler mon rendez-vous",
        "mes documents sont prêts",
        "j’ai une question",
        "aidez-moi",
        "je me suis cassé la jambe",
    ],
)
def test_all_else_is_sent_as_it_is(writing: Talker, words: str):
    writing.says(words)
    assert written() == ["Bonjour Bruno", words]


@pytest.mark.parametrize("words", ["retour", "menu", "annuler"])
def test_ways_out_are_no_message(writing: Talker, words: str):
    writing.says(words)
    assert written() == ["Bonjour Bruno"]
    assert writing.conversation.path != "messages/write"


def test_it_is_so_in_english(writing: Talker):
    writing.taps("language/en").taps("messages/write").says("my applications")
    assert writing.conversation.path == "applications"
    writing.taps("messages/write").says("I do not understand")
    assert written() == ["Bonjour Bruno", "I do not understand"]


def test_name_of_a_screen_is_no_question_to_the_team(amina: Talker, cast: Cast):
    ticket = ask_team(cast.amina, "Bonjour")
    amina.taps(f"team/{ticket.id}/write").says("mes documents")
    assert amina.conversation.path == "documents"
    amina.taps(f"team/{ticket.id}/write").says("je comprends pas")
    assert [one.words for one in TicketMessage.select().order_by(TicketMessage.id)] == ["Bonjour", "je comprends pas"]


def test_no_cancels_no_appointment(amina: Talker, cast: Cast):
    made = fixed(cast, in_days(3))
    amina.taps(f"appointments/{made.id}/cancel/words").says("mes rendez-vous")
    assert amina.conversation.path in ("appointments", f"appointments/{made.id}")
    amina.taps(f"appointments/{made.id}/cancel/words").says("non")
    assert amina.conversation.path == f"appointments/{made.id}"
    assert Appointment.get().state == AppointmentState.FIXED


@pytest.mark.parametrize("name", [FRENCH_TABLE, ENGLISH_TABLE])
def test_name_is_short_and_heard(name: str):
    with reading("fr" if name == FRENCH_TABLE else "en"):
        for words in _table(name).names:
            assert len(words) <= MOST_WORDS + 1, "an elided letter counts as a word"
            assert names_screen(" ".join(words))
            assert heard(" ".join(words)), words


# What is answered stays above the question


def test_what_is_answered_stays_above(amina: Talker, cast: Cast):
    thread = write_to_candidate(fresh(cast.bruno), cast.amina, "Quel jour venez-vous ?").thread
    assert not amina.taps(f"messages/{thread.id}").screen.new_message
    assert amina.taps("Répondre").screen.new_message
    application = cast.apply()
    assert amina.taps(f"applications/{application.id}/message").screen.new_message
    ticket = ask_team(cast.amina, "Bonjour")
    assert amina.taps(f"team/tickets/{ticket.id}").taps("Répondre à l’équipe").screen.new_message
    made = proposed(cast, in_days(2), in_days(3))
    assert amina.taps(f"appointments/{made.id}").taps("Aucun ne me va").screen.new_message


def test_question_of_another_form_takes_the_place_of_what_was_there(amina: Talker, cast: Cast):
    assert not amina.taps(f"offers/{cast.offer.id}").taps("Postuler").screen.new_message
