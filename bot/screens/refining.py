"""The criteria of a search, added and taken away one press at a time (P05, P08)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.router import Visitor, anyone, router, screen
from bot.screen import MOST_CHOICES, Button, Screen, numbered
from bot.screens.searches import FACETS, VALUES, own_search, results_of
from bot.screens.searching import search_for
from models.folding import fold
from models.offers.criteria import AROUND, CRITERIA, PLACE, PLACES, Criteria, around, town_and_radius
from models.offers.index import search
from models.offers.searches import Search
from models.organisations.distance import RADII, is_measured
from models.refusal import Unreachable
from texts import plain, text
from texts.criteria import begin, either, present, recalled, values_left, wanted_values

FACET = "<any(nature,domain,level,region,department,commune,company,time,around):facet>"
CRITERION = f"<any({','.join(CRITERIA)}):criterion>"
_WORD = re.compile(r"\w+")
# As many as there are choices on a screen, but for the one that adds another.
MOST_VALUES = 4


@screen("searches/<int:id>/refine", anyone)
def refine(visitor: Visitor, id: int) -> Screen:
    """Which criterion to add, or to take away."""
    return refine_from(visitor, id, 0)


@screen("searches/<int:id>/refine/from/<int:start>", anyone)
def refine_from(visitor: Visitor, id: int, start: int) -> Screen:
    """The next criteria to add."""
    wanted = own_search(visitor, id)
    criteria = wanted.wanted()
    here = f"searches/{wanted.id}"
    change = [Button(plain("change-criterion"), f"{here}/without")] if present(criteria) else []
    missing = [facet for facet in _to_narrow(criteria) if not getattr(criteria, facet)][start:]
    room = MOST_CHOICES - len(change)
    shown = missing if len(missing) <= room else missing[: room - 1]
    choices = numbered(Button(plain("search-by", criterion=facet), f"{here}/refine/{facet}") for facet in shown)
    more = [Button(plain("more"), f"{here}/refine/from/{start + len(shown)}")] if len(missing) > len(shown) else []
    words = text("refine-which", criteria=begin(recalled(criteria)))
    return Screen(words, (*choices, *more, *change), back=f"{here}/refine" if start else here)


def _to_narrow(criteria: Criteria) -> list[str]:
    """A place narrows from region to department to commune: the widest one wanted, by the next."""
    widest = next((facet for facet in PLACES if getattr(criteria, facet)), None)
    place = "region" if widest is None else dict(pairwise(PLACES)).get(widest)
    return [facet if facet != "region" else place for facet in FACETS if facet != "region" or place]


def find_value(visitor: Visitor, words: str) -> Screen:
    """What is typed among the values of a criterion is one of them; where none has these words, it is searched."""
    here = router.match(visitor.conversation.path)[1]
    wanted = own_search(visitor, here["id"])
    left = values_left(wanted.wanted(), here["facet"])
    named = [one for one in left if _has_words(one[1], words)]
    alike = [one for one in named if fold(one[1]) == fold(words)] or named
    if not alike:
        return search_for(visitor, words)
    if len(alike) == 1:
        return with_criterion(visitor, here["id"], here["facet"], str(alike[0][0]))
    return _values_screen(
        wanted, here["facet"], alike[:MOST_CHOICES], back=f"searches/{wanted.id}/refine/{here['facet']}"
    )


def _has_words(label: str, words: str) -> bool:
    """Whether each word typed begins a word of the label."""
    typed, named = (_WORD.findall(fold(one)) for one in (words, label))
    return bool(typed) and all(any(word.startswith(one) for word in named) for one in typed)


@screen(f"searches/<int:id>/refine/{FACET}", anyone, hears=find_value)
def values(visitor: Visitor, id: int, facet: str) -> Screen:
    """The values of a criterion, each with how many offers it leaves (P08)."""
    return values_from(visitor, id, facet, 0)


@screen(f"searches/<int:id>/refine/{FACET}/from/<int:start>", anyone, hears=find_value)
def values_from(visitor: Visitor, id: int, facet: str, start: int) -> Screen:
    """The next values of a criterion."""
    wanted = own_search(visitor, id)
    left = values_left(wanted.wanted(), facet)[start:]
    here = f"searches/{wanted.id}/refine"
    if len(left) <= MOST_CHOICES:
        return _values_screen(wanted, facet, left, back=_page_before(here, facet, start))
    shown = _values_screen(wanted, facet, left[:VALUES], back=_page_before(here, facet, start))
    more = Button(plain("more"), f"{here}/{facet}/from/{start + VALUES}")
    return replace(shown, choices=(*shown.choices, more))


def _page_before(here: str, facet: str, start: int) -> str:
    """The page of values before the one that starts there; before the first, the criteria."""
    if not start:
        return here
    return f"{here}/{facet}/from/{start - VALUES}" if start > VALUES else f"{here}/{facet}"


def _values_screen(wanted: Search, facet: str, shown: Sequence[tuple[str | int, str, int]], back: str) -> Screen:
    here = f"searches/{wanted.id}"
    choices = [
        Button(plain("value-count", value=label, count=count), f"{here}/with/{facet}/{value}")
        for value, label, count in shown
    ]
    words = text("search-which", criterion=facet) if shown else text("no-value")
    return Screen(words, numbered(choices), back=back)


@screen(f"searches/<int:id>/with/{FACET}/<value>", anyone)
def with_criterion(visitor: Visitor, id: int, facet: str, value: str) -> Screen:
    """The same search with one value more: of a criterion that has one, an offer may have either."""
    wanted = own_search(visitor, id).wanted()
    if not search.has_value(wanted, facet, value):
        raise Unreachable
    criteria = wanted.adding(facet, int(value) if facet == "company" else value)
    return results_of(visitor, Search.of(visitor.conversation, criteria))


@screen("searches/<int:id>/without", anyone)
def change_criteria(visitor: Visitor, id: int) -> Screen:
    """Which criterion to change."""
    wanted = own_search(visitor, id)
    criteria = wanted.wanted()
    here = f"searches/{wanted.id}"
    choices = [
        Button(begin(either(criteria, criterion)), f"{here}/change/{criterion}") for criterion in present(criteria)
    ]
    return Screen(text("change-which-criterion"), numbered(choices), back=f"{here}/refine")


@screen(f"searches/<int:id>/change/{CRITERION}", anyone)
def change_criterion(visitor: Visitor, id: int, criterion: str) -> Screen:
    """The values of a criterion, to take one away or add another."""
    wanted = own_search(visitor, id)
    criteria = wanted.wanted()
    here = f"searches/{wanted.id}"
    values = wanted_values(criteria, criterion)
    if not values:
        return refine(visitor, id)
    choices = [
        Button(plain("take-away-value", value=label), f"{here}/without/{facet}/{value}")
        for facet, value, label in values
    ]
    choices += _radii(here, values)[: MOST_CHOICES - 1 - len(choices)]
    if len(values) < MOST_VALUES:
        choices.append(Button(plain("add-value"), f"{here}/refine/{_narrowest(values[-1][0])}"))
    words = text("change-criterion-how", criteria=either(criteria, criterion))
    return Screen(words, numbered(choices), back=f"{here}/without")


def _narrowest(facet: str) -> str:
    """Another town is added to what is around one."""
    return "commune" if facet == AROUND else facet


def _radii(here: str, values: Sequence[tuple[str, str | int, str]]) -> list[Button]:
    """How far from the one town that is wanted one would go."""
    towns = [_town_of(facet, str(value)) for facet, value, _ in values if facet in ("commune", AROUND)]
    if len(towns) != 1 or not is_measured(towns[0]):
        return []
    return [Button(plain("at-most-kilometres", kilometres=one), f"{here}/around/{towns[0]}/{one}") for one in RADII]


def _town_of(facet: str, value: str) -> str:
    return town_and_radius(value)[0] if facet == AROUND else value


@screen("searches/<int:id>/around/<town>/<int:kilometres>", anyone)
def around_town(visitor: Visitor, id: int, town: str, kilometres: int) -> Screen:
    """The same search so many kilometres around its town."""
    wanted = own_search(visitor, id).wanted()
    held = [(facet, value) for facet, value in wanted.values(PLACE) if _town_of(facet, str(value)) == town]
    if not held or not is_measured(town) or kilometres not in RADII:
        return refine(visitor, id)
    criteria = wanted.removing(*held[0]).adding(AROUND, around(town, kilometres))
    return results_of(visitor, Search.of(visitor.conversation, criteria))


@screen(f"searches/<int:id>/without/{FACET}/<value>", anyone)
def without_value(visitor: Visitor, id: int, facet: str, value: str) -> Screen:
    """The same search with one value less."""
    criteria = own_search(visitor, id).wanted().removing(facet, value)
    return results_of(visitor, Search.of(visitor.conversation, criteria))


@screen("searches/<int:id>/without/words", anyone)
def without_words(visitor: Visitor, id: int) -> Screen:
    """The same search for any job."""
    criteria = replace(own_search(visitor, id).wanted(), words="")
    return results_of(visitor, Search.of(visitor.conversation, criteria))


@screen(f"searches/<int:id>/without/{FACET}", anyone)
def without_criterion(visitor: Visitor, id: int, facet: str) -> Screen:
    """The same search without a criterion: buttons of before there were several values lead here."""
    criteria = replace(own_search(visitor, id).wanted(), **{facet: ()})
    return results_of(visitor, Search.of(visitor.conversation, criteria))
