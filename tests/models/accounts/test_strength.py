"""Passwords that anybody would try first are refused."""

import pytest

from models.accounts.strength import is_strong
from models.people.staff import Staff

CHLOE = Staff(email="chloe.martin@pain.example", first_name="Chloé", last_name="Martin-Roux")


@pytest.mark.parametrize(
    "password",
    [
        "123456789012",
        "12345678901234567890",
        "abcdefghijkl",
        "aaaaaaaaaaaaaaa",
        "ababababababab",
        "azertyuiop12",
        "azertyuiopqsdfghjklm",
        "qwertyuiop12",
        "motdepasse2026",
        "motdepasse123",
        "MotDePasse2026!",
        "Mötdepàsse2026",
        "bonjourbonjour",
        "bonjour2026!",
        "jetaimejetaime",
        "soleilsoleil1",
        "P@ssw0rd2026!",
        "Tremplin2026!",
        "tremplintremplin",
        "Chloé Martin",
        "chloemartin1990",
        "MartinRoux2026",
        "chloe.martin@pain.example",
        "chloe.martin1",
    ],
)
def test_what_is_tried_first_is_weak(password: str):
    assert not is_strong(password, CHLOE)


@pytest.mark.parametrize(
    "password",
    [
        "un cheval dans la lune",
        "trois chats sous la pluie",
        "licorne violette 42",
        "fT7$kq9!zLm2w",
        "é" + "xk ü7çà" * 18,
    ],
)
def test_a_phrase_or_what_chance_made_is_strong(password: str):
    assert is_strong(password, CHLOE)


def test_own_name_is_weak_for_its_owner_only():
    other = Staff(email="driss@other.example", first_name="Driss", last_name="Benali")
    assert is_strong("Chloé Martin-Roux 69", other)
    assert not is_strong("Chloé Martin-Roux 69", CHLOE)
