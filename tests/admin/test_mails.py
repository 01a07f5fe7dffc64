"""E-mails are chosen by their reader: staff on their page, anyone by the link in the mail, and only by a press."""

import pytest

from models.accounts.unsubscribing import stop_code
from models.notices.preferences import OFFERED_TO_STAFF, Preference, Topic, Way, choose_way, ways_of
from tests.admin.conftest import nothing_changes
from tests.cast import Cast

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def link(person, topic: Topic) -> str:
    return f"/mails/{stop_code(person, topic)}"


def said(answer) -> str:
    return answer.text.replace("\u00a0", " ")


def test_opening_the_link_changes_nothing_however_often(cast: Cast, app):
    """Mail scanners open every link."""
    browser = app.test_client()
    with nothing_changes():
        for _ in range(3):
            page = browser.get(link(cast.amina, Topic.APPLICATIONS))
        browser.head(link(cast.amina, Topic.APPLICATIONS))
    assert page.status_code == 200
    assert "Vous recevez les e-mails : Mes candidatures." in said(page)
    assert "Amina" not in page.text
    assert cast.amina.email not in page.text


def test_press_stops_the_mails_of_this_topic_and_another_has_them_again(cast: Cast, app):
    browser, here = app.test_client(), link(cast.chloe, Topic.TO_READ)
    answer = browser.post(here, follow_redirects=True)
    assert "Vous ne recevez plus les e-mails : Ce que vous avez à lire." in said(answer)
    assert ways_of(cast.chloe) == {**dict.fromkeys(OFFERED_TO_STAFF, Way.USUAL), Topic.TO_READ: Way.NONE}
    assert "Vous recevez les e-mails" in browser.post(here, data={"again": "1"}, follow_redirects=True).text
    assert not Preference.select().exists()


@pytest.mark.parametrize(
    ("before", "stopped", "again"),
    [
        (Way.USUAL, Way.CHAT, Way.BOTH),
        (Way.BOTH, Way.CHAT, Way.BOTH),
        (Way.EMAIL, Way.NONE, Way.USUAL),
    ],
)
def test_candidate_keeps_the_chat(cast: Cast, app, before, stopped, again):
    browser, here = app.test_client(), link(cast.amina, Topic.OFFERS)
    choose_way(cast.amina, Topic.OFFERS, before)
    browser.post(here)
    assert ways_of(cast.amina)[Topic.OFFERS] == stopped
    browser.post(here, data={"again": "1"})
    assert ways_of(cast.amina)[Topic.OFFERS] == again


def test_mail_program_stops_them_in_one_click_without_a_token_nor_a_redirect(cast: Cast, app):
    """RFC 8058."""
    app.config["WTF_CSRF_ENABLED"] = True
    answer = app.test_client().post(link(cast.amina, Topic.OFFERS), data={"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert ways_of(cast.amina)[Topic.OFFERS] == Way.CHAT


@pytest.mark.parametrize("method", ["get", "post"])
def test_link_that_was_changed_opens_nothing(cast: Cast, app, method):
    forged = link(cast.amina, Topic.OFFERS).replace("offers", "applications")
    with nothing_changes():
        answer = getattr(app.test_client(), method)(forged)
    assert answer.status_code == 409
    assert "Ce lien n’est pas correct" in answer.text


def test_staff_choose_their_mails(cast: Cast, sign_in):
    browser = sign_in(cast.bruno)
    page = browser.get("/mails/")
    assert page.text.count("checked") == 4
    browser.post("/mails/", data={"to_read": "y"})
    assert ways_of(cast.bruno) == {**dict.fromkeys(OFFERED_TO_STAFF, Way.NONE), Topic.TO_READ: Way.USUAL}
    assert browser.get("/mails/").text.count("checked") == 1
    assert {row.staff for row in Preference.select()} == {cast.bruno}


def test_employer_chooses_of_what_they_can_get(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    page = browser.get("/mails/").text
    assert (page.count("checked"), "Les rendez-vous" in page, "offres est à confirmer" in page) == (3, False, True)
    browser.post("/mails/", data={"to_read": "y", "applications": "y"})
    assert ways_of(cast.chloe) == {**dict.fromkeys(OFFERED_TO_STAFF, Way.USUAL), Topic.REMINDERS: Way.NONE}


def test_nobody_chooses_without_signing_in(cast: Cast, app):
    with nothing_changes():
        answer = app.test_client().post("/mails/", data={"to_read": "y"})
    assert answer.status_code == 403


def test_page_speaks_english_where_its_link_says_so_and_goes_on_so(cast: Cast, app):
    browser, here = app.test_client(), link(cast.amina, Topic.OFFERS) + "?lang=en"
    assert "You get the e-mails: New offers." in browser.get(here).text
    answer = browser.post(here, follow_redirects=True)
    assert "You no longer get the e-mails: New offers." in answer.text
    assert '<html lang="en">' in answer.text
