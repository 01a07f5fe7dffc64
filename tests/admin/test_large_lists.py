"""Lists stay quick however long they are: they follow an index, and a word that nobody has reads no application."""

from collections.abc import Callable
from typing import Any

import pytest

from admin import dashboards
from admin.views import application_list
from admin.views.application_list import page_of
from models.applications import waiting
from models.applications.application import Application, Gate
from models.database import db, on_postgresql
from models.offers.offer import Offer
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.standing import Standing, candidates_visible_to, stands, stands_for
from tests.cast import Cast


def first_plan(ask: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> str:
    """How SQLite answers the first statement of this."""
    run, seen = db.obj.execute_sql, []
    with monkeypatch.context() as patch:
        patch.setattr(db.obj, "execute_sql", lambda sql, *a, **k: seen.append((sql, *a)) or run(sql, *a, **k))
        ask()
    sql, values = seen[0]
    return "\n".join(row[-1] for row in run(f"EXPLAIN QUERY PLAN {sql}", values))


@pytest.mark.parametrize("state", ["", "unanswered"])
@pytest.mark.parametrize("gate", ["", "awaiting"])
@pytest.mark.parametrize("who", ["bruno", "chloe", "team"])
def test_newest_applications_are_read_in_the_order_of_an_index(
    cast: Cast, monkeypatch, who: str, state: str, gate: str
):
    if on_postgresql():
        pytest.skip("PostgreSQL reads small tables whole, whatever their indexes.")
    staff = Staff.get_by_id(getattr(cast, who).id)
    plan = first_plan(lambda: page_of(staff, 0, 20, state=state, gate=gate), monkeypatch)
    assert "USING" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("desk", waiting.BY_DUE_DATE)
def test_most_urgent_applications_are_read_in_the_order_of_an_index(cast: Cast, monkeypatch, desk: waiting.Desk):
    if on_postgresql():
        pytest.skip("PostgreSQL reads small tables whole, whatever their indexes.")
    staff = Staff.get_by_id(cast.chloe.id)
    assert staff.company_ids, "read once, before the list"
    plan = first_plan(lambda: page_of(staff, 0, 20, desk=desk), monkeypatch)
    assert "application_pending_of_company" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("table", [Offer, Candidate])
def test_newest_rows_of_all_are_read_in_the_order_of_an_index(cast: Cast, monkeypatch, table: Any):
    if on_postgresql():
        pytest.skip("PostgreSQL reads small tables whole, whatever their indexes.")
    newest = table.select().order_by(table.created_at.desc(), table.id.desc())
    assert "TEMP B-TREE" not in first_plan(lambda: list(newest), monkeypatch)
    theirs = Offer.select().where(Offer.company == cast.bakery).order_by(Offer.created_at.desc(), Offer.id.desc())
    assert "TEMP B-TREE" not in first_plan(lambda: list(theirs), monkeypatch)


@pytest.mark.parametrize("standing", [Standing.PENDING, Standing.REFUSED])
def test_requests_to_other_places_are_not_read(cast: Cast, monkeypatch, standing: Standing):
    if on_postgresql():
        pytest.skip("PostgreSQL reads small tables whole, whatever their indexes.")
    bruno = Staff.get_by_id(cast.bruno.id)
    theirs = candidates_visible_to(bruno).where(stands_for(bruno, standing))
    plan = first_plan(lambda: list(theirs), monkeypatch)
    assert "USING INDEX registration_establishment_id_state" in plan
    assert "SCAN" not in plan


@pytest.mark.parametrize(
    "mine",
    [
        lambda cast: Application.establishment.in_([cast.mission.id]),
        lambda cast: Application.company.in_([cast.bakery.id]) & (Application.gate == Gate.VALIDATED),
    ],
)
def test_how_many_stand_where_is_counted_without_their_rows(cast: Cast, monkeypatch, mine: Callable[[Cast], Any]):
    if on_postgresql():
        pytest.skip("PostgreSQL reads small tables whole, whatever their indexes.")
    assert "COVERING INDEX" in first_plan(lambda: dashboards.counts_by_place(mine(cast)), monkeypatch)


def test_those_who_ask_for_help_are_found_among_themselves(cast: Cast, monkeypatch):
    if on_postgresql():
        pytest.skip("PostgreSQL reads small tables whole, whatever their indexes.")
    bruno = Staff.get_by_id(cast.bruno.id)
    asking = dashboards.oldest(waiting.waiting(waiting.Desk.HELP, bruno), Application)
    plan = first_plan(lambda: list(asking), monkeypatch)
    assert "application_pending_with_help" in plan


def test_those_whom_nobody_accompanies_any_more_are_found_among_the_ended(cast: Cast, monkeypatch):
    if on_postgresql():
        pytest.skip("PostgreSQL reads small tables whole, whatever their indexes.")
    plan = first_plan(lambda: list(Candidate.select().where(stands(Standing.FORMER))), monkeypatch)
    assert "accompaniment_ended" in plan


@pytest.mark.parametrize("address", ["/applications/", "/candidates/", "/offers/", "/companies/"])
def test_postgresql_does_not_fold_again_what_is_kept_folded(cast: Cast, sign_in, monkeypatch, address: str):
    if not on_postgresql():
        pytest.skip("SQLite folds no row.")
    browser, run, made = sign_in(cast.team), db.obj.execute_sql, []
    with monkeypatch.context() as patch:
        patch.setattr(db.obj, "execute_sql", lambda sql, *a, **k: made.append(sql) or run(sql, *a, **k))
        assert browser.get(f"{address}?search=zzz").status_code == 200
    assert [sql for sql in made if "search_name" in sql]
    assert not [sql for sql in made if "LIKE" in sql]


@pytest.mark.parametrize("sign", ["%", "_", "\\"])
def test_signs_of_patterns_are_looked_for_as_they_are(cast: Cast, sign: str):
    sent, team = cast.apply(), Staff.get_by_id(cast.team.id)
    assert page_of(team, 0, 20, words=sign) == []
    sent.offer.title = f"Vendeur 100 {sign}"
    sent.offer.save()
    assert page_of(team, 0, 20, words=sign) == [sent]


@pytest.mark.parametrize("few", [0, 1, 200])
def test_rare_and_frequent_words_find_the_same(cast: Cast, monkeypatch, few: int):
    monkeypatch.setattr(application_list, "FEW", few)
    sent = cast.apply()
    team = Staff.get_by_id(cast.team.id)
    for words in ("amina", "boulanger", "AMINA apprenti", "a b"):
        assert [one.id for one in page_of(team, 0, 20, words)] == [sent.id], words
    for words in ("personne", "amina personne", "amina mécanicienne"):
        assert page_of(team, 0, 20, words) == [], words


def test_word_that_nobody_has_reads_no_application(cast: Cast, monkeypatch):
    cast.apply()
    seen: list[str] = []
    run = db.obj.execute_sql
    monkeypatch.setattr(db.obj, "execute_sql", lambda sql, *a, **k: seen.append(sql) or run(sql, *a, **k))
    assert page_of(Staff.get_by_id(cast.team.id), 0, 20, "personne") == []
    of_applications = next(sql for sql in seen if 'FROM "application"' in sql)
    assert "STRPOS" not in of_applications
    assert "LIKE" not in of_applications
