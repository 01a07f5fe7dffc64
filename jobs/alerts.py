"""New offers are matched against kept searches, and people are told of what theirs have found."""

import logging
from threading import Event

from models.alerts.matching import match_new_offers
from models.alerts.telling import tell_found
from models.database import connection

log = logging.getLogger("tremplin.jobs")


def match_offers(stopping: Event) -> int:
    """Match what was published since the last time, a thousand offers at a time."""
    offers = 0
    with connection():
        while not stopping.is_set() and (matched := match_new_offers()):
            log.info("offers matched: %d, searches that they answer: %d", matched.offers, matched.searches)
            offers += matched.offers
    return offers


def tell_of_offers(stopping: Event) -> int:
    """Have everybody told whose searches found something that is due."""
    people = 0
    with connection():
        while not stopping.is_set() and (told := tell_found()):
            people += told
    return people
