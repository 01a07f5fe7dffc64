"""Invitations: one use, one person, a code that nobody can make or find in the database."""

import re
from datetime import timedelta
from typing import Any

import pytest

from models.accounts import password as passwords
from models.accounts.invitation import Invitation, issue_invitation
from models.acts import act
from models.conversations.conversation import CONSENT_VERSION
from models.database import now
from models.notices.notice import Notice
from models.people.staff import Staff
from models.registrations.joining import accept_invitation, invite_candidate
from settings import settings
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, put_pending
from tests.models.chats import agreed

PASSWORD = "trois petits cailloux blancs"


def invite(by: Staff, colleague: Staff) -> Invitation:
    """As the verbs that bring colleagues in do it."""
    return act(issue_invitation)(by, colleague)


def test_code_fits_in_a_start_link_of_telegram(invitation: Invitation):
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", invitation.code)
    invitation.id = 2**31 - 1
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", invitation.code)
    assert len(f"invitations/{invitation.code}/accept/{CONSENT_VERSION}") <= 64, "a button carries it too"


def test_database_never_holds_the_code(cast: Cast, invitation: Invitation):
    accept_invitation(invitation, agreed(77))
    invite(cast.team, cast.driss)
    assert invitation.code.partition("-")[2] not in str(everything())


def test_code_is_of_this_deployment_only(invitation: Invitation, environment: pytest.MonkeyPatch):
    code = invitation.code
    environment.setenv("SECRET_KEY", "another key of 32 characters or more")
    settings.cache_clear()
    with refused("invitation_wrong"):
        Invitation.read(code)


def test_codes_hold_while_their_former_key_is_named(cast: Cast, invitation: Invitation, environment):
    former = "a former key of 32 characters or more"
    environment.setenv("SECRET_KEY", former)
    settings.cache_clear()
    code, reset = invitation.code, passwords.reset_code(cast.bruno)
    environment.setenv("SECRET_KEY", "another key of 32 characters or more")
    environment.setenv("SECRET_KEY_FALLBACKS", f"{'x' * 32}, {former}")
    settings.cache_clear()
    assert Invitation.read(code) == invitation
    assert passwords.read_reset(reset) == cast.bruno
    assert invitation.code != code, "the present key signs"
    environment.setenv("SECRET_KEY_FALLBACKS", "x" * 32)
    settings.cache_clear()
    with refused("invitation_wrong"):
        Invitation.read(code)
    with refused("reset_wrong"):
        passwords.read_reset(reset)


@pytest.mark.parametrize("who", ["driss", "chloe", "team"])
def test_stranger_invites_no_candidate(cast: Cast, who: str):
    with refused("not_yours"):
        invite_candidate(getattr(cast, who), cast.amina)


def test_nobody_is_invited_before_they_are_accompanied(cast: Cast):
    put_pending(cast.amina, cast.mission)
    with refused("not_yours"):
        invite_candidate(cast.bruno, cast.amina)


def test_code_opens_its_invitation(invitation: Invitation):
    assert Invitation.read(invitation.code) == invitation


@pytest.mark.parametrize(
    "forge",
    [
        lambda code: "",
        lambda code: code[:-1],
        lambda code: code[:-1] + ("A" if code[-1] != "A" else "B"),
        lambda code: code + "A",
        lambda code: "9" + code,
        lambda code: code.partition("-")[0],
        lambda code: code.partition("-")[2],
        lambda code: "-" + code,
        lambda code: "é-é",
        lambda code: "1" * 40 + "-A",
        lambda code: "²" + code[1:],
        lambda code: "1 OR 1=1",
    ],
)
def test_wrong_code_opens_nothing(invitation: Invitation, forge: Any):
    with refused("invitation_wrong"):
        Invitation.read(forge(invitation.code))


def test_code_of_an_invitation_that_is_gone_is_wrong(invitation: Invitation):
    code = invitation.code
    Invitation.delete().execute()
    with refused("invitation_wrong"):
        Invitation.read(code)


def test_used_invitation_is_used(invitation: Invitation):
    accept_invitation(invitation, agreed(77))
    with refused("invitation_used"):
        Invitation.read(invitation.code)


@pytest.mark.parametrize(("days", "open_"), [(14.9, True), (15, False)])
def test_invitation_holds_for_fifteen_days(cast: Cast, clock, days: float, open_: bool):
    invitation = invite_candidate(cast.bruno, cast.amina)
    clock.shift(timedelta(days=days))
    if open_:
        assert Invitation.read(invitation.code).is_open
        return
    with refused("invitation_expired"):
        Invitation.read(invitation.code)


def test_invitation_that_ends_while_it_is_read_binds_nobody(invitation: Invitation):
    chat = agreed(77)
    Invitation.update(expires_at=now()).execute()
    with refused("invitation_used"):
        accept_invitation(invitation, chat)


def test_new_invitation_ends_the_earlier_one(cast: Cast, invitation: Invitation):
    later = invite_candidate(cast.bruno, cast.amina)
    assert Invitation.read(later.code) == later
    with refused("invitation_expired"):
        Invitation.read(invitation.code)


def test_new_invitation_leaves_those_of_others(cast: Cast, invitation: Invitation):
    invite_candidate(cast.driss, cast.other_candidate)
    invite(cast.team, cast.chloe)
    assert Invitation.read(invitation.code) == invitation


@pytest.fixture
def newcomer(cast: Cast) -> Staff:
    return Staff.create(email="ines@demo.example", first_name="Inès", last_name="Marchand")


def test_invited_colleague_is_told_and_chooses_a_password(cast: Cast, newcomer: Staff):
    invitation = invite(cast.bruno, newcomer)
    notice = Notice.get()
    assert (notice.kind, notice.staff) == ("invitation", newcomer)
    assert (notice.subject_kind, notice.subject_id) == ("invitation", invitation.id)
    staff = passwords.choose_by_invitation(invitation.code, PASSWORD)
    assert passwords.is_right(staff.password, PASSWORD)
    with refused("invitation_used"):
        passwords.choose_by_invitation(invitation.code, PASSWORD)


def test_code_of_a_candidate_gives_no_account(invitation: Invitation):
    with refused("invitation_wrong"):
        passwords.choose_by_invitation(invitation.code, PASSWORD)


def test_code_of_a_colleague_binds_no_chat(cast: Cast, newcomer: Staff):
    invitation, chat = invite(cast.bruno, newcomer), agreed(77)
    with refused("invitation_wrong"):
        accept_invitation(invitation, chat)


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("court", "password_short"),
        ("x" * 129, "password_long"),
        ("aaaaaaaaaaaaaa", "password_known"),
        ("ines@demo.example", "password_known"),
    ],
)
def test_weak_password_leaves_the_invitation_open(cast: Cast, newcomer: Staff, password: str, reason: str):
    invitation = invite(cast.bruno, newcomer)
    with refused(reason):
        passwords.choose_by_invitation(invitation.code, password)
    assert Invitation.get_by_id(invitation.id).is_open


def test_two_who_choose_a_password_at_the_same_instant_are_one(cast: Cast, newcomer: Staff):
    code = invite(cast.bruno, newcomer).code
    outcomes = at_once(*[lambda: passwords.choose_by_invitation(code, PASSWORD)] * 2)
    assert reasons(outcomes) == ["invitation_used"]
