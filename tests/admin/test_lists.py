"""Lists: what they hold, how many statements they take, what searches, pages and exports bear."""

import random
import re
from datetime import timedelta

import pytest

from admin.views.application_list import page_of
from models.applications import moves
from models.applications.application import PENDING, Application, Gate, State
from models.database import today
from models.offers.offer import Offer
from models.organisations.company import write_company
from models.organisations.membership import Membership, Role
from models.people.staff import Staff
from tests.admin.conftest import counted, nothing_changes
from tests.cast import Cast, candidate, offer
from tests.databases import Snapshots

LISTS = [
    "applications",
    "candidates",
    "offers",
    "companies",
    "establishments",
    "conventions",
    "reasons",
    "synonyms",
    "clock",
    "colleagues",
]
HOSTILE = [
    "",
    "%",
    "_",
    "'",
    '"; DROP TABLE staff',
    "<script>",
    "😀",
    "\u202eabc",
    "a" * 5000,
    "é" * 40,
    "a " * 60,
    "\\",
]


def test_offer_whose_commune_has_merged_is_still_listed_and_written(cast, sign_in):
    chloe = sign_in(cast.chloe)
    Offer.update(commune="69999").where(Offer.id == cast.offer.id).execute()
    assert "69999" in chloe.get("/offers/").text
    assert 'value="69999"' in chloe.get(f"/offers/{cast.offer.id}/edit").text


@pytest.fixture
def crowd(cast: Cast, snapshots: Snapshots) -> Cast:
    """Thirty applications in every state, over two establishments and two companies."""
    return snapshots.fill("crowd", lambda: crowded(cast))


def crowded(cast: Cast) -> Cast:
    chance = random.Random(4)
    jobs = [offer(cast.bakery, cast.chloe, f"Vendeur {i}") for i in range(8)]
    jobs += [offer(cast.other_company, cast.driss, f"Carrossier {i}") for i in range(7)]
    people = [
        candidate("Lina", f"Sow{'abc'[i]}", place, cast.convention)
        for i, place in enumerate([cast.mission, cast.other_mission])
    ]
    for person in people:
        for job in jobs:
            application = cast.apply(person, job)
            values = {"state": chance.choice(list(State)), "gate": chance.choice(list(Gate)), "handler": cast.chloe}
            values |= {"withdrawn": values["state"] in PENDING and chance.random() < 0.3}
            Application.update(**values).where(Application.id == application.id).execute()
    return cast


@pytest.mark.parametrize("person", ["bruno", "chloe", "driss", "team"])
def test_pages_hold_what_may_be_seen_newest_first(crowd: Cast, person):
    staff = Staff.get_by_id(getattr(crowd, person).id)
    seen = Application.visible_to(staff).order_by(Application.created_at.desc(), Application.id.desc())
    pages = [one.id for offset in range(0, 40, 7) for one in page_of(staff, offset, 7)]
    assert pages == [one.id for one in seen]


@pytest.mark.parametrize("person", ["bruno", "chloe", "driss"])
def test_filters_narrow_and_never_widen(crowd: Cast, person):
    staff = Staff.get_by_id(getattr(crowd, person).id)
    mine = {one.id: one for one in Application.visible_to(staff)}
    for state in State:
        found = {one.id for one in page_of(staff, 0, 50, state=state)}
        assert found == {
            id for id, one in mine.items() if one.state == state and not one.withdrawn and not one.is_at_gate
        }
    assert {one.id for one in page_of(staff, 0, 50, state="withdrawn")} == {
        id for id, one in mine.items() if one.withdrawn
    }
    assert {one.id for one in page_of(staff, 0, 50, state="unanswered")} == {
        id for id, one in mine.items() if one.is_unanswered
    }
    assert {one.id for one in page_of(staff, 0, 50, words="vendeur 3 lina")} <= set(mine)
    assert all(one.title == "Vendeur 3" for one in page_of(staff, 0, 50, words="vendeur 3"))
    assert page_of(staff, 0, 50, words="personne") == []


