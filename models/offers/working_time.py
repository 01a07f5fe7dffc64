"""When one works, as far as the words of an offer let it be known."""

import re
from enum import StrEnum

from models.folding import fold

FULL_WEEK = 35


class WorkingTime(StrEnum):
    """What people ask for of their hours. An offer may have several of these, or none that is known."""

    FULL = "full"
    PART = "part"
    MORNING = "morning"
    EVENING = "evening"
    NIGHT = "night"
    WEEKEND = "weekend"


# "35 heures", "28 h par semaine"; neither "de 9 h à 17 h" nor "à 16 heures".
_WEEK = re.compile(r"(?<!de )(?<!a )\b(\d{1,2})(?:[.,]\d+)? ?(?:heures\b|h(?:/| par | hebdo))")
_NOT = re.compile(r"\b(?:jamais|sans|ni|pas|aucun)(?: (?:de|du|le|la|les|travail|travaille))* \w+")
_SAID = {
    WorkingTime.FULL: re.compile(r"\btemps (?:plein|complet)"),
    WorkingTime.PART: re.compile(r"\b(?:temps partiel|mi temps)"),
    WorkingTime.MORNING: re.compile(r"\bmatin"),
    WorkingTime.EVENING: re.compile(r"\bsoir"),
    WorkingTime.NIGHT: re.compile(r"\bnuit"),
    WorkingTime.WEEKEND: re.compile(r"\b(?:week ?end|samedi|dimanche)"),
}


def times_told(hours: str) -> frozenset[WorkingTime]:
    """What these words let be known: nothing of what they say one never works."""
    told = _NOT.sub(" ", fold(hours).replace("week-end", "weekend").replace("mi-temps", "mi temps"))
    found = {time for time, pattern in _SAID.items() if pattern.search(told)}
    if week := _WEEK.search(told):
        found.add(time_of_week(int(week[1])))
    return frozenset(found)


def time_of_week(hours: int) -> WorkingTime:
    """Of so many hours a week."""
    return WorkingTime.FULL if hours >= FULL_WEEK else WorkingTime.PART
