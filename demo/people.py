"""Who the candidates of the demo are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from demo.offers import Job
from models.offers.offer import Level
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.staff import Staff

# What becomes of an account; candidates share these lives in turn, so that each establishment sees all of them.
LIVES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("active", ("awaiting", "new")),
    ("pending", ()),
    ("active", ("accepted", "before_accepted", "studied_before_accepted")),
    ("active", ("processing", "refused")),
    ("active", ("sent_back",)),
    ("active", ("over_10_days", "new")),
    ("active", ("corrected", "processing")),
    ("pending", ()),
    ("active", ("postponed", "refused")),
    ("active", ("over_28_days", "processing", "spontaneous")),
    ("active", ("refused", "refused", "refused", "new")),
    ("active", ()),
    ("active", ("withdrawn", "over_20_days")),
    ("active", ("cancelled", "new")),
    ("active", ("awaiting",)),
    ("refused", ()),
    ("active", ("accepted", "refused", "before_accepted")),
    ("active", ("reactivated", "postponed")),
    ("active", ("reconsidered", "spontaneous_refused")),
    ("invited", ()),
    ("active", ("new", "over_10_days", "spontaneous")),
    ("pending", ()),
    ("active", ("postponed", "processing")),
    ("active", ("awaiting", "over_20_days", "refused")),
    ("active", ("new", "processing", "processing")),
)
# Bruno's, since long, with an answer, one that is late and one to come: the account that visitors open on the phone.
PROMINENT = 184


@dataclass
class Person:
    """A candidate to be: who they are, what they look for, and what life has in store."""

    number: int
    first_name: str
    last_name: str
    establishment: Establishment
    referents: list[Staff]
    levels: Sequence[Level]
    job: Job
    account: str
    plots: tuple[str, ...]
    chance: Random
    answered: set[int] = field(default_factory=set)
    candidate: Candidate | None = None
    arrived: float = 0.0  # days ago
    convention: Convention | None = None
