"""Who belongs to an organisation, and whether it takes applications: decided by its administrators."""

import pytest

from models.accounts import colleagues, team
from models.accounts.invitation import Invitation
from models.accounts.password import choose_by_invitation
from models.database import now
from models.journal import history
from models.notices.notice import Notice
from models.organisations.company import Company, block, unblock
from models.organisations.membership import Membership, Role, members_of
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, put_pending, staff
from tests.models.accounts.colleagues import DRISS, INES, PHRASE, joined, told


def test_administrator_brings_a_colleague_who_is_invited(cast: Cast):
    ines = colleagues.invite_colleague(cast.chloe, cast.bakery, *INES).staff
    assert Notice.get(Notice.staff == ines).kind == "invitation"
    assert Staff.get_by_id(ines.id).company_ids == []
    choose_by_invitation(Invitation.get(Invitation.staff == ines).code, PHRASE)
    assert Staff.get_by_id(ines.id).company_ids == [cast.bakery.id]


def test_who_left_can_come_back(cast: Cast):
    membership = joined(cast.driss, colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS))
    colleagues.end_membership(cast.chloe, membership)
    assert cast.bakery.id not in Staff.get_by_id(cast.driss.id).company_ids
    again = joined(cast.driss, colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS))
    assert again.id == membership.id
    assert cast.bakery.id in Staff.get_by_id(cast.driss.id).company_ids


@pytest.mark.parametrize("person", ["driss", "bruno"])
def test_stranger_brings_nobody_in(cast: Cast, person):
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        colleagues.invite_colleague(getattr(cast, person), cast.bakery, *INES)
    assert told() == before


def test_nobody_is_brought_in_twice(cast: Cast):
    joined(cast.driss, colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS))
    with refused("already_member"):
        colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS)


def test_who_has_an_account_joins_once_they_accept(cast: Cast):
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS)
    assert Notice.get(Notice.staff == cast.driss).kind == "membership_offered"
    assert Staff.get_by_id(cast.driss.id).company_ids == [cast.other_company.id]
    assert list(members_of(cast.bakery.id)) == [cast.chloe]
    assert colleagues.offered_to(cast.driss) == [membership]
    joined(cast.driss, membership)
    assert set(Staff.get_by_id(cast.driss.id).company_ids) == {cast.other_company.id, cast.bakery.id}
    assert colleagues.offered_to(cast.driss) == []
    with refused("not_yours"):
        colleagues.accept_membership(cast.driss, membership)


def test_who_declines_stays_out_and_can_be_invited_again(cast: Cast):
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS)
    colleagues.decline_membership(cast.driss, membership)
    assert Staff.get_by_id(cast.driss.id).company_ids == [cast.other_company.id]
    with refused("not_yours"):
        colleagues.accept_membership(cast.driss, membership)
    joined(cast.driss, colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS))


@pytest.mark.parametrize("person", ["bruno", "chloe", "team"])
def test_nobody_accepts_or_declines_for_another(cast: Cast, person):
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS)
    for verb in (colleagues.accept_membership, colleagues.decline_membership):
        with refused("not_yours"):
            verb(getattr(cast, person), membership)


def test_nobody_joins_when_the_invitation_was_taken_back(cast: Cast):
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS)
    colleagues.end_membership(cast.chloe, membership)
    with refused("not_yours"):
        colleagues.accept_membership(cast.driss, membership)


def test_whoever_invites_learns_nothing_of_an_account(cast: Cast):
    """Neither that it is there, nor whose it is, nor that it was closed."""
    mate = team.invite_to_team(cast.team, "farid@demo.example", "Farid", "Haddad")
    team.close_account(cast.team, mate)
    Notice.delete().execute()
    shown = [
        colleagues.invite_colleague(cast.chloe, cast.bakery, email, "Qui", "Sait")
        for email in (INES[0], cast.driss.email, mate.email)
    ]
    for membership in shown:
        again = Membership.get_by_id(membership.id)
        assert (str(again), again.is_pending, again.active) == (again.staff.email, True, False)
        assert colleagues.may_invite_again(cast.chloe, again)
        colleagues.invite_again(cast.chloe, again)
    assert Notice.select().where(Notice.staff == mate).count() == 0


def test_first_password_joins_the_organisation_of_its_invitation_only(cast: Cast):
    colleagues.invite_colleague(cast.bruno, cast.mission, *INES)
    ines = colleagues.invite_colleague(cast.chloe, cast.bakery, *INES).staff
    newest = Invitation.select().order_by(Invitation.id.desc()).get()
    choose_by_invitation(newest.code, PHRASE)
    ines = Staff.get_by_id(ines.id)
    assert (ines.company_ids, ines.establishment_ids) == ([cast.bakery.id], [])
    assert [one.establishment for one in colleagues.offered_to(ines)] == [cast.mission]


