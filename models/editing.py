"""What people keep through a form: one way for the rows of every noun.

A row counts its revisions, and who keeps it says which one they had read: nothing that someone else kept meanwhile is
overwritten unseen.
"""

from typing import Any, TypeVar

from models.acts import record
from models.database import Table
from models.refusal import Refused

Row = TypeVar("Row", bound=Table)


def opened(model: type[Row], row: Row | None, seen: int | None, values: dict[str, Any]) -> Row:
    """The row as it is now and held, or a new one, with these values in it.

    `seen` is the revision that was read. Raises Refused when it is not the last any more.
    """
    kept: Any = model.locked(row.id) if row else model()
    if row and seen is not None and kept.revision != seen:
        raise Refused("edited_meanwhile")
    for name, value in values.items():
        setattr(kept, name, value)
    return kept  # type: ignore[no-any-return]


def keep(by: Table, row: Any) -> None:
    """Save what was opened as one revision more, and have the journal say who did."""
    verb = "edit" if row.id else "create"
    row.revision += 1
    row.save()
    record(by, verb, row)
