"""An address is a candidate's once they have typed back what was sent there; the former one is told (P24, P37)."""

import logging

import pytest

from models.accounts.invitation import Invitation, newest_invitation
from models.accounts.proof import MOST_TRIES, Proof
from models.conversations.conversation import EMAIL, Conversation
from models.journal import history
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate
from models.profiles.address import ask_code, confirm_address
from models.profiles.parts import part_called, write_part
from models.refusal import Refused
from models.registrations.joining import accept_invitation, invite_candidate
from tests.acts import at_once, everything, refused
from tests.cast import Cast
from tests.models.chats import agreed, confirms

OLD, NEW = "diallo@mail.example", "neuve@mail.example"


@pytest.fixture
def chat(cast: Cast) -> Conversation:
    return agreed(77, candidate=cast.amina)


def kept(cast: Cast) -> tuple[str | None, bool]:
    amina = Candidate.get_by_id(cast.amina.id)
    return amina.email, amina.email_confirmed_at is not None


def told() -> list[tuple[str, str, str | None]]:
    return [
        (str(one.notice.recipient), one.notice.kind, one.address) for one in Delivery.select().order_by(Delivery.id)
    ]


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_code_goes_to_the_new_address_and_nothing_changes_before_it_is_typed(cast: Cast, chat):
    ask_code(cast.amina, chat, " Neuve@Mail.example ")
    assert kept(cast) == (OLD, False)
    assert told() == [("Amina Diallo", Kind.EMAIL_CODE, NEW)]
    assert Delivery.get().channel == EMAIL


def test_typed_back_the_address_is_theirs_and_the_former_one_and_referents_are_told(cast: Cast, chat):
    confirms(cast.amina, chat, NEW)
    assert kept(cast) == (NEW, True)
    assert not Proof.select().exists()
    assert told()[1:] == [("Amina Diallo", Kind.EMAIL_LEFT, OLD), ("Bruno Morel", Kind.EMAIL_CHANGED, None)]
    assert [(one.verb, one.facts) for one in history(cast.amina)] == [
        ("ask_code", {}),
        ("confirm_email", {}),
        ("change_email", {}),
    ]


def test_address_that_was_kept_already_is_confirmed_and_nobody_is_told(cast: Cast, chat):
    confirms(cast.amina, chat, OLD)
    assert kept(cast) == (OLD, True)
    assert [kind for _, kind, _ in told()] == [Kind.EMAIL_CODE]


def test_who_had_no_address_has_one(cast: Cast, chat):
    Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    confirms(cast.amina, chat, NEW)
    assert kept(cast) == (NEW, True)
    assert Kind.EMAIL_LEFT not in [kind for _, kind, _ in told()]


@pytest.mark.parametrize(
    ("email", "reason"),
    [("", "email"), ("😀@x", "email"), ("bruno@demo.example", "email_of_staff"), ("x" * 300, "email")],
)
def test_what_is_no_address_of_a_candidate_gets_no_code(cast: Cast, chat, email: str, reason: str):
    with refused(reason):
        ask_code(cast.amina, chat, email)


def test_confirmed_address_is_not_confirmed_again(cast: Cast, chat):
    confirms(cast.amina, chat, NEW)
    with refused("email_confirmed"):
        ask_code(cast.amina, chat, NEW)


def test_address_of_someone_else_is_asked_like_any_other(cast: Cast, chat):
    ask_code(cast.amina, chat, str(cast.other_candidate.email))
    assert told() == [("Amina Diallo", Kind.EMAIL_CODE, cast.other_candidate.email)]


def test_wrong_code_changes_nothing_but_the_tries(cast: Cast, chat):
    code = ask_code(cast.amina, chat, NEW).code_for(cast.amina)
    before = everything("proof")
    with pytest.raises(Refused, match="code_wrong"):
        confirm_address(cast.amina, chat, wrong(code))
    assert everything("proof") == before
    assert Proof.get().tries == 1


def test_code_guessed_thirty_times_opens_nothing_not_even_when_right_at_last(cast: Cast, chat):
    code = ask_code(cast.amina, chat, NEW).code_for(cast.amina)
    before = everything("proof")
    reasons = []
    for typed in [wrong(code)] * 29 + [code]:
        with pytest.raises(Refused) as refusal:
            confirm_address(cast.amina, chat, typed)
        reasons.append(refusal.value.reason)
    assert reasons == ["code_wrong"] * MOST_TRIES + ["code_expired"] * (30 - MOST_TRIES)
    assert everything("proof") == before


def test_code_counts_once(cast: Cast, chat):
    code = ask_code(cast.amina, chat, NEW).code_for(cast.amina)
    outcomes = at_once(*[lambda: confirm_address(cast.amina, chat, code)] * 2)
    assert sorted(type(one).__name__ for one in outcomes) == ["Candidate", "Refused"]
    with refused("code_expired"):
        confirm_address(cast.amina, chat, code)


def test_code_of_someone_else_opens_nothing(cast: Cast, chat):
    others = agreed(78, candidate=cast.other_candidate)
    code = ask_code(cast.other_candidate, others, NEW).code_for(cast.other_candidate)
    before = everything("proof")
    with pytest.raises(Refused, match="code_wrong"):
        confirm_address(cast.amina, others, code)
    assert everything("proof") == before


def test_neither_address_nor_code_is_logged_or_journalled(cast: Cast, chat, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO)
    code = str(ask_code(cast.amina, chat, NEW).code_for(cast.amina))
    confirm_address(cast.amina, chat, code)
    lines = str([(one.verb, one.facts) for one in history(cast.amina)]) + str([one.facts for one in Notice.select()])
    assert not any(secret in caplog.text + lines for secret in (NEW, OLD, code))


def test_invitation_sent_to_the_former_address_opens_nothing(cast: Cast, chat):
    invitation = invite_candidate(cast.bruno, cast.amina)
    confirms(cast.amina, chat, NEW)
    another = agreed(78)
    with refused("invitation_used"):
        accept_invitation(invitation, another)
    with refused("invitation_expired"):
        Invitation.read(invitation.code)


def test_invitation_stays_where_the_address_does(cast: Cast, chat):
    invitation = invite_candidate(cast.bruno, cast.amina)
    confirms(cast.amina, chat, OLD)
    assert Invitation.read(invitation.code) == invitation


def test_invitation_sent_to_a_misspelt_address_ends_and_leaves_for_the_right_one(cast: Cast):
    former = invite_candidate(cast.bruno, cast.amina)
    write_part(cast.bruno, cast.amina, part_called("contacts"), {"email": NEW})
    with refused("invitation_expired"):
        Invitation.read(former.code)
    new = newest_invitation(cast.amina)
    assert new is not None
    mailed = Notice.select().where(Notice.kind == Kind.INVITATION).order_by(Notice.id)
    assert [one.subject_id for one in mailed] == [former.id, new.id]


def test_who_was_not_invited_is_not_when_their_address_is_corrected(cast: Cast):
    write_part(cast.bruno, cast.amina, part_called("contacts"), {"email": NEW})
    assert not Invitation.select().exists()


def test_first_address_leaves_an_invitation_shown_on_paper_as_it_is(cast: Cast):
    Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    invitation = invite_candidate(cast.bruno, cast.amina)
    write_part(cast.bruno, cast.amina, part_called("contacts"), {"email": NEW})
    assert newest_invitation(cast.amina) == invitation