FOUND = [
    ("applications", "bruno", "diallo", "Amina"),
    ("applications", "bruno", "DIALLO@Mail.example", "Amina"),
    ("applications", "chloe", "boulangerie", "Amina"),
    ("applications", "chloe", "MARTIN apprenti", "Amina"),
    ("applications", "driss", "mecanicienne", "Zoé"),
    ("applications", "driss", "zoe mécanicienne", "Zoé"),
    ("candidates", "bruno", "diallo@mail.example", "Amina"),
    ("candidates", "bruno", "AMÍNA", "Amina"),
    ("candidates", "driss", "zoe", "Zoé"),
    ("offers", "driss", "MECANIcienne", "Mécanicienne"),
    ("offers", "driss", "garage", "Mécanicienne"),
    ("offers", "chloe", "apprenti martin", "Apprenti boulanger"),
    ("companies", "team", "pétit", "Garage Petit"),
    ("companies", "team", "35600", "Garage Petit"),
    ("establishments", "team", "mission LYÔN", "Mission locale de Lyon"),
    ("accounts", "team", "elodie", "Élodie"),
    ("accounts", "team", "CHLOE martin", "Chloé Martin"),
    ("accounts", "team", "bruno@demo.example", "Bruno"),
]


@pytest.mark.parametrize(("noun", "who", "words", "found"), FOUND)
def test_search_minds_neither_accents_nor_case(cast: Cast, sign_in, noun, who, words, found):
    moves.validate(cast.apply(), cast.bruno)
    moves.validate(cast.apply(cast.other_candidate, cast.other_offer), cast.driss)
    browser = sign_in(getattr(cast, who))
    table = browser.get(f"/{noun}/", query_string={"search": words}).text.partition("<tbody>")[2]
    assert (found in table, table.count("<tr>")) == (True, 1)
    assert "<tbody>" not in browser.get(f"/{noun}/", query_string={"search": f"{words} absent"}).text


def test_employer_does_not_find_whom_they_may_not_see(cast: Cast, sign_in):
    cast.apply()
    moves.validate(cast.apply(cast.other_candidate, cast.other_offer), cast.driss)
    for words in ("diallo@mail.example", "amina", "petit@mail.example"):
        assert "<tbody>" not in sign_in(cast.chloe).get("/applications/", query_string={"search": words}).text


def test_search_finds_by_the_new_name(cast: Cast, sign_in):
    write_company(cast.team, cast.bakery, name="L’Épi doré")
    table = sign_in(cast.team).get("/companies/?search=epi").text
    assert "L’Épi doré" in table
    assert "<tbody>" not in sign_in(cast.team).get("/companies/?search=boulangerie").text


def test_list_of_applications_takes_as_many_statements_however_long_it_is(crowd: Cast, sign_in):
    for person in (crowd.bruno, crowd.chloe, crowd.driss, crowd.team):
        for query in ("", "?page=1", "?search=vendeur", "?state=new", "?gate=validated&state=refused"):
            browser = sign_in(person)
            with counted() as statements:
                assert browser.get(f"/applications/{query}").status_code == 200
            # A word is looked for in three tables.
            assert len(statements) <= (7 if "search" in query else 4), statements


def test_home_takes_as_many_statements_whatever_waits(crowd: Cast, sign_in):
    Membership.create(staff=crowd.bruno, company=crowd.bakery, role=Role.RECRUITER)
    browser = sign_in(crowd.bruno)
    with counted() as many:
        browser.get("/")
    Application.update(state=State.REFUSED).execute()
    with counted() as none:
        browser.get("/")
    assert len(none) <= len(many) <= 25


def test_other_lists_do_not_ask_once_a_row(crowd: Cast, sign_in):
    browser = sign_in(crowd.team)
    for noun in ("offers", "companies", "colleagues", "accounts", "candidates"):
        with counted() as statements:
            assert browser.get(f"/{noun}/").status_code == 200
        assert len(statements) <= 8, statements


@pytest.mark.parametrize("noun", [*LISTS, "accounts"])
def test_hostile_questions_get_a_page(cast: Cast, sign_in, noun):
    browser = sign_in(cast.team)
    with nothing_changes():
        for words in HOSTILE:
            assert browser.get(f"/{noun}/", query_string={"search": words}).status_code == 200
        for page in ("-1", "abc", "9" * 30):
            for name in ("page", "page_size", "sort", "flt0_0", "state"):
                assert browser.get(f"/{noun}/", query_string={name: page}).status_code == 200
        assert browser.get(f"/{noun}/", query_string={"search": "\0"}).status_code == 400


