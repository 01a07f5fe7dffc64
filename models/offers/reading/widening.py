"""What is looked for where nothing answers: any hours, a wider place, fewer words, any level, any contract."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from models.offers.criteria import AROUND, PLACES, Criteria, town_and_radius
from models.offers.index import bitmaps
from models.offers.index.ranking import SPOKEN_OF, bands, having, tokens_of
from models.offers.index.terms import GENERIC, Term
from models.organisations import places

# So many words are tried without some of them.
MOST_TERMS = 6
Chosen = tuple[Term, ...]


@dataclass(frozen=True)
class Widened:
    """Criteria that some offer answers, and what was changed for it: "place", "time", "words", "level", "nature"."""

    criteria: Criteria
    changed: tuple[str, ...] = ()


def widened(wanted: Criteria) -> Widened | None:
    """These criteria where something answers them, else the nearest ones; None where no offer has any of the words.

    A title that answers in the next department comes before a text that speaks of it here.
    """
    terms = wanted.terms()
    # Nearly always something answers, and the index of wider places need not be read.
    if _answers(terms, wanted):
        return Widened(wanted)
    tries = list(_facets(wanted))
    tokens = {token for one in tries for group in one.groups() for token in group}
    bits = bitmaps.read(tokens | tokens_of(terms))
    choices = [chosen for chosen in _fewer(terms) if any(bands(chosen, -1, bits))] or ([()] if not terms else [])
    for kept in _narrow_first(choices, terms, bits):
        for one in tries:
            among = having(one.groups(), bits)
            for chosen in kept:
                if any(bands(chosen, among, bits)[:SPOKEN_OF]):
                    return _told(wanted, one, terms, chosen)
    spoken = (one for one in tries if any(bands(terms, having(one.groups(), bits), bits)))
    return next((_told(wanted, one, terms, terms) for one in spoken), None)


def _answers(terms: Sequence[Term], wanted: Criteria) -> bool:
    """Whether an offer answers all of it, and does not only speak of it."""
    bits = bitmaps.read({token for group in wanted.groups() for token in group} | tokens_of(terms))
    return any(bands(terms, having(wanted.groups(), bits), bits)[:SPOKEN_OF])


def _facets(wanted: Criteria) -> Iterator[Criteria]:
    """The same at any hours; its places as wide as is needed; then for any level; then for any contract.

    Few offers let their hours be known: nobody is sent farther for them.
    """
    if wanted.time:
        yield wanted
    dropped: dict[str, Any] = {"time": ()}
    for facet in (None, "level", "nature"):
        if facet is not None and not getattr(wanted, facet):
            continue
        if facet is not None:
            dropped[facet] = ()
        kept = replace(wanted, **dropped)
        yield from (replace(kept, **ring) for ring in _rings(wanted))


def _rings(wanted: Criteria) -> Iterator[dict[str, Any]]:
    """The places that are wanted, their departments, their regions, all France."""
    here = {facet: getattr(wanted, facet) for facet in (*PLACES, AROUND)}
    yield here
    if not any(here.values()):
        return
    towns = {*wanted.commune, *(town_and_radius(value)[0] for value in wanted.around)}
    areas = {places.commune(code).department for code in towns} | {*wanted.department}
    if towns:
        yield {"around": (), "commune": (), "department": tuple(sorted(areas)), "region": wanted.region}
    if areas:
        regions = {places.department(code).region for code in areas} | {*wanted.region}
        yield {"around": (), "commune": (), "department": (), "region": tuple(sorted(regions))}
    yield dict.fromkeys((*PLACES, AROUND), ())


def _fewer(terms: Sequence[Term]) -> Iterator[Chosen]:
    """All of them; then without one, without two …: the first ones said are kept longest."""
    few = terms[:MOST_TERMS]
    for size in range(len(few), 0, -1):
        yield from (chosen for chosen in combinations(few, size) if not _is_vague(chosen, terms))


def _narrow_first(choices: Sequence[Chosen], terms: Sequence[Term], bits: dict[str, int]) -> tuple[list[Chosen], ...]:
    """The choices that keep a job, where one was said; then those that keep a whole field of work, and drop the job."""
    jobs = {term for term in terms if not term.domains and any(bands([term], -1, bits)[:SPOKEN_OF])}
    broad = [chosen for chosen in choices if jobs and jobs.isdisjoint(chosen)]
    return [chosen for chosen in choices if chosen not in broad], broad


def _is_vague(chosen: Sequence[Term], terms: Sequence[Term]) -> bool:
    """Whether what is left of several words says nothing of the job."""
    return len(chosen) < len(terms) and all(term.words in GENERIC for term in chosen)


def _told(wanted: Criteria, one: Criteria, terms: Sequence[Term], chosen: Sequence[Term]) -> Widened:
    kept = one if len(chosen) == len(terms) else replace(one, words=" ".join(term.words for term in chosen))
    changed = [name for name in ("time", "words", "level", "nature") if getattr(kept, name) != getattr(wanted, name)]
    is_wider = any(getattr(kept, facet) != getattr(wanted, facet) for facet in (*PLACES, AROUND))
    return Widened(kept, (*(["place"] if is_wider else []), *changed))
