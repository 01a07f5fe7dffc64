"""How far towns lie from each other, by official coordinates."""

import pytest

from models.organisations import distance
from models.organisations.distance import communes_around, coordinates, is_measured
from models.organisations.places import is_commune

BORDEAUX, MERIGNAC, LIBOURNE, FORT_DE_FRANCE = "33063", "33281", "33243", "97209"


def test_every_commune_that_is_measured_exists():
    assert len(coordinates()) >= 40
    assert all(map(is_commune, coordinates()))


@pytest.mark.parametrize(
    ("kilometres", "is_near", "is_far"),
    [(10, {BORDEAUX, MERIGNAC}, {LIBOURNE}), (30, {BORDEAUX, MERIGNAC, LIBOURNE}, {FORT_DE_FRANCE})],
)
def test_what_is_around_is_what_is_not_farther(kilometres, is_near, is_far):
    around = set(communes_around(BORDEAUX, kilometres))
    assert is_near <= around
    assert around.isdisjoint(is_far)


def test_town_that_nobody_measured_is_alone():
    assert not is_measured("99999")
    assert communes_around("99999", 50) == ("99999",)


def test_distance_is_that_of_a_map():
    assert distance._apart((48.8566, 2.3522), (45.7640, 4.8357)) == pytest.approx(392, abs=2)
