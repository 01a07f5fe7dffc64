"""Who belongs to an organisation, and whether it takes applications: decided by its administrators and the team."""

import pytest

from models.accounts import administration
from models.accounts.invitation import Invitation
from models.accounts.password import choose_by_invitation
from models.journal import Entry
from models.notices.notice import Notice
from models.organisations.company import Company
from models.organisations.membership import Membership, members_of
from models.people.staff import Staff
from models.refusal import Refused
from tests.acts import at_once, reasons
from tests.cast import Cast, cast  # noqa: F401 (the fixture, by its name)

INES = ("ines@demo.example", "Inès", "Faure")


def told() -> tuple[int, ...]:
    return tuple(table.select().count() for table in (Entry, Notice, Staff, Membership, Invitation))


def test_administrator_brings_a_colleague_who_is_invited(cast: Cast):  # noqa: F811
    membership = administration.invite(cast.chloe, cast.bakery, *INES)
    assert Staff.get_by_id(membership.staff_id).company_ids == [cast.bakery.id]
    assert Notice.get(Notice.staff == membership.staff_id).kind == "invitation"


def test_who_left_can_come_back(cast: Cast):  # noqa: F811
    membership = administration.invite(cast.chloe, cast.bakery, *INES)
    administration.end(cast.chloe, membership)
    assert Staff.get(Staff.email == INES[0]).company_ids == []
    assert administration.invite(cast.chloe, cast.bakery, *INES).id == membership.id


@pytest.mark.parametrize("person", ["driss", "bruno"])
def test_stranger_brings_nobody_in(cast: Cast, person):  # noqa: F811
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        administration.invite(getattr(cast, person), cast.bakery, *INES)
    assert told() == before


def test_nobody_is_brought_in_twice(cast: Cast):  # noqa: F811
    administration.invite(cast.chloe, cast.bakery, *INES)
    before = told()
    with pytest.raises(Refused, match="already_member"):
        administration.invite(cast.chloe, cast.bakery, *INES)
    assert told() == before


def test_closed_account_is_not_brought_in(cast: Cast):  # noqa: F811
    administration.set_active(cast.team, cast.driss, False)
    with pytest.raises(Refused, match="account_closed"):
        administration.invite(cast.chloe, cast.bakery, cast.driss.email, "Driss", "Benali")


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_stranger_and_self_end_no_membership(cast: Cast, person):  # noqa: F811
    own = Membership.get(Membership.staff == cast.chloe)
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        administration.end(getattr(cast, person), own)
    assert told() == before


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_only_the_team_closes_accounts(cast: Cast, person):  # noqa: F811
    with pytest.raises(Refused, match="not_yours"):
        administration.set_active(getattr(cast, person), cast.bruno, False)
    assert Staff.get_by_id(cast.bruno.id).active


def test_closed_account_reaches_nothing(cast: Cast):  # noqa: F811
    key = cast.bruno.fs_uniquifier
    administration.set_active(cast.team, cast.bruno, False)
    bruno = Staff.get_by_id(cast.bruno.id)
    assert (bruno.establishment_ids, bruno.fs_uniquifier == key) == ([], False)


@pytest.mark.parametrize("person", ["driss", "bruno"])
def test_stranger_blocks_no_company(cast: Cast, person):  # noqa: F811
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        administration.set_blocked(getattr(cast, person), cast.bakery, True)
    assert (Company.get_by_id(cast.bakery.id).blocked, told()) == (False, before)


def test_colleague_is_told_of_candidates_only_once_they_have_come(cast: Cast):  # noqa: F811
    ines = administration.invite(cast.chloe, cast.bakery, *INES).staff
    assert list(members_of(cast.bakery.id)) == [cast.chloe]
    invitation = Invitation.get(Invitation.staff == ines)
    choose_by_invitation(invitation.code, "un cheval dans la lune")
    assert list(members_of(cast.bakery.id)) == [cast.chloe, ines]


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_only_the_team_invites_into_the_team(cast: Cast, person):  # noqa: F811
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        administration.invite_to_team(getattr(cast, person), *INES)
    assert told() == before


def test_two_administrators_who_end_each_other_leave_one(cast: Cast):  # noqa: F811
    ines = administration.invite(cast.bruno, cast.mission, *INES, admin=True)
    brunos = Membership.get(Membership.staff == cast.bruno)
    outcomes = at_once(
        lambda: administration.end(Staff.get_by_id(cast.bruno.id), ines),
        lambda: administration.end(Staff.get_by_id(ines.staff_id), brunos),
    )
    assert reasons(outcomes) == ["not_yours"]
    assert Membership.select().where(Membership.establishment == cast.mission, Membership.active).count() == 1
