"""What a person looks for among the offers, and the tokens that stand for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Self

from models.folding import fold
from models.offers.index.terms import Term, terms_of
from models.organisations.atlas import atlas
from models.organisations.distance import communes_around

FACETS = ("nature", "domain", "level", "company", "region", "department", "commune")
PLACES = ("region", "department", "commune")
PLACE = "place"
TIME = "time"
CRITERIA = ("nature", "domain", "level", PLACE, TIME, "company")
# A town and the kilometres around it: "33063:30".
AROUND = "around"
# What a search is kept by. An offer has one value of each facet, and may have several of the working time.
KEPT = (*FACETS, TIME, AROUND)
MOST_WORDS = 12
# The token that every offer has.
EVERY = "every"

# Year and number, typed in any way: "2026-00418", "réf. 2026 00418", "n°202600418".
_REFERENCE = re.compile(r"(?:offre|reference|ref|numero|no|n)*((?:19|20)\d{7,})")
# What no one can see, and no database can keep.
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f\ud800-\udfff]+")
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Criteria:
    """What is looked for: each one is optional, and an offer must meet all of them (P01).

    Of several values of a criterion, an offer has one. All places are one criterion.
    """

    words: str = ""
    nature: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    company: tuple[int, ...] = ()
    region: tuple[str, ...] = ()
    department: tuple[str, ...] = ()
    commune: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
    around: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", _UNSEEN.sub(" ", self.words).strip())

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """The criteria that `to_dict` gave."""
        kept: dict[str, Any] = {name: value if name == "words" else _several(value) for name, value in values.items()}
        return cls(**kept).without_wider_places()

    def to_dict(self) -> dict[str, Any]:
        """The criteria that are set, to be kept: the same for the same search. A single value stands alone."""
        words = {"words": self.words} if self.words else {}
        values = {facet: getattr(self, facet) for facet in KEPT if getattr(self, facet)}
        return words | {facet: held[0] if len(held) == 1 else sorted(held) for facet, held in values.items()}

    def values(self, criterion: str) -> list[tuple[str, str | int]]:
        """The facets and values of one of CRITERIA."""
        facets = (*PLACES, AROUND) if criterion == PLACE else (criterion,)
        return [(facet, value) for facet in facets for value in getattr(self, facet)]

    def parts(self) -> list[Self]:
        """Each criterion alone: an offer that answers them all answers the whole. At least one."""
        chosen = [_grouped(self.values(criterion)) for criterion in CRITERIA if self.values(criterion)]
        words: list[dict[str, Any]] = [{"words": self.words}] if self.words else []
        return [type(self)(**values) for values in (*chosen, *words)] or [self]

    def groups(self) -> list[tuple[str, ...]]:
        """What an offer must have, whatever the words: of each group, one token or more. At least one group.

        An exact reference finds its offer only (P03).
        """
        chosen = [self.values(criterion) for criterion in CRITERIA]
        facets = [tuple(token for one in values for token in tokens_of(*one)) for values in chosen if values]
        reference = reference_in(self.words)
        return [*facets, *([(reference_token(reference),)] if reference else [])] or [(EVERY,)]

    def terms(self) -> list[Term]:
        """What is looked for in words."""
        return [] if reference_in(self.words) else terms_of(self.words, MOST_WORDS)

    def adding(self, facet: str, value: str | int) -> Self:
        """With one value more. A place narrows those that it is in."""
        values = dict.fromkeys((*getattr(self, facet), value))
        changed: dict[str, Any] = {facet: tuple(values)}
        return replace(self, **changed).without_wider_places()

    def removing(self, facet: str, value: str | int) -> Self:
        """With one value less."""
        changed: dict[str, Any] = {facet: tuple(kept for kept in getattr(self, facet) if str(kept) != str(value))}
        return replace(self, **changed)

    def without(self, facet: str) -> Self:
        """The other criteria: what is left to choose this one's values from.

        A first department is chosen in the regions that are wanted, another one anywhere.
        """
        wider = PLACES[: PLACES.index(facet)] if facet in PLACES and not getattr(self, facet) else ()
        dropped = [name for name in (*PLACES, AROUND) if name not in wider] if facet in PLACES else [facet]
        emptied: dict[str, Any] = dict.fromkeys(dropped, ())
        return replace(self, **emptied)

    def without_wider_places(self) -> Self:
        """The same without the places in which another one is: in Gironde and in Bordeaux is in Bordeaux."""
        if not (self.region or self.department):
            return self
        known = atlas()
        departments = {known.communes[code].department for code in self.commune if code in known.communes}
        within = {*self.department, *departments}
        regions = {known.departments[code].region for code in within if code in known.departments}
        return replace(
            self,
            department=tuple(code for code in self.department if code not in departments),
            region=tuple(code for code in self.region if code not in regions),
        )


def _grouped(values: Iterable[tuple[str, str | int]]) -> dict[str, tuple[Any, ...]]:
    grouped: dict[str, tuple[Any, ...]] = {}
    for facet, value in values:
        grouped[facet] = (*grouped.get(facet, ()), value)
    return grouped


def _several(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def facet_token(facet: str, value: str | int) -> str:
    """What stands for a value of a facet among the tokens. No word looks like it."""
    return f"{facet}:{_UNSEEN.sub('_', str(value))}"


def around(town: str, kilometres: int) -> str:
    """The value that stands for a town and so many kilometres around it."""
    return f"{town}:{kilometres}"


def town_and_radius(value: str) -> tuple[str, int]:
    """The town, and the kilometres around it."""
    town, _, kilometres = value.partition(":")
    return town, int(kilometres)


def tokens_of(facet: str, value: str | int) -> list[str]:
    """What stands for a value: an offer has one of these."""
    if facet != AROUND:
        return [facet_token(facet, value)]
    return [facet_token("commune", commune) for commune in communes_around(*town_and_radius(str(value)))]


def values_of(tokens: Iterable[str]) -> dict[str, str]:
    """The value of each facet that stands among these tokens."""
    named = (token.partition(":") for token in tokens)
    return {facet: value for facet, _, value in named if facet in FACETS}


def reference_token(reference: str) -> str:
    """What stands for a reference, however it is typed."""
    return f"reference:{_squeezed(reference)}"


def reference_in(words: str) -> str | None:
    """The reference that these words are, or None."""
    reference = _REFERENCE.fullmatch(_squeezed(words))
    return reference[1] if reference else None


def _squeezed(text: str) -> str:
    return _SIGNS.sub("", fold(text))
