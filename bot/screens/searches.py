"""Looking for offers: by words, by criteria, one after the other (P01 to P05, P08, P09, P12, A21 to A23)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from markupsafe import Markup

from bot.router import Visitor, anyone, screen
from bot.screen import MOST_CHOICES, Button, Screen, numbered
from bot.screens.offers import offer_screen, visible_offer
from models.applications.application import Application
from models.offers.criteria import CRITERIA, PLACE, PLACES, Criteria
from models.offers.index import search
from models.offers.index.ranking import SPOKEN_OF
from models.offers.offer import Offer
from models.offers.reading.sentence import Reading, read_sentence
from models.offers.reading.widening import Widened, widened
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
# How many words a page and a line have at most; the description begins with as many as are left.
MOST_WORDS, LINE, FEWEST = 60, 15, 3


@screen("offers", anyone)
def offers(visitor: Visitor) -> Screen:
    """Where a search begins: by words, or by a criterion."""
    everything = Search.of(visitor.conversation, Criteria())
    facets = [Button(plain("search-by", criterion=one), f"searches/{everything.id}/refine/{one}") for one in FACETS[:4]]
    choices = [Button(plain("all-offers"), f"searches/{everything.id}"), *facets]
    if visitor.is_registered and Search.kept_by(visitor.candidate).exists():
        choices[-1] = Button(plain("my-searches"), "kept")
    return Screen(text("offers"), tuple(choices), back="home")


def search_for(visitor: Visitor, words: str) -> Screen:
    """Any free words are a search, read as a sentence; where nothing answers, it is widened and says so."""
    if not visitor.may_search:
        raise Unreachable
    read = read_sentence(words)
    if read.namesakes:
        return _which_town(visitor, read)
    found = widened(read.criteria) if not read.is_empty else None
    if found is None:
        return _nothing_found(visitor, read)
    wanted = Search.of(visitor.conversation, found.criteria)
    return _results(visitor, wanted, said=[*_understood(read), *_told(read.criteria, found)])


def _which_town(visitor: Visitor, read: Reading) -> Screen:
    """Several large towns have this name: the person says which one they mean."""
    others = replace(read.criteria, commune=())
    choices = [
        Button(
            plain("town-in", town=town.name, department=places.department(town.department).name),
            f"searches/{Search.of(visitor.conversation, others.adding('commune', town.code)).id}",
        )
        for town in read.namesakes[:VALUES]
    ]
    return Screen(text("which-town", town=read.namesakes[0].name), numbered(choices), back="offers")


def _nothing_found(visitor: Visitor, read: Reading) -> Screen:
    """What was looked for and what else can be done, one press each: nobody is left before an empty list."""
    if read.is_empty:
        words = Markup("\n").join([*_understood(read), text("search-not-understood")])
        return replace(offers(visitor), text=words, path="offers")
    wanted = Search.of(visitor.conversation, read.criteria)
    return _results(visitor, wanted, said=_understood(read))


def _understood(read: Reading) -> list[Markup]:
    """What was mended or left out of what was typed."""
    mended = [text("search-mended", typed=_begin(typed, 30), meant=meant) for typed, meant in read.mended[:1]]
    return [*mended, *(text("search-left-out", words=_begin(words, 40)) for words in read.left_out[:1])]


def _told(wanted: Criteria, found: Widened) -> list[Markup]:
    """What was changed to find something."""
    before = {
        "place": lambda: _either(wanted, PLACE),
        "words": lambda: wanted.words,
        "level": lambda: _either(wanted, "level"),
        "nature": lambda: _either(wanted, "nature"),
    }
    return [text("search-widened", what=what, before=_begin(before[what](), 40)) for what in found.changed[:2]]


@screen("searches/<int:id>", anyone)
def results(visitor: Visitor, id: int) -> Screen:
    """The best offers found, newest first, with their count and the criteria recalled (P04, P05)."""
    return _results(visitor, _own(visitor, id))


@screen("searches/<int:id>/after/<int:number>", anyone)
def results_after(visitor: Visitor, id: int, number: int) -> Screen:
    """Buttons of before there were bands lead here."""
    return more_results(visitor, id, 0, number)


@screen("searches/<int:id>/after/<int:band>/<int:number>", anyone)
def more_results(visitor: Visitor, id: int, band: int, number: int) -> Screen:
    """The offers found that come after this one."""
    return _results(visitor, _own(visitor, id), search.Hit(band, number))


def _own(visitor: Visitor, id: int) -> Search:
    """This person's search of that number. Raises Refused for one that is forgotten as for someone else's."""
    found = Search.made_in(visitor.conversation).where(Search.id == id).get_or_none()
    if found is None:
        raise Refused("search_forgotten")
    return found


def _results(visitor: Visitor, wanted: Search, after: search.Hit | None = None, said: Sequence[Markup] = ()) -> Screen:
    criteria = wanted.wanted()
    hits, total, is_last = search.page(criteria, after, PAGE, CAP)
    found = _load([hit.number for hit in hits])
    here = f"searches/{wanted.id}"
    if not found:
        return _no_result(wanted, criteria, said)
    head = [
        *said,
        text(
            "offers-found",
            count=total,
            criteria=recalled(criteria),
            kind="spoken" if hits[0].band == SPOKEN_OF else "titled",
        ),
    ]
    choices = [*numbered(Button(_choice(offer, found), f"{here}/offers/{offer.id}") for offer in found)]
    if not is_last:
        choices.append(Button(plain("more"), f"{here}/after/{hits[-1].band}/{hits[-1].number}"))
    refine = Button(plain("refine"), f"{here}/refine")
    is_first = after is None
    path, back = (here, "offers") if is_first else (f"{here}/after/{after.band}/{after.number}", here)
    visitor.conversation.results = path
    return Screen(
        Markup("\n\n").join([Markup("\n").join(head), *_lines(found, head)]), (*choices, refine), path=path, back=back
    )


def _no_result(wanted: Search, criteria: Criteria, said: Sequence[Markup]) -> Screen:
    here = f"searches/{wanted.id}"
    fewer = [
        Button(_begin(plain("take-away-value", value=label), 60), f"{here}/without/{facet}/{value}")
        for criterion in _present(criteria)
        for facet, value, label in _wanted(criteria, criterion)
    ]
    if criteria.words and fewer:
        label = plain("take-away-value", value=plain("searched-words", words=_begin(criteria.words, 30)))
        fewer.insert(0, Button(label, f"{here}/without/words"))
    words = Markup("\n").join([*said, text("no-offer", criteria=recalled(criteria))])
    choices = (*fewer[:3], Button(plain("all-offers-button"), "offers"))
    return Screen(words, numbered(choices), path=here, back="offers")


def _lines(found: Sequence[Offer], head: Sequence[Markup]) -> list[Markup]:
    """A line an offer, as long as the words above leave."""
    left = (MOST_WORDS - sum(len(line.split()) for line in head)) // len(found)
    return [_line(number, offer, min(LINE, left)) for number, offer in enumerate(found, 1)]


def _load(numbers: Sequence[int]) -> list[Offer]:
    """The offers of these publication numbers, in this order."""
    query = Offer.select(*SHOWN).join(Company).where(Offer.number.in_(list(numbers)))
    return sorted(query, key=lambda offer: numbers.index(offer.number)) if numbers else []


def _line(number: int, offer: Offer, length: int) -> Markup:
    """In few words: three offers stand on a page, and what follows a comma in a name is on the offer's own."""
    facts = {
        "number": number,
        "title": offer.title,
        "nature": _nature(offer),
        "company": offer.company.name.partition(",")[0],
        "place": places.commune(offer.commune).name,
        "reference": offer.reference or "",
        "published": offer.published_at,
    }
    said = sum(len(str(fact).split()) for fact in facts.values())
    return text("offer-line", beginning=_first_words(offer.description, length - said), **facts)


