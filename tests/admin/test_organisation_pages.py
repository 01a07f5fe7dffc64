"""What the team keeps: establishments, companies, conventions, reasons; and a company that blocks."""

import re

import pytest

from models.applications.reason import Reason
from models.organisations.company import Company
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.organisations.membership import Membership, Role
from tests.admin.conftest import nothing_changes
from tests.admin.typed import read
from tests.cast import Cast


def test_team_keeps_an_establishment_and_its_conventions(cast: Cast, sign_in):
    typed = {"name": "Lycée Jean Moulin", "kind": "high_school", "commune": "33000", "active": "y"}
    browser = sign_in(cast.team)
    browser.post("/establishments/new", data={**typed, "conventions": [str(cast.convention.id)]})
    made = Establishment.get(Establishment.name == "Lycée Jean Moulin")
    assert made.conventions() == [cast.convention]
    browser.post(f"/establishments/{made.id}/edit", data={**typed, "seen": read(made)})
    assert made.conventions() == []


def test_team_says_of_which_conventions_a_company_is_a_partner(cast: Cast, sign_in):
    typed = {"name": "Boulangerie", "kind": "private", "siret": cast.bakery.siret, "active": "y"}
    browser, page = sign_in(cast.team), f"/companies/{cast.bakery.id}/edit"
    browser.post(page, data={**typed, "seen": read(cast.bakery), "conventions": [str(cast.convention.id)]})
    assert cast.bakery.conventions() == [cast.convention]
    assert re.search(
        r'<input[^>]*name="conventions"[^>]*checked|checked[^>]*name="conventions"', browser.get(page).text
    )
    browser.post(page, data={**typed, "seen": read(Company.get_by_id(cast.bakery.id))})
    assert cast.bakery.conventions() == []


def test_convention_that_there_is_not_makes_no_partner(cast: Cast, sign_in):
    typed = {"name": "Boulangerie", "kind": "private", "siret": cast.bakery.siret, "seen": read(cast.bakery)}
    with nothing_changes():
        answer = sign_in(cast.team).post(f"/companies/{cast.bakery.id}/edit", data={**typed, "conventions": ["999"]})
    assert answer.status_code == 422


def test_taken_siret_names_its_field_and_whose_it_is(cast: Cast, sign_in):
    typed = {"name": "Double", "kind": "private", "siret": "732 829 320 00074"}
    with nothing_changes():
        answer = sign_in(cast.team).post("/companies/new", data=typed)
    assert answer.status_code == 422
    told = 'id="siret-error">Ce SIRET est déjà celui d’une entreprise : Boulangerie Martin.'
    assert told in answer.text.replace("\u00a0", " ")


def test_company_keeps_its_own_siret_when_it_is_edited(cast: Cast, sign_in):
    typed = {
        "name": "Boulangerie",
        "kind": "private",
        "siret": cast.bakery.siret,
        "commune": "Lyon",
        "seen": read(cast.bakery),
    }
    assert sign_in(cast.team).post(f"/companies/{cast.bakery.id}/edit", data=typed).status_code == 303


@pytest.mark.parametrize("siret", ["73282932000075", "abc", "", "😀" * 14, "7" * 25, "35600000000048"])
def test_wrong_or_known_siret_is_refused(cast: Cast, sign_in, siret):
    typed = {"name": "Double", "kind": "private", "siret": siret}
    with nothing_changes():
        answer = sign_in(cast.team).post("/companies/new", data=typed)
    assert "À corriger" in answer.text


def test_team_keeps_a_company(cast: Cast, sign_in):
    sign_in(cast.team).post("/companies/new", data={"name": "Neuve", "kind": "ei", "siret": "443 061 841 00047"})
    assert Company.get(Company.name == "Neuve").siret == "44306184100047"


def test_company_blocks_and_takes_applications_again(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    browser.post(f"/companies/{cast.bakery.id}/block")
    assert Company.get_by_id(cast.bakery.id).blocked
    with nothing_changes():
        assert "a déjà changé" in browser.post(f"/companies/{cast.bakery.id}/block").text
    browser.post(f"/companies/{cast.bakery.id}/unblock")
    assert not Company.get_by_id(cast.bakery.id).blocked


def test_only_an_administrator_blocks(cast: Cast, sign_in):
    Membership.update(role=Role.RECRUITER).where(Membership.staff == cast.chloe).execute()
    with nothing_changes():
        assert sign_in(cast.chloe).post(f"/companies/{cast.bakery.id}/block").status_code == 409


@pytest.mark.parametrize(("name", "limit"), [("", "30"), ("Atouts pour tous", "30"), ("Neuve", "3"), ("Neuve", "abc")])
def test_wrong_conventions_are_not_kept(cast: Cast, sign_in, name, limit):
    with nothing_changes():
        sign_in(cast.team).post("/conventions/new", data={"name": name, "gate": "always", "under_age": limit})


def test_team_adds_a_convention_and_hides_a_reason(cast: Cast, sign_in):
    browser = sign_in(cast.team)
    browser.post("/conventions/new", data={"name": "Neuve", "gate": "when_help_asked"})
    assert Convention.get(Convention.name == "Neuve").under_age is None
    browser.post(f"/reasons/{cast.reason.id}/edit", data={"label": cast.reason.label, "hidden": "y", "seen": 0})
    assert Reason.get_by_id(cast.reason.id).hidden
