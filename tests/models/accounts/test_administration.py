"""Who belongs to an organisation, and whether it takes applications: decided by its administrators and the team."""

import pytest

from models.accounts import colleagues, team
from models.accounts.invitation import Invitation
from models.accounts.password import choose_by_invitation
from models.database import now
from models.journal import Entry, history
from models.notices.notice import Notice
from models.organisations.company import Company, block, unblock
from models.organisations.membership import Membership, Role, members_of
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from tests.acts import at_once, reasons, refused
from tests.cast import Cast, cast, put_pending, staff  # noqa: F401 (the fixture, by its name)

INES = ("ines@demo.example", "Inès", "Faure")


def told() -> tuple[int, ...]:
    return tuple(table.select().count() for table in (Entry, Notice, Staff, Membership, Invitation))


def test_administrator_brings_a_colleague_who_is_invited(cast: Cast):  # noqa: F811
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *INES)
    assert Staff.get_by_id(membership.staff_id).company_ids == [cast.bakery.id]
    assert Notice.get(Notice.staff == membership.staff_id).kind == "invitation"


def test_who_left_can_come_back(cast: Cast):  # noqa: F811
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *INES)
    colleagues.end_membership(cast.chloe, membership)
    assert Staff.get(Staff.email == INES[0]).company_ids == []
    assert colleagues.invite_colleague(cast.chloe, cast.bakery, *INES).id == membership.id


@pytest.mark.parametrize("person", ["driss", "bruno"])
def test_stranger_brings_nobody_in(cast: Cast, person):  # noqa: F811
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        colleagues.invite_colleague(getattr(cast, person), cast.bakery, *INES)
    assert told() == before


def test_nobody_is_brought_in_twice(cast: Cast):  # noqa: F811
    colleagues.invite_colleague(cast.chloe, cast.bakery, *INES)
    before = told()
    with pytest.raises(Refused, match="already_member"):
        colleagues.invite_colleague(cast.chloe, cast.bakery, *INES)
    assert told() == before


def test_closed_account_is_not_brought_in(cast: Cast):  # noqa: F811
    team.close_account(cast.team, cast.driss)
    with pytest.raises(Refused, match="account_closed"):
        colleagues.invite_colleague(cast.chloe, cast.bakery, cast.driss.email, "Driss", "Benali")


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_stranger_and_self_end_no_membership(cast: Cast, person):  # noqa: F811
    own = Membership.get(Membership.staff == cast.chloe)
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        colleagues.end_membership(getattr(cast, person), own)
    assert told() == before


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_only_the_team_closes_accounts(cast: Cast, person):  # noqa: F811
    with pytest.raises(Refused, match="not_yours"):
        team.close_account(getattr(cast, person), cast.bruno)
    assert Staff.get_by_id(cast.bruno.id).active


def test_closed_account_reaches_nothing(cast: Cast):  # noqa: F811
    key = cast.bruno.fs_uniquifier
    team.close_account(cast.team, cast.bruno)
    bruno = Staff.get_by_id(cast.bruno.id)
    assert (bruno.establishment_ids, bruno.fs_uniquifier == key) == ([], False)


@pytest.mark.parametrize("person", ["driss", "bruno"])
def test_stranger_blocks_no_company(cast: Cast, person):  # noqa: F811
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        block(getattr(cast, person), cast.bakery)
    assert (Company.get_by_id(cast.bakery.id).blocked, told()) == (False, before)


def test_administrator_stops_new_applications_and_takes_them_again(cast: Cast):  # noqa: F811
    block(cast.chloe, cast.bakery)
    assert Company.get_by_id(cast.bakery.id).blocked
    with refused("company_unchanged"):
        block(cast.chloe, cast.bakery)
    with refused("not_yours"):
        unblock(cast.driss, cast.bakery)
    unblock(cast.chloe, cast.bakery)
    assert not Company.get_by_id(cast.bakery.id).blocked
    assert [line.verb for line in history(cast.bakery)] == ["block", "unblock"]


@pytest.mark.parametrize("person", ["driss", "bruno"])
def test_stranger_invites_no_colleague_again(cast: Cast, person):  # noqa: F811
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *INES)
    with refused("not_yours"):
        colleagues.invite_again(getattr(cast, person), membership)


def test_colleague_who_came_is_not_invited_again(cast: Cast):  # noqa: F811
    with refused("not_yours"):
        colleagues.invite_again(cast.team, Membership.get(Membership.staff == cast.bruno))


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_only_the_team_opens_accounts_again(cast: Cast, person):  # noqa: F811
    team.close_account(cast.team, cast.bruno)
    with refused("not_yours"):
        team.open_account(getattr(cast, person), cast.bruno)
    team.open_account(cast.team, cast.bruno)
    assert Staff.get_by_id(cast.bruno.id).establishment_ids == [cast.mission.id]
    with refused("account_unchanged"):
        team.open_account(cast.team, cast.bruno)


def test_colleague_is_told_of_candidates_only_once_they_have_come(cast: Cast):  # noqa: F811
    ines = colleagues.invite_colleague(cast.chloe, cast.bakery, *INES).staff
    assert list(members_of(cast.bakery.id)) == [cast.chloe]
    invitation = Invitation.get(Invitation.staff == ines)
    choose_by_invitation(invitation.code, "un cheval dans la lune")
    assert list(members_of(cast.bakery.id)) == [cast.chloe, ines]


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_only_the_team_invites_into_the_team(cast: Cast, person):  # noqa: F811
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        team.invite_to_team(getattr(cast, person), *INES)
    assert told() == before


@pytest.mark.parametrize("who", ["accompanied", "waiting"])
def test_last_referent_stays_while_the_place_has_candidates(cast: Cast, who):  # noqa: F811
    brunos = Membership.get(Membership.staff == cast.bruno)
    if who == "waiting":
        put_pending(cast.amina, cast.mission)
    staff("Inès", "Faure", establishment=cast.other_mission)
    invited = staff("Omar", "Blin", establishment=cast.mission)
    Staff.update(password=None).where(Staff.id == invited.id).execute()
    with refused("last_referent"):
        colleagues.end_membership(cast.team, brunos)
    Staff.update(password="x").where(Staff.id == invited.id).execute()
    colleagues.end_membership(cast.team, brunos)
    assert not Membership.get_by_id(brunos.id).active


def test_last_referent_leaves_a_place_without_candidates(cast: Cast):  # noqa: F811
    brunos = Membership.get(Membership.staff == cast.bruno)
    Accompaniment.update(ended_at=now()).execute()
    colleagues.end_membership(cast.team, brunos)
    assert not Membership.get_by_id(brunos.id).active


def test_two_administrators_who_end_each_other_leave_one(cast: Cast):  # noqa: F811
    ines = colleagues.invite_colleague(cast.bruno, cast.mission, *INES, role=Role.ADMINISTRATOR)
    Staff.update(password="x").where(Staff.id == ines.staff_id).execute()  # she has come
    brunos = Membership.get(Membership.staff == cast.bruno)
    outcomes = at_once(
        lambda: colleagues.end_membership(Staff.get_by_id(cast.bruno.id), ines),
        lambda: colleagues.end_membership(Staff.get_by_id(ines.staff_id), brunos),
    )
    assert reasons(outcomes) == ["not_yours"]
    assert Membership.select().where(Membership.establishment == cast.mission, Membership.active).count() == 1
