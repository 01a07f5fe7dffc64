"""What a person looks for among the offers, and the tokens that stand for it."""

import re
from dataclasses import asdict, dataclass, replace
from itertools import islice
from typing import Any, Self

from models.folding import fold
from models.offers.index.stems import stems

FACETS = ("nature", "domain", "level", "company", "region", "department", "commune")
PLACES = ("region", "department", "commune")
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
    """What is looked for: each one is optional, and an offer must meet all of them (P01)."""

    words: str = ""
    nature: str | None = None
    domain: str | None = None
    level: str | None = None
    company: int | None = None
    region: str | None = None
    department: str | None = None
    commune: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", _UNSEEN.sub(" ", self.words).strip())

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """The criteria that `to_dict` gave."""
        return cls(**values)

    def to_dict(self) -> dict[str, Any]:
        """The criteria that are set, to be kept: the same for the same search."""
        return {name: value for name, value in asdict(self).items() if value not in ("", None)}

    def tokens(self) -> list[str]:
        """What an offer must have to be found, one token or more. An exact reference finds its offer only (P03)."""
        facets = [facet_token(name, value) for name, value in self.to_dict().items() if name in FACETS]
        reference = _REFERENCE.fullmatch(_squeezed(self.words))
        words = [reference_token(reference[1])] if reference else dict.fromkeys(stems(self.words))
        return [*facets, *islice(words, MOST_WORDS)] or [EVERY]

    def without(self, facet: str) -> Self:
        """The other criteria. A place is one: without a region, neither its departments nor its communes."""
        names = PLACES[PLACES.index(facet) :] if facet in PLACES else (facet,)
        dropped: dict[str, Any] = dict.fromkeys(names)
        return replace(self, **dropped)


def facet_token(facet: str, value: str | int) -> str:
    """What stands for a value of a facet among the tokens. No word looks like it."""
    return f"{facet}:{_UNSEEN.sub('_', str(value))}"


def reference_token(reference: str) -> str:
    """What stands for a reference, however it is typed."""
    return f"reference:{_squeezed(reference)}"


def _squeezed(text: str) -> str:
    return _SIGNS.sub("", fold(text))
