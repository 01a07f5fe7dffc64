"""When a search tells, in the time of the people, on days of 23 and 25 hours too."""

from datetime import datetime

import pytest

from models.alerts.rhythms import next_time
from models.offers.searches import Rhythm

SUMMER_COMES, WINTER_COMES = "2026-03-29", "2026-10-25"


@pytest.mark.parametrize(
    ("rhythm", "after", "then"),
    [
        (Rhythm.AT_ONCE, "2026-03-02 23:12", "2026-03-02 23:12"),
        (Rhythm.DAILY, "2026-03-02 06:59", "2026-03-02 07:00"),
        (Rhythm.DAILY, "2026-03-02 07:00", "2026-03-02 07:00"),
        (Rhythm.DAILY, "2026-03-02 07:01", "2026-03-03 07:00"),
        # In Paris it is the next day already.
        (Rhythm.DAILY, "2026-03-02 23:30", "2026-03-03 07:00"),
        (Rhythm.DAILY, "2026-03-28 12:00", f"{SUMMER_COMES} 06:00"),
        (Rhythm.DAILY, "2026-10-24 12:00", f"{WINTER_COMES} 07:00"),
        (Rhythm.WEEKLY, "2026-03-02 06:00", "2026-03-02 07:00"),
        (Rhythm.WEEKLY, "2026-03-02 07:01", "2026-03-09 07:00"),
        (Rhythm.WEEKLY, "2026-03-24 12:00", "2026-03-30 06:00"),
        (Rhythm.WEEKLY, "2026-03-08 23:30", "2026-03-09 07:00"),
    ],
)
def test_next_time(rhythm, after, then):
    """Paris is one hour ahead in winter, two in summer."""
    assert next_time(rhythm, datetime.fromisoformat(after)) == datetime.fromisoformat(then)