def test_member_leaves(cast: Cast):
    membership = joined(cast.driss, colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS))
    colleagues.end_membership(cast.driss, membership)
    assert Staff.get_by_id(cast.driss.id).company_ids == [cast.other_company.id]


def test_last_administrator_does_not_leave(cast: Cast):
    own = Membership.get(Membership.staff == cast.chloe)
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS, Role.ADMINISTRATOR)
    with refused("not_yours"):
        colleagues.end_membership(cast.chloe, own)
    joined(cast.driss, membership)
    colleagues.end_membership(cast.chloe, own)
    with refused("not_yours"):
        colleagues.end_membership(cast.driss, membership)


def test_two_administrators_who_leave_at_once_leave_one(cast: Cast):
    own = Membership.get(Membership.staff == cast.chloe)
    other = joined(cast.driss, colleagues.invite_colleague(cast.chloe, cast.bakery, *DRISS, Role.ADMINISTRATOR))
    outcomes = at_once(
        lambda: colleagues.end_membership(cast.chloe, own),
        lambda: colleagues.end_membership(cast.driss, other),
    )
    assert reasons(outcomes) == ["not_yours"]


def test_who_administers_no_more_invites_nobody(cast: Cast):
    bruno = Staff.get_by_id(cast.bruno.id)
    assert bruno.administers(cast.mission), "the page has looked before"
    Membership.update(active=False).where(Membership.staff == bruno).execute()
    before = everything()
    with refused("not_yours"):
        colleagues.invite_colleague(bruno, cast.mission, *INES)
    assert everything() == before


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_stranger_and_self_end_no_membership(cast: Cast, person):
    own = Membership.get(Membership.staff == cast.chloe)
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        colleagues.end_membership(getattr(cast, person), own)
    assert told() == before


@pytest.mark.parametrize("person", ["driss", "bruno"])
def test_stranger_blocks_no_company(cast: Cast, person):
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        block(getattr(cast, person), cast.bakery)
    assert (Company.get_by_id(cast.bakery.id).blocked, told()) == (False, before)


def test_administrator_stops_new_applications_and_takes_them_again(cast: Cast):
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
def test_stranger_invites_no_colleague_again(cast: Cast, person):
    membership = colleagues.invite_colleague(cast.chloe, cast.bakery, *INES)
    with refused("not_yours"):
        colleagues.invite_again(getattr(cast, person), membership)


def test_colleague_who_came_is_not_invited_again(cast: Cast):
    with refused("not_yours"):
        colleagues.invite_again(cast.team, Membership.get(Membership.staff == cast.bruno))


def test_colleague_is_told_of_candidates_only_once_they_have_come(cast: Cast):
    ines = colleagues.invite_colleague(cast.chloe, cast.bakery, *INES).staff
    assert list(members_of(cast.bakery.id)) == [cast.chloe]
    invitation = Invitation.get(Invitation.staff == ines)
    choose_by_invitation(invitation.code, PHRASE)
    assert list(members_of(cast.bakery.id)) == [cast.chloe, ines]


@pytest.mark.parametrize("who", ["accompanied", "waiting"])
def test_last_referent_stays_while_the_place_has_candidates(cast: Cast, who):
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


def test_last_referent_leaves_a_place_without_candidates(cast: Cast):
    brunos = Membership.get(Membership.staff == cast.bruno)
    Accompaniment.update(ended_at=now()).execute()
    colleagues.end_membership(cast.team, brunos)
    assert not Membership.get_by_id(brunos.id).active


def test_two_administrators_who_end_each_other_leave_one(cast: Cast):
    ines = colleagues.invite_colleague(cast.bruno, cast.mission, *INES, role=Role.ADMINISTRATOR)
    joined(ines.staff, ines)
    Staff.update(password="x").where(Staff.id == ines.staff_id).execute()  # she has come
    brunos = Membership.get(Membership.staff == cast.bruno)
    one, other = (Staff.get_by_id(id) for id in (cast.bruno.id, ines.staff_id))
    assert all(by.administers(cast.mission) for by in (one, other)), "their pages have looked before"
    outcomes = at_once(
        lambda: colleagues.end_membership(one, ines),
        lambda: colleagues.end_membership(other, brunos),
    )
    assert reasons(outcomes) == ["not_yours"]
    assert Membership.select().where(Membership.establishment == cast.mission, Membership.active).count() == 1
