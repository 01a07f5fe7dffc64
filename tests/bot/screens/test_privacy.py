"""Going for good, in the chat (P41): said exactly, confirmed, and never by a button left on an old screen."""

from datetime import timedelta

import pytest
import time_machine

from bot.inbox import handle, owed_screen
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import now
from models.documents import storage
from models.journal import Entry
from models.people.candidate import Candidate
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast, put_refused
from tests.files import pdf

YES, NO = "Oui, tout effacer", "Non, je garde mon compte"


def is_kept(talker: Talker) -> bool:
    return Conversation.select().where(Conversation.address == talker.address).exists()


def test_account_leads_to_it_and_what_goes_is_said_first(amina: Talker):
    before = everything("conversation", "update")
    amina.taps("account").taps("Mes données et mon accès").taps("Effacer mon compte")
    assert amina.text.startswith("Voulez-vous tout effacer ? C’est pour toujours.")
    for one in ("dossier", "documents", "candidatures", "recherches", "brouillons", "Telegram"):
        assert one in amina.text
    assert amina.labels[:2] == [YES, NO]
    assert everything("conversation", "update") == before


@pytest.mark.parametrize("words", ["non", "2", NO])
def test_no_keeps_everything(amina: Talker, words: str):
    amina.says("effacer mon compte")
    before = everything("conversation", "update")
    amina.says(words)
    assert amina.conversation.path == "account"
    assert everything("conversation", "update") == before


@pytest.mark.parametrize("words", ["oui", "1", YES])
def test_yes_erases_all_of_it(amina: Talker, cast: Cast, words: str):
    cast.apply()
    amina.says("effacer mon compte").says(words)
    assert "Tout est effacé" in amina.text
    assert not is_kept(amina)
    assert Candidate.get_or_none(Candidate.id == cast.amina.id) is None
    assert amina.says("bonjour").text.startswith("Bonjour. Je suis Tremplin.")


def test_form_that_waits_goes_too(amina: Talker, cast: Cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").says("Bonjour, j’aime le pain.")
    amina.sends("Autre.pdf", pdf())
    assert Draft.select().count()
    amina.says("effacer mon compte").taps(YES)
    assert not Draft.select().count()
    assert set(storage.kept_keys()) == {cast.cv.key}  # Zoé's


def test_button_of_before_asks_again(amina: Talker, cast: Cast):
    amina.taps("account/erase")
    path = amina.path_of(YES)
    with time_machine.travel(now() + timedelta(minutes=20), tick=False):
        amina.taps(path)
        assert amina.labels[:2] == [YES, NO]
        assert Candidate.get_by_id(cast.amina.id)
        amina.forges("account/erase/2147483647")
        assert Candidate.get_by_id(cast.amina.id)
        amina.taps("account/erase").taps(YES)
    assert Candidate.get_or_none(Candidate.id == cast.amina.id) is None


def test_press_that_comes_twice_leaves_no_trace_of_who_went(amina: Talker):
    amina.taps("account/erase").taps(YES)
    before = everything()
    reply = handle(amina.event)
    assert "Tout est effacé" in str(reply.screen.text)
    assert everything() == before


def test_screen_that_was_owed_is_said_to_nobody(amina: Talker):
    waiting = amina.taps("home").conversation
    amina.taps("account/erase").taps(YES)
    assert owed_screen(waiting) is None
    assert not is_kept(amina)


def test_whom_a_place_refused_can_go(cast: Cast):
    put_refused(cast.amina, cast.mission)
    amina = Talker().is_candidate(cast.amina)
    amina.says("effacer mon compte").taps(YES)
    assert Candidate.get_or_none(Candidate.id == cast.amina.id) is None


def test_whoever_never_registered_goes_without_a_trace(newcomer: Talker):
    newcomer.says("Ada")
    assert Draft.select().count()
    newcomer.taps("account/erase").taps(YES)
    assert not is_kept(newcomer)
    assert not Draft.select().count()
    assert Entry.select().order_by(Entry.id.desc()).get().verb == "erase"


def test_other_phone_of_nobody_erases_nothing(amina: Talker, other: Talker, cast: Cast):
    amina.taps("account/erase")
    other.taps("account/erase").taps(NO).taps(amina.path_of(YES))
    assert Candidate.get_by_id(cast.amina.id)
    assert is_kept(amina)
