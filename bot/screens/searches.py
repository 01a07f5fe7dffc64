"""Looking for offers: by words, by criteria, one after the other (P01 to P05, P08, P09, P12, A21 to A23)."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.router import Visitor, anyone, screen
from bot.screen import MOST_CHOICES, Button, Screen, first_words, numbered
from bot.screens.offers import offer_screen, visible_offer
from models.applications.application import Application
from models.offers.criteria import TIME, Criteria
from models.offers.index import search
from models.offers.index.ranking import SPOKEN_OF
from models.offers.kept import KeptOffer
from models.offers.near import near
from models.offers.offer import Offer
from models.offers.searches import Search
from models.organisations.company import Company
from models.refusal import Refused
from texts import plain, text
from texts.criteria import begin, present, recalled, wanted_values

PAGE = 3
CAP = 1000
VALUES = 4
FACETS = ("nature", "domain", "region", "level", "company", TIME)
FIRST_FACETS = ("nature", "domain")
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
    Company.active,
    Company.blocked,
)
# How many words a page and a line have at most; the description begins with as many as are left.
MOST_WORDS, LINE = 60, 15
# Of a label.
MOST_LETTERS = 60


@screen("offers", anyone)
def offers(visitor: Visitor) -> Screen:
    """Where a search begins: by words, or by a criterion."""
    everything = Search.of(visitor.conversation, Criteria())
    facets = [
        Button(plain("search-by", criterion=one), f"searches/{everything.id}/refine/{one}") for one in FIRST_FACETS
    ]
    choices = [Button(plain("all-offers"), f"searches/{everything.id}"), *facets]
    if visitor.is_registered and Search.kept_by(visitor.candidate).exists():
        choices[-1] = Button(plain("my-searches"), "kept")
    if visitor.is_registered and KeptOffer.kept_by(visitor.candidate).exists():
        choices[1] = Button(plain("my-kept-offers"), "offers/kept")
    choices.append(Button(plain("other-criteria"), f"searches/{everything.id}/refine"))
    choices.append(Button(plain("see-companies"), "companies"))
    return Screen(text("offers"), tuple(choices), back="home")


@screen("searches/<int:id>", anyone)
def results(visitor: Visitor, id: int) -> Screen:
    """The best offers found, newest first, with their count and the criteria recalled (P04, P05)."""
    return results_of(visitor, own_search(visitor, id))


@screen("searches/<int:id>/after/<int:number>", anyone)
def results_after(visitor: Visitor, id: int, number: int) -> Screen:
    """Buttons of before there were bands lead here."""
    return more_results(visitor, id, 0, number)


@screen("searches/<int:id>/after/<int:band>/<int:number>", anyone)
def more_results(visitor: Visitor, id: int, band: int, number: int) -> Screen:
    """The offers found that come after this one."""
    return results_of(visitor, own_search(visitor, id), search.Hit(band, number))


def own_search(visitor: Visitor, id: int) -> Search:
    """This person's search of that number. Raises Refused for one that is forgotten as for someone else's."""
    found = Search.made_in(visitor.conversation).where(Search.id == id).get_or_none()
    if found is None:
        raise Refused("search_forgotten")
    return found


def results_of(
    visitor: Visitor,
    wanted: Search,
    after: search.Hit | None = None,
    said: Sequence[Markup] = (),
    others: Sequence[Button] = (),
) -> Screen:
    """The offers found, with what was understood `said` above them, and `others` to read the same words otherwise."""
    criteria = wanted.wanted()
    hits, total, is_last = search.page(criteria, after, PAGE, CAP)
    found = _load([hit.number for hit in hits])
    here = f"searches/{wanted.id}"
    if not found:
        return _no_result(visitor, wanted, said, others)
    head = [
        *said,
        text(
            "offers-found",
            count=total,
            criteria=begin(recalled(criteria)),
            kind="spoken" if hits[0].band == SPOKEN_OF else "titled",
        ),
    ]
    choices = [*numbered(Button(_choice(offer, found), f"{here}/offers/{offer.id}") for offer in found)]
    if not is_last:
        choices.append(Button(plain("more"), f"{here}/after/{hits[-1].band}/{hits[-1].number}"))
    # Where there is no room for both, the criteria are changed one page further.
    last = [*others, Button(plain("refine"), f"{here}/refine"), *keeping(visitor, wanted, plain("keep-search"))]
    last = last[: MOST_CHOICES - len(choices)]
    is_first = after is None
    path, back = (here, "offers") if is_first else (f"{here}/after/{after.band}/{after.number}", here)
    visitor.conversation.results = path
    return Screen(
        Markup("\n\n").join([Markup("\n").join(head), *_lines(found, head)]), (*choices, *last), path=path, back=back
    )


def keeping(visitor: Visitor, wanted: Search, label: str) -> tuple[Button, ...]:
    """The press that keeps this search, for whoever has an account and does not keep it yet."""
    may_keep = visitor.is_registered and wanted.name is None
    return (Button(label, f"searches/{wanted.id}/keep"),) if may_keep else ()


def _no_result(visitor: Visitor, wanted: Search, said: Sequence[Markup], others: Sequence[Button]) -> Screen:
    here, criteria = f"searches/{wanted.id}", wanted.wanted()
    fewer = [
        Button(begin(plain("take-away-value", value=label), MOST_LETTERS), f"{here}/without/{facet}/{value}")
        for criterion in present(criteria)
        for facet, value, label in wanted_values(criteria, criterion)
    ]
    if criteria.words and fewer:
        label = plain("take-away-value", value=plain("searched-words", words=begin(criteria.words, 30)))
        fewer.insert(0, Button(label, f"{here}/without/words"))
    words = Markup("\n").join([*said, text("no-offer", criteria=begin(recalled(criteria)))])
    last = (Button(plain("all-offers-button"), "offers"), *keeping(visitor, wanted, plain("tell-me-of-offers")))
    fewer = fewer[: min(3, MOST_CHOICES - len(others) - len(last))]
    choices = (*others, *fewer, *last)
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
        "nature": nature_of(offer),
        "company": offer.company.name.partition(",")[0],
        "place": offer.town,
        "reference": offer.reference or "",
        "published": offer.published_at,
        "last": offer.closes_on,
    }
    said = sum(len(str(fact).split()) for fact in facts.values() if fact) + 5 * bool(offer.closes_on)
    beginning = first_words(offer.description, length - said)
    return text("offer-line", beginning=beginning, receives=offer.company.receives, **facts)


def _choice(offer: Offer, beside: Sequence[Offer]) -> str:
    """Its title; those of one title are told apart by their contract, else by their town."""
    twins = [one for one in beside if one.title == offer.title]
    if len(twins) == 1:
        return offer.title
    is_alone = [nature_of(one) for one in twins].count(nature_of(offer)) == 1
    apart = nature_of(offer) if is_alone else offer.town
    return plain("offer-choice", title=offer.title, apart=apart)


def nature_of(offer: Offer) -> str:
    """The kind of contract, in few words."""
    return plain("offer-nature", value=offer.nature).lower().partition(",")[0]


@screen("searches/<int:id>/offers/<int:offer_id>", anyone)
def offer_among_results(visitor: Visitor, id: int, offer_id: int) -> Screen:
    """An offer among those found: "Offre 2 sur 11", the ones beside it, and the way back to the results (P09, P12)."""
    wanted = own_search(visitor, id)
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
    if len(steps) < 2:
        steps += keeping(visitor, wanted, plain("keep-search"))
    head = text("offer-position", position=place.position, total=min(place.total, CAP))
    visitor.conversation.results = _page_of(wanted, offer.number)
    return offer_screen(visitor, offer, head, steps, back=visitor.conversation.results)


def _page_of(wanted: Search, number: int) -> str:
    """The page of the results on which the offer of this number stands (P12, A23)."""
    after = search.before_page(wanted.wanted(), number, PAGE)
    return f"searches/{wanted.id}/after/{after.band}/{after.number}" if after else f"searches/{wanted.id}"


@screen("offers/<int:id>/near", anyone)
def near_offers(visitor: Visitor, id: int) -> Screen:
    """Open offers of the same domain nearby."""
    offer = visible_offer(visitor, id)
    return near_to(visitor, offer, [text("near-offers", title=offer.title)], back=f"offers/{id}")


def near_to(visitor: Visitor, offer: Offer, head: Sequence[Markup], back: str) -> Screen:
    """Open offers like this one, without those that this person has applied to."""
    if found := near(offer, _applied_to(visitor), PAGE):
        return _proposed(_load(found), head, back)
    return Screen(text("no-near-offer"), (Button(plain("all-offers-button"), "offers"),), back=back)


def newest_offers(visitor: Visitor, head: Markup) -> Screen:
    """The newest open offers, where nothing tells which would be like what was looked for."""
    found = _first(Criteria(), _applied_to(visitor))
    return replace(_proposed(found, [head], "offers") if found else offers(visitor).noted(head), path="offers")


def _first(criteria: Criteria, known: set[int]) -> list[Offer]:
    hits = search.page(criteria, limit=PAGE + len(known)).hits
    return _load([hit.number for hit in hits if hit.number not in known][:PAGE])


def _proposed(found: Sequence[Offer], head: Sequence[Markup], back: str) -> Screen:
    choices = numbered(Button(_choice(one, found), f"offers/{one.id}") for one in found)
    words = Markup("\n\n").join([Markup("\n").join(head), *_lines(found, head)])
    return Screen(words, (*choices, Button(plain("all-offers-button"), "offers")), back=back)


def _applied_to(visitor: Visitor) -> set[int]:
    """The publication numbers of the offers that this person has applied to."""
    candidate = visitor.conversation.candidate_id
    sent = Application.select(Application.offer).where(Application.candidate == candidate)
    return {number for (number,) in Offer.select(Offer.number).where(Offer.id.in_(sent)).tuples() if number}
