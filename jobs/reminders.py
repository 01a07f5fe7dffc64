"""Nobody waits in silence: whoever keeps people waiting is reminded, and whoever waits is told."""

from collections.abc import Callable
from threading import Event

from models.applications import closing, last_days, nudges, reminders
from models.appointments import expiring, reminding
from models.database import connection
from models.exchanges import unread
from models.mentoring import late
from models.offers import ending
from models.support import attending


def remind_employers(stopping: Event) -> int:
    """Remind of applications that wait for an answer, each company once a day at most; of each mentoring once."""
    return _run(stopping, reminders.remind_employers, late.remind_of_mentorings)


def remind_referents(stopping: Event) -> int:
    """Remind of what waits to be read or decided, each place once a day at most; of words without an answer once."""
    return _run(stopping, reminders.remind_referents, unread.remind_of_unread, reminding.remind_of_asked)


def nudge_candidates(stopping: Event) -> int:
    """Tell of applications without an answer for ten days, of those begun that wait, and of offers that close soon."""
    return _run(stopping, nudges.tell_unanswered, last_days.tell_of_closing_offers, nudges.tell_of_sleeping_drafts)


def remind_of_appointments(stopping: Event) -> int:
    """Tell both sides of their appointments of tomorrow and of those in two hours, and of what came to nothing."""
    return _run(stopping, expiring.call_off_of_former, reminding.remind, expiring.tell_unchosen)


def close_unanswered(stopping: Event) -> int:
    """Close the applications that nobody answered, where the team wants it."""
    return _run(stopping, closing.close_unanswered)


def tell_of_webinars(stopping: Event) -> int:
    """Tell those who come to a webinar that it is near, has moved, or is cancelled."""
    return _run(stopping, attending.tell_attendees)


def close_offers(stopping: Event) -> int:
    """Close the offers whose last day is over, or of which nobody says that they are open still."""
    return _run(stopping, ending.close_past, ending.close_unconfirmed)


def ask_if_open(stopping: Event) -> int:
    """Ask companies about offers that nobody has touched for ninety days."""
    return _run(stopping, ending.ask_if_open)


def _run(stopping: Event, *batches: Callable[[], int]) -> int:
    """Each of these until it finds nothing more. How many people, places or rows there were in all."""
    done = 0
    with connection():
        for batch in batches:
            while not stopping.is_set() and (some := batch()):
                done += some
    return done
