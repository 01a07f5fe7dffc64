"""Signs of life, a day at a time: what someone does in the chat, what a referent writes of them, a place that begins.

It is the one place that says so; two years without any end an account (privacy/inactivity.py).
"""

from models.database import today
from models.people.candidate import Candidate


def note_activity(candidate: Candidate) -> None:
    """They are there. One write a day at most; what was told of the end of their account is void."""
    if candidate.active_on >= today() and candidate.leaving_told_on is None:
        return
    candidate.active_on, candidate.leaving_told_on = today(), None
    candidate.save(only=[Candidate.active_on, Candidate.leaving_told_on])
