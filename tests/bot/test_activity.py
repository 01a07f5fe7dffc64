"""What someone does in the chat is a sign of life; what their phone does alone is none."""

from datetime import timedelta

import pytest

from bot.inbox import Event, handle
from models.database import today
from models.people.candidate import Candidate
from tests.bot.driver import Talker
from tests.cast import Cast

LONG_AGO = timedelta(days=720)


def silent(cast: Cast) -> None:
    silence = {"active_on": today() - LONG_AGO, "leaving_told_on": today()}
    Candidate.update(silence).where(Candidate.id == cast.amina.id).execute()


def kept(cast: Cast) -> tuple[bool, bool]:
    found = Candidate.get_by_id(cast.amina.id)
    return found.active_on == today(), found.leaving_told_on is None


@pytest.mark.parametrize("does", [lambda her: her.taps("offers"), lambda her: her.says("bonjour")])
def test_press_or_word_is_a_sign_of_life(cast: Cast, amina: Talker, does):
    silent(cast)
    does(amina)
    assert kept(cast) == (True, True)


def test_button_of_the_notice_keeps_the_account(cast: Cast, amina: Talker):
    silent(cast)
    amina.taps("account/stay")
    assert amina.text == "C’est noté. Votre compte reste ouvert."
    assert kept(cast) == (True, True)


def test_chat_that_is_closed_is_none(cast: Cast, amina: Talker):
    silent(cast)
    handle(Event(9_000_001, amina.address, reachable=False))
    assert kept(cast) == (False, False)


def test_what_a_stranger_does_is_nobodys(cast: Cast, amina: Talker, stranger: Talker):
    silent(cast)
    stranger.taps("account/stay")
    assert kept(cast) == (False, False)
