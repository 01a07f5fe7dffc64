"""Help in the back office: found by words, asked of the team under a number, webinars; and the number of a failure."""

import json
import re
from datetime import datetime, timedelta

import pytest
from flask import Flask

from admin import help as help_pages
from admin.openweb.help import AUDIENCES
from models.database import local, now
from models.notices.notice import Kind, Notice
from models.support.asking import answer_ticket, ask_team, write_on
from models.support.ticket import Ticket, TicketMessage, TicketState
from models.support.webinar import Attendance, Audience, Webinar
from tests.admin.conftest import counted, nothing_changes
from tests.cast import Cast
from tests.models.support.webinars import LINK, hold_webinar

ABOUT = {"words": "Elle ne reçoit rien.", "names": "Amina", "email": "diallo@mail.example", "siret": "73282932000074"}


def test_help_is_that_of_what_one_is_and_is_found_by_words(cast: Cast, sign_in):
    page = sign_in(cast.bruno).get("/help/").text
    assert "Comment inviter un candidat" in page
    assert "Comment publier une offre" not in page
    found = sign_in(cast.chloe).get("/help/?q=anuler+l'embauche").text
    assert "La personne n’est pas venue" in found.partition("Une autre question")[0]
    assert "Aucune réponse trouvée" in sign_in(cast.bruno).get("/help/?q=xyzzy").text
    assert 'href="/help/"' in sign_in(cast.bruno).get("/").text


def test_question_of_staff_has_a_number_and_the_team_answers_it(cast: Cast, sign_in):
    bruno = sign_in(cast.bruno)
    assert "Enregistrer" not in bruno.get("/tickets/new").text
    page = bruno.post("/tickets/new", data=ABOUT, follow_redirects=True).text
    assert page.count('role="status"') == 1
    ticket = Ticket.get()
    assert page.count(ticket.number) >= 2
    assert "C’est enregistré" not in page
    assert 'type="submit">Envoyer</button>' in bruno.get("/tickets/new").text
    team = sign_in(cast.team)
    assert ticket.number in team.get("/tickets/").text
    words = {"words": "C’est réparé.", "seen": TicketMessage.get().id}
    answered = team.post(f"/tickets/{ticket.id}", data=words, follow_redirects=True)
    assert "C’est réparé." in answered.text
    assert Notice.select().where(Notice.kind == Kind.TICKET_ANSWERED, Notice.staff == cast.bruno).count() == 1
    assert "C’est réparé." in sign_in(cast.bruno).get(f"/tickets/{ticket.id}").text


@pytest.mark.parametrize("typed", [{"words": " "}, {"siret": "1"}, {"pass_number": "1"}, {"email": "x"}])
def test_what_is_mistyped_is_refused_and_nothing_is_asked(cast: Cast, sign_in, typed: dict[str, str]):
    with nothing_changes():
        assert sign_in(cast.bruno).post("/tickets/new", data=ABOUT | typed).status_code == 422


def test_ticket_of_another_is_not_there(cast: Cast, sign_in):
    ticket = ask_team(cast.amina, "Secret")
    for staff in (cast.bruno, cast.chloe, cast.driss):
        browser = sign_in(staff)
        with nothing_changes():
            assert browser.get(f"/tickets/{ticket.id}").status_code == 404
            assert browser.post(f"/tickets/{ticket.id}", data={"words": "Moi"}).status_code == 404
            assert browser.post(f"/tickets/{ticket.id}/close").status_code == 404
        assert ticket.number not in browser.get("/tickets/").text


def test_only_what_was_answered_is_closed_and_then_not_written_on(cast: Cast, sign_in):
    ticket, team = ask_team(cast.amina, "Bonjour"), sign_in(cast.team)
    with nothing_changes():
        assert team.post(f"/tickets/{ticket.id}/close").status_code == 409
    answer_ticket(cast.team, ticket, "Voici.")
    assert team.post(f"/tickets/{ticket.id}/close").status_code == 303
    assert Ticket.get().state == TicketState.CLOSED
    with nothing_changes():
        answer = team.post(f"/tickets/{ticket.id}", data={"words": "Encore un mot"})
    assert answer.status_code == 409
    assert "Encore un mot" in answer.text
    assert team.post(f"/tickets/{ticket.id}/close").status_code == 303


