"""The page of messages: read once the file is opened, answered by referents of the place, closed to everyone else."""

from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient

from models.conversations.conversation import TELEGRAM, Conversation
from models.database import today
from models.exchanges.thread import Message, Thread
from models.exchanges.writing import mark_read, write_to_referents
from models.journal import history
from models.people.candidate import Candidate
from models.people.staff import Staff
from tests.admin.conftest import counted, nothing_changes
from tests.admin.forms import form_in
from tests.cast import Cast, put_refused
from tests.files import pdf


@pytest.fixture
def bruno(cast: Cast, sign_in) -> FlaskClient:
    write_to_referents(cast.amina, "Bonjour Bruno")
    return sign_in(cast.bruno)


def address(cast: Cast) -> str:
    return f"/candidates/{cast.amina.id}/messages"


def send(browser: FlaskClient, cast: Cast, **typed: Any) -> Any:
    values = {name: value for name, value in form_in(browser.get(address(cast)).text).values.items() if name != "file"}
    return browser.post(address(cast), data=values | typed, follow_redirects=True)


def test_messages_are_read_once_the_file_is_opened(cast: Cast, bruno):
    with nothing_changes():
        assert "Bonjour Bruno" not in bruno.get(address(cast)).text
    page = bruno.post(f"{address(cast)}/read", follow_redirects=True)
    assert "Bonjour Bruno" in page.text
    assert "open" in [entry.verb for entry in history(cast.amina)]


@pytest.mark.parametrize("who", ["bruno", "team"])
def test_page_says_who_reads_the_messages_whoever_asks(cast: Cast, sign_in, who: str):
    page = sign_in(getattr(cast, who)).get(address(cast)).text
    assert "Le candidat et les référents de son lieu lisent ces messages. L’équipe Tremplin peut les lire" in page


def test_first_page_leads_to_what_waits_until_it_is_read(cast: Cast, bruno):
    assert address(cast) in bruno.get("/").text
    bruno.post(f"{address(cast)}/read")
    assert address(cast) in bruno.get("/").text
    bruno.post(f"{address(cast)}/read", data={"seen": str(Message.get().id)})
    assert address(cast) not in bruno.get("/").text


def test_desk_counts_people_and_leads_to_the_list_of_them(cast: Cast, bruno):
    write_to_referents(cast.amina, "Et elle ?", application=cast.apply())
    page = bruno.get("/").text
    assert page.count(address(cast)) == 1
    assert "Amina Diallo" in bruno.get("/candidates/?state=messages").text
    for thread in Thread.select():
        mark_read(Staff.get_by_id(cast.bruno.id), thread, 9999)
    assert "Amina Diallo" not in bruno.get("/candidates/?state=messages").text


def test_answer_is_sent_and_what_was_seen_is_read(cast: Cast, bruno):
    bruno.post(f"{address(cast)}/read")
    page = send(bruno, cast, words="Venez demain.").text
    assert "Votre message est envoyé" in page
    assert 'href="/candidates/?state=messages"' in page  # those who wait still
    assert [one.words for one in Message.select().order_by(Message.id)] == ["Bonjour Bruno", "Venez demain."]
    assert Thread.get().unread_by_place_since is None


def test_answer_before_reading_leaves_what_waits(cast: Cast, bruno):
    send(bruno, cast, words="Venez demain.")
    assert Thread.get().unread_by_place_since is not None


def test_file_is_joined_and_opened_again(cast: Cast, bruno):
    bruno.post(f"{address(cast)}/read")
    send(bruno, cast, words="", file=(BytesIO(pdf("Plan")), "Plan.pdf"))
    message = Message.select().order_by(Message.id.desc()).get()
    got = bruno.post(f"{address(cast)}/{message.id}/open")
    assert got.data == pdf("Plan")
    assert got.headers["Content-Disposition"].startswith("attachment")


