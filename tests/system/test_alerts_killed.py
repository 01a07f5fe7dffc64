"""The clock is killed at any instant of matching and telling: each person is told of each offer, once."""

from random import Random

import pytest

from tests.system.alerts_killed import everyone_is_told_of_each_offer_once

KILLS = 5


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("seed", range(2))
def test_killed_clock_loses_and_doubles_no_offer(environment, seed):
    everyone_is_told_of_each_offer_once(Random(seed), KILLS)
