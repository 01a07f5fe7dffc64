"""Invitations: one use, one person, a code that nobody can make or find in the database."""

import re
from datetime import timedelta
from typing import Any

import pytest

from models import journal
from models.accounts import password as passwords
from models.accounts.invitation import Invitation, issue_invitation
from models.acts import act
from models.conversations.aside import Aside, set_aside
from models.conversations.conversation import CONSENT_VERSION, CONSENT_VERSIONS, TELEGRAM, Conversation, bind
from models.conversations.draft import Draft
from models.database import now
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from models.registrations.joining import accept_invitation, invite_candidate
from models.registrations.registration import Registration
from models.registrations.standing import Standing
from settings import settings
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, put_pending, put_refused

PASSWORD = "trois petits cailloux blancs"


@pytest.fixture
def invitation(cast: Cast) -> Invitation:
    """Made and mailed: tests look at what is told afterwards."""
    made = invite_candidate(cast.bruno, cast.amina)
    Notice.delete().execute()
    return made


def agreed(number: int, **more: Any) -> Conversation:
    consent = {"consented_at": now(), "consent_version": CONSENT_VERSION}
    return Conversation.create(channel=TELEGRAM, address=str(number), **consent, **more)


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


def test_accepting_binds_the_chat_and_keeps_the_consent(cast: Cast, invitation: Invitation):
    chat = agreed(77)
    assert accept_invitation(invitation, chat) == cast.amina
    after = Candidate.get_by_id(cast.amina.id)
    assert Conversation.of(after) == chat
    assert (after.consented_at, after.consent_version) == (chat.consented_at, CONSENT_VERSION)
    assert journal.history(after)[-1].verb == "accept_invitation"
    assert Notice.select().count() == 0


def test_who_accepts_agrees_by_it(invitation: Invitation):
    chat = Conversation.create(channel=TELEGRAM, address="77")
    candidate = accept_invitation(invitation, chat)
    assert (candidate.consented_at, candidate.consent_version) == (chat.consented_at, CONSENT_VERSION)
    assert Conversation.get().consented_at == chat.consented_at is not None
    assert [line.verb for line in journal.history(chat)] == ["agree"]


@pytest.mark.parametrize("before", CONSENT_VERSIONS)
def test_who_accepts_agrees_anew_where_someone_had_agreed_before(invitation: Invitation, clock, before: str):
    chat = agreed(77)
    Conversation.update(consent_version=before).execute()
    clock.shift(timedelta(days=1))
    candidate = accept_invitation(invitation, Conversation.get_by_id(chat.id))
    assert (candidate.consented_at, candidate.consent_version) == (now(), CONSENT_VERSION)
    assert (Conversation.get().consented_at, Conversation.get().consent_version) == (now(), CONSENT_VERSION)
    assert [line.verb for line in journal.history(chat)] == ["agree"]


def test_former_chat_is_unlinked_and_told_so(cast: Cast, invitation: Invitation):
    former = agreed(66, candidate=cast.amina, path="offers/1", choices=["a"])
    Draft.keep(former, "offers/1/apply", {"message": "Bonjour"})
    accept_invitation(invitation, agreed(77))
    former = Conversation.get_by_id(former.id)
    assert (former.candidate, former.path, former.choices) == (None, "", [])
    assert former.consented_at is None, "the next person on that phone has agreed to nothing"
    assert Draft.answers_of(former, "offers/1/apply") == {}, "the next person on that phone must not send it"
    delivery = Delivery.get()
    assert (delivery.notice.kind, delivery.notice.candidate) == ("chat_unlinked", cast.amina)
    assert (delivery.channel, delivery.address) == (TELEGRAM, "66")


def test_file_set_aside_follows_its_owner_and_is_not_the_next_persons_on_that_phone(cast: Cast, invitation: Invitation):
    former, new = agreed(66, candidate=cast.amina), agreed(77)
    sent = set_aside(former, "CV.pdf", "pdf", 1, "0" * 64)
    accept_invitation(invitation, new)
    bind(Conversation.get_by_id(former.id), cast.other_candidate)
    assert list(Aside.visible_to(cast.amina)) == [sent]
    assert not Aside.visible_to(cast.other_candidate).exists()


def test_file_that_another_set_aside_on_a_phone_is_not_of_who_comes_after(cast: Cast, invitation: Invitation):
    chat = agreed(66, candidate=cast.other_candidate)
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.other_candidate).execute()
    set_aside(chat, "CV.pdf", "pdf", 1, "0" * 64)
    accept_invitation(invitation, chat)
    assert not Aside.visible_to(cast.amina).exists()


def test_who_comes_after_another_on_a_phone_finds_nothing_begun(cast: Cast, invitation: Invitation):
    chat = agreed(66, candidate=cast.other_candidate)
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.other_candidate).execute()
    Draft.keep(chat, "offers/1/apply", {"message": "Bonjour"})
    accept_invitation(invitation, chat)
    assert Draft.answers_of(chat, "offers/1/apply") == {}


def test_conversation_on_another_channel_stays_theirs(cast: Cast, invitation: Invitation):
    other = Conversation.create(channel="letters", address="66", candidate=cast.amina)
    accept_invitation(invitation, agreed(77))
    assert Conversation.get_by_id(other.id).candidate == cast.amina
    assert Notice.select().count() == 0


def test_same_chat_may_accept_again_and_nobody_is_told(cast: Cast, invitation: Invitation):
    chat = agreed(66, candidate=cast.amina)
    accept_invitation(invitation, chat)
    assert Conversation.of(cast.amina) == chat
    assert Notice.select().count() == 0


def test_of_two_chats_that_accept_at_the_same_instant_one_is_bound(cast: Cast, invitation: Invitation):
    first, second = agreed(77), agreed(78)
    outcomes = at_once(lambda: accept_invitation(invitation, first), lambda: accept_invitation(invitation, second))
    assert reasons(outcomes) == ["invitation_used"]
    assert Conversation.select().where(Conversation.candidate == cast.amina).count() == 1
    assert Notice.select().count() == 0


def test_failure_in_the_middle_leaves_the_invitation_open(
    cast: Cast, invitation: Invitation, monkeypatch: pytest.MonkeyPatch
):
    chat = agreed(77)
    before = everything()
    monkeypatch.setattr(journal, "append", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        accept_invitation(invitation, chat)
    assert everything() == before


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


@pytest.mark.parametrize("standing", [Standing.PENDING, Standing.ACTIVE])
def test_chat_of_another_candidate_stays_theirs(cast: Cast, invitation: Invitation, standing: Standing):
    if standing == Standing.PENDING:
        put_pending(cast.other_candidate, cast.other_mission)
    chat = agreed(66, candidate=cast.other_candidate)
    with refused("invitation_of_another"):
        accept_invitation(invitation, chat)


@pytest.mark.parametrize("standing", [Standing.REFUSED, Standing.FORMER])
def test_chat_of_whom_nobody_accompanies_may_be_bound_to_another(
    cast: Cast, invitation: Invitation, standing: Standing
):
    put_refused(cast.other_candidate, cast.other_mission)
    if standing == Standing.FORMER:
        Registration.delete().execute()
    chat = agreed(66, candidate=cast.other_candidate)
    assert accept_invitation(invitation, chat) == Conversation.get().candidate == cast.amina
