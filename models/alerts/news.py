"""What an alert has to tell when it leaves: offers that are open still, that its reader neither saw nor applied to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.applications.application import Application
from models.folding import fold
from models.notices.notice import Notice
from models.offers.offer import Offer, OfferState
from models.offers.searches import Search
from models.offers.seen import seen_by
from models.organisations.company import Company

# What would tell on a lock screen of disability, of IAE, of a past: folded beginnings of words.
_PRIVATE = re.compile(r"handicap|rqth|esat|aah|insertion|iae|adapte|deficien|invalid|prison|detention|refugie")


@dataclass(frozen=True)
class News:
    """The searches that found something, and all that they found, the newest first."""

    searches: tuple[Search, ...]
    offers: tuple[Offer, ...]


def news_of(notices: Sequence[Notice]) -> dict[int, News]:
    """By notice, what is left to tell; a notice that has nothing more to tell, or whose reader sleeps, is left out."""
    awake = [notice for notice in notices if not notice.is_to_sleeper]
    people = {notice.candidate_id or 0 for notice in awake}
    found = {notice.id: {int(search): set(numbers) for search, numbers in notice.facts["found"]} for notice in awake}
    open_ones = _open_offers({number for one in found.values() for numbers in one.values() for number in numbers})
    searches = _kept_searches({search for one in found.values() for search in one})
    known = _known(people, [offer.id for offer in open_ones])
    news = {}
    for notice in awake:
        unknown = [offer for offer in open_ones if (notice.candidate_id, offer.id) not in known]
        new = {offer.number for offer in unknown}
        by = {search: numbers & new for search, numbers in found[notice.id].items() if search in searches}
        told = set().union(*by.values())
        if told:
            kept = tuple(searches[search] for search, some in by.items() if some)
            news[notice.id] = News(kept, tuple(offer for offer in unknown if offer.number in told))
    return news


def is_private(words: str) -> bool:
    """Whether these words of a search say what nobody but its reader should learn from it."""
    return bool(_PRIVATE.search(fold(words)))


def _open_offers(numbers: set[int]) -> list[Offer]:
    published = Offer.number.in_(numbers) & (Offer.state == OfferState.PUBLISHED)
    query = Offer.select(Offer, Company).join(Company).where(published, Company.receiving())
    return list(query.order_by(Offer.number.desc()))


def _kept_searches(ids: set[int]) -> dict[int, Search]:
    """Those that are neither let go nor paused."""
    query = Search.select().where(Search.id.in_(ids), Search.name.is_null(False), ~Search.paused)
    return {search.id: search for search in query}


def _known(people: set[int], offers: list[int]) -> set[tuple[int, int]]:
    """The pairs of a person and an offer that it would be no news to tell."""
    sent = Application.candidate.in_(people) & Application.offer.in_(offers)
    applied: Any = Application.select(Application.candidate, Application.offer).where(sent).tuples()
    return seen_by(people, offers) | set(applied)
