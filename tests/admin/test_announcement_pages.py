"""News of the platform: written by the team, read on the first page by those they are for (A32)."""

from datetime import timedelta
from typing import Any

import pytest

from models.announcements.announcement import Announcement, Readers, write_announcement
from models.database import today
from tests.admin.conftest import nothing_changes
from tests.admin.forms import form_in
from tests.cast import Cast


def typed(**more: Any) -> dict[str, Any]:
    days = {"begins_on": today().isoformat(), "ends_on": (today() + timedelta(days=3)).isoformat()}
    return {"title": "Forum", "words": "Venez <b>jeudi</b>.", "readers": "staff", "published": "y", **days} | more


def test_team_writes_and_staff_read_it_on_the_first_page(cast: Cast, sign_in):
    sign_in(cast.team).post("/announcements/new", data=typed())
    for person in (cast.bruno, cast.chloe, cast.team):
        page = sign_in(person).get("/").text
        assert "<summary>Forum, aujourd’hui</summary>" in page, "opened at a press: what waits stays in sight"
        assert "Venez &lt;b&gt;jeudi&lt;/b&gt;." in page


@pytest.mark.parametrize(
    "hidden",
    [
        {"published": ""},
        {"readers": "candidates"},
        {"begins_on": (today() + timedelta(days=1)).isoformat()},
        {
            "begins_on": (today() - timedelta(days=2)).isoformat(),
            "ends_on": (today() - timedelta(days=1)).isoformat(),
        },
    ],
    ids=["draft", "candidates", "later", "over"],
)
def test_what_is_not_for_staff_today_is_not_there(cast: Cast, sign_in, hidden):
    values = {name: value for name, value in typed(**hidden).items() if value}
    sign_in(cast.team).post("/announcements/new", data=values)
    assert Announcement.select().count() == 1
    assert "Forum" not in sign_in(cast.bruno).get("/").text
    assert "Forum" not in sign_in().get("/").text


def test_team_reads_the_days_in_words(cast: Cast, sign_in):
    browser = sign_in(cast.team)
    browser.post("/announcements/new", data=typed())
    page = browser.get("/announcements/").text
    assert "aujourd’hui" in page
    assert today().isoformat() not in page


def test_it_is_changed_by_its_form(cast: Cast, sign_in):
    browser = sign_in(cast.team)
    browser.post("/announcements/new", data=typed())
    address = f"/announcements/{Announcement.get().id}/edit"
    form = form_in(browser.get(address).text)
    assert form.values["title"] == "Forum"
    form.values["title"] = "Salon"
    browser.post(address, data=form.values)
    assert Announcement.get().title == "Salon"
    assert "Salon" in browser.get("/announcements/").text


def test_two_days_the_wrong_way_round_are_refused(cast: Cast, sign_in):
    with nothing_changes():
        answer = sign_in(cast.team).post("/announcements/new", data=typed(ends_on="2020-01-01"))
    assert "Le dernier jour vient après le premier." in answer.text


@pytest.mark.parametrize("who", ["bruno", "chloe", "driss"])
def test_nobody_else_finds_the_pages(cast: Cast, sign_in, who):
    days = {"ends_on": today(), "published": True}
    row = write_announcement(cast.team, None, title="Forum", words="Jeudi.", readers=Readers.CANDIDATES, **days)
    browser = sign_in(getattr(cast, who))
    with nothing_changes():
        for address in ("/announcements/", "/announcements/new", f"/announcements/{row.id}/edit"):
            assert browser.get(address).status_code == 404
        assert browser.post("/announcements/new", data=typed()).status_code == 404
