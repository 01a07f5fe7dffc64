"""A longer broadcast, whose clock is killed many times, at instants drawn by lot."""

import pytest

from tests.system.broadcasting import everyone_is_told_once

PEOPLE = 200


@pytest.mark.timeout(900)
def test_killed_clock_loses_and_doubles_nobody(cast, phone, deployed, chance):
    everyone_is_told_once(cast, phone, deployed, chance, PEOPLE)
