"""To whom someone may write without an offer."""

import pytest

from models.applications import sending
from models.organisations.company import Company, Partnership, write_company
from models.organisations.convention import Convention
from models.registrations.accompaniment import Accompaniment
from models.registrations.partners import partners_for
from tests.acts import everything, refused
from tests.cast import Cast, cast, cv_of

__all__ = ["cast"]


@pytest.fixture
def other(cast: Cast) -> Convention:
    return Convention.create(name="Place de l’apprentissage")


def test_company_of_no_convention_in_particular_is_a_partner_of_all(cast: Cast):
    assert set(partners_for(cast.amina)) == {cast.bakery, cast.other_company}


def test_company_of_another_convention_is_no_partner(cast: Cast, other: Convention):
    Partnership.create(company=cast.bakery, convention=other)
    Partnership.create(company=cast.other_company, convention=cast.convention)
    assert list(partners_for(cast.amina)) == [cast.other_company]


@pytest.mark.parametrize("whom", ["stranger", "without a convention"])
def test_whom_no_convention_binds_may_turn_to_all(cast: Cast, other: Convention, whom: str):
    Partnership.create(company=cast.bakery, convention=other)
    Accompaniment.update(convention=None).execute()
    assert cast.bakery in partners_for(None if whom == "stranger" else cast.amina)


def test_company_out_of_use_is_no_partner(cast: Cast):
    Company.update(active=False).execute()
    assert not partners_for(cast.amina).exists()


def test_spontaneous_application_to_no_partner_is_refused(cast: Cast, other: Convention):
    Partnership.create(company=cast.bakery, convention=other)
    before = everything()
    with refused("not_a_partner"):
        sending.send(cast.amina, cast.bakery, None, "Bonjour.", [cv_of(cast.amina)])
    assert everything() == before
    assert cast.apply().offer == cast.offer, "an offer is for everyone"


def test_edit_that_says_nothing_of_conventions_keeps_them(cast: Cast, other: Convention):
    write_company(cast.team, cast.bakery, conventions=[other.id], description="Du pain.")
    write_company(cast.team, Company.get_by_id(cast.bakery.id), description="Du bon pain.")
    assert cast.bakery.conventions() == [other]
    write_company(cast.team, Company.get_by_id(cast.bakery.id), conventions=[], description="Du pain.")
    assert cast.bakery.conventions() == []
