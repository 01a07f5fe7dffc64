"""Accounts without a sign of life: their people are told, and later erased."""

from threading import Event

from models.database import connection
from models.privacy import inactivity


def tell_of_endings(stopping: Event) -> int:
    """Tell whoever gave no sign of life for long that their account ends."""
    told = 0
    with connection():
        while not stopping.is_set() and (more := inactivity.tell_of_the_end()):
            told += more
    return told


def end_accounts(stopping: Event) -> int:
    """Erase those who were told and gave no sign of life, one by one: who stops us leaves the rest for later."""
    ended = 0
    with connection():
        while not stopping.is_set() and (people := inactivity.over()):
            ended += sum(inactivity.end(person) for person in people if not stopping.is_set())
    return ended
