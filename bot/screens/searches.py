"""Looking for offers: by words, by criteria, one after the other (P01 to P05, P08, P09, P12, A21 to A23)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from markupsafe import Markup

from bot.router import Visitor, anyone, screen
from bot.screen import Button, Screen, numbered
from bot.screens.offers import offer_screen, visible_offer
from models.offers.criteria import CRITERIA, PLACE, PLACES, Criteria
from models.offers.index import search
from models.offers.offer import Offer
from models.offers.searches import Search
from models.organisations import places
from models.organisations.company import Company
from models.refusal import Refused, Unreachable
from texts import any_of, plain, text

PAGE = 3
CAP = 1000
VALUES = 4
FACETS = ("nature", "domain", "level", "region", "company")
FACET = "<any(nature,domain,level,region,department,commune,company):facet>"
CRITERION = f"<any({','.join(CRITERIA)}):criterion>"
VALUES_IN_WORDS = {"nature": "offer-nature", "domain": "offer-domain", "level": "offer-level"}
# As many as there are choices on a screen, but for the one that adds another.
MOST_VALUES = 4
# What a line says of an offer.
SHOWN = (
    Offer.id,
    Offer.number,
    Offer.reference,
    Offer.title,
    Offer.nature,
    Offer.commune,
    Offer.description,
    Offer.published_at,
    Company.name,
)
# How many words a line has, so that a page has 60 at most; the description begins with as many as are left.
LINE, FEWEST = 15, 3


@screen("offers", anyone)
def offers(visitor: Visitor) -> Screen:
    """Where a search begins: by words, or by a criterion."""
    everything = Search.of(visitor.conversation, Criteria())
    choices = (
        Button(plain("all-offers"), f"searches/{everything.id}"),
        *(
            Button(plain("search-by", criterion=facet), f"searches/{everything.id}/refine/{facet}")
            for facet in FACETS[:4]
        ),
    )
    return Screen(text("offers"), choices, back="home")


def search_for(visitor: Visitor, words: str) -> Screen:
    """Any free word is a search: the place that ends it becomes a criterion."""
    if not visitor.may_search:
        raise Unreachable
    rest, place = places.split_place(words)
    criteria = Criteria(words=rest)
    if place is not None:
        criteria = criteria.adding(type(place).__name__.lower(), place.code)
    return _results(visitor, Search.of(visitor.conversation, criteria))


@screen("searches/<int:id>", anyone)
def results(visitor: Visitor, id: int) -> Screen:
    """The newest offers found, with their count and the criteria recalled (P04, P05)."""
    return _results(visitor, _own(visitor, id))


@screen("searches/<int:id>/after/<int:number>", anyone)
def more_results(visitor: Visitor, id: int, number: int) -> Screen:
    """The offers found that come after this publication number."""
    return _results(visitor, _own(visitor, id), number)


def _own(visitor: Visitor, id: int) -> Search:
    """This person's search of that number. Raises Refused for one that is forgotten as for someone else's."""
    found = Search.made_in(visitor.conversation).where(Search.id == id).get_or_none()
    if found is None:
        raise Refused("search_forgotten")
    return found


def _results(visitor: Visitor, wanted: Search, after: int | None = None) -> Screen:
    criteria = wanted.wanted()
    numbers, count = search.page_and_count(criteria, after, PAGE + 1, CAP)
    found = _load(numbers[:PAGE])
    here = f"searches/{wanted.id}"
    refine = Button(plain("refine"), f"{here}/refine")
    if not found:
        words = text("no-offer", criteria=_recalled(criteria))
        return Screen(words, (refine, Button(plain("all-offers-button"), "offers")), path=here, back="offers")
    lines = [text("offers-found", count=count, criteria=_recalled(criteria))]
    lines += [_line(number, offer) for number, offer in enumerate(found, 1)]
    choices = [*numbered(Button(offer.title, f"{here}/offers/{offer.id}") for offer in found)]
    if len(numbers) > PAGE:
        choices.append(Button(plain("more"), f"{here}/after/{numbers[PAGE - 1]}"))
    is_first = after is None
    path, back = (here, "offers") if is_first else (f"{here}/after/{after}", here)
    visitor.conversation.results = path
    return Screen(Markup("\n").join(lines), (*choices, refine), path=path, back=back)


def _load(numbers: Sequence[int]) -> list[Offer]:
    query = Offer.select(*SHOWN).join(Company).where(Offer.number.in_(list(numbers)))
    return list(query.order_by(Offer.number.desc())) if numbers else []


def _line(number: int, offer: Offer) -> Markup:
    """In few words: three offers stand on a page, and what follows a comma in a name is on the offer's own."""
    facts = {
        "number": number,
        "title": offer.title,
        "nature": text("offer-nature", value=offer.nature).lower().partition(",")[0],
        "company": offer.company.name.partition(",")[0],
        "place": places.commune(offer.commune).name,
        "reference": offer.reference or "",
        "published": offer.published_at,
    }
    said = sum(len(str(fact).split()) for fact in facts.values())
    return text("offer-line", beginning=_first_words(offer.description, max(LINE - said, FEWEST)), **facts)


