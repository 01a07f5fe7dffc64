"""The list of candidates says whose address a server refuses, in as many statements as for one."""

from models.people.candidate import EmailRefusal
from models.profiles.address import note_refusal
from tests.admin.conftest import counted, nothing_changes
from tests.cast import Cast, candidate

REFUSED = "adresse refusée"


def test_refused_address_is_said_in_the_list_and_the_address_is_not(cast: Cast, sign_in):
    browser = sign_in(cast.bruno)
    assert REFUSED not in browser.get("/candidates/").text
    note_refusal(cast.amina, cast.amina.email, EmailRefusal.FULL)
    with nothing_changes():
        page = browser.get("/candidates/").text
    assert page.count(REFUSED) == 1
    assert cast.amina.email not in page


def test_list_of_who_does_not_accompany_them_says_nothing(cast: Cast, sign_in):
    note_refusal(cast.amina, cast.amina.email, EmailRefusal.UNKNOWN)
    assert REFUSED not in sign_in(cast.driss).get("/candidates/").text


def test_many_are_listed_in_as_many_statements_as_one(cast: Cast, sign_in):
    browser = sign_in(cast.bruno)
    browser.get("/candidates/")
    with counted() as before:
        browser.get("/candidates/")
    for number in range(8):
        one = candidate("Lina", f"Sow{'abcdefgh'[number]}", cast.mission, cast.convention)
        note_refusal(one, one.email, EmailRefusal.UNKNOWN)
    with counted() as after:
        page = browser.get("/candidates/").text
    assert page.count(REFUSED) == 8
    assert len(after) == len(before)
