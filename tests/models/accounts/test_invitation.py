"""Invitations: one use, one person, a code that nobody can make or find in the database."""

import re
from datetime import timedelta
from typing import Any

import pytest

from models import journal
from models.accounts import password as passwords
from models.accounts.invitation import Invitation
from models.conversations.conversation import Chat
from models.database import now
from models.notices.notice import Channel, Notice
from models.people.candidate import Candidate, CandidateState
from models.people.staff import Staff
from models.registrations.registration import CONSENT_VERSION
from settings import settings
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast

PASSWORD = "trois petits cailloux blancs"


@pytest.fixture
def invitation(cast: Cast) -> Invitation:
    return Invitation.invite(cast.amina, cast.bruno)


def agreed(number: int) -> Chat:
    return Chat.create(telegram_id=number, consented_at=now())


def test_code_fits_in_a_start_link_of_telegram(invitation: Invitation):
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", invitation.code)
    invitation.id = 2**31 - 1
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", invitation.code)
    assert len(f"invitations/{invitation.code}/accept") <= 64, "a button carries it too"


def test_database_never_holds_the_code(cast: Cast, invitation: Invitation):
    invitation.accept(agreed(77))
    Invitation.invite(cast.driss, cast.team)
    assert invitation.code.partition("-")[2] not in str(everything())


def test_code_is_of_this_deployment_only(invitation: Invitation, environment: pytest.MonkeyPatch):
    code = invitation.code
    environment.setenv("SECRET_KEY", "another key of 32 characters or more")
    settings.cache_clear()
    with refused("invitation_wrong"):
        Invitation.read(code)


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
    invitation.accept(agreed(77))
    with refused("invitation_used"):
        Invitation.read(invitation.code)


@pytest.mark.parametrize(("days", "open_"), [(14.9, True), (15, False)])
def test_invitation_holds_for_fifteen_days(cast: Cast, clock, days: float, open_: bool):
    invitation = Invitation.invite(cast.amina, cast.bruno)
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
        invitation.accept(chat)


def test_new_invitation_ends_the_earlier_one(cast: Cast, invitation: Invitation):
    later = Invitation.invite(cast.amina, cast.bruno)
    assert Invitation.read(later.code) == later
    with refused("invitation_expired"):
        Invitation.read(invitation.code)


def test_new_invitation_leaves_those_of_others(cast: Cast, invitation: Invitation):
    Invitation.invite(cast.other_candidate, cast.driss)
    Invitation.invite(cast.chloe, cast.team)
    assert Invitation.read(invitation.code) == invitation


def test_accepting_binds_the_chat_and_keeps_the_consent(cast: Cast, invitation: Invitation):
    chat = agreed(77)
    assert invitation.accept(chat) == cast.amina
    after = Candidate.get_by_id(cast.amina.id)
    assert Chat.of(after) == chat
    assert (after.consented_at, after.consent_version) == (chat.consented_at, CONSENT_VERSION)
    assert journal.history(after)[-1].verb == "accept_invitation"
    assert Notice.select().count() == 0


def test_nobody_accepts_without_agreeing(invitation: Invitation):
    chat = Chat.create(telegram_id=77)
    with refused("consent_missing"):
        invitation.accept(chat)


def test_former_chat_is_unlinked_and_told_so(cast: Cast, invitation: Invitation):
    former = Chat.create(telegram_id=66, candidate=cast.amina, path="offers/1")
    invitation.accept(agreed(77))
    former = Chat.get_by_id(former.telegram_id)
    assert (former.candidate, former.path) == (None, "")
    notice = Notice.get()
    assert (notice.kind, notice.candidate, notice.telegram_id) == ("chat_unlinked", cast.amina, 66)
    assert notice.channel == Channel.TELEGRAM


def test_same_chat_may_accept_again_and_nobody_is_told(cast: Cast, invitation: Invitation):
    chat = Chat.create(telegram_id=66, candidate=cast.amina, consented_at=now())
    invitation.accept(chat)
    assert Chat.of(cast.amina) == chat
    assert Notice.select().count() == 0


def test_of_two_chats_that_accept_at_the_same_instant_one_is_bound(cast: Cast, invitation: Invitation):
    first, second = agreed(77), agreed(78)
    outcomes = at_once(lambda: invitation.accept(first), lambda: invitation.accept(second))
    assert reasons(outcomes) == ["invitation_used"]
    assert Chat.select().where(Chat.candidate == cast.amina).count() == 1
    assert Notice.select().count() == 0


def test_failure_in_the_middle_leaves_the_invitation_open(
    cast: Cast, invitation: Invitation, monkeypatch: pytest.MonkeyPatch
):
    chat = agreed(77)
    before = everything()
    monkeypatch.setattr(journal, "write", lambda *args, **facts: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        invitation.accept(chat)
    assert everything() == before


@pytest.fixture
def newcomer(cast: Cast) -> Staff:
    return Staff.create(email="ines@demo.example", first_name="Inès", last_name="Marchand")


def test_invited_colleague_is_told_and_chooses_a_password(cast: Cast, newcomer: Staff):
    invitation = Invitation.invite(newcomer, cast.bruno)
    notice = Notice.get()
    assert (notice.kind, notice.staff, notice.facts) == ("invitation", newcomer, {"invitation": invitation.id})
    staff = passwords.choose_by_invitation(invitation.code, PASSWORD)
    assert passwords.is_right(staff.password, PASSWORD)
    with refused("invitation_used"):
        passwords.choose_by_invitation(invitation.code, PASSWORD)


def test_code_of_a_candidate_gives_no_account(invitation: Invitation):
    with refused("invitation_wrong"):
        passwords.choose_by_invitation(invitation.code, PASSWORD)


def test_code_of_a_colleague_binds_no_chat(cast: Cast, newcomer: Staff):
    invitation, chat = Invitation.invite(newcomer, cast.bruno), agreed(77)
    with refused("invitation_wrong"):
        invitation.accept(chat)


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
    invitation = Invitation.invite(newcomer, cast.bruno)
    with refused(reason):
        passwords.choose_by_invitation(invitation.code, password)
    assert Invitation.get_by_id(invitation.id).is_open


def test_two_who_choose_a_password_at_the_same_instant_are_one(cast: Cast, newcomer: Staff):
    code = Invitation.invite(newcomer, cast.bruno).code
    outcomes = at_once(*[lambda: passwords.choose_by_invitation(code, PASSWORD)] * 2)
    assert reasons(outcomes) == ["invitation_used"]


@pytest.mark.parametrize("state", [CandidateState.PENDING, CandidateState.ACTIVE])
def test_chat_of_another_candidate_stays_theirs(cast: Cast, invitation: Invitation, state: CandidateState):
    Candidate.update(state=state).where(Candidate.id == cast.other_candidate.id).execute()
    chat = Chat.create(telegram_id=66, candidate=cast.other_candidate.id, consented_at=now())
    with refused("invitation_of_another"):
        invitation.accept(chat)


def test_chat_of_a_refused_candidate_may_be_bound_to_another(cast: Cast, invitation: Invitation):
    Candidate.update(state=CandidateState.REFUSED).where(Candidate.id == cast.other_candidate.id).execute()
    chat = Chat.create(telegram_id=66, candidate=cast.other_candidate.id, consented_at=now())
    assert invitation.accept(chat) == Chat.get().candidate == cast.amina
