"""Dates and numbers as people type them."""

from datetime import date

import pytest

from bot.words import read_date, read_number, wanted_employer
from models.refusal import Refused


@pytest.mark.parametrize(
    "typed",
    [
        "24/03/2004",
        "24/3/2004",
        "24-03-2004",
        "24.03.2004",
        "24 03 2004",
        " 24 / 03 / 2004 ",
        "24 mars 2004",
        "24 MARS 2004",
        "2004-03-24",
        "2004/03/24",
        "le 24 mars 2004",
        "24032004",
        "né le 24/03/2004",
    ],
)
def test_day_is_read_as_people_write_it(typed):
    assert read_date(typed) == date(2004, 3, 24)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1er août 2005", date(2005, 8, 1)),
        ("1 fevrier 2005", date(2005, 2, 1)),
        ("29/02/2004", date(2004, 2, 29)),
        ("٢٤/٠٣/٢٠٠٤", date(2004, 3, 24)),
    ],
)
def test_other_days_too(typed, day):
    assert read_date(typed) == day


@pytest.mark.parametrize(
    "typed",
    ["", "demain", "24/03", "24/13/2004", "31/02/2004", "29/02/2005", "24/03/04", "0/0/0", "1/1/99999", "24/03/2004/5",
     "24 marsouin 2004", "😀", "\u200f", "9" * 400, "24/03/٢٠", "00/00/0000", "-",
     "9" * 20 + "/03/2004", "24/" + "9" * 20 + "/2004"],
)  # fmt: skip
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(Refused, match="date"):
        read_date(typed)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("7", 7), (" 7 ", 7), ("sept", 7), ("SEPT", 7), ("Zéro", 0), ("seize", 16), ("٧", 7), ("dix", 10),
     ("sept.", None), ("", None), ("7,0", None), ("beaucoup", None), ("9" * 400, None)],
)  # fmt: skip
def test_small_numbers_are_read_in_digits_and_letters(typed, number):
    assert read_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "employer"),
    [
        ("Je veux travailler chez Boulangerie Martin", "boulangerie martin"),
        ("candidature spontanée à l’hôpital", "hopital"),
        ("postuler spontanément pour la mairie", "la mairie"),
        ("travailler dans la mode", None),
        ("je suis en danger chez moi", None),
        ("candidature spontanée", None),
        ("", None),
    ],
)
def test_employer_that_someone_wants_is_read(typed, employer):
    assert wanted_employer(typed) == employer
