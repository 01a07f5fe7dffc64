"""What administrators decide: who belongs to an organisation, and whether it takes applications."""

import pytest

from models import administration, journal
from models.invitations import Invitation
from models.moves import may, validate
from models.notices import Notice
from models.organisations import Company
from models.staff import Membership, Staff
from tests.acts import at_once, reasons, refused
from tests.cast import Cast, staff

STRANGERS = ["bruno", "driss", "member", "closed"]


@pytest.fixture
def members(cast: Cast) -> dict[str, Staff]:
    """Everyone who is not an administrator of the bakery, and Chloé, who is."""
    closed = staff("Cyril", "Roux", company=cast.bakery, admin=True)
    closed.active = False
    closed.save()
    member = staff("Colette", "Roux", company=cast.bakery)
    return {"bruno": cast.bruno, "driss": cast.driss, "member": member, "closed": closed, "chloe": cast.chloe}


def invite(cast: Cast, by: Staff, email: str = "ines@pain.example", **more: bool) -> Membership:
    return administration.invite(by, cast.bakery, email, "Inès", "Marchand", **more)


def membership(person: Staff) -> Membership:
    return Membership.get(Membership.staff == person)


def told() -> list[tuple[str, str]]:
    return [(notice.kind, notice.staff.email) for notice in Notice.select().order_by(Notice.id)]


def test_newcomer_is_invited_to_choose_a_password(cast: Cast):
    joined = invite(cast, cast.chloe, " Ines@Pain.example ")
    assert (joined.staff.email, joined.company, joined.admin) == ("ines@pain.example", cast.bakery, False)
    assert told() == [("invitation", "ines@pain.example")]
    assert Invitation.get().made_by == cast.chloe
    assert [line.verb for line in journal.history(joined.staff)] == ["invite_colleague", "invite"]


def test_who_has_an_account_is_only_told(cast: Cast):
    joined = invite(cast, cast.chloe, cast.bruno.email, admin=True)
    assert (joined.staff, joined.admin) == (cast.bruno, True)
    assert told() == [("membership_added", cast.bruno.email)]
    assert Staff.get_by_id(cast.bruno.id).first_name == "Bruno"


def test_team_invites_anywhere(cast: Cast):
    assert invite(cast, cast.team)


@pytest.mark.parametrize("who", STRANGERS)
def test_stranger_invites_nobody(cast: Cast, members: dict[str, Staff], who: str):
    with refused("not_yours"):
        invite(cast, members[who])


@pytest.mark.parametrize(("email", "name", "reason"), [("ines", "Inès", "email"), ("ines@pain.example", "<b>", "name")])
def test_wrong_address_or_name_is_refused(cast: Cast, email: str, name: str, reason: str):
    with refused(reason):
        administration.invite(cast.chloe, cast.bakery, email, name, "Marchand")


def test_colleague_cannot_be_invited_twice(cast: Cast, members: dict[str, Staff]):
    with refused("already_member"):
        invite(cast, cast.chloe, members["member"].email)


def test_closed_account_cannot_be_invited(cast: Cast):
    Staff.update(active=False).where(Staff.id == cast.bruno.id).execute()
    with refused("account_closed"):
        invite(cast, cast.chloe, cast.bruno.email)


def test_who_left_may_come_back(cast: Cast, members: dict[str, Staff]):
    left = membership(members["member"])
    administration.end(cast.chloe, left)
    assert invite(cast, cast.chloe, members["member"].email) == left
    assert membership(members["member"]).active


def test_who_leaves_reaches_nothing_more(cast: Cast, members: dict[str, Staff]):
    application = validate(cast.apply(), cast.bruno)
    administration.end(cast.chloe, membership(members["member"]))
    left = Staff.get_by_id(members["member"].id)
    assert left.company_ids == []
    assert not may(left, "study", application)


@pytest.mark.parametrize("who", STRANGERS)
def test_stranger_ends_no_membership(cast: Cast, members: dict[str, Staff], who: str):
    theirs = membership(cast.chloe)
    assert not administration.may_end(members[who], theirs)
    with refused("not_yours"):
        administration.end(members[who], theirs)


def test_nobody_ends_their_own_membership(cast: Cast):
    with refused("not_yours"):
        administration.end(cast.chloe, membership(cast.chloe))


def test_membership_ends_once(cast: Cast, members: dict[str, Staff]):
    theirs = membership(members["member"])
    outcomes = at_once(*[lambda: administration.end(cast.chloe, theirs)] * 2)
    assert reasons(outcomes) == ["not_yours"]


def test_closing_an_account_ends_its_sessions(cast: Cast):
    session = cast.chloe.fs_uniquifier
    administration.set_active(cast.team, cast.chloe, active=False)
    after = Staff.get_by_id(cast.chloe.id)
    assert (after.active, after.company_ids) == (False, [])
    assert after.fs_uniquifier != session
    administration.set_active(cast.team, after, active=True)
    assert [line.verb for line in journal.history(after)] == ["close_account", "open_account"]


def test_account_that_is_open_is_not_opened(cast: Cast):
    with refused("account_unchanged"):
        administration.set_active(cast.team, cast.chloe, active=True)


@pytest.mark.parametrize("who", ["chloe", "bruno", "driss", "team", "closed team"])
def test_only_another_of_the_team_closes_an_account(cast: Cast, who: str):
    by, account = getattr(cast, who.split()[-1]), cast.team
    if who == "closed team":
        by, account = Staff.get_by_id(by.id), cast.bruno
        by.active = False
    with refused("not_yours"):
        administration.set_active(by, account, active=False)


def test_company_stops_and_takes_up_applications(cast: Cast):
    administration.set_blocked(cast.chloe, cast.bakery, blocked=True)
    with refused("company_blocked"):
        cast.apply()
    administration.set_blocked(cast.chloe, cast.bakery, blocked=False)
    assert cast.apply()
    assert [line.verb for line in journal.history(cast.bakery)] == ["block", "unblock"]


def test_applications_already_sent_go_on(cast: Cast):
    application = cast.apply()
    administration.set_blocked(cast.chloe, cast.bakery, blocked=True)
    assert may(cast.chloe, "study", validate(application, cast.bruno))


def test_company_that_is_open_is_not_opened(cast: Cast):
    with refused("company_unchanged"):
        administration.set_blocked(cast.chloe, cast.bakery, blocked=False)


@pytest.mark.parametrize("who", STRANGERS)
def test_stranger_blocks_no_company(cast: Cast, members: dict[str, Staff], who: str):
    with refused("not_yours"):
        administration.set_blocked(members[who], Company.get_by_id(cast.bakery.id), blocked=True)
