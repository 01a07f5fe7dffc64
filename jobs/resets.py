"""Asked passwords and ways back: the clock looks whether an address that was typed is someone's, and writes there."""

from models.accounts.reset_asks import answer_ask, waiting
from models.database import connection
from models.registrations import returning


def answer_returns() -> int:
    """Write to whom someone says they are, who wants to come back."""
    with connection():
        asked = returning.waiting()
        for proof in asked:
            returning.answer(proof)
    return len(asked)


def answer_resets() -> int:
    """Answer all that was asked."""
    with connection():
        asked = waiting()
        for ask in asked:
            answer_ask(ask)
    return len(asked)
