"""What search engines read first: where the pages are, and which ones are nobody's business."""

from xml.etree import ElementTree

from flask import Response
from peewee import fn

from admin.openweb import pages
from admin.openweb.about import ARTICLES
from admin.openweb.addresses import whole
from admin.openweb.help import AUDIENCES
from models.offers.offer import Offer, OfferState
from models.refusal import Unreachable

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
# A map is a whole block of publication numbers: it is read without counting those before.
OFFERS_OF_A_MAP = 5000
OPEN = ("/$", "/offres", "/employeurs/", "/flux", "/aide", "/static/", "/sitemap", *(f"/{name}" for name in ARTICLES))


@pages.get("/robots.txt")
def robots() -> Response:
    """Open pages are open to all; of the back office, no engine needs to know."""
    allowed = "".join(f"Allow: {path}\n" for path in OPEN)
    words = f"User-agent: *\n{allowed}Disallow: /\n\nSitemap: {whole('openweb.sitemap')}\n"
    return Response(words, content_type="text/plain; charset=utf-8")


@pages.get("/sitemap.xml")
def sitemap() -> Response:
    """The maps that there are."""
    newest = Offer.select(fn.MAX(Offer.number)).where(Offer.state == OfferState.PUBLISHED).scalar() or 0
    maps = [whole("openweb.sitemap_of_pages")]
    maps += [whole("openweb.sitemap_of_offers", page=page) for page in range(1, -(-newest // OFFERS_OF_A_MAP) + 1)]
    return _xml("sitemapindex", "sitemap", [(address, None) for address in maps])


@pages.get("/sitemap-pages.xml")
def sitemap_of_pages() -> Response:
    """The pages that are always there."""
    articles = [whole("openweb.article", name=name) for name in ARTICLES]
    articles += [whole("openweb.help_pages"), *(whole("openweb.help_for", name=name) for name in AUDIENCES)]
    return _xml("urlset", "url", [(one, None) for one in (whole("openweb.offers"), whole("openweb.feeds"), *articles)])


@pages.get("/sitemap-<int:page>.xml")
def sitemap_of_offers(page: int) -> Response:
    """The open offers of one block of publication numbers."""
    if not 1 <= page <= 2**31 // OFFERS_OF_A_MAP:
        raise Unreachable
    block = Offer.number.between((page - 1) * OFFERS_OF_A_MAP + 1, page * OFFERS_OF_A_MAP)
    query = Offer.select(Offer.reference, Offer.published_at).where(block, Offer.state == OfferState.PUBLISHED)
    found = [
        (whole("openweb.offer", reference=reference), day) for reference, day in query.order_by(Offer.number).tuples()
    ]
    if not found:
        raise Unreachable
    return _xml("urlset", "url", [(address, day.date().isoformat()) for address, day in found])


def _xml(root: str, entry: str, entries: list[tuple[str, str | None]]) -> Response:
    top = ElementTree.Element(root, {"xmlns": NAMESPACE})
    for address, day in entries:
        one = ElementTree.SubElement(top, entry)
        ElementTree.SubElement(one, "loc").text = address
        if day:
            ElementTree.SubElement(one, "lastmod").text = day
    body = ElementTree.tostring(top, encoding="utf-8", xml_declaration=True)
    return Response(body, content_type="application/xml; charset=utf-8")
