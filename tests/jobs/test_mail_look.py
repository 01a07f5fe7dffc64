"""Each e-mail is a text and a page with the same words, and says how to stop those of its topic."""

import re

import pytest

from jobs.emails import compose, news_of
from jobs.page import html_of
from jobs.subjects import with_subjects
from models.accounts.unsubscribing import read_stop
from models.conversations.conversation import EMAIL
from models.notices.notice import Kind
from models.notices.preferences import Topic, topic_of
from models.notices.queue import take_together
from settings import settings
from tests.jobs.conftest import queued
from tests.jobs.mails import CANDIDATE, EMPLOYER, EVERY_MAIL, body, mail, page, person

TAG = re.compile(r"<[^>]*>")


def words(html: str) -> str:
    shown = TAG.sub("", html.partition("<body>")[2])
    for sign, entity in (("<", "&lt;"), (">", "&gt;"), ('"', "&#34;"), ("'", "&#39;"), ("&", "&amp;")):
        shown = shown.replace(entity, sign)
    return " ".join(shown.split())


@pytest.mark.parametrize(("kind", "role"), EVERY_MAIL)
def test_page_says_what_the_text_says(cast, application, kind, role):
    message = mail(cast, application, kind, role)
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert words(page(message)) == " ".join(body(message).split())


@pytest.mark.parametrize(("kind", "role"), EVERY_MAIL)
def test_mail_that_can_be_switched_off_says_how_and_no_other_does(cast, application, kind, role):
    message, reader = mail(cast, application, kind, role), person(cast, role)
    topic = topic_of(reader, kind)
    said = re.search(r"Ne plus recevoir ces e-mails \(.+\) :\n\S+/mails/(\S+)\n", body(message))
    if topic is None:
        assert said is None
        assert message["List-Unsubscribe"] is message["List-Unsubscribe-Post"] is None
        return
    assert read_stop(said[1]) == (reader, topic)
    assert message["List-Unsubscribe"] == f"<{settings().public_url}/mails/{said[1]}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "Amina" not in said[1]


def together(cast, application, *kinds: Kind):
    for kind in kinds:
        queued(cast.chloe, kind, application, day=10)
    [lot] = take_together(EMAIL, 10)
    return compose([news_of(one.notice) for one in with_subjects(lot)], False)


def test_letter_about_several_topics_stops_each_and_none_in_one_click(cast, application):
    """One click would stop what its reader did not mean."""
    message = together(cast, application, Kind.APPLICATION_RECEIVED, Kind.APPLICATION_HIRE_ELSEWHERE)
    codes = re.findall(r"/mails/(\S+)", body(message))
    assert {read_stop(code) for code in codes} == {(cast.chloe, Topic.TO_READ), (cast.chloe, Topic.APPLICATIONS)}
    assert message["List-Unsubscribe"] is None


def test_letter_that_holds_what_nobody_switches_off_is_not_stopped_in_one_click(cast, application):
    message = together(cast, application, Kind.APPLICATION_RECEIVED, Kind.PASSWORD_CHANGED)
    assert len(re.findall("/mails/", body(message))) == 1
    assert message["List-Unsubscribe"] is None


def test_letter_about_one_topic_is_stopped_in_one_click(cast, application):
    message = together(cast, application, Kind.APPLICATION_RECEIVED, Kind.APPLICATION_VALIDATE)
    assert len(re.findall("/mails/", body(message))) == 1
    assert message["List-Unsubscribe"]


def test_what_people_wrote_stays_words(cast, application):
    application.answer = 'Non <script>alert("x")</script>\nhttps://ailleurs.example/<b>\nhttps://ailleurs.example/'
    application.save()
    html = page(mail(cast, application, Kind.APPLICATION_REFUSE, CANDIDATE))
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert set(re.findall('href="([^"]*)"', html)) <= {
        settings().telegram_bot_url,
        *re.findall(r"http://127\S+/mails/\S+(?=\")", html),
    }


def test_address_that_only_begins_like_ours_is_no_link():
    ours = settings().public_url
    assert "<a " in html_of(f"{ours}/offers", "Titre")
    assert "<a " in html_of(ours, "Titre")
    assert "<a " not in html_of(f"{ours}.ailleurs.example/", "Titre")
    assert "<a " not in html_of(f"{ours}@ailleurs.example/", "Titre")


def test_title_is_escaped_and_money_is_no_placeholder():
    html = html_of("Salaire : $5 et $words", "<b>$title")
    assert "&lt;b&gt;$title" in html
    assert "$5 et $words" in html


@pytest.mark.parametrize("role", [CANDIDATE, EMPLOYER])
def test_page_takes_nothing_from_outside(cast, application, role):
    html = page(
        mail(cast, application, Kind.APPLICATION_CANCEL if role == CANDIDATE else Kind.APPLICATION_RECEIVED, role)
    )
    assert not re.search(r"<img|<link|<script|url\(|@import|src=", html)
    assert 'name="color-scheme" content="light dark"' in html


WIDTHS = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"


@pytest.mark.browser
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_read_on_a_narrow_phone_in_both_schemes(cast, application, browser, scheme):
    from axe_playwright_python.sync_playwright import Axe

    shown = browser.new_page(viewport={"width": 320, "height": 700}, color_scheme=scheme)
    shown.set_content(page(mail(cast, application, Kind.APPLICATION_REFUSE, CANDIDATE)))
    wide, seen = shown.evaluate(WIDTHS)
    assert wide <= seen
    rules = {"runOnly": ["wcag2a", "wcag2aa"]}
    assert Axe().run(shown, options=rules).response["violations"] == []
