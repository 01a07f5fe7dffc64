"""Who belongs where, as what: a membership that ended, or an account that closed, gives nothing."""

import pytest

from models.database import now
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.organisations.membership import Membership, Role, administered_by, has_referent, members_of, referents_of
from models.people.staff import Staff
from tests.cast import Cast, cast, staff

__all__ = ["cast"]

GONE = {
    "left": lambda person: Membership.update(active=False).where(Membership.staff == person).execute(),
    "closed": lambda person: Staff.update(active=False).where(Staff.id == person.id).execute(),
    "not come yet": lambda person: Staff.update(password=None).where(Staff.id == person.id).execute(),
}


def places_with_a_referent() -> list[Establishment]:
    return list(Establishment.select().where(has_referent(Establishment.id)))


@pytest.mark.parametrize("why", GONE)
def test_referent_who_is_not_there_is_no_referent(cast: Cast, why: str):
    assert list(referents_of(cast.mission.id)) == [cast.bruno]
    assert cast.mission in places_with_a_referent()
    GONE[why](cast.bruno)
    assert list(referents_of(cast.mission.id)) == []
    assert places_with_a_referent() == [cast.other_mission]


@pytest.mark.parametrize("why", GONE)
def test_member_of_a_company_who_is_not_there_is_no_member(cast: Cast, why: str):
    assert list(members_of(cast.bakery.id)) == [cast.chloe]
    GONE[why](cast.chloe)
    assert list(members_of(cast.bakery.id)) == []


def test_administrator_administers_their_own_organisations_and_the_team_all(cast: Cast):
    assert list(administered_by(cast.bruno, Establishment)) == [cast.mission]
    assert list(administered_by(cast.bruno, Company)) == []
    assert list(administered_by(cast.driss, Company)) == [cast.other_company]
    assert set(administered_by(cast.team, Company)) == {cast.bakery, cast.other_company}


def test_ordinary_member_administers_nothing(cast: Cast):
    colleague = staff("Berthe", "Roux", establishment=cast.mission)
    assert list(administered_by(colleague, Establishment)) == []


@pytest.mark.parametrize("change", [{"active": False}, {"active": False, "invited_at": now()}])
def test_who_left_or_did_not_accept_yet_administers_nothing(cast: Cast, change: dict):
    Membership.update(**change).where(Membership.staff == cast.bruno).execute()
    assert list(administered_by(cast.bruno, Establishment)) == []


def test_members_are_seen_in_ones_own_organisations_and_everywhere_by_the_team(cast: Cast):
    colleague = staff("Berthe", "Roux", establishment=cast.mission)
    Membership.create(staff=colleague, company=cast.other_company, role=Role.RECRUITER)
    seen = Membership.visible_to(Staff.get_by_id(cast.bruno.id))
    assert {(one.staff, one.organisation) for one in seen} == {(cast.bruno, cast.mission), (colleague, cast.mission)}
    assert Membership.visible_to(cast.team).count() == Membership.select().count()
