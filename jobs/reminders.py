"""Nobody waits in silence: whoever keeps people waiting is reminded, and whoever waits is told."""

import logging
from collections.abc import Callable
from threading import Event

from models.applications import closing, nudges, reminders
from models.appointments import expiring, reminding
from models.database import connection
from models.mentoring import late
from models.offers import ending
from models.support import attending

log = logging.getLogger("tremplin.jobs")


def remind_employers(stopping: Event) -> int:
    """Remind of applications that wait for an answer, each company once a day at most; of each mentoring once."""
    reminded = _run(reminders.remind_employers, stopping) + _run(late.remind_of_mentorings, stopping)
    log.info("companies reminded: %d", reminded)
    return reminded


def remind_referents(stopping: Event) -> int:
    """Remind of what waits to be read or decided, each place once a day at most."""
    reminded = _run(reminders.remind_referents, stopping)
    log.info("places reminded: %d", reminded)
    return reminded


def nudge_candidates(stopping: Event) -> int:
    """Tell of applications without an answer for ten days, and of those that were begun and wait."""
    batches = (nudges.tell_unanswered, nudges.tell_of_closing_offers, nudges.tell_of_sleeping_drafts)
    reminded = sum(_run(batch, stopping) for batch in batches)
    log.info("candidates reminded: %d", reminded)
    return reminded


def remind_of_appointments(stopping: Event) -> int:
    """Tell both sides of their appointments of tomorrow and of those in two hours, and of what came to nothing."""
    batches = (expiring.call_off_of_former, reminding.remind, expiring.tell_unchosen)
    reminded = sum(_run(batch, stopping) for batch in batches)
    log.info("appointments reminded of: %d", reminded)
    return reminded


def close_unanswered(stopping: Event) -> int:
    """Close the applications that nobody answered, where the team wants it."""
    closed = _run(closing.close_unanswered, stopping)
    log.info("applications closed without an answer: %d", closed)
    return closed


def tell_of_webinars(stopping: Event) -> int:
    """Tell those who come to a webinar that it is near, has moved, or is cancelled."""
    reminded = _run(attending.tell_attendees, stopping)
    log.info("people told of webinars: %d", reminded)
    return reminded


def close_offers(stopping: Event) -> int:
    """Close the offers whose last day is over, or of which nobody says that they are open still."""
    closed = _run(ending.close_past, stopping) + _run(ending.close_unconfirmed, stopping)
    log.info("offers closed: %d", closed)
    return closed


def ask_if_open(stopping: Event) -> int:
    """Ask companies about offers that nobody has touched for ninety days."""
    asked = _run(ending.ask_if_open, stopping)
    log.info("offers asked about: %d", asked)
    return asked


def _run(batch: Callable[[], int], stopping: Event) -> int:
    done = 0
    with connection():
        while not stopping.is_set() and (some := batch()):
            done += some
    return done
