"""Which notices one gets, where, and when nothing rings (A15, A16)."""

import re

from markupsafe import Markup

from bot.router import Visitor, screen
from bot.screen import MOST_CHOICES, Button, Screen, numbered
from models.notices.preferences import Topic, Way, choose_way, offered_to, ways_of
from models.notices.quiet import Hours, choose_quiet_hours, hours_of
from models.refusal import Refused
from texts import plain, text

PAGE = MOST_CHOICES - 1
NEVER = Hours(0, 0)
# From 8 to 16: for whoever works at night.
PROPOSED = (Hours(21, 8), Hours(22, 7), Hours(20, 10), Hours(8, 16), NEVER)
# In English, also "10 pm".
HOUR = r"(2[0-4]|1\d|0?\d)\s*(?:h(?:ours?|eures?|rs?)?|:)?\s*(?:00)?\s*([ap]\.?m\b\.?)?"
TWO_HOURS = re.compile(rf"\D*{HOUR}\D{{1,12}}{HOUR}\D*", re.IGNORECASE)


@screen("notices")
def notices(visitor: Visitor) -> Screen:
    """What one is told of now, and where."""
    return notices_from(visitor, 0)


@screen("notices/from/<int:start>")
def notices_from(visitor: Visitor, start: int) -> Screen:
    """What can be chosen, some at a time."""
    ways = ways_of(visitor.candidate)
    lines = [text("notice-topic-line", topic=topic, way=way) for topic, way in ways.items()]
    topics = [Button(plain("notice-topic", value=topic), f"notices/about/{topic}") for topic in ways]
    # First, so that it stays on the first page whatever the number of topics.
    every = [Button(plain("quiet-hours"), "notices/quiet"), *topics]
    shown = every if len(every) <= MOST_CHOICES else every[start : start + PAGE]
    more = len(shown) < len(every) > start + PAGE
    choices = [*shown, *([Button(plain("more"), f"notices/from/{start + PAGE}")] if more else [])]
    hours = hours_of(visitor.candidate)
    words = text("notices-chosen", lines=Markup("\n").join(lines), begin=hours.begin, end=hours.end, rings=_ring(hours))
    return Screen(words, tuple(choices), back="account")


@screen("notices/about/<topic>")
def topic(visitor: Visitor, topic: str) -> Screen:
    """How one is told of a topic, and how one can be."""
    about = _topic(visitor, topic)
    here = f"notices/about/{about}"
    choices = numbered(Button(plain("notice-way", value=way), f"{here}/{way}") for way in Way)
    return Screen(text("notice-topic-now", topic=about, way=ways_of(visitor.candidate)[about]), choices, back="notices")


@screen("notices/about/<topic>/<way>")
def choose(visitor: Visitor, topic: str, way: str) -> Screen:
    """Be told so from now on."""
    if way not in set(Way):
        raise Refused("choice")
    choose_way(visitor.candidate, _topic(visitor, topic), Way(way))
    return _chosen(visitor)


def _hear_hours(visitor: Visitor, words: str) -> Screen:
    """Hours that are typed, such as "de 22 h à 7 h"."""
    said = TWO_HOURS.fullmatch(words)
    if said is None:
        return quiet(visitor).noted(text("quiet-hours-unread"))
    return choose_quiet(visitor, _hour(said[1], said[2]), _hour(said[3], said[4]))


def _hour(number: str, half: str | None) -> int:
    hour = int(number)
    if half:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    return hour % 24


@screen("notices/quiet", hears=_hear_hours)
def quiet(visitor: Visitor) -> Screen:
    """When nothing rings."""
    choices = numbered(
        Button(
            plain("quiet-hours-choice", begin=hours.begin, end=hours.end, rings=_ring(hours)),
            f"notices/quiet/{hours.begin}/{hours.end}",
        )
        for hours in PROPOSED
    )
    hours = hours_of(visitor.candidate)
    words = text("quiet-hours-now", begin=hours.begin, end=hours.end, rings=_ring(hours))
    return Screen(words, choices, path="notices/quiet", back="notices")


@screen("notices/quiet/<int:begin>/<int:end>")
def choose_quiet(visitor: Visitor, begin: int, end: int) -> Screen:
    """Be left in peace at these hours from now on."""
    choose_quiet_hours(visitor.candidate, Hours(begin, end))
    return _chosen(visitor)


def _chosen(visitor: Visitor) -> Screen:
    return notices(visitor).noted(text("notices-noted"))


def _topic(visitor: Visitor, name: str) -> Topic:
    if name not in offered_to(visitor.candidate):
        raise Refused("choice")
    return Topic(name)


def _ring(hours: Hours) -> str:
    return "always" if hours.begin == hours.end else "by day"
