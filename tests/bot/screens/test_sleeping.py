"""Putting one's account to sleep, and waking it, in the chat (P38, P39)."""

import pytest

from models.applications.application import Application
from models.people.candidate import Candidate
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast


@pytest.fixture
def asleep(amina: Talker, cast: Cast) -> Talker:
    cast.apply()
    return amina.taps("account/sleep").taps("Oui, mettre en sommeil")


def test_what_it_does_is_said_first_and_no_changes_nothing(amina: Talker, cast: Cast):
    cast.apply()
    before = everything("conversation", "update")
    amina.taps("account/more").taps("Mettre en sommeil")
    assert "candidatures" in amina.text
    amina.says("non")
    assert amina.conversation.path == "account"
    assert everything("conversation", "update") == before


def test_asleep_one_still_reads_and_is_led_to_waking(asleep: Talker, cast: Cast):
    assert Application.get().withdrawn
    assert "en sommeil" in asleep.taps("account").text
    assert asleep.taps("applications").text
    asleep.taps(f"offers/{cast.other_offer.id}/apply")
    assert "sommeil" in asleep.text
    asleep.taps("Réveiller mon compte").taps("Oui, réveiller")
    assert Candidate.get_by_id(cast.amina.id).asleep_since is None


def test_woken_one_is_offered_to_send_again(asleep: Talker, cast: Cast):
    asleep.taps("account/wake").taps("Oui, réveiller")
    assert Application.get().withdrawn
    asleep.taps("Renvoyer : Apprenti boulanger")
    assert not Application.get().withdrawn


def test_second_press_is_refused_and_changes_nothing(asleep: Talker):
    before = everything("conversation", "update")
    asleep.taps("account/sleep/yes")
    assert "dort déjà" in asleep.text
    assert everything("conversation", "update") == before