def _first_words(description: str, count: int) -> str:
    words = description.split()
    return " ".join(words[:count]) + (" …" if len(words) > count else "")


def _recalled(criteria: Criteria) -> str:
    """The criteria in words, such as: « cuisine », Bordeaux ou Lyon (P05)."""
    words = [plain("searched-words", words=_begin(criteria.words))] if criteria.words else []
    return ", ".join([*words, *(_either(criteria, criterion) for criterion in _present(criteria))])


def _present(criteria: Criteria) -> list[str]:
    return [criterion for criterion in CRITERIA if criteria.values(criterion)]


def _either(criteria: Criteria, criterion: str) -> str:
    return any_of(label for _, _, label in _wanted(criteria, criterion))


def _wanted(criteria: Criteria, criterion: str) -> list[tuple[str, str | int, str]]:
    """The facets and values of a criterion, and how people read them."""
    facets = PLACES if criterion == PLACE else (criterion,)
    return [
        (facet, value, label)
        for facet in facets
        if (held := getattr(criteria, facet))
        for value, label in _labels(facet, held).items()
    ]


def _begin(words: str, longest: int = 80) -> str:
    return words if len(words) <= longest else f"{words[:longest]} …"


def _labels(facet: str, values: Sequence[str | int]) -> dict[str | int, str]:
    """How people read the values of a criterion."""
    if facet in PLACES:
        return {value: str(getattr(places, facet)(value).name) for value in values}
    if facet == "company":
        names = {company.id: company.name for company in Company.select().where(Company.id.in_(list(values)))}
        return {value: names.get(int(value), "") for value in values}
    return {value: plain(VALUES_IN_WORDS[facet], value=value) for value in values}


@screen("searches/<int:id>/refine", anyone)
def refine(visitor: Visitor, id: int) -> Screen:
    """Which criterion to add, or to take away."""
    wanted = _own(visitor, id)
    criteria = wanted.wanted()
    here = f"searches/{wanted.id}"
    present = _present(criteria)
    missing = [facet for facet in _to_narrow(criteria) if not getattr(criteria, facet)]
    choices = [
        Button(plain("search-by", criterion=facet), f"{here}/refine/{facet}") for facet in missing[: 5 - bool(present)]
    ]
    if present:
        choices.append(Button(plain("change-criterion"), f"{here}/without"))
    return Screen(text("refine-which", criteria=_recalled(criteria)), numbered(choices), back=here)


def _to_narrow(criteria: Criteria) -> list[str]:
    """A place narrows from region to department to commune: the widest one wanted, by the next."""
    widest = next((facet for facet in PLACES if getattr(criteria, facet)), None)
    place = "region" if widest is None else dict(pairwise(PLACES)).get(widest)
    return [facet if facet != "region" else place for facet in FACETS if facet != "region" or place]


@screen(f"searches/<int:id>/refine/{FACET}", anyone)
def values(visitor: Visitor, id: int, facet: str) -> Screen:
    """The values of a criterion, each with how many offers it leaves (P08)."""
    return values_from(visitor, id, facet, 0)


@screen(f"searches/<int:id>/refine/{FACET}/from/<int:start>", anyone)
def values_from(visitor: Visitor, id: int, facet: str, start: int) -> Screen:
    """The next values of a criterion."""
    wanted = _own(visitor, id)
    criteria = wanted.wanted()
    held = {str(value) for value in getattr(criteria, facet)}
    counts = [(value, count) for value, count in search.value_counts(criteria, facet) if value not in held]
    here = f"searches/{wanted.id}"
    page = counts[start : start + VALUES]
    labels = _labels(facet, [value for value, _ in page])
    choices = [
        Button(plain("value-count", value=labels[value], count=count), f"{here}/with/{facet}/{value}")
        for value, count in page
    ]
    shown = list(numbered(choices))
    if len(counts) > start + VALUES:
        shown.append(Button(plain("more"), f"{here}/refine/{facet}/from/{start + VALUES}"))
    words = text("search-which", criterion=facet) if counts else text("no-value")
    return Screen(words, tuple(shown), back=f"{here}/refine")


