"""Which commune was meant."""

import pytest

from admin.places import meant
from models.refusal import Refused


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Lyon", "69123"),
        ("paris", "75056"),
        ("LILLE", "59350"),
        ("75011", "75056"),
        ("Saint-Denis (93200)", "93066"),
        ("saint denis 93", "93066"),
        ("Villeurb", "69266"),
    ],
)
def test_exact_name_is_meant_even_where_longer_ones_begin_so(typed: str, code: str):
    assert meant(typed) == code


@pytest.mark.parametrize("typed", ["B", "<b>", "Bo", "33", "Saint-Denis", "Mars"])
def test_beginning_of_several_is_never_taken_for_the_largest(typed: str):
    with pytest.raises(Refused, match="commune_many"):
        meant(typed)


@pytest.mark.parametrize("typed", ["", "(((", "Atlantide", "%", "9" * 80])
def test_what_is_no_commune_is_refused(typed: str):
    with pytest.raises(Refused, match="commune$"):
        meant(typed)
