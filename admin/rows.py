"""Rows as pages ask for them: by an id that may be anything, in pages, kept by one person."""

from typing import Any

from peewee import fn

from models.database import Query, on_postgresql
from models.folding import fold
from models.refusal import Unreachable

PAGES = 2500
LARGEST_ID = 2**31 - 1


def number(text: object) -> int:
    """The id that a text is. Raises Unreachable: nothing has another one."""
    digits = str(text)
    if not (digits.isascii() and digits.isdigit() and len(digits) < 20) or int(digits) > LARGEST_ID:
        raise Unreachable
    return int(digits)


def found(query: Query, key: object) -> Any:
    """The row of that id within what may be reached. Raises Unreachable."""
    row = query.where(query.model.id == number(key)).get_or_none()
    if row is None:
        raise Unreachable
    return row


def any_of(conditions: list[Any]) -> Any:
    """One condition that is true when one of these is."""
    joined = conditions[0]
    for condition in conditions[1:]:
        joined |= condition
    return joined


def words_of(search: str) -> list[str]:
    """The words to look for in folded columns; an address stays whole, as it is kept."""
    parts = search.lower().split()[:8]
    return [word for part in parts for word in ([part] if "@" in part else fold(part).split())]


def holds(column: Any, word: str) -> Any:
    """The condition of the rows that have this word in a folded column.

    Peewee's `contains` has PostgreSQL fold each row again, which takes six times as long. SQLite compares at once.
    """
    return fn.STRPOS(column, word) > 0 if on_postgresql() else column.contains(word)


def page_number(asked: int | None) -> int:
    """The page, within bounds: far ones cost the database more than they tell a person."""
    return min(max(asked or 0, 0), PAGES)
