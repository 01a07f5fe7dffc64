"""The offers that anyone finds (P01 to P05, P08), and one of them (P09, P11 to P14)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask import request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from admin.downloads import download
from admin.links import picture
from admin.openweb import pages
from admin.openweb.addresses import address_of, after_in, args_of, asking, criteria_in
from admin.openweb.facets import Chip, Facet, chips_of, facets_of
from admin.openweb.front import draw
from admin.openweb.posts import posting
from models.applications.answering import usual_days_to_answer
from models.documents import storage
from models.documents.enclosure import Enclosure
from models.offers.criteria import CRITERIA, Criteria
from models.offers.index import search
from models.offers.index.ranking import SPOKEN_OF
from models.offers.near import near
from models.offers.offer import Offer
from models.offers.reading.english import read_in
from models.offers.reading.sentence import Reading
from models.offers.reading.widening import Widened, widened
from models.offers.sharing import offer_shared, share_link
from models.organisations import places
from models.organisations.company import Company
from models.refusal import Unreachable
from texts import plain, text
from texts.criteria import begin, either, recalled
from texts.languages import language

PAGE, CAP = 20, 1000
PHRASE = "phrase"
LONGEST_PHRASE, LONGEST_BEGINNING = 300, 180
SHOWN = (
    *(Offer.id, Offer.number, Offer.reference, Offer.title, Offer.nature, Offer.commune, Offer.duration),
    *(Offer.description, Offer.published_at, Company.id, Company.name, Company.active, Company.blocked),
)


@dataclass(frozen=True)
class Line:
    """What a list says of an offer."""

    offer: Offer
    place: str
    beginning: str
    url: str


@dataclass(frozen=True)
class Found:
    """A page of a search: what was looked for, what it took to find something, and what was found."""

    criteria: Criteria
    lines: list[Line]
    total: int
    is_spoken: bool
    following: str | None
    said: list[Markup]
    chips: list[Chip]
    facets: list[Facet]


@pages.get("/offres")
def offers() -> str:
    """A search: its criteria, its offers, and what would narrow it."""
    read = read_in(language(), request.args.get(PHRASE, "")[:LONGEST_PHRASE])
    after = after_in(request.args)
    wanted = with_phrase(criteria_in(request.args), read.criteria)
    found = widened(wanted) or Widened(wanted)
    page = found_of(found.criteria, after, [*understood(read), *told(wanted, found)])
    kept = [(name, value) for name, values in args_of(replace(found.criteria, words="")).items() for value in values]
    return draw("offers.html", page=page, criteria=recalled(page.criteria), kept=kept, args=args_of(page.criteria))


def with_phrase(kept: Criteria, said: Criteria) -> Criteria:
    """What a sentence says takes the place of what stood; of what it does not speak, all stays."""
    if said == Criteria():
        return kept
    facets = {facet: () for one in CRITERIA if said.values(one) for facet, _ in kept.values(one)}
    merged = replace(kept, words=said.words, **facets)
    for one in CRITERIA:
        for facet, value in said.values(one):
            merged = merged.adding(facet, value)
    return merged


def found_of(criteria: Criteria, after: search.Hit | None, said: list[Markup]) -> Found:
    hits, total, is_last = search.page(criteria, after, PAGE, CAP)
    return Found(
        criteria=criteria,
        lines=lines_of([hit.number for hit in hits], criteria),
        total=total,
        is_spoken=bool(hits) and hits[0].band == SPOKEN_OF,
        following=None if is_last else address_of(criteria, hits[-1]),
        said=said,
        chips=chips_of(criteria),
        facets=facets_of(criteria),
    )


def lines_of(numbers: Sequence[int], criteria: Criteria | None = None) -> list[Line]:
    """The offers of these publication numbers, in this order, as a list shows them."""
    query = Offer.select(*SHOWN).join(Company).where(Offer.number.in_(list(numbers)))
    found = sorted(query, key=lambda offer: numbers.index(offer.number)) if numbers else []
    return [
        Line(
            offer,
            offer.town,
            begin(" ".join(offer.description.split()), LONGEST_BEGINNING),
            asking(url_for("openweb.offer", reference=offer.reference), criteria or Criteria()),
        )
        for offer in found
    ]


def understood(read: Reading) -> list[Markup]:
    """What was mended, doubted or left out of a sentence."""
    towns = [
        plain("town-in", town=one.name, department=places.department(one.department).name) for one in read.namesakes
    ]
    return [
        *(text("search-mended", typed=begin(typed, 30), meant=meant) for typed, meant in read.mended),
        *(text("open-doubted", meant=meant) for _, meant in read.doubted),
        *(text("open-unmeasured", town=town) for town in read.unmeasured),
        *(text("open-left-out", words=begin(words, 40)) for words in read.left_out),
        *([text("open-namesakes", towns=" ; ".join(towns))] if towns else []),
    ]


def told(wanted: Criteria, found: Widened) -> list[Markup]:
    """What was changed to find something."""
    before = {"words": wanted.words} | {one: either(wanted, one) for one in CRITERIA if wanted.values(one)}
    return [text("open-widened", what=what, before=begin(before[what], 60)) for what in found.changed]


@pages.get("/offres/<reference>")
def offer(reference: str) -> str | tuple[str, int]:
    """An offer, by itself or among those of a search (P09). One that is closed is gone, and leads to others (410)."""
    found = offer_shared(reference)
    if found is None or found.reference != reference:
        raise Unreachable
    if not found.is_open:
        return draw("gone.html", offer=found, lines=lines_of(near(found, limit=6))), 410
    criteria = criteria_in(request.args)
    place = places.commune(found.commune)
    return draw(
        "offer.html",
        offer=found,
        place=place,
        department=places.department(place.department),
        papers=Enclosure.of(found),
        answers_in=usual_days_to_answer(found.company),
        posting=posting(found),
        chat=share_link(found),
        code=picture(share_link(found)),
        beside=beside(found, criteria),
        back=address_of(criteria),
        args=args_of(criteria),
    )


@dataclass(frozen=True)
class Beside:
    """Where an offer stands among those found, and the addresses of the ones beside it."""

    position: int
    total: int
    previous: str | None
    following: str | None


def beside(offer: Offer, criteria: Criteria) -> Beside | None:
    """The steps of a search; nothing where the offer is no longer found by it."""
    at = search.neighbours(criteria, offer.number or 0, CAP)
    if at.position is None:
        return None
    numbers = [number for number in (at.previous, at.next) if number]
    known = dict(Offer.select(Offer.number, Offer.reference).where(Offer.number.in_(numbers)).tuples())
    args = args_of(criteria)
    steps = [
        url_for("openweb.offer", reference=known[number], **args) if number in known else None
        for number in (at.previous, at.next)
    ]
    return Beside(at.position, min(at.total, CAP), *steps)


@pages.get("/offres/<reference>/documents/<int:id>")
def paper(reference: str, id: int) -> Response:
    """A file that the employer joined, for whoever sees the offer (P13)."""
    found = offer_shared(reference)
    if found is None or not found.is_open:
        raise Unreachable
    joined = next((one for one in Enclosure.of(found) if one.id == id), None)
    if joined is None:
        raise Unreachable
    return download(joined, storage.read(joined.key))