def _choice(offer: Offer, beside: Sequence[Offer]) -> str:
    """Its title; two of one title are told apart by their contract."""
    is_alone = [one.title for one in beside].count(offer.title) == 1
    return offer.title if is_alone else plain("offer-choice", title=offer.title, nature=_nature(offer))


def _nature(offer: Offer) -> str:
    return plain("offer-nature", value=offer.nature).lower().partition(",")[0]


def _first_words(description: str, count: int) -> str:
    """Nothing rather than a word or two."""
    words = description.split()
    if count < min(FEWEST, len(words)):
        return ""
    return " ".join(words[:count]) + (" …" if count < len(words) else "")


def recalled(criteria: Criteria) -> str:
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
    room = MOST_CHOICES - bool(present)
    choices = [Button(plain("search-by", criterion=facet), f"{here}/refine/{facet}") for facet in missing[:room]]
    if present:
        choices.append(Button(plain("change-criterion"), f"{here}/without"))
    return Screen(text("refine-which", criteria=recalled(criteria)), numbered(choices), back=here)


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


@screen("searches/<int:id>/without/words", anyone)
def without_words(visitor: Visitor, id: int) -> Screen:
    """The same search for any job."""
    criteria = replace(_own(visitor, id).wanted(), words="")
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
    if visitor.is_registered and wanted.name is None and len(steps) < 2:
        steps.append(Button(plain("keep-search"), f"{here}/keep"))
    head = text("offer-position", position=place.position, total=min(place.total, CAP))
    visitor.conversation.results = _page_of(wanted, offer.number)
    return offer_screen(visitor, offer, head, steps, back=visitor.conversation.results)


def _page_of(wanted: Search, number: int) -> str:
    """The page of the results on which the offer of this number stands (P12, A23)."""
    after = search.before_page(wanted.wanted(), number, PAGE)
    return f"searches/{wanted.id}/after/{after.band}/{after.number}" if after else f"searches/{wanted.id}"


@screen("offers/<int:id>/near", anyone)
def near_offers(visitor: Visitor, id: int) -> Screen:
    """Open offers of the same domain nearby: the same commune, else department, else region, else anywhere.

    Without those that this person has applied to.
    """
    offer = visible_offer(visitor, id)
    known = {offer.number} | _applied_to(visitor)
    place = places.commune(offer.commune)
    region = places.department(place.department).region
    alike = Criteria(domain=(offer.domain,))
    around = (("commune", place.code), ("department", place.department), ("region", region))
    found: list[Offer] = []
    for criteria in (*(alike.adding(*where) for where in around), alike):
        hits = search.page(criteria, limit=PAGE + len(known)).hits
        found = _load([hit.number for hit in hits if hit.number not in known][:PAGE])
        if found:
            break
    if not found:
        return Screen(text("no-near-offer"), (Button(plain("all-offers-button"), "offers"),), back=f"offers/{id}")
    head = text("near-offers", title=offer.title)
    choices = numbered(Button(_choice(one, found), f"offers/{one.id}") for one in found)
    return Screen(
        Markup("\n\n").join([head, *_lines(found, [head])]),
        (*choices, Button(plain("all-offers-button"), "offers")),
        back=f"offers/{id}",
    )


def _applied_to(visitor: Visitor) -> set[int]:
    """The publication numbers of the offers that this person has applied to."""
    candidate = visitor.conversation.candidate_id
    sent = Application.select(Application.offer).where(Application.candidate == candidate)
    return {number for (number,) in Offer.select(Offer.number).where(Offer.id.in_(sent)).tuples() if number}