def test_an_edit_of_nothing_is_not_found(cast: Cast, sign_in):
    for noun in ("offers", "companies", "establishments", "conventions", "reasons", "synonyms"):
        browser = sign_in(cast.chloe if noun == "offers" else cast.team)
        for id in ("abc", "-1", "0", "9" * 12, "9" * 40, "1,2", "٣"):
            assert browser.get(f"/{noun}/{id}/edit").status_code == 404


@pytest.mark.parametrize("kind", ["xls", "xlsx", "json", "../etc", "html"])
@pytest.mark.parametrize("url", ["", "?url=x%0Ay", "?url=http:/evil.example"])
def test_other_exports_do_not_exist(cast: Cast, sign_in, kind, url):
    assert sign_in(cast.team).get(f"/companies/export/{kind}/{url}").status_code == 404


@pytest.mark.parametrize("url", ["http:/evil.example", "//evil.example", "https://evil.example", "/\\evil.example"])
def test_what_is_kept_leads_to_our_own_pages(cast: Cast, sign_in, url):
    typed = {"label": "Trop loin"}
    for answer in (
        sign_in(cast.team).post("/reasons/new", query_string={"url": url}, data=typed),
        sign_in(cast.team).post("/reasons/new", data={"label": "Trop tard", "url": url}),
    ):
        assert (answer.status_code, answer.location) == (303, "/reasons/")


def test_late_answers_come_first_on_the_home_page(cast: Cast, sign_in, clock):
    moves.validate(cast.apply(), cast.bruno)
    clock.shift(40 * 86400)
    (late,) = set(re.findall(r"En retard de (\d+) jours", sign_in(cast.chloe).get("/").text))
    assert int(late) == Application.select().get().days_late == 10
    assert f"En retard de {late} jours" in sign_in(cast.chloe).get("/applications/").text


def received(cast: Cast, *days: int) -> list[Application]:
    """Applications sent in this order, of which an answer is expected in so many days."""
    people = [candidate("Lina", f"Sow{'abc'[i]}", cast.mission, cast.convention) for i in range(len(days))]
    sent = [moves.validate(cast.apply(person), cast.bruno) for person in people]
    for one, late in zip(sent, days, strict=True):
        Application.update(answer_expected_on=today() + timedelta(days=late)).where(Application.id == one.id).execute()
    return sent


def test_most_urgent_of_those_without_an_answer_come_first(cast: Cast):
    sent = received(cast, -1, -5, 3)
    urgent = [sent[1].id, sent[0].id, sent[2].id]
    assert [one.id for one in page_of(cast.chloe, 0, 9, desk="unanswered")] == urgent
    assert [one.id for one in page_of(cast.chloe, 0, 9, desk="late")] == urgent[:2]
    Membership.create(staff=cast.chloe, company=cast.other_company, role=Role.RECRUITER)
    both = Staff.get_by_id(cast.chloe.id)
    assert [one.id for one in page_of(both, 1, 1, desk="unanswered")] == urgent[1:2]


def test_nobody_works_through_the_late_ones_of_another_company(cast: Cast):
    received(cast, -1)
    assert page_of(cast.driss, 0, 9, desk="late") == page_of(cast.bruno, 0, 9, desk="late") == []


def test_who_answers_is_led_to_the_next_of_the_desk(cast: Cast, sign_in):
    later, first, _ = received(cast, -1, -5, 3)
    browser = sign_in(cast.chloe)
    assert f'href="/applications/{first.id}?desk=late"' in browser.get("/applications/?desk=late").text
    sent = {"seen": first.revision, "answer": "Nous gardons votre CV."}
    answered = browser.post(f"/applications/{first.id}/postpone?desk=late", data=sent, follow_redirects=True).text
    assert f'href="/applications/{later.id}?desk=late">Suivante : {later.candidate}' in answered.replace("\u00a0", " ")
    assert 'href="/applications/?desk=late">Toutes les candidatures' in answered


def test_a_member_of_nothing_is_told_what_to_do(cast: Cast, sign_in):
    lone = Staff.create(email="seul@demo.example", first_name="Paul", last_name="Seul")
    page = sign_in(lone).get("/").text
    assert "Demandez une invitation" in page
    assert sign_in(lone).get("/applications/").status_code == 404
