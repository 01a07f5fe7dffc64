"""Passwords: what is kept of them, and who may choose one by a code."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.profiles import RFC_9106_LOW_MEMORY

from models.accounts import password as passwords
from models.accounts import team
from models.accounts.invitation import issue_invitation
from models.acts import act
from models.journal import Entry
from models.notices.notice import Notice
from models.people.staff import Staff
from models.refusal import Refused
from tests.cast import PASSWORD, Cast, cast  # noqa: F401 (the fixture, by its name)

NEW = "trois chats sous la pluie"


def test_a_password_is_kept_as_an_argon2_hash_that_costs_what_its_makers_advise(monkeypatch):
    monkeypatch.setattr(passwords, "PasswordHasher", PasswordHasher)
    kept = passwords.hashed(NEW)
    assert extract_parameters(kept) == RFC_9106_LOW_MEMORY
    assert kept.startswith("$argon2id$")
    assert passwords.is_right(kept, NEW)
    assert not passwords.is_right(kept, NEW + " ")
    assert not passwords.is_right("not a hash", NEW)


def test_reset_code_dies_with_the_password_that_it_replaces(cast: Cast):  # noqa: F811
    code = passwords.reset_code(cast.bruno)
    assert passwords.choose_by_reset(code, NEW) == cast.bruno
    with pytest.raises(Refused, match="reset_wrong"):
        passwords.choose_by_reset(code, NEW)


def test_change_of_password_kills_the_reset_code(cast: Cast):  # noqa: F811
    code = passwords.reset_code(cast.bruno)
    passwords.change(cast.bruno, PASSWORD, NEW)
    with pytest.raises(Refused, match="reset_wrong"):
        passwords.read_reset(code)


def test_reset_code_is_good_for_two_hours(cast: Cast, clock):  # noqa: F811
    code = passwords.reset_code(cast.bruno)
    clock.shift(timedelta(hours=1, minutes=59))
    assert passwords.read_reset(code) == cast.bruno
    clock.shift(timedelta(minutes=2))
    with pytest.raises(Refused, match="reset_expired"):
        passwords.read_reset(code)


def test_closed_account_has_neither_reset_nor_invitation(cast: Cast):  # noqa: F811
    code, invitation = passwords.reset_code(cast.bruno), act(issue_invitation)(cast.team, cast.bruno)
    team.close_account(cast.team, cast.bruno)
    before = (Entry.select().count(), Notice.select().count())
    for choose, by in ((passwords.choose_by_reset, code), (passwords.choose_by_invitation, invitation.code)):
        with pytest.raises(Refused):
            choose(by, NEW)
    assert (Entry.select().count(), Notice.select().count()) == before


def test_owner_is_told_of_a_new_password(cast: Cast):  # noqa: F811
    passwords.choose_by_reset(passwords.reset_code(cast.bruno), NEW)
    assert Notice.get(Notice.staff == cast.bruno).kind == "password_changed"


@pytest.mark.parametrize("password", ["court", "a" * 129, "ababababababab", "Bruno@demo.example"])
def test_poor_passwords_change_nothing(cast: Cast, password):  # noqa: F811
    before = Staff.get_by_id(cast.bruno.id).password
    with pytest.raises(Refused, match="password_"):
        passwords.change(cast.bruno, PASSWORD, password)
    assert Staff.get_by_id(cast.bruno.id).password == before
