"""News of the platform: written by the team, shown in their days to those they are for, read once."""

from datetime import timedelta
from typing import Any

import pytest

from models.announcements.announcement import (
    Announcement,
    AnnouncementRead,
    Readers,
    read_announcement,
    write_announcement,
)
from models.database import at, now, start_of, today
from models.people.staff import Staff
from tests.acts import at_once, everything, refused, unreachable
from tests.cast import Cast, cast

__all__ = ["cast"]


def announce(cast: Cast, row: Announcement | None = None, seen: int | None = None, **more: Any) -> Announcement:
    values = {
        "title": "Forum",
        "words": "Venez jeudi.",
        "readers": Readers.EVERYONE,
        "begins_on": today(),
        "ends_on": today(),
        "published": True,
    }
    return write_announcement(cast.team, row, seen, **values | more)


def titles(person: Any) -> list[str]:
    return [one.title for one in Announcement.visible_to(person)]


def test_each_reads_what_is_for_them(cast: Cast):
    for readers in Readers:
        announce(cast, title=readers.value, readers=readers)
    assert titles(cast.amina) == ["everyone", "candidates"]
    assert titles(Staff.get_by_id(cast.chloe.id)) == ["everyone", "staff"]


def test_draft_is_read_by_nobody(cast: Cast):
    announce(cast, published=False)
    assert titles(cast.amina) == titles(cast.team) == []


def test_it_is_shown_from_its_first_day_to_its_last_as_people_here_count_them(cast: Cast):
    day = today()
    announce(cast, begins_on=day + timedelta(days=1), ends_on=day + timedelta(days=2))
    begins, ends = start_of(day + timedelta(days=1)), start_of(day + timedelta(days=3))
    second = timedelta(seconds=1)
    shown = []
    for instant in (begins - second, begins, ends - second, ends):
        with at(instant):
            shown.append(bool(titles(cast.amina)))
    assert shown == [False, True, True, False]


def test_it_is_read_once_by_each(cast: Cast):
    told = announce(cast)
    assert Announcement.unread_by(cast.amina).get() == told
    read_announcement(cast.amina, told)
    before = everything()
    read_announcement(cast.amina, told)
    assert everything() == before
    assert not Announcement.unread_by(cast.amina).exists()
    assert Announcement.unread_by(cast.other_candidate).exists()


def test_read_twice_at_the_same_instant_is_read_once(cast: Cast):
    told = announce(cast)
    at_once(lambda: read_announcement(cast.amina, told), lambda: read_announcement(cast.amina, told))
    assert AnnouncementRead.select().count() == 1


@pytest.mark.parametrize(
    "hidden", [{"published": False}, {"readers": Readers.STAFF}, {"begins_on": None, "ends_on": None}], ids=str
)
def test_what_is_not_shown_cannot_be_read(cast: Cast, hidden: dict[str, Any]):
    tomorrow = today() + timedelta(days=1)
    told = announce(cast, **{name: tomorrow if value is None else value for name, value in hidden.items()})
    with unreachable():
        read_announcement(cast.amina, told)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"title": " "}, "title_missing"),
        ({"words": ""}, "message_missing"),
        ({"title": "T" * 81}, "text_too_long"),
        ({"words": "T" * 601}, "text_too_long"),
        ({"ends_on": today() - timedelta(days=1)}, "announcement_days"),
    ],
)
def test_what_says_nothing_or_too_much_is_refused(cast: Cast, wrong: dict[str, Any], reason: str):
    with refused(reason):
        announce(cast, **wrong)


def test_two_who_change_one_do_not_overwrite_each_other(cast: Cast):
    told = announce(cast)
    announce(cast, told, told.revision, title="Autre")
    with refused("edited_meanwhile"):
        announce(cast, told, told.revision, title="Encore")
    assert Announcement.get().title == "Autre"


@pytest.mark.parametrize("who", ["bruno", "chloe", "driss"])
def test_only_the_team_writes(cast: Cast, who: str):
    told = announce(cast)
    with refused("not_yours"):
        write_announcement(getattr(cast, who), told, told.revision, title="À moi")


def test_it_is_kept_after_its_days(cast: Cast):
    announce(cast)
    with at(now() + timedelta(days=30)):
        assert titles(cast.amina) == []
    assert Announcement.select().count() == 1
