"""Someone who begins an application and does not send it."""

from models.offers.offer import Offer
from tests.bot.driver import Talker
from tests.cast import Cast

MESSAGE = "Bonjour, j’aime le pain."


def begin(talker: Talker, cast: Cast, which: Offer | None = None) -> Talker:
    """Up to the review."""
    talker.taps(f"offers/{(which or cast.offer).id}").taps("Postuler")
    return talker.says("1").says(MESSAGE)
