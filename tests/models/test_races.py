"""A few of each race; `make soak` runs two hundred."""

import pytest

from models.journal import first_broken
from settings import settings
from tests.cast import Cast
from tests.races import RACES, prepared, run

FEW = 6


@pytest.mark.parametrize("race", RACES)
def test_no_deadlock_reaches_a_person(cast: Cast, environment, race):
    environment.setenv("UNDO_WINDOW", "120")
    settings.cache_clear()
    run(race, prepared(cast), FEW)
    assert first_broken() is None
