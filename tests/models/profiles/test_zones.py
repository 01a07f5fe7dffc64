"""Where someone looks, found as they say it (P27)."""

import pytest

from models.profiles.zones import ANYWHERE, checked_zone, find_zones, zone_of
from models.refusal import Refused


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Bordeaux", ["commune:33063", "department:33", "region:75"]),
        ("en gironde", ["department:33", "region:75"]),
        ("33", ["department:33", "region:75"]),
        ("Nouvelle-Aquitaine", ["region:75"]),
        ("à Mer", ["commune:41136", "department:41", "region:24"]),
    ],
)
def test_place_is_found_with_what_it_is_in(words: str, zones: list[str]):
    assert [zone_of(place) for place in find_zones(words)] == zones


def test_towns_of_one_name_are_all_proposed():
    found = [zone_of(place) for place in find_zones("Saint-Denis")]
    assert {"commune:93066", "commune:97411"} <= set(found)


@pytest.mark.parametrize("words", ["", "🙂", "zzzz", "x" * 5000, "'; DROP TABLE candidate"])
def test_what_is_no_place_finds_none(words: str):
    assert find_zones(words) == []


@pytest.mark.parametrize("zone", ["commune:33063", "department:2A", "region:75", ANYWHERE])
def test_zone_that_exists_is_kept(zone: str):
    assert checked_zone(zone) == zone


@pytest.mark.parametrize("zone", ["", "commune:", "commune:99999", "country:fr", "33063", "department:33063"])
def test_zone_that_is_none_is_refused(zone: str):
    with pytest.raises(Refused, match="zone"):
        checked_zone(zone)
