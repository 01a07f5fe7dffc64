"""The same again and again, killed as often as there is something to tell."""

from random import Random

import pytest

from tests.soak.conftest import SEED
from tests.system.alerts_killed import everyone_is_told_of_each_offer_once

TIMES, KILLS = 10, 14


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("time", range(TIMES))
@pytest.mark.timeout(300)
def test_killed_clock_loses_and_doubles_no_offer(environment: pytest.MonkeyPatch, time: int) -> None:
    everyone_is_told_of_each_offer_once(Random(SEED + time), KILLS)
