"""How a new deployment gets its first account."""

import pytest

from models.accounts import password as passwords
from models.accounts.invitation import Invitation
from models.people.staff import Staff
from scripts.team import main


def test_the_first_member_of_the_team_chooses_a_password_by_the_link(database: None, capsys: pytest.CaptureFixture):
    assert main(["Nadia@mission.example", "Nadia", "Ferrand"]) == 0
    code = capsys.readouterr().out.strip().rpartition("/invitations/")[2]
    passwords.choose_by_invitation(code, "un cheval dans la lune")
    nadia = Staff.get(Staff.email == "nadia@mission.example")
    assert nadia.oversees
    assert passwords.is_right(nadia.password, "un cheval dans la lune")


@pytest.mark.parametrize("wrong", [["nadia@", "Nadia", "Ferrand"], ["nadia@mission.example", "", "Ferrand"], []])
def test_what_is_no_address_or_name_makes_no_account(database: None, wrong: list[str], capsys: pytest.CaptureFixture):
    assert main(wrong) == 2
    assert capsys.readouterr().out
    assert (Staff.select().count(), Invitation.select().count()) == (0, 0)
