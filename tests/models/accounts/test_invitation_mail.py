"""An invited candidate has the invitation by e-mail as well (A04)."""

from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.registrations.joining import invite_candidate
from tests.cast import Cast


def mailed() -> list[tuple[str, str | None, str, int]]:
    return [(one.channel, one.address, one.notice.kind, one.notice.subject_id) for one in Delivery.select()]


def test_invited_candidate_is_mailed_the_invitation(cast: Cast):
    invitation = invite_candidate(cast.bruno, cast.amina)
    assert mailed() == [(EMAIL, None, "invitation", invitation.id)]
    assert Notice.get().candidate == cast.amina


def test_invitation_is_mailed_also_to_who_has_a_chat_which_may_be_on_a_lost_phone(cast: Cast):
    Conversation.create(channel=TELEGRAM, address="66", candidate=cast.amina)
    invitation = invite_candidate(cast.bruno, cast.amina)
    assert mailed() == [(EMAIL, None, "invitation", invitation.id)]


def test_candidate_without_an_address_is_invited_by_the_link_only(cast: Cast):
    Candidate.update(email=None).execute()
    invitation = invite_candidate(cast.bruno, Candidate.get_by_id(cast.amina.id))
    assert invitation.is_open
    assert mailed() == []
