"""The demo's past: stories that take turns, each act at its own instant, so that the journal is in order of time."""

import heapq
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import count
from random import Random

from models.database import at, local, utc_of

# A story acts, then yields how long it pauses before its next act.
Story = Iterator[timedelta]

OPENS, CLOSES = time(8, 30), time(18, 30)
DAY = timedelta(days=1)


class Agenda:
    """Stories by the instant of their next act."""

    def __init__(self, present: datetime) -> None:
        self.present = present
        self._waiting: list[tuple[datetime, int, Story]] = []
        self._number = count()

    def days_ago(self, days: float, chance: Random) -> datetime:
        """An instant of that day at which people here are awake, never in the future."""
        day = local(self.present - timedelta(days=days))
        awake = datetime.combine(day, time(chance.randint(8, 20), chance.randint(0, 59)), day.tzinfo)
        return min(awake.astimezone(UTC).replace(tzinfo=None), self.present)

    def begin(self, instant: datetime, story: Story) -> None:
        """Let a story do its first act at this instant."""
        heapq.heappush(self._waiting, (instant, next(self._number), story))

    def play(self, say: Callable[[str], None]) -> None:
        """Let every story act in its turn, until the present. What would come after it does not happen.

        It takes a while: `say` is told each tenth of the way.
        """
        began, tenths = self._waiting[0][0], 0
        way = max(self.present - began, DAY)
        while self._waiting and self._waiting[0][0] <= self.present:
            instant, _, story = heapq.heappop(self._waiting)
            reached = int(10 * (instant - began) / way)
            if reached > tenths:
                tenths = reached
                say(f"{tenths * 10} % of the way to today")
            with at(instant):
                pause = next(story, None)
            if pause is not None:
                self.begin(at_work(instant + pause), story)


def at_work(instant: datetime) -> datetime:
    """This instant, or the next one at which an office is open."""
    here = local(instant)
    if here.time() > CLOSES:
        here = datetime.combine(here + DAY, OPENS.replace(minute=here.minute), here.tzinfo)
    if here.time() < OPENS:
        here = datetime.combine(here, OPENS.replace(minute=30 + here.minute // 2), here.tzinfo)
    while here.weekday() > 4:
        here += DAY
    return here.astimezone(UTC).replace(tzinfo=None)


def office_hour(instant: datetime, days: int, hour: int) -> datetime:
    """This hour, as clocks here show it, so many working days later; earlier for fewer than none."""
    day, step = local(instant).date(), 1 if days > 0 else -1
    for _ in range(abs(days)):
        day += DAY * step
        while day.weekday() > 4:
            day += DAY * step
    return utc_of(datetime.combine(day, time(hour)))
