"""What the team writes to many leaves some at a time, when its hour has come."""

from threading import Event

from models.broadcasts.telling import begin_scheduled, running, tell_some
from models.database import connection


def send_broadcasts(stopping: Event) -> int:
    """Begin those that are due, and have the next people told of those that run."""
    with connection():
        begin_scheduled()
        return sum(_tell(broadcast.id, stopping) for broadcast in running())


def _tell(number: int, stopping: Event) -> int:
    people = 0
    while not stopping.is_set() and (told := tell_some(number)):
        people += told
    return people
