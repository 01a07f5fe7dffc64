"""Every screen, for every kind of person, with everything that is said said at every question."""

import pytest

from tests.bot.people import KINDS, furnish
from tests.bot.walk import SAID, Walk
from tests.cast import Cast
from tests.databases import Snapshots


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kind", KINDS)
def test_every_screen_keeps_its_promises(kind: str, cast: Cast, snapshots: Snapshots) -> None:
    walk = Walk(KINDS[kind](snapshots.fill("furnished", lambda: furnish(cast))), most=6, wrongs=len(SAID))
    walk.walks()
    assert "\n\n".join(walk.faults) == ""
