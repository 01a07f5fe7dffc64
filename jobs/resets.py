"""Asked passwords: the clock looks whether an address that was typed is an account's, and has its link sent."""

import logging

from models.accounts.reset_asks import answer_ask, waiting
from models.database import connection

log = logging.getLogger("tremplin.jobs")


def answer_resets() -> None:
    """Answer all that was asked."""
    with connection():
        asked = waiting()
        for ask in asked:
            answer_ask(ask)
    if asked:
        log.info("resets answered: %d", len(asked))
