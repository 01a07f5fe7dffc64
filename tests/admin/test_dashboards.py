"""The first page: what waits for each person, and nothing that nobody can see to any more."""

import re
from datetime import datetime, timedelta
from html import unescape

import pytest

from models.applications import moves
from models.applications.application import Application
from models.applications.waiting import Desk
from models.database import now, today
from models.registrations.registration import Registration
from tests.cast import Cast, candidate, offer, put_pending


def desks(browser) -> dict[str, int]:
    """How many things wait at each desk of the first page."""
    parts = browser.get("/").text.split('<h2 id="desk-')[1:]
    return {part.partition('"')[0]: int(part.partition('<span class="count">')[2].partition("<")[0]) for part in parts}


def test_each_sees_what_waits_for_them(cast: Cast, sign_in):
    put_pending(candidate("Lou", "Marin", cast.other_mission, cast.convention), cast.other_mission)
    moves.validate(cast.apply(offer=cast.other_offer), cast.bruno)
    cast.apply()
    assert desks(sign_in(cast.bruno)) == {"registrations": 0, "messages": 0, "help": 0, "gate": 1, "sent-back": 0}
    assert desks(sign_in(cast.chloe)) == {"unanswered": 0}
    assert desks(sign_in(cast.driss)) == {
        "registrations": 1,
        "messages": 0,
        "help": 0,
        "gate": 0,
        "sent-back": 0,
        "unanswered": 1,
    }


def test_what_was_sent_back_and_who_asks_for_help_have_their_desks(cast: Cast, sign_in):
    helped = cast.apply(help_asked=True)
    sent_back = moves.send_back(cast.apply(offer=cast.other_offer), cast.bruno, "Précisez vos dates.")
    browser = sign_in(cast.bruno)
    assert desks(browser) == {"registrations": 0, "messages": 0, "help": 1, "gate": 1, "sent-back": 1}
    assert "Demande de l’aide" in browser.get("/").text
    assert "Demande de l’aide" in browser.get("/applications/").text
    moves.validate(helped, cast.bruno)
    moves.correct(sent_back, cast.amina, "Dès lundi.", documents=[cast.cv])
    assert desks(browser) == {"registrations": 0, "messages": 0, "help": 0, "gate": 1, "sent-back": 0}
    assert "badge-help" not in browser.get("/applications/").text


def test_what_waits_is_opened_as_one_of_its_desk_so_that_the_next_is_offered(cast: Cast, sign_in):
    browser, first = sign_in(cast.bruno), cast.apply()
    cast.apply(candidate("Lou", "Marin", cast.mission, cast.convention))
    link = unescape(re.search(f'href="(/applications/{first.id}[^"]*)"', browser.get("/").text)[1])
    assert "Lou Marin" in browser.get(link).text


@pytest.mark.parametrize("who", ["chloe", "driss", "team"])
def test_request_for_help_shows_to_nobody_else(cast: Cast, sign_in, who):
    moves.validate(cast.apply(help_asked=True), cast.bruno)
    cast.apply(offer=cast.other_offer, help_asked=True)
    for page in ("/", "/applications/"):
        assert "badge-help" not in sign_in(getattr(cast, who)).get(page).text


@pytest.mark.parametrize("who", ["bruno", "chloe", "driss", "team"])
def test_each_desk_leads_to_the_list_of_all_that_it_counts_and_no_more(cast: Cast, sign_in, who):
    people = [candidate("Lou", f"Marin{letter}", cast.mission, cast.convention) for letter in "abcdefg"]
    for number, person in enumerate(people):
        for job in (cast.offer, cast.other_offer):
            application = cast.apply(person, job, help_asked=number < 6)
            state = {"gate": "sent_back"} if number == 6 else {"withdrawn": number == 3, "created_at": old(number)}
            Application.update(**state).where(Application.id == application.id).execute()
    for person in people[4:6]:
        for application in Application.select().where(Application.candidate == person):
            moves.validate(application, cast.bruno)
    browser = sign_in(getattr(cast, who))
    counts, page = desks(browser), browser.get("/").text
    for desk in set(counts) & set(Desk):
        listed = browser.get(f"/applications/?desk={desk}").text.count('<th scope="row">')
        assert listed == counts[desk], desk
        assert (f'href="/applications/?desk={desk}"' in page) == (counts[desk] > 5 or (desk == "old-gate" and listed))


