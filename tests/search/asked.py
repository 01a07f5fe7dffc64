"""The judged searches, asked of the open database: what a person is shown first."""

from collections.abc import Iterable

from models.offers.index import search
from models.offers.offer import Offer, OfferState
from models.offers.reading.sentence import read_sentence
from models.offers.reading.widening import widened
from models.organisations import places
from models.organisations.company import Company
from tests.search.judge import LOOKED_AT, Answer
from tests.search.judged import Query, Shown


def open_offers() -> dict[int, Shown]:
    """Every open offer by its publication number, as the judge knows it."""
    query = Offer.select(Offer, Company).join(Company).where(Offer.state == OfferState.PUBLISHED)
    return {offer.number: shown(offer) for offer in query}


def shown(offer: Offer) -> Shown:
    place = places.commune(offer.commune)
    return Shown(
        title=offer.title,
        company=offer.company.name,
        domain=offer.domain,
        nature=offer.nature,
        level=offer.level,
        commune=place.code,
        department=place.department,
        region=places.department(place.department).region,
    )


def answers(asked: Iterable[Query], offers: dict[int, Shown]) -> dict[str, Answer]:
    """What each of these is answered, by its words."""
    return {query.words: answer(query.words, offers) for query in asked}


def answer(words: str, offers: dict[int, Shown]) -> Answer:
    read = read_sentence(words)
    found = None if read.namesakes or read.is_empty else widened(read.criteria)
    if found is None:
        return Answer(())
    return Answer([offers[hit.number] for hit in search.page(found.criteria, limit=LOOKED_AT).hits])
