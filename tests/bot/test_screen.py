"""A screen and its buttons, and what people type to press them."""

import pytest
from markupsafe import Markup

from bot.screen import HOME, MOST_WORDS, Button, Screen, chosen, numbered
from bot.telegram.speech import pieces

LIST = [(b.label, b.path) for b in numbered([Button("Plongeur", "offers/1"), Button("Chef de rang", "offers/2")])]
WITH_WAYS_OUT = [*LIST, ("Qui est mon référent ?", "referents"), ("Retour", "offers"), ("Accueil", HOME)]


def labels(screen: Screen) -> list[list[str]]:
    return [[button.label for button in row] for row in screen.rows()]


def test_back_cancel_and_home_close_a_keyboard_on_one_row():
    shown = Screen(Markup("?"), (Button("Oui", "yes"),), back="offers", cancel="offers/1/apply/cancel", path="offers/1")
    assert labels(shown) == [["Oui"], ["Retour", "Annuler", "Accueil"]]


def test_home_does_not_lead_to_itself():
    assert labels(Screen(Markup("?"), path=HOME)) == []
    assert labels(Screen(Markup("?"), path="help", back=HOME)) == [["Retour"]]


def test_a_note_opens_the_same_screen_in_a_new_message():
    noted = Screen(Markup("<b>Ici</b>"), path="help").noted(Markup("C’est fait."))
    assert (noted.text, noted.new_message, noted.path) == ("C’est fait.\n\n<b>Ici</b>", True, "help")


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("1", "offers/1"),
        (" 2 ", "offers/2"),
        ("4", "offers"),
        ("plongeur", "offers/1"),
        ("PLONGEUR", "offers/1"),
        ("chef", "offers/2"),
        ("chef de rang", "offers/2"),
        ("qui est mon referent ?", "referents"),
        ("accueil", HOME),
        ("٢", "offers/2"),  # a 2 on an Arabic keyboard
        ("0", None),
        ("6", None),
        ("9" * 500, None),
        ("㊿" * 4096, None),  # unfolds into more digits than Python reads
        ("ch", None),
        ("plong", None),
        ("", None),
        ("1. Plongeur", None),
    ],
)
def test_words_and_numbers_press_buttons(typed, path):
    assert chosen(typed, WITH_WAYS_OUT) == path


def test_a_number_too_many_cancels_nothing():
    ways_out = [*LIST, ("Annuler", "offers/1/apply/cancel"), ("Accueil", HOME)]
    assert chosen("3", ways_out) is None
    assert chosen("annuler", ways_out) == "offers/1/apply/cancel"


def test_words_that_two_buttons_begin_with_press_neither():
    assert chosen("chef", [("Chef de rang", "1"), ("Chef de cuisine", "2")]) is None


def test_short_text_is_one_message():
    assert pieces("<b>Bonjour</b> &amp; bienvenue") == ["<b>Bonjour</b> &amp; bienvenue"]


@pytest.mark.parametrize("word", ["mot ", "&lt;&amp; ", "😀", "😀 ", "&lt;", "a\n"])
def test_long_text_comes_whole_in_messages_that_telegram_takes(word):
    words = "<b>Titre</b> " + word * 5000
    found = pieces(words.strip())
    assert "".join("".join(found).split()) == "".join(words.split())
    for piece in found:
        assert len(piece.replace("&lt;", "<").replace("&amp;", "&").encode("utf-16-le")) // 2 <= 4096 + len("<b></b>")
        assert piece.count("&") == piece.count(";")
    assert len(found) <= 5


def test_what_was_just_done_is_told_above_the_screen():
    assert Screen(Markup("Où habitez-vous ?")).noted(Markup("C’est gardé.")).text == "C’est gardé.\n\nOù habitez-vous ?"


def test_what_was_just_done_is_told_alone_where_both_are_too_long():
    """The screen stands above in the chat: only its buttons come again."""
    long = Screen(Markup("mot " * MOST_WORDS), (Button("Postuler", "offers/1/apply"),))
    noted = long.noted(Markup("C’est gardé."))
    assert (noted.text, noted.choices) == ("C’est gardé.", long.choices)


def test_what_people_wrote_takes_no_room():
    quoted = Screen(Markup("Message : « {} »").format("mot " * 200))
    assert quoted.noted(Markup("C’est gardé.")).text.startswith("C’est gardé.\n\nMessage : « mot")
