"""The list of candidates: found by what a telephone says, and who has waited longest first."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from models.database import now
from models.exchanges.thread import Thread
from models.exchanges.writing import write_to_referents
from models.people.candidate import Candidate
from models.people.guardian import Guardian
from models.registrations.help import HelpAsk, Why, ask_for_help
from models.registrations.registration import Registration
from tests.cast import Cast, candidate, put_pending


@pytest.fixture
def bruno(cast: Cast, sign_in) -> FlaskClient:
    return sign_in(cast.bruno)


def listed(browser: FlaskClient, **asked: str) -> list[str]:
    """The names of the list, in its order."""
    rows = browser.get("/candidates/", query_string=asked).text.split('<th scope="row">')[1:]
    return [row.partition("</a>")[0].rpartition(">")[2] for row in rows]


@pytest.mark.parametrize("typed", ["06 12 34 56 78", "0612345678", "+33612345678", "06.12.34.56.78"])
@pytest.mark.parametrize("whose", ["hers", "her guardian's"])
def test_who_calls_is_found_by_the_number_and_nobody_else_is(cast: Cast, bruno, sign_in, typed: str, whose: str):
    candidate("Lou", "Marin", cast.mission, cast.convention)
    if whose == "hers":
        Candidate.update(phone="+33 6 12 34 56 78").where(Candidate.id == cast.amina.id).execute()
    else:
        Guardian.create(candidate=cast.amina, name="Awa Diallo", phone="+33 6 12 34 56 78")
    assert listed(bruno, search=typed) == ["Amina Diallo"]
    assert listed(bruno, search="0612345679") == []
    assert listed(sign_in(cast.driss), search=typed) == []


def test_lists_of_those_who_wait_begin_with_whoever_has_waited_longest(cast: Cast, bruno):
    for number, name in enumerate(("Ana", "Bea", "Clo")):
        one = candidate(name, "Marin", cast.mission, cast.convention)
        if number != 1:
            write_to_referents(one, "Bonjour")
            ask_for_help(one, Why.STUCK)
        asked = candidate(f"Nou{name}", "Veau", cast.mission, cast.convention)
        put_pending(asked, cast.mission)
        long_ago = now() - timedelta(days=9 - number)
        Registration.update(created_at=long_ago).where(Registration.candidate == asked).execute()
        Thread.update(unread_by_place_since=long_ago).where(Thread.candidate == one).execute()
        HelpAsk.update(created_at=long_ago).where(HelpAsk.candidate == one).execute()
    assert listed(bruno, state="messages") == listed(bruno, state="calls") == ["Ana Marin", "Clo Marin"]
    assert listed(bruno, state="pending") == ["NouAna Veau", "NouBea Veau", "NouClo Veau"]
    assert listed(bruno, state="pending-long") == listed(bruno, state="pending")
    assert listed(bruno)[0] == "NouClo Veau"


def test_list_of_messages_leads_to_them_and_the_others_to_the_file(cast: Cast, bruno):
    write_to_referents(cast.amina, "Bonjour")
    assert f'href="/candidates/{cast.amina.id}/messages"' in bruno.get("/candidates/?state=messages").text
    assert f'href="/candidates/{cast.amina.id}"' in bruno.get("/candidates/").text


@pytest.mark.parametrize("who", ["bruno", "driss", "chloe", "team"])
def test_who_asks_to_be_called_waits_on_the_first_page_of_their_referents_alone(cast: Cast, sign_in, who: str):
    browser, address = sign_in(getattr(cast, who)), f"/candidates/{cast.amina.id}"
    assert "Demandent à vous parler" not in browser.get("/").text
    ask_for_help(cast.amina, Why.UNWELL)
    seen = "cette personne ne va pas bien" in browser.get("/").text
    assert seen == (who == "bruno")
    if seen:
        assert listed(browser, state="calls") == ["Amina Diallo"]
        browser.post(f"{address}/open")
        assert "Demandent à vous parler" not in browser.get("/").text
        assert listed(browser, state="calls") == []


@pytest.mark.parametrize("typed", ["amyna diallo", "dialllo amina", "dialo", "Amina Dyalo"])
def test_name_written_nearly_is_offered_to_those_who_follow_its_person(cast: Cast, bruno, sign_in, typed: str):
    address = f'href="/candidates/{cast.amina.id}"'
    assert listed(bruno, search=typed) == []
    assert address in bruno.get("/candidates/", query_string={"search": typed}).text
    for stranger in (cast.driss, cast.team):
        assert address not in sign_in(stranger).get("/candidates/", query_string={"search": typed}).text


@pytest.mark.parametrize("typed", ["martin", "xx", "<b>", "%", "0612345678"])
def test_other_name_offers_nobody(cast: Cast, bruno, typed: str):
    assert "Un nom proche" not in bruno.get("/candidates/", query_string={"search": typed}).text