def test_words_stay_where_they_were_typed_at_an_error(cast: Cast, bruno):
    with nothing_changes():
        answer = bruno.post(address(cast), data={"words": "é" * 2001})
    assert answer.status_code == 422
    assert "é" * 2001 in answer.text
    answer = bruno.post(address(cast), data={"words": "Je garde", "file": (BytesIO(b"MZ"), "virus.exe")})
    assert answer.status_code == 409
    assert "Je garde" in answer.text


def test_empty_message_is_refused_in_words_that_fit(cast: Cast, bruno):
    with nothing_changes():
        answer = bruno.post(address(cast), data={"words": " "})
    assert answer.status_code == 409
    assert "Écrivez votre message." in answer.text


def test_what_was_written_last_stands_first_below_the_answer(cast: Cast, bruno):
    write_to_referents(cast.amina, "Et demain ?")
    page = bruno.post(f"{address(cast)}/read", follow_redirects=True).text
    assert page.index("</textarea>") < page.index("Et demain ?") < page.index("Bonjour Bruno")
    assert f'name="seen" value="{Message.select().order_by(Message.id.desc()).get().id}"' in page


@pytest.mark.parametrize("page", ["/candidates/{}", "/candidates/{}/messages", "/appointments/of/{}"])
def test_whom_nothing_reaches_is_said_before_one_writes(cast: Cast, bruno, page):
    said, url = "Téléphonez-lui", page.format(cast.amina.id)
    assert said not in bruno.get(url).text
    Candidate.update(email_refused_on=today(), email_refusal="unknown").execute()
    assert said in bruno.get(url).text
    Conversation.create(channel=TELEGRAM, address="77", candidate=cast.amina)
    assert said not in bruno.get(url).text
    Conversation.update(reachable=False).execute()
    assert said in bruno.get(url).text


@pytest.mark.parametrize("page", ["/candidates/{}/messages", "/appointments/of/{}"])
def test_page_on_which_nobody_can_write_says_so(cast: Cast, bruno, sign_in, page):
    url = page.format(cast.amina.id)
    assert "Seul un référent" not in bruno.get(url).text
    put_refused(cast.amina, cast.mission)
    assert "Seul un référent" in bruno.get(url).text
    assert "Seul un référent" in sign_in(cast.team).get(f"/candidates/{cast.amina.id}/messages").text


def test_message_on_an_application_of_another_is_refused(cast: Cast, bruno):
    other = cast.apply(cast.other_candidate, cast.other_offer)
    with nothing_changes():
        assert bruno.post(address(cast), data={"words": "Bonjour", "about": str(other.id)}).status_code == 422


@pytest.mark.parametrize("who", ["driss", "chloe"])
def test_stranger_finds_no_page(cast: Cast, bruno, sign_in, who):
    stranger = sign_in(getattr(cast, who))
    message = Message.get()
    with nothing_changes():
        assert stranger.get(address(cast)).status_code == 404
        assert stranger.post(address(cast), data={"words": "Bonjour"}).status_code == 404
        assert stranger.post(f"{address(cast)}/read").status_code == 404
        assert stranger.post(f"{address(cast)}/{message.id}/open").status_code == 404


def test_team_reads_and_does_not_write(cast: Cast, bruno, sign_in):
    team = sign_in(cast.team)
    assert "Bonjour Bruno" in team.post(f"{address(cast)}/read", follow_redirects=True).text
    with nothing_changes():
        assert team.post(address(cast), data={"words": "Bonjour"}).status_code == 404


def test_page_makes_as_many_queries_for_twenty_messages_as_for_two(cast: Cast, bruno):
    bruno.post(f"{address(cast)}/read")
    application = cast.apply()
    write_to_referents(cast.amina, "Deux", application=application)
    with counted() as few:
        bruno.get(address(cast))
    for number in range(18):
        write_to_referents(cast.amina, f"N° {number}", application=application if number % 2 else None)
    with counted() as many:
        bruno.get(address(cast))
    assert len(many) == len(few)
