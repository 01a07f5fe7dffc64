"""Applying as the tests do it: up to the review, and what was sent."""

from models.applications.application import Application
from tests.bot.driver import Talker
from tests.cast import Cast

MESSAGE = "Bonjour, j’aime le pain."


def begin(talker: Talker, cast: Cast) -> Talker:
    return talker.taps(f"offers/{cast.offer.id}").taps("Postuler")


def write(talker: Talker, cast: Cast) -> Talker:
    """Up to the review."""
    return begin(talker, cast).says("1").says(MESSAGE)


def sent() -> Application:
    return Application.get()
