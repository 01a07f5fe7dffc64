"""Accepting an invitation: one chat for one person, who agrees by it, and nothing of who was there before."""

from datetime import timedelta

import pytest

from models import journal
from models.accounts.invitation import Invitation
from models.conversations.aside import Aside, set_aside
from models.conversations.conversation import CONSENT_VERSION, CONSENT_VERSIONS, TELEGRAM, Conversation, bind
from models.conversations.draft import Draft
from models.database import now
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment
from models.registrations.joining import accept_invitation
from models.registrations.registration import Registration
from models.registrations.standing import Standing
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, put_pending, put_refused
from tests.models.chats import agreed


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


def test_what_others_began_stays_theirs(cast: Cast, invitation: Invitation):
    former, third = agreed(66, candidate=cast.amina), agreed(88, candidate=cast.other_candidate)
    for chat in (former, third):
        Draft.keep(chat, "offers/1/apply", {"message": f"De {chat.address}"})
    sent = set_aside(third, "CV.pdf", "pdf", 1, "0" * 64)
    new = agreed(77)
    accept_invitation(invitation, new)
    assert Draft.answers_of(new, "offers/1/apply") == {"message": "De 66"}
    assert Draft.answers_of(third, "offers/1/apply") == {"message": "De 88"}
    assert list(Aside.visible_to(cast.other_candidate)) == [sent]


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
