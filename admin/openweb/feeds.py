"""Offers for readers of feeds (P07): all of them, or those of a search, the newest first."""

import re
from email.utils import format_datetime
from xml.etree import ElementTree

from flask import Response, request

from admin.openweb import pages
from admin.openweb.addresses import args_of, criteria_in, whole
from admin.openweb.facets import facets_of
from admin.openweb.front import draw
from models.database import local
from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.offer import Offer
from models.organisations.company import Company
from texts import plain
from texts.criteria import begin, recalled

MOST = 50
LONGEST_BEGINNING = 600
ATOM = "http://www.w3.org/2005/Atom"
# What no XML may hold.
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@pages.get("/offres.rss")
def feed() -> Response:
    """The newest offers that answer a search, as RSS 2.0."""
    criteria = criteria_in(request.args)
    numbers = sorted((hit.number for hit in search.page(criteria, limit=MOST).hits), reverse=True)
    query = Offer.select(Offer, Company).join(Company).where(Offer.number.in_(numbers)).order_by(-Offer.number)
    rss = ElementTree.Element("rss", {"version": "2.0", "xmlns:atom": ATOM})
    channel = ElementTree.SubElement(rss, "channel")
    args = args_of(criteria)
    _add(channel, "title", plain("open-feed-title", criteria=recalled(criteria)))
    _add(channel, "link", whole("openweb.offers", **args))
    _add(channel, "description", plain("open-feed-about"))
    _add(channel, "language", plain("open-language-code"))
    _add(channel, "ttl", "60")
    itself = {"href": whole("openweb.feed", **args), "rel": "self", "type": "application/rss+xml"}
    ElementTree.SubElement(channel, "atom:link", itself)
    for offer in query if numbers else ():
        _add_offer(channel, offer)
    body = ElementTree.tostring(rss, encoding="utf-8", xml_declaration=True)
    return Response(body, content_type="application/rss+xml; charset=utf-8")


def _add_offer(channel: ElementTree.Element, offer: Offer) -> None:
    item = ElementTree.SubElement(channel, "item")
    address = whole("openweb.offer", reference=offer.reference)
    place = offer.town
    _add(item, "title", plain("open-feed-offer", title=offer.title, company=offer.company.name, place=place))
    _add(item, "link", address)
    _add(item, "description", begin(offer.description, LONGEST_BEGINNING))
    _add(item, "category", plain("offer-nature", value=offer.nature))
    _add(item, "category", plain("offer-domain", value=offer.domain))
    _add(item, "pubDate", format_datetime(local(offer.published_at)))
    # One that is published again is new: its address alone would hide it.
    _add(item, "guid", f"{address}#{offer.number}").set("isPermaLink", "false")


def _add(parent: ElementTree.Element, name: str, words: str) -> ElementTree.Element:
    added = ElementTree.SubElement(parent, name)
    added.text = _UNWRITABLE.sub("", words)
    return added


@pages.get("/flux")
def feeds() -> str:
    """All feeds that are ready made: by contract, field of work and region."""
    return draw("feeds.html", facets=facets_of(Criteria(), "openweb.feed"))
