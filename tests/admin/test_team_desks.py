"""The first page of the team: who asks it something, what it sends to many; as many statements for many as for one."""

from datetime import timedelta

from models.broadcasts.broadcast import Broadcast, State
from models.database import now
from models.support.asking import answer_ticket, ask_team
from models.support.ticket import Ticket
from tests.admin.conftest import counted
from tests.admin.test_dashboards import desks
from tests.cast import Cast, candidate


def test_questions_that_wait_show_the_oldest_first_and_go_once_answered(cast: Cast, sign_in):
    old, new = ask_team(cast.amina, "Bonjour"), ask_team(cast.bruno, "Bonjour")
    Ticket.update(written_at=now() - timedelta(days=4, hours=1)).where(Ticket.id == old.id).execute()
    browser = sign_in(cast.team)
    page = browser.get("/").text
    assert page.index(f"{old.number}, Amina Diallo") < page.index(f"{new.number}, Bruno Morel")
    assert f'href="/tickets/{old.id}"' in page
    assert page.count("Attend depuis 4 jours") == 1
    answer_ticket(cast.team, old, "Voici.")
    assert desks(browser)["tickets"] == 1


def test_questions_of_others_show_to_nobody_else(cast: Cast, sign_in):
    ticket = ask_team(cast.amina, "Bonjour")
    for who in (cast.bruno, cast.chloe, cast.driss):
        page = sign_in(who).get("/").text
        assert ticket.number not in page
        assert "desk-tickets" not in page


def test_what_is_sent_to_many_shows_until_it_is_done(cast: Cast, sign_in):
    for state in State:
        Broadcast.create(title=f"Message {state}", words="Venez.", state=state, begins_at=now())
    browser = sign_in(cast.team)
    page = browser.get("/").text
    assert desks(browser)["broadcasts"] == 3
    shown = {state for state in State if f"Message {state}" in page}
    assert shown == {State.SCHEDULED, State.RUNNING, State.STOPPED}


def test_page_asks_as_much_for_many_as_for_one(cast: Cast, sign_in):
    browser = sign_in(cast.team)
    wait(cast, "a")
    with counted() as few:
        browser.get("/")
    for letter in "bcdefghijk":
        wait(cast, letter)
    with counted() as many:
        page = browser.get("/").text
    assert len(few) == len(many)
    assert '<span class="count">11</span>' in page
    assert 'href="/tickets/">' in page.partition("desk-tickets")[2]


def wait(cast: Cast, letter: str) -> None:
    ask_team(candidate("Lou", f"Marin{letter}", cast.mission, cast.convention), "Bonjour")
    Broadcast.create(title=f"Message {letter}", words="Venez.", state=State.SCHEDULED, begins_at=now())
