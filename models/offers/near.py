"""Offers like one that is closed, or that somebody wants others of."""

from collections.abc import Collection

from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.offer import Offer
from models.organisations import places


def near(offer: Offer, known: Collection[int] = (), limit: int = 3) -> list[int]:
    """The numbers of open offers of its domain: in the same commune, else department, else region, else anywhere.

    Without itself, and those of the numbers that are `known` already.
    """
    place = places.commune(offer.commune)
    region = places.department(place.department).region
    alike = Criteria(domain=(offer.domain,))
    around = (("commune", place.code), ("department", place.department), ("region", region))
    left_out = {offer.number, *known}
    for criteria in (*(alike.adding(*where) for where in around), alike):
        hits = search.page(criteria, limit=limit + len(left_out)).hits
        if found := [hit.number for hit in hits if hit.number not in left_out]:
            return found[:limit]
    return []