def test_answer_typed_over_a_newer_message_is_shown_again_with_it(cast: Cast, sign_in):
    ticket, team = ask_team(cast.amina, "Bonjour"), sign_in(cast.team)
    seen = re.search(r'name="seen"[^>]*value="(\d+)"', team.get(f"/tickets/{ticket.id}").text)[1]
    write_on(cast.amina, ticket, "Depuis hier.")
    with nothing_changes():
        answer = team.post(f"/tickets/{ticket.id}", data={"words": "C’est réparé.", "seen": seen})
    assert answer.status_code == 409
    for words in ("Depuis hier.", "C’est réparé.", "arrivé entre-temps"):
        assert words in answer.text, words
    again = re.search(r'name="seen"[^>]*value="(\d+)"', answer.text)[1]
    assert team.post(f"/tickets/{ticket.id}", data={"words": "C’est réparé.", "seen": again}).status_code == 303


def test_ticket_is_found_by_its_number_and_by_who_asked(cast: Cast, sign_in):
    mine, other = ask_team(cast.amina, "Bonjour"), ask_team(cast.bruno, "Bonjour")
    team = sign_in(cast.team)
    for words in (mine.number, f"n° {mine.number}", str(mine.id), "diallo", "Amina", "diallo@mail.example"):
        page = team.get("/tickets/", query_string={"search": words}).text
        assert (f"/tickets/{mine.id}" in page, f"/tickets/{other.id}" in page) == (True, False), words
    for words in ("x" * 5000, "²", "9" * 30, "2026-"):
        assert team.get("/tickets/", query_string={"search": words}).status_code == 200, words
    assert f"/tickets/{mine.id}" not in sign_in(cast.bruno).get(f"/tickets/?search={mine.id}").text


def test_who_waits_for_the_longest_comes_first_and_the_list_asks_as_much_for_many(cast: Cast, sign_in):
    asked = [ask_team(one, "Bonjour") for one in (cast.amina, cast.other_candidate)]
    answer_ticket(cast.team, asked[0], "Voici.")
    team = sign_in(cast.team)
    page = team.get("/tickets/").text
    assert page.index(asked[1].number) < page.index(asked[0].number)
    with counted() as few:
        team.get("/tickets/")
    for one in (cast.bruno, cast.chloe, cast.driss):
        ask_team(one, "Bonjour")
    with counted() as many:
        team.get("/tickets/")
    assert len(few) == len(many)


# Webinars


def typed(**more: str) -> dict[str, str]:
    day = local(now() + timedelta(days=30)).date()
    values = {"title": "Bien relire", "audience": "referents", "words": "Une heure.", "minutes": "60", "link": LINK}
    return {**values, "starts_at": f"{day}T14:00", "seats": "", "seen": "0", **more}


def test_team_holds_a_webinar_at_the_hour_of_here(cast: Cast, sign_in):
    sign_in(cast.team).post("/webinars/new", data=typed())
    webinar = Webinar.get()
    assert (local(webinar.starts_at).hour, webinar.audience) == (14, Audience.REFERENTS)
    assert re.search(r"à 14 h 00 \(heure de Paris, UTC\+[12]\)", sign_in(cast.bruno).get("/webinars/").text)


def skipped_hour() -> str:
    """Half past two, on the last Sunday of the next March: the clock goes from two to three."""
    days = [datetime(now().year + 1, 3, day) for day in range(25, 32)]
    return f"{next(day for day in days if day.weekday() == 6):%Y-%m-%d}T02:30"


