"""Asked passwords and ways back: the clock looks whether an address that was typed is someone's, and writes there."""

import logging

from models.accounts.reset_asks import answer_ask, waiting
from models.database import connection
from models.registrations import returning

log = logging.getLogger("tremplin.jobs")


def answer_returns() -> None:
    """Write to whom someone says they are, who wants to come back."""
    with connection():
        asked = returning.waiting()
        for proof in asked:
            returning.answer(proof)
    if asked:
        log.info("ways back answered: %d", len(asked))


def answer_resets() -> None:
    """Answer all that was asked."""
    with connection():
        asked = waiting()
        for ask in asked:
            answer_ask(ask)
    if asked:
        log.info("resets answered: %d", len(asked))
