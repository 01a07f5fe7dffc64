"""What waits for someone, as the first page shows it."""

from dataclasses import dataclass, field

SHOWN = 5


@dataclass(frozen=True)
class Row:
    """One thing that waits, and where to see to it."""

    name: str
    detail: str
    url: str
    late: bool = False
    asks_for_help: bool = False


@dataclass(frozen=True)
class Desk:
    """Things of one kind that wait, the oldest first, and how many there are in all."""

    key: str
    count: int
    url: str = ""
    rows: list[Row] = field(default_factory=list)
