"""A screen that may not have arrived: said below nothing newer, and words typed before it are no answer to it."""

import pytest

from bot.inbox import handle, owed_screen, still_wanted
from models.applications import moves
from models.applications.application import Application
from models.conversations.unsaid import settle
from models.documents.document import Document, DocumentKind
from models.registrations import deciding
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast, put_pending
from tests.files import pdf

NOT_SEEN = "Mon dernier message n’est peut-être pas arrivé. Le voici."


def lose(talker: Talker) -> Talker:
    """What was just said to them has not arrived so far."""
    assert still_wanted(talker.reply)
    return talker


# Never below something newer


def test_repeat_of_an_older_update_changes_nothing_and_is_not_answered(newcomer):
    older = newcomer.says("Lina").event
    newcomer.says("Roux")
    before = everything()
    assert handle(older) is None
    assert everything() == before


def test_late_screen_is_wanted_until_something_newer_is_handled(newcomer):
    late = newcomer.says("Lina").reply
    assert still_wanted(late)
    newcomer.says("/aide")
    before = everything()
    assert not still_wanted(late)
    assert everything() == before


def test_late_repeat_is_pointless_once_something_newer_is_handled(newcomer):
    again = newcomer.says("Lina").repeats().reply
    newcomer.says("/aide")
    assert not still_wanted(again)


def test_late_result_is_wanted_whatever_came_since_and_is_owed_as_a_notice_only(amina, cast):
    apply = f"offers/{cast.offer.id}/apply"
    result = amina.taps(apply).says("1").says("Bonjour, j’aime le pain.").taps("Envoyer").reply
    amina.says("/start")
    assert still_wanted(result)
    assert amina.conversation.unsaid_since is None


# Words are read against what was seen


def test_words_typed_before_the_question_arrived_are_no_answer_to_it(newcomer):
    lose(newcomer.says("Zoé")).says("Zoé")
    assert newcomer.text.startswith(f"{NOT_SEEN}\n\nQuestion 2 sur 4")
    assert newcomer.answers == {"first_name": "Zoé"}
    newcomer.says("Zoé")
    assert newcomer.answers == {"first_name": "Zoé"}, "the question said again has not arrived either"
    settle(newcomer.conversation, newcomer.event.number)
    newcomer.says("Petit")
    assert newcomer.answers == {"first_name": "Zoé", "last_name": "Petit"}


def test_number_typed_before_the_choices_arrived_chooses_none(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").says("Bonjour, j’aime le pain.")
    lose(amina).says("1")
    assert amina.text.startswith(f"{NOT_SEEN}\n\nRelisez avant d’envoyer.")
    assert not Application.select().exists()


def test_file_sent_before_the_question_arrived_is_kept_nowhere(amina, cast):
    before = Document.of(cast.amina, DocumentKind.CV)
    lose(amina.taps("documents/add").says("1")).sends("CV.pdf", pdf())
    assert amina.text.startswith(NOT_SEEN)
    assert Document.of(cast.amina, DocumentKind.CV) == before


def test_what_asks_for_no_answer_is_done_though_the_last_screen_did_not_arrive(amina):
    assert lose(amina.says("/aide")).says("/documents").text.startswith("Mes documents")
    assert lose(amina.says("/aide")).says("mécanicienne").text.startswith("1 offre")
    assert lose(amina.says("/aide")).taps("account").text.startswith("Amina Diallo")


def test_question_that_arrived_late_is_answered_as_any(newcomer):
    late = lose(newcomer.says("Zoé"))
    settle(late.conversation, late.event.number)
    newcomer.says("Petit")
    assert newcomer.answers == {"first_name": "Zoé", "last_name": "Petit"}


def test_arrival_of_an_older_screen_does_not_stand_for_the_newer_one(newcomer):
    older = newcomer.says("Zoé").event
    lose(newcomer.says("Petit"))
    settle(newcomer.conversation, older.number)
    assert newcomer.conversation.unsaid_since is not None


# What lights up a lock screen minutes later tells nothing of anyone


SECRET = "Poste pourvu."


def reads_a_refusal(amina: Talker, cast: Cast) -> None:
    moves.refuse(moves.validate(cast.apply(), cast.bruno), cast.chloe, cast.reason, SECRET)
    amina.taps(f"applications/{Application.get().id}")


def is_refused_an_account(amina: Talker, cast: Cast) -> None:
    put_pending(cast.amina, cast.mission)
    deciding.refuse(cast.amina, cast.bruno, SECRET)
    amina.taps("home")


def corrects(amina: Talker, cast: Cast) -> None:
    moves.send_back(cast.apply(), cast.bruno, SECRET)
    amina.taps(f"applications/{Application.get().id}/correct")


def reads_again(amina: Talker, cast: Cast) -> None:
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").says(f"Bonjour, j’aime le pain. {SECRET}")


@pytest.mark.parametrize("come", [reads_a_refusal, is_refused_an_account, corrects, reads_again])
def test_late_screen_that_tells_of_someone_is_one_press_further(amina, cast, come):
    come(amina, cast)
    assert SECRET in amina.text
    late = owed_screen(lose(amina).conversation)
    assert late.text.startswith("Je n’ai pas pu vous répondre tout à l’heure.")
    (button,) = late.buttons()
    assert SECRET in amina.taps(button.path).text


def test_late_question_of_a_form_is_said_whole(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply")
    assert owed_screen(lose(amina).conversation).text == amina.screen.text
