"""The process that exports and erases people is killed at random instants: no half person, no half archive."""

import pytest

from tests.cast import Cast
from tests.system.departures import leave_and_are_killed

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_instant_each_person_is_there_whole_or_gone_whole(
    seed: int, cast: Cast, environment: pytest.MonkeyPatch
) -> None:
    leave_and_are_killed(12, 4, seed, cast)
