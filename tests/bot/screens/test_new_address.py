"""An address or a number typed anywhere is proposed as the new one, and only proposed."""

import pytest

from tests.bot.driver import Talker
from tests.bot.screens.profiles import code_sent, facts


def test_address_is_changed_from_what_people_say(amina: Talker):
    amina.says("je veux changer mon adresse mail").taps("Changer mon adresse").says("amina@autre.example")
    assert facts(amina)["email"] == "diallo@mail.example"
    amina.says(code_sent(amina))
    assert facts(amina)["email"] == "amina@autre.example"


@pytest.mark.parametrize(
    ("words", "name", "shown"),
    [
        ("kevin.d@laposte.net", "email", "kevin.d@laposte.net"),
        ("mon nouveau mail c kevin.d@laposte.net.", "email", "kevin.d@laposte.net"),
        ("nouveau numero 0798765432", "phone", "+33 7 98 76 54 32"),
        ("mon num a changer c 07 98 76 54 32", "phone", "+33 7 98 76 54 32"),
    ],
)
def test_address_or_number_typed_anywhere_is_proposed_as_the_new_one(amina: Talker, words, name, shown):
    before = facts(amina)
    amina.says(words)
    assert shown in amina.labels
    assert facts(amina) == before
    amina.taps(shown)
    if name == "email":
        amina.says(code_sent(amina))
    assert facts(amina)[name] in ("kevin.d@laposte.net", "+33 7 98 76 54 32")
    assert {**facts(amina), name: None} == {**before, name: None}


def test_proposed_address_that_is_not_wanted_is_forgotten(amina: Talker):
    before = facts(amina)
    amina.says("kevin.d@laposte.net").taps("Annuler").taps("profile/contacts/change/email")
    assert "kevin.d@laposte.net" not in amina.labels
    assert facts(amina) == before


def test_address_of_who_has_no_account_is_no_search(stranger: Talker):
    stranger.says("kevin.d@laposte.net")
    assert stranger.text.startswith("Vous n’avez pas encore de compte")


def test_address_for_which_no_button_has_room_is_typed_again(amina: Talker):
    long = f"{'k' * 60}@laposte.net"
    amina.says(long)
    assert amina.text.startswith("Quelle est votre adresse e-mail ?")
    assert long not in amina.labels
    assert facts(amina)["email"] == "diallo@mail.example"
