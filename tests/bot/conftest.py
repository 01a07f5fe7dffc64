"""People who talk with the bot."""

from collections.abc import Callable

import pytest

from models.people.candidate import Candidate
from models.refusal import Refused
from tests.bot.driver import Talker
from tests.cast import Cast, cast, put_pending

__all__ = ["cast"]


@pytest.fixture
def amina(cast: Cast) -> Talker:
    """Validated; she can apply."""
    return Talker(700_000_001).is_candidate(cast.amina)


@pytest.fixture
def other(cast: Cast) -> Talker:
    """Zoé, accompanied elsewhere."""
    return Talker(700_000_002).is_candidate(cast.other_candidate)


@pytest.fixture
def stranger(cast: Cast) -> Talker:
    """Nobody that we know."""
    return Talker(700_000_003)


@pytest.fixture
def newcomer(stranger: Talker) -> Talker:
    """Agreed a moment ago: the first question of the registration waits."""
    return stranger.taps("welcome/accept")


@pytest.fixture
def pending(cast: Cast) -> Talker:
    """Registered, not validated yet."""
    put_pending(cast.amina, cast.mission)
    return Talker(700_000_001).is_candidate(cast.amina)


def refusal_of(act: Callable[..., object], *given: object) -> str | None:
    """The reason why it is refused, or nothing."""
    try:
        act(*given)
    except Refused as refusal:
        return refusal.reason
    return None


__all__ += ["Candidate", "refusal_of"]
