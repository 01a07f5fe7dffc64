"""What is new: a line and a press at home until it is read; and the last applications there (A32)."""

from datetime import timedelta
from typing import Any

import pytest

from models.announcements.announcement import Announcement, AnnouncementRead, Readers, write_announcement
from models.applications import moves
from models.database import today
from tests.acts import everything
from tests.admin.conftest import counted
from tests.bot.driver import Talker
from tests.cast import Cast, offer


@pytest.fixture
def amina(cast: Cast) -> Talker:
    return Talker(700_000_001).is_candidate(cast.amina)


def announce(cast: Cast, title: str = "Forum des métiers", **more: Any) -> Announcement:
    values = {"title": title, "words": "Venez jeudi.", "readers": Readers.CANDIDATES, "ends_on": today()}
    return write_announcement(cast.team, None, **values | {"published": True} | more)


def test_home_says_what_is_new_until_it_is_read(cast: Cast, amina: Talker):
    announce(cast)
    assert "Quoi de neuf : « Forum des métiers »" in amina.taps("home").text
    assert "« Venez jeudi. »" in amina.taps("Lire la nouveauté").text
    assert "Quoi de neuf" not in amina.taps("home").text
    assert "Lire la nouveauté" not in amina.labels
    assert "Forum des métiers" in amina.taps("news").labels


@pytest.mark.parametrize(
    "hidden", [{"published": False}, {"readers": Readers.STAFF}, {"begins_on": today() + timedelta(days=1)}], ids=str
)
def test_what_is_not_for_candidates_today_is_not_there(cast: Cast, amina: Talker, hidden: dict[str, Any]):
    told = announce(cast, ends_on=today() + timedelta(days=2), **hidden)
    assert "Quoi de neuf" not in amina.taps("home").text
    assert "Rien de neuf" in amina.taps("news").text
    before = everything("conversation", "update")
    assert "Je ne trouve pas cette page." in amina.taps(f"news/{told.id}").text
    assert everything("conversation", "update") == before


def test_more_than_a_page_is_a_press_away(cast: Cast, amina: Talker):
    for number in range(6):
        announce(cast, f"Nouveauté {number}")
    assert "Nouveauté 1" not in amina.taps("news").labels
    assert "Nouveauté 1" in amina.taps("Suite").labels


def test_help_leads_to_all_of_it(cast: Cast, amina: Talker):
    announce(cast)
    assert "Forum des métiers" in amina.taps("help").taps("webinars").taps("Quoi de neuf").labels


def test_what_is_new_of_applications_is_a_press_from_it(cast: Cast, amina: Talker):
    assert "Mes candidatures" in amina.says("quoi de neuf").labels
    assert amina.conversation.path == "news"
    announce(cast)
    assert "Mes candidatures" in amina.taps("news").labels


def test_reading_counts_for_its_reader_only(cast: Cast, amina: Talker):
    told = announce(cast)
    amina.taps(f"news/{told.id}")
    zoe = Talker(700_000_002).is_candidate(cast.other_candidate)
    assert "Quoi de neuf" in zoe.taps("home").text
    assert AnnouncementRead.select().count() == 1


def test_home_shows_the_last_applications_and_where_they_stand(cast: Cast, amina: Talker):
    assert "Apprenti" not in amina.taps("home").text
    for number in range(3):
        cast.apply(offer=offer(cast.bakery, cast.chloe, f"Offre {number}"))
    last = moves.validate(cast.apply(), cast.bruno)
    moves.postpone(last, cast.chloe, "Plus tard.")
    text = amina.taps("home").text
    assert "« Apprenti boulanger » :" in text
    assert "« Offre 2 » :" in text
    assert "« Offre 1 »" not in text


def test_home_makes_as_many_queries_for_many_as_for_one(cast: Cast, amina: Talker):
    announce(cast)
    cast.apply()
    with counted() as few:
        amina.taps("home")
    for number in range(4):
        announce(cast, f"Nouveauté {number}")
        cast.apply(offer=offer(cast.bakery, cast.chloe, f"Offre {number}"))
    with counted() as many:
        amina.taps("home")
    assert len(many) == len(few)
