"""Which of several instants is meant by what someone types: "mardi 14h", "le 24 à 9 h 30", "tomorrow 2pm"."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache

from babel.dates import get_day_names, get_month_names
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from models.database import local, today
from models.folding import fold
from texts.languages import languages

HOUR = re.compile(r"\b(\d{1,2})\s*(?:(?:h\b|heures?\b|[:h])\s*(\d{2})?\s*([ap]m)?|([ap]m))(?!\w)")
WORD = re.compile(r"\w+")
LITTLE = frozenset(
    "a le la at on the pour vers ok oui yes plutot je j prends prefere mets moi svp merci please".split()
)
NEAR = {"aujourd": 0, "hui": 0, "today": 0, "demain": 1, "tomorrow": 1}
# Of a shorter word, one letter makes another: "mari" is no Tuesday.
SHORTEST_MENDED = 5


def names_a_time(words: str) -> bool:
    """Whether these words are a day, an hour or both, and nothing else."""
    hour, rest = _parted(words)
    known = _known()
    if any(word not in known and not _is_day(word) for word in rest):
        return False
    return hour is not None or any(word in known for word in rest)


def is_meant(words: str, instant: datetime) -> bool:
    """Whether these words can mean this instant, as clocks here show it."""
    hour, rest = _parted(words)
    there = local(instant)
    distance = (there.date() - today()).days
    named = {names[there.weekday()] for names in _weekdays()} | {names[there.month - 1] for names in _months()}
    named |= {word for word, days in NEAR.items() if days == distance} | {str(there.day), f"{there.day:02}"}
    return (hour is None or hour == (there.hour, there.minute)) and set(rest) <= named


def _parted(words: str) -> tuple[tuple[int, int] | None, list[str]]:
    """The hour that they say, and their other words but little ones."""
    said = HOUR.search(words.lower())
    rest = HOUR.sub(" ", words.lower(), count=1)
    kept = [_mended(word) for word in WORD.findall(fold(rest)) if word not in LITTLE]
    return (_hour(said) if said else None), kept


def _mended(word: str) -> str:
    """The day or month that a long word nearly is: "tomorow", "mercerdi"; else the word."""
    near = extractOne(word, _known(), scorer=OSA.distance, score_cutoff=1) if len(word) >= SHORTEST_MENDED else None
    return near[0] if near else word


@cache
def _known() -> frozenset[str]:
    return frozenset({*NEAR, *(name for names in (*_weekdays(), *_months()) for name in names)})


def _hour(said: re.Match[str]) -> tuple[int, int]:
    hour, half = int(said[1]), said[3] or said[4]
    if half is not None:
        hour = hour % 12 + 12 * (half == "pm")
    return hour, int(said[2] or 0)


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) < 3 and 1 <= int(word) <= 31


def _weekdays() -> Iterator[list[str]]:
    for language in languages():
        names = get_day_names(locale=language)
        yield [fold(names[number]) for number in range(7)]


def _months() -> Iterator[list[str]]:
    for language in languages():
        names = get_month_names(locale=language)
        yield [fold(names[number]) for number in range(1, 13)]
