"""Two hundred of each race: no deadlock reaches a person."""

import pytest

from models.journal import first_broken
from tests.cast import Cast
from tests.races import RACES, prepared, run

MANY = 200


@pytest.mark.timeout(600)
@pytest.mark.parametrize("race", RACES)
def test_no_deadlock_reaches_a_person(cast: Cast, race, report):
    run(race, prepared(cast), MANY)
    assert first_broken() is None
    report(races=MANY)
