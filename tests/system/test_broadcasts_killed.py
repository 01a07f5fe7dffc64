"""The clock is killed at any instant of a broadcast, or as it is stopped: each hears it, again only as a repeat."""

from random import Random

import pytest

from tests.system.broadcasting import everyone_is_told_once

PEOPLE = 20


@pytest.mark.parametrize("seed", range(2))
def test_killed_clock_loses_and_doubles_nobody(cast, phone, deployed, seed):
    everyone_is_told_once(cast, phone, deployed, Random(seed), PEOPLE)