def test_list_of_registrations_that_wait_too_long_holds_those(cast: Cast, sign_in):
    for letter in "ab":
        put_pending(candidate("Lou", f"Marin{letter}", cast.mission, cast.convention), cast.mission)
    last = Registration.select().order_by(Registration.id.desc()).get()
    Registration.update(created_at=old(4)).where(Registration.id == last.id).execute()
    listed = sign_in(cast.team).get("/candidates/?state=pending-long").text
    assert ("Lou Marinb" in listed, "Lou Marina" in listed) == (True, False)
    assert "/candidates/?state=pending-long" in sign_in(cast.team).get("/").text
    assert "Attend depuis 4 jours" in sign_in(cast.bruno).get("/").text


def old(days: int) -> datetime:
    return now() - timedelta(days=days, hours=1)


def tally(browser, key: str) -> dict[str, int]:
    """How many applications the first page says to stand where."""
    section = browser.get("/").text.partition(f'<h2 id="tally-{key}"')[2].partition("</section>")[0]
    return {word: int(number) for word, number in re.findall(r'">([^<]+)</a> <span class="count">(\d+)', section)}


def test_applications_are_counted_by_where_they_stand(cast: Cast, sign_in):
    """I15."""
    offers = [offer(cast.bakery, cast.chloe, f"Offre {number}") for number in range(4)]
    waiting, new, studied, withdrawn = (cast.apply(offer=one) for one in offers)
    assert tally(sign_in(cast.bruno), "sent") == {"En attente de validation par le référent": 4}
    assert tally(sign_in(cast.chloe), "received") == {}
    for one in (new, studied, withdrawn):
        moves.validate(one, cast.bruno)
    moves.study(studied, cast.chloe)
    moves.withdraw(withdrawn, cast.amina)
    reached = {"Nouvelle candidature": 1, "À l’étude": 1, "Retirée par le candidat": 1}
    assert tally(sign_in(cast.chloe), "received") == reached
    assert tally(sign_in(cast.bruno), "sent") == {"En attente de validation par le référent": 1, **reached}
    assert tally(sign_in(cast.driss), "sent") == tally(sign_in(cast.driss), "received") == {}
    assert "tally-" not in sign_in(cast.team).get("/").text
    assert waiting.gate == "awaiting"


@pytest.mark.parametrize("place", ["Nouvelle candidature", "En attente de validation par le référent"])
def test_count_leads_to_those_it_counts(cast: Cast, sign_in, place):
    moves.validate(cast.apply(), cast.bruno)
    cast.apply(offer=cast.other_offer)
    browser = sign_in(cast.bruno)
    link = unescape(re.search(f'<a href="([^"]+)">{place}</a>', browser.get("/").text)[1])
    assert browser.get(link).text.partition("<tbody>")[2].count("<tr>") == 1


@pytest.mark.parametrize("end", ["withdraw", "hire_elsewhere"])
def test_application_that_nobody_can_read_any_more_waits_for_nobody(cast: Cast, sign_in, end):
    unread = cast.apply()
    Application.update(created_at=now() - timedelta(days=4)).execute()
    assert desks(sign_in(cast.bruno))["gate"] == desks(sign_in(cast.team))["old-gate"] == 1
    if end == "withdraw":
        moves.withdraw(unread, cast.amina)
    else:
        moves.accept(moves.validate(cast.apply(offer=cast.other_offer), cast.bruno), cast.driss, today())
    assert desks(sign_in(cast.bruno))["gate"] == desks(sign_in(cast.team))["old-gate"] == 0
    said = "Retirée par le candidat" if end == "withdraw" else "Embauché ailleurs"
    assert said in sign_in(cast.bruno).get("/applications/").text
    assert said in sign_in(cast.bruno).get(f"/applications/{unread.id}").text


def test_hired_by_the_same_company_is_counted_and_listed_by_those_words_only(cast: Cast, sign_in):
    other = offer(cast.bakery, cast.chloe, "Vendeur")
    ended = moves.validate(cast.apply(offer=other), cast.bruno)
    moves.accept(moves.validate(cast.apply(), cast.bruno), cast.chloe, today())
    browser, here = sign_in(cast.chloe), f'href="/applications/{ended.id}'
    assert tally(browser, "received") == {"Acceptée": 1, "Embauché par cet employeur": 1}
    assert here in browser.get("/applications/?state=hired_here").text
    assert here not in browser.get("/applications/?state=hired_elsewhere").text


def test_team_sees_registrations_that_wait_for_too_long(cast: Cast, sign_in):
    newcomer = candidate("Lou", "Marin", cast.mission, cast.convention)
    registration = put_pending(newcomer, cast.mission)
    assert desks(sign_in(cast.team))["old-registrations"] == 0
    Registration.update(created_at=now() - timedelta(days=4)).where(Registration.id == registration.id).execute()
    assert desks(sign_in(cast.team))["old-registrations"] == 1
