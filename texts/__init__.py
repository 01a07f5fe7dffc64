"""The words that people read: Fluent messages by subject, French first, filled with escaped values."""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.types import FluentNone, fluent_number
from markupsafe import Markup, escape

from models.database import local, today

FOLDER = Path(__file__).parent
LANGUAGE = "fr"
ABSENT = "absent"  # what messages select on when a value is empty
# Fluent bounds the values of a message, against patterns by strangers. Ours are our own, and people write long letters.
resolver.MAX_PART_LENGTH = 1_000_000
# French typography wants a space that never breaks before these signs, and inside these quotes.
_SPACED_SIGNS = re.compile(r" ([:;!?»%€])|(«) ")


def text(message: str, /, **facts: Any) -> Markup:
    """The message as HTML: its own tags stand, every value is escaped. Raises KeyError when it does not exist."""
    return Markup(_format(message, facts, lambda value: str(escape(value))))  # noqa: S704 (values are escaped just here)


def plain(message: str, /, **facts: Any) -> str:
    """The message as plain words, for buttons, mails and subjects."""
    return _format(message, facts, str)


def exists(message: str) -> bool:
    """Whether there are words for this."""
    return _bundle().has_message(message.replace("_", "-"))


def _format(message: str, facts: dict[str, Any], shown: Callable[[Any], str]) -> str:
    bundle = _bundle()
    found = bundle.get_message(message.replace("_", "-"))
    if found.value is None:
        raise KeyError(message)
    values = {name: _value(value, shown) for name, value in facts.items()}
    words, errors = bundle.format_pattern(found.value, values)
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


def day(moment: date | datetime) -> str:
    """A day in words: "aujourd’hui", "hier", "le 3 décembre", with its year when it is another one."""
    when = local(moment).date() if isinstance(moment, datetime) else moment
    distance = (when - today()).days
    if distance in _NEAR_DAYS:
        return _NEAR_DAYS[distance]
    pattern = "d MMMM" if when.year == today().year else "d MMMM y"
    return "le " + format_date(when, pattern, locale=LANGUAGE).replace("1 ", "1er ", 1 if when.day == 1 else 0)


_NEAR_DAYS = {-1: "hier", 0: "aujourd’hui", 1: "demain"}


def moment(instant: datetime) -> str:
    """A day and an hour in words: "le 3 décembre à 14:05"."""
    return f"{day(instant)} à {format_time(local(instant), 'HH:mm', locale=LANGUAGE)}"


@cache
def _bundle() -> FluentBundle:
    bundle = FluentBundle([LANGUAGE], use_isolating=False, functions={"CAPITAL": _capital})
    for file in sorted((FOLDER / LANGUAGE).glob("*.ftl")):
        bundle.add_resource(FluentResource(_SPACED_SIGNS.sub(_unbreakable, file.read_text(encoding="utf-8"))))
    return bundle


def _capital(value: Any) -> str:
    words = "" if isinstance(value, FluentNone) else str(value)
    return words[:1].upper() + words[1:]


def _unbreakable(found: re.Match[str]) -> str:
    return f"\u00a0{found[1]}" if found[1] else f"{found[2]}\u00a0"
