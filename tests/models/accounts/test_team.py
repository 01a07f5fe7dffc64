"""What the team alone does: accounts are closed, opened again, invited into the team."""

import pytest

from models.accounts import team
from models.people.staff import Staff
from models.refusal import Refused
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast
from tests.models.accounts.colleagues import DRISS, INES, told


def test_closed_account_is_not_invited_into_the_team(cast: Cast):
    team.close_account(cast.team, cast.driss)
    with refused("account_closed"):
        team.invite_to_team(cast.team, *DRISS)


def test_two_of_the_team_who_close_each_other_leave_one(cast: Cast):
    Staff.update(team=True).where(Staff.id == cast.driss.id).execute()
    one, other = Staff.get_by_id(cast.team.id), Staff.get_by_id(cast.driss.id)
    for _ in range(5):
        outcomes = at_once(lambda: team.close_account(one, other), lambda: team.close_account(other, one))
        assert reasons(outcomes) == ["not_yours"]
        assert sorted(Staff.get_by_id(person.id).active for person in (one, other)) == [False, True]
        Staff.update(active=True).where(Staff.team).execute()


def test_who_is_no_more_of_the_team_closes_and_invites_nobody(cast: Cast):
    Staff.update(team=False).where(Staff.id == cast.team.id).execute()
    before = everything()
    for act in (lambda: team.close_account(cast.team, cast.bruno), lambda: team.invite_to_team(cast.team, *INES)):
        with refused("not_yours"):
            act()
    assert everything() == before


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_only_the_team_closes_accounts(cast: Cast, person):
    with pytest.raises(Refused, match="not_yours"):
        team.close_account(getattr(cast, person), cast.bruno)
    assert Staff.get_by_id(cast.bruno.id).active


def test_closed_account_reaches_nothing(cast: Cast):
    key = cast.bruno.fs_uniquifier
    team.close_account(cast.team, cast.bruno)
    bruno = Staff.get_by_id(cast.bruno.id)
    assert (bruno.establishment_ids, bruno.fs_uniquifier == key) == ([], False)


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_only_the_team_opens_accounts_again(cast: Cast, person):
    team.close_account(cast.team, cast.bruno)
    with refused("not_yours"):
        team.open_account(getattr(cast, person), cast.bruno)
    team.open_account(cast.team, cast.bruno)
    assert Staff.get_by_id(cast.bruno.id).establishment_ids == [cast.mission.id]
    with refused("account_unchanged"):
        team.open_account(cast.team, cast.bruno)


@pytest.mark.parametrize("person", ["driss", "bruno", "chloe"])
def test_only_the_team_invites_into_the_team(cast: Cast, person):
    before = told()
    with pytest.raises(Refused, match="not_yours"):
        team.invite_to_team(getattr(cast, person), *INES)
    assert told() == before
