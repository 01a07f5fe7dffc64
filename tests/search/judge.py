"""How good the answers are: what was shown or opened, against the judgements of this folder's files.

It knows nothing of search: whoever measures asks search, and hands over what was shown.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from models.organisations import places
from tests.search.judged import DISTRESS, SEARCH, Query, Saying, Shown

LOOKED_AT = 3


class Answer(NamedTuple):
    """What search answered to a person: the offers, in their order; and whether it answered at all."""

    shown: Sequence[Shown] = ()
    answered: bool = True


class Share(NamedTuple):
    """How many of how many."""

    good: int
    of: int

    @property
    def ratio(self) -> float:
        return self.good / self.of if self.of else 1.0


class Verdict(NamedTuple):
    """What is to be said of one answer. `kept` and `near` are None where they are not asked."""

    query: Query
    answered: bool
    fits: Share
    kept: bool | None
    near: bool | None
    failures: tuple[str, ...]


class Figures(NamedTuple):
    """How good the answers to many queries are, and each failure in a line."""

    queries: int
    answered: Share
    fit: Share
    kept: Share
    near: Share
    nothing_said: Share
    failures: tuple[str, ...]


class Avoided(NamedTuple):
    """How many traps were not fallen into, and each fall in a line."""

    avoided: Share
    failures: tuple[str, ...]


class Heard(NamedTuple):
    """Where what people say led. `distress` are its words that were heard, `found` the searches that stayed searches.

    `searched` are the sayings that were taken for the search of a job: there must be none.
    """

    right: Share
    distress: Share
    found: Share
    searched: tuple[str, ...]
    failures: tuple[str, ...]


def judge(asked: Iterable[Query], answers: Mapping[str, Answer], offers: Sequence[Shown]) -> dict[str, Figures]:
    """The figures of the queries that may be tuned on, and of those set aside; `offers` are all that are open.

    `answers` holds one for each query, by its words: whoever forgets one gets a KeyError, no better figure. Of what is
    set aside, only the figures are to be printed: whoever reads its failures tunes on them.
    """
    verdicts = [verdict(query, answers[query.words], offers) for query in asked]
    return {
        "tuned on": _figures([one for one in verdicts if not one.query.is_set_aside]),
        "set aside": _figures([one for one in verdicts if one.query.is_set_aside]),
    }


def judge_traps(asked: Iterable[Query], answers: Mapping[str, Answer], offers: Sequence[Shown]) -> dict[str, Avoided]:
    """How many traps were not fallen into, and why the others were; answers and offers as for `judge`."""
    met = [(trap.is_set_aside, trap_failures(trap, answers[trap.words], offers)) for trap in asked]
    return {
        "tuned on": _avoided([failures for is_set_aside, failures in met if not is_set_aside]),
        "set aside": _avoided([failures for is_set_aside, failures in met if is_set_aside]),
    }


def judge_sayings(said: Iterable[Saying], led: Mapping[str, str]) -> dict[str, Heard]:
    """The same for what people say; `led` tells for each, by its words, the family it led to, or SEARCH."""
    said = list(said)
    return {
        "tuned on": _heard([one for one in said if not one.is_set_aside], led),
        "set aside": _heard([one for one in said if one.is_set_aside], led),
    }


def verdict(query: Query, answer: Answer, offers: Sequence[Shown]) -> Verdict:
    """What is to be said of this answer, knowing every open offer."""
    first = list(answer.shown)[:LOOKED_AT]
    if query.unanswerable:
        right = answer.answered and not first
        failures = () if right else (_line(query, "nothing answers this; it must be said", first),)
        return Verdict(query, right, Share(0, 0), None, None, failures)
    there = any(map(query.wants, offers))
    fitting = list(filter(_measure(query, offers), first))
    kept = bool(first) and all(map(query.keeps, first)) if there and (query.natures or query.places) else None
    near = bool(first) and _is_near(query, first, offers) if query.places and not there else None
    failures = _failures(query, answer.answered and first, fitting, kept, near)
    return Verdict(query, answer.answered and bool(first), Share(len(fitting), len(first)), kept, near, failures)


def trap_failures(trap: Query, answer: Answer, offers: Sequence[Shown]) -> list[str]:
    """What must not have happened, and did."""
    first = list(answer.shown)[:LOOKED_AT]
    if not answer.answered:
        return [_line(trap, f"no answer ({trap.why})", first)]
    if trap.nothing:
        return [_line(trap, f"offers shown ({trap.why})", first)] if first else []
    if not first:
        return [] if trap.may_ask else [_line(trap, f"nothing shown ({trap.why})", first)]
    unwanted = [offer for offer in first if trap.forbids(offer)]
    failures = verdict(trap, answer, offers).failures
    return [*([_line(trap, f"unwanted ({trap.why})", unwanted)] if unwanted else []), *failures]


def _measure(query: Query, offers: Sequence[Shown]) -> Callable[[Shown], bool]:
    """What the first offers are held against: all that was said, then the trade and the contract, then the trade.

    The first of these that an open offer meets: nobody is to find what is not there.
    """
    measures = (query.wants, query.wants_elsewhere)
    return next((measure for measure in measures if any(map(measure, offers))), query.wants_job)


def _is_near(query: Query, first: Sequence[Shown], offers: Sequence[Shown]) -> bool:
    """Whether what was shown lies in the nearest place around where something fits."""
    for ring in _rings(query.places):
        fitting = [one for one in offers if one.is_in(ring) and query.wants_elsewhere(one)]
        if any(map(query.wants_level, fitting)):
            return all(offer.is_in(ring) for offer in first)
    return True


def _rings(areas: Iterable[str]) -> Iterator[set[str]]:
    """The departments of these places, then their regions."""
    wider = {_department(area) for area in areas if not area.startswith("region:")}
    yield {f"department:{code}" for code in wider}
    yield {f"region:{places.department(code).region}" for code in wider}


def _department(area: str) -> str:
    kind, code = area.split(":")
    return places.commune(code).department if kind == "commune" else code


def _failures(
    query: Query, first: Sequence[Shown], fitting: Sequence[Shown], kept: bool | None, near: bool | None
) -> tuple[str, ...]:
    if not first:
        return (_line(query, "no offer", ()),)
    wrong = [offer for offer in first if offer not in fitting]
    left = [offer for offer in first if not query.keeps(offer)]
    found = (
        (bool(wrong), "does not fit", wrong),
        (kept is False, "leaves contract or place", left),
        (near is False, "farther than needed", first),
    )
    return tuple(_line(query, failure, offers) for failed, failure, offers in found if failed)


def _line(query: Query, failure: str, offers: Iterable[Shown]) -> str:
    shown = ", ".join(f"{one.title} ({one.nature}, {one.level}, {one.commune}, {one.company})" for one in offers)
    return f"{query.words[:80]!r}: {failure}: {shown}".rstrip(": ")


def _figures(verdicts: Sequence[Verdict]) -> Figures:
    answerable = [one for one in verdicts if not one.query.unanswerable]
    hopeless = [one for one in verdicts if one.query.unanswerable]
    return Figures(
        len(verdicts),
        _share(one.answered for one in answerable),
        Share(sum(one.fits.good for one in verdicts), sum(one.fits.of for one in verdicts)),
        _share(one.kept for one in verdicts if one.kept is not None),
        _share(one.near for one in verdicts if one.near is not None),
        _share(one.answered for one in hopeless),
        tuple(line for one in verdicts for line in one.failures),
    )


def _avoided(falls: Sequence[Sequence[str]]) -> Avoided:
    return Avoided(_share(not lines for lines in falls), tuple(line for lines in falls for line in lines))


def _share(rights: Iterable[bool]) -> Share:
    kept = list(rights)
    return Share(sum(kept), len(kept))


def _heard(said: Sequence[Saying], led: Mapping[str, str]) -> Heard:
    wrong = [one for one in said if led[one.words] not in one.leads_to]
    return Heard(
        _share(one not in wrong for one in said if one.family != SEARCH),
        _share(one not in wrong for one in said if one.family == DISTRESS),
        _share(one not in wrong for one in said if one.family == SEARCH),
        tuple(one.words for one in wrong if led[one.words] == SEARCH),
        tuple(f"{one.words!r}: {led[one.words]}, not {one.family}" for one in wrong),
    )
