"""Long runs, for `make soak` only: each says what it did, and with which seed. SOAK_SEED does the same again."""

import os
from collections.abc import Callable
from random import Random, randrange
from time import monotonic

import pytest

from tests.system.conftest import cast, deployed, phone

__all__ = ["cast", "deployed", "phone"]

# For the fuzz and the chaos: a quarter each, on each kind of database. The others take what they need.
SECONDS = float(os.environ.get("SOAK_SECONDS") or 480)
SEED = int(os.environ.get("SOAK_SEED") or randrange(10**6))


def pytest_report_header() -> str:
    return f"SOAK_SECONDS={SECONDS:g} SOAK_SEED={SEED}"


@pytest.fixture
def chance() -> Random:
    """What draws the lots of this run."""
    return Random(SEED)


@pytest.fixture
def time_left() -> Callable[[], float]:
    """The seconds that this test still has."""
    end = monotonic() + SECONDS / 4
    return lambda: end - monotonic()


@pytest.fixture
def report(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Callable[..., None]:
    """Print what was done."""

    def report(**counts: int) -> None:
        done = ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in counts.items())
        with capsys.disabled():
            print(f"\n{request.node.name}: {done} (SOAK_SEED={SEED})")

    return report
