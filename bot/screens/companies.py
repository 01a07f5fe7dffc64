"""Employers to whom one can write without an offer: their directory, what they do, and advice (A28)."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from bot.router import Visitor, anyone, router, screen
from bot.screen import Button, Screen, first_words, numbered
from bot.screens.mentors import mentor_button, to_mentors
from bot.screens.offers import answers_in
from bot.screens.searching import search_for
from bot.screens.turning import to_offers, to_referent
from bot.words import wanted_employer
from models.folding import fold
from models.offers.criteria import Criteria
from models.offers.offer import open_offers_of
from models.offers.reading.sentence import read_sentence
from models.offers.searches import Search
from models.organisations.company import Company
from models.organisations.finding import find, named_like, nearest_first, town_of
from models.people.reach import reach
from models.registrations.partners import partners_for
from models.registrations.standing import establishment_of
from texts import plain, text

PAGE = 3
MOST_WORDS_OF_ONE = 12
LONGEST_SEARCH = 30  # letters, in a path
_WORD = re.compile(r"[a-z0-9]+")


def find_companies(visitor: Visitor, words: str) -> Screen:
    """What is typed in the directory is the name of an employer, or a town; what names a contract is a search."""
    if read_sentence(words).criteria.nature and not find(words, partners_for(visitor.conversation.candidate)):
        return search_for(visitor, words)
    call = "-".join(_WORD.findall(fold(words)))[:LONGEST_SEARCH]
    return router.show(visitor, f"companies/like/{call}" if call else "companies")


def employer_named(visitor: Visitor, words: str) -> Screen | None:
    """The employer with whom someone says that they want to work; nothing where they name none."""
    name = wanted_employer(words)
    found = named_like(name, partners_for(visitor.conversation.candidate)) if name else []
    if len(found) == 1:
        return router.show(visitor, f"companies/{found[0].id}")
    return find_companies(visitor, name) if name and found else None


@screen("companies", anyone, hears=find_companies)
def companies(visitor: Visitor) -> Screen:
    """The partners, the nearest first; those that receive nothing come last."""
    return companies_from(visitor, 0)


@screen("companies/from/<int:start>", anyone, hears=find_companies)
def companies_from(visitor: Visitor, start: int) -> Screen:
    """The next ones."""
    place = establishment_of(visitor.candidate) if visitor.is_registered else None
    near = nearest_first(place.commune if place else None, Company.commune)
    listed = partners_for(visitor.conversation.candidate).order_by(Company.blocked, *near, Company.name, Company.id)
    found = list(listed.offset(start).limit(PAGE + 1))
    if not found:
        return Screen(text("no-company"), (to_offers(),), back="offers")
    here = "companies/from"
    return _listed(found, text("companies"), f"{here}/{start + PAGE}", "companies" if start else "offers")


@screen("companies/like/<call>", anyone, hears=find_companies)
def companies_like(visitor: Visitor, call: str) -> Screen:
    """Those of a name or a town that was typed."""
    return companies_like_from(visitor, call, 0)


@screen("companies/like/<call>/from/<int:start>", anyone, hears=find_companies)
def companies_like_from(visitor: Visitor, call: str, start: int) -> Screen:
    """The next ones."""
    found = find(call.replace("-", " "), partners_for(visitor.conversation.candidate))
    here, rest = f"companies/like/{call}", found[start : start + PAGE + 1]
    if not rest:
        return Screen(text("no-company-found"), (to_directory(), to_offers()), back="companies")
    head = text("companies-found", count=len(found))
    return _listed(rest, head, f"{here}/from/{start + PAGE}", here if start else "companies")


def _listed(found: Sequence[Company], head: Markup, following: str, back: str) -> Screen:
    """A page of them, and the way to the next where there is one more than a page holds."""
    shown = found[:PAGE]
    offers = open_offers_of([one.id for one in shown])
    lines = [_line(number, one, offers.get(one.id, 0)) for number, one in enumerate(shown, 1)]
    choices = list(numbered(Button(one.name, f"companies/{one.id}") for one in shown))
    if len(found) > PAGE:
        choices.append(Button(plain("more"), following))
    choices.append(Button(plain("company-advice-button"), "companies/advice"))
    return Screen(Markup("\n\n").join([head, *lines]), tuple(choices), back=back)


def _line(number: int, company: Company, offers: int) -> Markup:
    return text(
        "company-line",
        number=number,
        name=company.name.partition(",")[0],
        town=town_of(company),
        about=first_words(_about(company), MOST_WORDS_OF_ONE - len(company.name.partition(",")[0].split())),
        offers=offers,
        receives=company.receives,
    )


def _about(company: Company) -> str:
    """What it does, else what it is, as a sentence."""
    return (company.description or plain("company-kind", value=company.kind)).rstrip(". ") + "."


def to_directory() -> Button:
    """The way to employers."""
    return Button(plain("see-companies"), "companies")


@screen("companies/<int:id>", anyone)
def company(visitor: Visitor, id: int) -> Screen:
    """One employer: what it does, where, its offers, and writing to it without one."""
    found = reach(partners_for(visitor.conversation.candidate), id)
    offers = open_offers_of([found.id]).get(found.id, 0)
    choices = [Button(plain("company-advice-button"), "companies/advice")]
    if offers:
        theirs = Search.of(visitor.conversation, Criteria(company=(found.id,)))
        choices.insert(0, Button(plain("company-offers", count=offers), f"searches/{theirs.id}"))
    if found.receives:
        choices.insert(0, Button(plain("apply-spontaneously"), f"companies/{found.id}/apply"))
    choices[-1:-1] = mentor_button(visitor, found)
    return Screen(Markup("\n").join(_card(found)), tuple(choices), back=_way_back(visitor))


def _card(company: Company) -> list[Markup]:
    kind = text("company-kind", value=company.kind)
    card = [text("company", name=company.name, kind=kind, town=town_of(company))]
    if company.description:
        card.append(text("company-about", about=first_words(company.description, MOST_WORDS_OF_ONE * 2)))
    card += answers_in(company)
    if not company.receives:
        card.append(text("company-receives-nothing"))
    return card


def _way_back(visitor: Visitor) -> str:
    """The page of the directory that this person comes from."""
    here = visitor.conversation.path
    return here if here.startswith(("companies/from/", "companies/like/")) else "companies"


@screen("companies/advice", anyone)
def advice(visitor: Visitor) -> Screen:
    """How one writes to an employer who asked for nobody."""
    back = visitor.conversation.path if visitor.conversation.path.startswith("companies/") else "companies"
    return Screen(text("company-advice"), (to_directory(), *to_mentors(visitor), to_referent()), back=back)
