"""Ids as anyone may type them in an address."""

import pytest

from admin.rows import LARGEST_ID, number
from models.refusal import Unreachable


@pytest.mark.parametrize(("typed", "meant"), [("1", 1), ("007", 7), (str(LARGEST_ID), LARGEST_ID)])
def test_digits_are_a_number(typed: str, meant: int):
    assert number(typed) == meant


@pytest.mark.parametrize("typed", ["", "-1", "1.0", "٣", "x", str(LARGEST_ID + 1), "0" * 20 + "9" * 30, "9" * 5000])
def test_what_no_row_has_leads_nowhere(typed: str):
    with pytest.raises(Unreachable):
        number(typed)