@pytest.mark.parametrize("wrong", [{"link": "http://x.example"}, {"starts_at": "2001-01-01T10:00"}, {"seats": "0"}])
def test_what_cannot_be_held_is_refused(cast: Cast, sign_in, wrong: dict[str, str]):
    with nothing_changes():
        assert sign_in(cast.team).post("/webinars/new", data=typed(**wrong)).status_code == 422
    assert not Webinar.select().exists()


def test_hour_that_the_clock_skips_is_refused(cast: Cast, sign_in):
    answer = sign_in(cast.team).post("/webinars/new", data=typed(starts_at=skipped_hour()))
    assert "Cette heure n’existe pas ce jour-là" in answer.text
    assert not Webinar.select().exists()


def test_link_is_for_those_who_come(cast: Cast, sign_in):
    webinar, bruno = hold_webinar(cast, Audience.REFERENTS), sign_in(cast.bruno)
    page = bruno.get("/webinars/").text
    assert (LINK in page, "Une heure, en ligne." in page) == (False, True)
    assert LINK in bruno.post(f"/webinars/{webinar.id}/join", follow_redirects=True).text
    bruno.post(f"/webinars/{webinar.id}/leave")
    assert LINK not in bruno.get("/webinars/").text
    assert not Attendance.select().exists()


def test_staff_reach_neither_the_webinars_of_others_nor_their_making(cast: Cast, sign_in):
    webinar, chloe = hold_webinar(cast, Audience.REFERENTS), sign_in(cast.chloe)
    with nothing_changes():
        for way in ("join", "leave", "cancel"):
            assert chloe.post(f"/webinars/{webinar.id}/{way}").status_code == 404
        assert chloe.post("/webinars/new", data=typed()).status_code == 404
        assert sign_in(cast.bruno).post(f"/webinars/{webinar.id}/cancel").status_code == 409


def test_cancelling_asks_first_then_cancels(cast: Cast, sign_in):
    webinar, team = hold_webinar(cast, Audience.REFERENTS), sign_in(cast.team)
    with nothing_changes():
        assert "Les inscrits sont prévenus" in team.get(f"/webinars/{webinar.id}/cancel").text
    team.post(f"/webinars/{webinar.id}/cancel")
    assert Webinar.get().is_cancelled


# The open web


@pytest.mark.parametrize("name", AUDIENCES)
def test_open_page_of_each_has_its_guide_and_its_questions_for_machines_too(cast: Cast, app: Flask, name: str):
    page = app.test_client().get(f"/aide/{name}").text
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    faq = json.loads(found[1]) if found else {}
    assert (faq["@type"], len(faq["mainEntity"]) >= 10, page.count("<ol>")) == ("FAQPage", True, 1)
    assert all(one["acceptedAnswer"]["text"] for one in faq["mainEntity"])


def test_open_help_is_found_by_words_and_says_back_safely_what_was_asked(cast: Cast, app: Flask):
    browser = app.test_client()
    assert "Comment effacer mon compte" in browser.get("/aide?q=effacer+compte").text
    assert "<b>x" not in browser.get("/aide?q=<b>x").text
    assert "How do I erase" in browser.get("/aide?q=erase&lang=en").text
    assert "/aide/employeurs" in browser.get("/sitemap-pages.xml").text


# Errors


def test_failure_has_a_number_that_is_in_the_log_and_leads_to_the_team(
    cast: Cast, app: Flask, sign_in, monkeypatch, caplog
):
    def fail(words: str, audiences: object) -> None:
        raise ValueError("secret")

    monkeypatch.setattr(help_pages, "find", fail)
    app.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    answer = sign_in(cast.bruno).get("/help/?q=x")
    number = re.search(r"ce numéro à l’équipe\s:\s(\w{4})\.", answer.text)
    assert (answer.status_code, bool(number)) == (500, True)
    assert f"incident {number[1] if number else ''}: a page failed: ValueError" in caplog.text
    assert "/tickets/new" in answer.text
    assert "/contact" in app.test_client().get("/nowhere").text
