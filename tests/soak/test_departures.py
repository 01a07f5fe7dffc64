"""People take their archives and go, for long, while the process is killed over and over."""

import pytest

from tests.cast import Cast
from tests.soak.conftest import SEED
from tests.system.departures import leave_and_are_killed

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.timeout(600)
def test_killed_forty_times_nobody_is_halved(cast: Cast, environment: pytest.MonkeyPatch) -> None:
    leave_and_are_killed(120, 40, SEED, cast)
