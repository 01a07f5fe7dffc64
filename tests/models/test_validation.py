"""What people write, before it is kept."""

import pytest

from models.refusal import Refused
from models.validation import checked_name, checked_text


@pytest.mark.parametrize("typed", ["", " \n", "\x00", "\u200b", "\u00ad\u200d", "\u0301", "-", "\u3164", "\u2800"])
def test_what_nobody_can_read_is_no_answer(typed: str):
    with pytest.raises(Refused, match="message_missing"):
        checked_text(typed, "message")
    assert checked_text(typed, None) in ("", typed)


@pytest.mark.parametrize("typed", ["\u3164", "\u2800\u115f", "\u200b", "12", "<b>"])
def test_what_shows_no_letter_is_no_name(typed: str):
    with pytest.raises(Refused, match="name"):
        checked_name(typed)


@pytest.mark.parametrize("typed", ["Oui", "?", "😀", "مرحبا", "1"])
def test_the_shortest_answer_is_one(typed: str):
    assert checked_text(typed, "message") == typed
