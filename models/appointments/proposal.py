"""What a referent proposes: how to meet, where, for how long, a word, and up to four times."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.appointments.appointment import Meeting
from models.database import now
from models.refusal import Refused
from models.validation import checked_text

MOST_TIMES = 4  # with "none of them", what a screen of the chat can offer
LATEST = timedelta(days=365)
LENGTHS = (15, 30, 45, 60, 90, 120)  # minutes
LONGEST_PLACE = 200


@dataclass(frozen=True)
class Proposal:
    """As it was typed; `times` are instants."""

    meeting: Meeting
    whereabouts: str
    minutes: int
    words: str
    times: Sequence[datetime]

    def checked(self) -> "Proposal":
        """The same, fit to be kept. Raises Refused."""
        where = checked_text(self.whereabouts, None, LONGEST_PLACE)
        if self.meeting == Meeting.VIDEO and not where.startswith("https://"):
            raise Refused("video_link")
        if self.meeting == Meeting.PLACE and not where:
            raise Refused("meeting_place")
        if self.minutes not in LENGTHS:
            raise Refused("choice")
        return Proposal(self.meeting, where, self.minutes, checked_text(self.words, None), checked_times(self.times))


def checked_times(times: Sequence[datetime]) -> list[datetime]:
    """One to four different times that are still to come, in their order. Raises Refused."""
    found = sorted(set(times))
    if not found:
        raise Refused("times_missing")
    if len(found) > MOST_TIMES:
        raise Refused("too_many_times", limit=MOST_TIMES)
    if found[0] <= now():
        raise Refused("times_past")
    if found[-1] > now() + LATEST:
        raise Refused("times_far")
    return found
