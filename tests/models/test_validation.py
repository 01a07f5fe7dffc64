"""What people write, before it is kept."""

import pytest

from models.refusal import Refused
from models.validation import checked_email, checked_name, checked_phone, checked_text


@pytest.mark.parametrize("typed", ["", " \n", "\x00", "\u200b", "\u00ad\u200d", "\u0301", "-", "\u3164", "\u2800"])
def test_what_nobody_can_read_is_no_answer(typed: str):
    with pytest.raises(Refused, match="message_missing"):
        checked_text(typed, "message_missing")
    assert checked_text(typed, None) in ("", typed)


@pytest.mark.parametrize("typed", ["\u3164", "\u2800\u115f", "\u200b", "12", "<b>"])
def test_what_shows_no_letter_is_no_name(typed: str):
    with pytest.raises(Refused, match="name"):
        checked_name(typed)


@pytest.mark.parametrize(
    ("typed", "cause"),
    [
        ("", "name_empty"),
        ("-", "name_empty"),
        ("\u2800", "name_empty"),
        ("Lina 😀", "name_emoji"),
        ("👩🏽", "name_emoji"),
        ("L1na", "name_digits"),
        ("٣", "name_digits"),
        ("<b>Lina</b>", "name_markup"),
        ("lina@mail.example", "name_link"),
        ("https://t.me/lina", "name_link"),
        ("www.lina.fr", "name_link"),
        ("x" * 61, "name_long"),
        ("Lina & co", "name"),
        ("Lina?", "name"),
    ],
)
def test_what_is_no_name_is_refused_for_its_cause(typed: str, cause: str):
    with pytest.raises(Refused) as refused:
        checked_name(typed)
    assert refused.value.reason == cause


@pytest.mark.parametrize("typed", ["Nguyễn", "لينا", "O’Brien", "Jean-Marie", "D'Arc", "Miquèl·la", "x" * 60])
def test_names_of_everywhere_are_names(typed: str):
    assert checked_name(typed).lower() == typed.lower()


@pytest.mark.parametrize("typed", ["Oui", "?", "😀", "مرحبا", "1"])
def test_the_shortest_answer_is_one(typed: str):
    assert checked_text(typed, "message_missing") == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0612345678", "+33 6 12 34 56 78"),
        ("+33 (0)6 12 34 56 78", "+33 6 12 34 56 78"),
        ("+32470123456", "+32 470 12 34 56"),
    ],
)
def test_phone_is_kept_in_its_international_form(typed: str, kept: str):
    assert checked_phone(typed) == kept


@pytest.mark.parametrize("typed", [" Amina@Mail.EXAMPLE ", "amina@mail.example"])
def test_email_is_kept_in_lower_case(typed: str):
    assert checked_email(typed) == "amina@mail.example"


@pytest.mark.parametrize("typed", ["", "amina", "amina@", "@mail.example", "a b@mail.example", "a@mail", "<a@mail.fr>"])
def test_email_that_is_none_is_refused(typed: str):
    with pytest.raises(Refused, match="email"):
        checked_email(typed)


@pytest.mark.parametrize("typed", ["élodie@mail.example", "🙂@mail.example"])
def test_email_that_few_servers_read_is_refused(typed: str):
    with pytest.raises(Refused, match="email"):
        checked_email(typed)
