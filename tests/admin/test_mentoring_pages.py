"""Requests for a mentor in the back office: what the company and the referents read, what the company answers (A33)."""

import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from models.mentoring.asking import ask_for_mentor
from models.mentoring.mentoring import Hope, Mentoring, MentoringState
from models.mentoring.steps import take
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate
from models.people.staff import Staff
from tests.admin.conftest import counted, nothing_changes
from tests.cast import Cast, candidate

ACCEPTED = {"mentor": "Nadia Faure", "contact": "Mardi à 10 h."}


def ask(cast: Cast, by: Candidate | None = None) -> Mentoring:
    return ask_for_mentor(by or cast.amina, cast.bakery, Hope.TRADE, "Je veux apprendre.")


@pytest.fixture
def asked(cast: Cast) -> Mentoring:
    return ask(cast)


@pytest.fixture
def chloe(cast: Cast, asked: Mentoring, sign_in) -> FlaskClient:
    return sign_in(cast.chloe)


def here(mentoring: Mentoring, verb: str = "") -> str:
    return f"/mentorings/{mentoring.id}{verb}"


def desk(browser: FlaskClient) -> str:
    return browser.get("/").text.partition('<h2 id="desk-mentorings"')[2].partition("</section>")[0]


def test_first_page_leads_to_what_waits_until_it_is_answered(cast: Cast, asked, chloe):
    assert here(asked) in desk(chloe)
    chloe.post(here(asked, "/accept"), data=ACCEPTED)
    assert desk(chloe) == ""


@pytest.mark.parametrize("who", ["bruno", "driss", "team"])
def test_desk_is_there_for_nobody_else(cast: Cast, asked, sign_in, who):
    assert desk(sign_in(getattr(cast, who))) == ""


def test_company_reads_what_was_asked_and_how_to_reach_nobody(cast: Cast, asked, chloe):
    page = chloe.get(here(asked)).text
    for words in ("Amina Diallo", "Je veux apprendre.", "Découvrir un métier", "Accepter", "Décliner"):
        assert words in page
    assert cast.amina.email not in page
    assert f"/candidates/{cast.amina.id}" not in page


def test_company_accepts_with_a_name_and_a_way_to_meet(cast: Cast, asked, chloe):
    page = chloe.post(here(asked, "/accept"), data=ACCEPTED, follow_redirects=True).text
    assert "Le candidat et son référent sont prévenus." in page
    assert (Mentoring.get().state, Mentoring.get().mentor) == (MentoringState.ACCEPTED, "Nadia Faure")
    assert "Terminer le parrainage" in page


def test_company_declines_then_nothing_more_is_offered(cast: Cast, asked, chloe):
    page = chloe.post(here(asked, "/decline"), data={"answer": "Bon courage."}, follow_redirects=True).text
    assert "Bon courage." in page
    assert not re.search(rf'href="{here(asked)}/(accept|decline|end)"', page)


def test_company_ends_what_it_accepted(cast: Cast, asked, chloe):
    take("accept", asked, Staff.get_by_id(cast.chloe.id), ACCEPTED)
    chloe.post(here(asked, "/end"), data={"answer": "Merci à vous."})
    assert Mentoring.get().state == MentoringState.ENDED


@pytest.mark.parametrize(("verb", "missing"), [("accept", "Écrivez le nom"), ("decline", "Écrivez un mot")])
def test_what_is_missing_is_said_beside_its_field(cast: Cast, asked, chloe, verb, missing):
    with nothing_changes():
        answer = chloe.post(here(asked, f"/{verb}"), data={"contact": "Mardi"})
    assert answer.status_code == 422
    assert missing in answer.text


def test_answer_after_a_colleague_s_changes_nothing_and_keeps_the_words(cast: Cast, asked, chloe):
    take("accept", asked, Staff.get_by_id(cast.chloe.id), ACCEPTED)
    with nothing_changes():
        answer = chloe.post(here(asked, "/decline"), data={"answer": "Trop tard ?"})
    assert answer.status_code == 409
    assert "déjà accepté" in answer.text
    assert "Trop tard ?" in answer.text


def test_withdrawn_meanwhile_its_words_are_read_no_more(cast: Cast, asked, chloe):
    take("withdraw", asked, cast.amina)
    page = chloe.get(here(asked)).text
    assert "Je veux apprendre." not in page
    assert "a retiré sa demande" in page
    with nothing_changes():
        assert chloe.post(here(asked, "/accept"), data=ACCEPTED).status_code == 409


def test_a_get_writes_nothing(cast: Cast, asked, chloe):
    with nothing_changes():
        for ending in ("", "/accept", "/decline", "/end"):
            assert chloe.get(here(asked, ending)).status_code == 200


@pytest.mark.parametrize("who", ["bruno", "team"])
def test_who_only_looks_answers_nothing(cast: Cast, asked, sign_in, who):
    browser = sign_in(getattr(cast, who))
    assert "Accepter" not in browser.get(here(asked)).text
    with nothing_changes():
        for verb, typed in (("accept", ACCEPTED), ("decline", {"answer": "Non."}), ("end", {"answer": "Fin."})):
            assert browser.post(here(asked, f"/{verb}"), data=typed).status_code == 409


def test_stranger_finds_no_page(cast: Cast, asked, sign_in):
    driss = sign_in(cast.driss)
    with nothing_changes():
        for ending in ("", "/accept", "/decline", "/end"):
            assert driss.get(here(asked, ending)).status_code == 404
        assert driss.post(here(asked, "/accept"), data=ACCEPTED).status_code == 404
    assert "Amina" not in driss.get("/mentorings/").text


def test_referent_reads_it_whole_and_the_team_where_it_stands(cast: Cast, asked, sign_in):
    take("decline", asked, Staff.get_by_id(cast.chloe.id), {"answer": "Bon courage."})
    bruno = sign_in(cast.bruno)
    page = bruno.get(here(asked)).text
    assert "Je veux apprendre." in page
    assert "Bon courage." in page
    assert f"/candidates/{cast.amina.id}" in page
    team = sign_in(cast.team).get(here(asked)).text
    assert "Décliné" in team
    assert "Je veux apprendre." not in team
    assert "Bon courage." not in team


def test_list_is_searched_and_shows_first_what_waits(cast: Cast, asked, chloe):
    take("accept", asked, Staff.get_by_id(cast.chloe.id), ACCEPTED)
    ask(cast, candidate("Inès", "Roux", cast.mission, cast.convention))
    page = chloe.get("/mentorings/").text
    assert page.index("Inès Roux") < page.index("Amina Diallo")
    found = chloe.get("/mentorings/?search=ines").text
    assert "Inès Roux" in found
    assert "Amina Diallo" not in found


@pytest.mark.parametrize("address", ["/mentorings/", "/"])
def test_page_makes_as_many_queries_for_many_as_for_two(cast: Cast, chloe, address):
    def ask_more(names: str) -> None:
        for letter in names:
            ask(cast, candidate("Lou", f"Marin{letter}", cast.mission, cast.convention))

    ask_more("ab")
    with counted() as few:
        chloe.get(address)
    ask_more("cdefg")
    with counted() as many:
        chloe.get(address)
    assert len(many) == len(few)


def kinds(person: Any) -> list[str]:
    return [one.kind for one in Notice.select().where(Notice.staff == person)]


def test_referent_is_told_of_the_answer_and_not_of_the_request(cast: Cast, asked, chloe):
    assert kinds(cast.bruno) == []
    chloe.post(here(asked, "/accept"), data=ACCEPTED)
    assert kinds(cast.bruno) == [Kind.MENTORING_ANSWERED]