@screen(f"searches/<int:id>/with/{FACET}/<value>", anyone)
def with_criterion(visitor: Visitor, id: int, facet: str, value: str) -> Screen:
    """The same search with one value more: of a criterion that has one, an offer may have either."""
    wanted = _own(visitor, id).wanted()
    if not search.has_value(wanted, facet, value):
        raise Unreachable
    criteria = wanted.adding(facet, int(value) if facet == "company" else value)
    return _results(visitor, Search.of(visitor.conversation, criteria))


@screen("searches/<int:id>/without", anyone)
def change_criteria(visitor: Visitor, id: int) -> Screen:
    """Which criterion to change."""
    wanted = _own(visitor, id)
    criteria = wanted.wanted()
    here = f"searches/{wanted.id}"
    choices = [
        Button(_begin(_either(criteria, criterion)), f"{here}/change/{criterion}") for criterion in _present(criteria)
    ]
    return Screen(text("change-which-criterion"), numbered(choices), back=f"{here}/refine")


@screen(f"searches/<int:id>/change/{CRITERION}", anyone)
def change_criterion(visitor: Visitor, id: int, criterion: str) -> Screen:
    """The values of a criterion, to take one away or add another."""
    wanted = _own(visitor, id)
    criteria = wanted.wanted()
    here = f"searches/{wanted.id}"
    values = _wanted(criteria, criterion)
    if not values:
        return refine(visitor, id)
    choices = [
        Button(plain("take-away-value", value=label), f"{here}/without/{facet}/{value}")
        for facet, value, label in values
    ]
    if len(values) < MOST_VALUES:
        choices.append(Button(plain("add-value"), f"{here}/refine/{values[-1][0]}"))
    words = text("change-criterion-how", criteria=_either(criteria, criterion))
    return Screen(words, numbered(choices), back=f"{here}/without")


@screen(f"searches/<int:id>/without/{FACET}/<value>", anyone)
def without_value(visitor: Visitor, id: int, facet: str, value: str) -> Screen:
    """The same search with one value less."""
    criteria = _own(visitor, id).wanted().removing(facet, value)
    return _results(visitor, Search.of(visitor.conversation, criteria))


@screen(f"searches/<int:id>/without/{FACET}", anyone)
def without_criterion(visitor: Visitor, id: int, facet: str) -> Screen:
    """The same search without a criterion: buttons of before there were several values lead here."""
    criteria = replace(_own(visitor, id).wanted(), **{facet: ()})
    return _results(visitor, Search.of(visitor.conversation, criteria))


@screen("searches/<int:id>/offers/<int:offer_id>", anyone)
def offer_among_results(visitor: Visitor, id: int, offer_id: int) -> Screen:
    """An offer among those found: "Offre 2 sur 11", the ones beside it, and the way back to the results (P09, P12)."""
    wanted = _own(visitor, id)
    offer = visible_offer(visitor, offer_id)
    here = f"searches/{wanted.id}"
    place = search.neighbours(wanted.wanted(), offer.number, CAP) if offer.number else None
    if place is None or place.position is None:
        return offer_screen(visitor, offer, back=here)
    beside = {found.number: found.id for found in _load([n for n in (place.previous, place.next) if n])}
    steps = [
        Button(label, f"{here}/offers/{beside[number]}")
        for label, number in ((plain("next-offer"), place.next), (plain("previous-offer"), place.previous))
        if number in beside
    ]
    head = text("offer-position", position=place.position, total=min(place.total, CAP))
    visitor.conversation.results = _page_of(wanted, place.position)
    return offer_screen(visitor, offer, head, steps, back=visitor.conversation.results)


def _page_of(wanted: Search, position: int) -> str:
    """The page of the results on which the offer at this position stands (P12, A23)."""
    before = (position - 1) // PAGE * PAGE
    if before == 0:
        return f"searches/{wanted.id}"
    return f"searches/{wanted.id}/after/{search.page(wanted.wanted(), limit=before)[-1]}"


@screen("offers/<int:id>/near", anyone)
def near_offers(visitor: Visitor, id: int) -> Screen:
    """Open offers of the same domain nearby: the same commune, else department, else region, else anywhere."""
    offer = visible_offer(visitor, id)
    place = places.commune(offer.commune)
    region = places.department(place.department).region
    alike = Criteria(domain=(offer.domain,))
    around = (("commune", place.code), ("department", place.department), ("region", region))
    tries = [*(alike.adding(*where) for where in around), alike]
    found = next((criteria for criteria in tries if search.count(criteria, 1)), tries[-1])
    return _results(visitor, Search.of(visitor.conversation, found))
