"""The words that people read: Fluent messages by subject, in the reader's language, filled with escaped values."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from babel.support import LazyProxy
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import fluent_number
from markupsafe import Markup, escape

from models.database import local, today
from texts.languages import bundle_of, find, language, reading

ABSENT = "absent"  # what messages select on when a value is empty


def text(message: str, /, **facts: Any) -> Markup:
    """The message as HTML: its own tags stand, every value is escaped. Raises KeyError when it does not exist."""
    return first_text((message,), facts)


def first_text(messages: tuple[str, ...], facts: dict[str, Any]) -> Markup:
    """The first of these messages that the reader's language has, as HTML."""
    return Markup(_format(messages, facts, lambda value: str(escape(value))))  # noqa: S704 (values are escaped here)


def plain(message: str, /, **facts: Any) -> str:
    """The message as plain words, for buttons, mails and subjects."""
    return first_plain((message,), facts)


def first_plain(messages: tuple[str, ...], facts: dict[str, Any]) -> str:
    """The first of these messages that the reader's language has, as plain words."""
    return _format(messages, facts, str)


def lazy(message: str, /, **facts: Any) -> Any:
    """The plain message, said anew at each use: for what is named once and read by people of several languages."""
    return LazyProxy(plain, message, enable_cache=False, **facts)


def _format(messages: tuple[str, ...], facts: dict[str, Any], shown: Callable[[Any], str]) -> str:
    if not facts:
        return _fixed(messages, bundle_of(language()))
    spoken, pattern = find(*messages)
    # Where a language lacks the message, its days are in French too: no sentence mixes two languages.
    with reading(spoken):
        values = {name: _value(value, shown) for name, value in facts.items()}
    return _filled(spoken, pattern, values)


@lru_cache(maxsize=2000)
def _fixed(messages: tuple[str, ...], bundle: FluentBundle) -> str:
    """Words without a value are the same for all who read this language."""
    return _filled(*find(*messages), {})


def _filled(spoken: str, pattern: Pattern, values: dict[str, Any]) -> str:
    words, errors = bundle_of(spoken).format_pattern(pattern, values)
    if errors:
        raise errors[0]
    return str(words)


def _value(value: Any, shown: Callable[[Any], str]) -> Any:
    if value is None or value == "":
        return ABSENT
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return fluent_number(value)
    if isinstance(value, Markup):
        return str(value)
    if isinstance(value, datetime | date):
        return shown(day(value))
    # Someone may well write this very word.
    return shown(value if value != ABSENT else f"\u2060{value}")


def any_of(words: Iterable[str]) -> str:
    """These, of which one is enough: "un stage, un emploi ou une mission"."""
    return format_list(list(words), style="or", locale=language())


def day(moment: date | datetime) -> str:
    """A day in words: "aujourd’hui", "hier", "le 3 décembre", with its year when it is another one."""
    when = local(moment).date() if isinstance(moment, datetime) else moment
    return _day(when, today(), bundle_of(language()))


# Lists say the same days again and again. The bundle stands for the language, and is another once words were read anew.
@lru_cache(maxsize=1000)
def _day(when: date, present: date, bundle: FluentBundle) -> str:
    return plain(
        "day",
        distance=(when - present).days,
        number=when.day,
        month=format_date(when, "MMMM", locale=language()),
        year=None if when.year == present.year else str(when.year),
    )


def moment(instant: datetime) -> str:
    """A day and an hour in words: "le 3 décembre à 14 h 05"."""
    there = local(instant)
    return plain("moment", day=day(instant), hour=str(there.hour), minute=f"{there.minute:02}")
