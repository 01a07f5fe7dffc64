"""How a candidate comes in: alone, by a request (A06), or by a referent, who invites them (A04)."""

from datetime import timedelta
from enum import StrEnum
from typing import Any

from models.accounts.invitation import Invitation, end_invitations, issue_invitation
from models.accounts.proof import Proof
from models.acts import act, record
from models.conversations.aside import Aside
from models.conversations.conversation import CONSENT_VERSION, Conversation, agree, bind
from models.conversations.draft import Draft
from models.database import now
from models.journal import Entry, last_line
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.organisations.membership import referents_of
from models.people.activity import note_activity
from models.people.candidate import Candidate
from models.people.profile import REGISTRATION, keep_answers
from models.people.staff import Staff
from models.questions import Given, read_all
from models.refusal import Refused
from models.registrations.accompaniment import begin
from models.registrations.registration import Registration
from models.registrations.standing import Standing, is_referent, look_alikes, look_alikes_known_to, standing_of

# An address that changed so lately may be the doing of who now asks for an invitation.
DOUBTFUL_FOR = timedelta(days=30)


@act
def register(conversation: Conversation, establishment: Establishment, given: Given) -> Candidate:
    """Someone asks to be accompanied by an establishment: inactive until one of its referents validates (A08).

    Who was refused asks again, without becoming another person.
    """
    if conversation.consented_at is None:
        raise Refused("consent_missing")
    candidate = Candidate.locked(conversation.candidate_id) if conversation.candidate_id else Candidate()
    if conversation.candidate_id and not may_register(candidate):
        raise Refused("already_registered")
    if not establishment.active:
        raise Refused("establishment_closed")
    former = candidate.email
    keep_answers(candidate, read_all(REGISTRATION, given))
    if former not in (None, candidate.email):
        end_invitations(candidate)
    bind(conversation, candidate)
    Registration.update(counts=False).where(Registration.candidate == candidate, Registration.counts).execute()
    request = Registration.create(candidate=candidate, establishment=establishment)
    record(candidate, "register", candidate, None, request.state, establishment=establishment.id)
    for staff in referents_of(establishment.id):
        tell(staff, Kind.REGISTRATION_TO_READ, request)
    return Candidate.get_by_id(candidate.id)


def may_register(candidate: Candidate) -> bool:
    """Whether this person can ask a place to accompany them: nobody does, and no request waits."""
    return standing_of(candidate) in (Standing.REFUSED, Standing.FORMER)


@act
def create_candidate(
    by: Staff,
    establishment: Establishment,
    given: Given,
    convention: Convention | None = None,
    is_another: bool = False,
) -> Candidate:
    """A referent creates the account of someone they accompany: active at once. An invitation then links the chat.

    Raises Refused, also when someone alike is known already, unless they say that it is another person.
    """
    if establishment.id not in by.establishment_ids:
        raise Refused("not_yours")
    candidate = Candidate()
    keep_answers(candidate, read_all(REGISTRATION, given))
    if not is_another:
        _check_is_new(by, candidate)
    begin(candidate, establishment, convention, by)
    record(by, "create", candidate, None, Standing.ACTIVE, establishment=establishment.id)
    return candidate


def _check_is_new(by: Staff, candidate: Candidate) -> None:
    """Raises Refused when someone alike is followed by `by`, or their address is known elsewhere: never whose it is."""
    known = list(look_alikes_known_to(by, candidate))
    if known:
        raise Refused("candidate_known", known=known)
    if look_alikes(candidate).where(Candidate.email == candidate.email).exists():
        raise Refused("candidate_known_elsewhere")


def may_invite(by: Staff, candidate: Candidate) -> bool:
    """Whether this person can give this candidate an invitation: a referent of theirs, once it is active (A04)."""
    return is_referent(by, candidate) and standing_of(candidate) == Standing.ACTIVE


class ChatAtStake(StrEnum):
    """The chat that a new invitation would take from someone; doubtful where their e-mail changed lately."""

    NONE = "none"
    IN_USE = "in_use"
    DOUBTFUL = "doubtful"


def chat_at_stake(candidate: Candidate) -> ChatAtStake:
    """What a new invitation may take away."""
    if not Conversation.select().where(Conversation.candidate == candidate).exists():
        return ChatAtStake.NONE
    lately = (Entry.verb == "change_email") & (Entry.at > now() - DOUBTFUL_FOR)
    return ChatAtStake.DOUBTFUL if last_line(candidate, lately) else ChatAtStake.IN_USE


@act
def invite_candidate(by: Staff, candidate: Candidate) -> Invitation:
    """A new invitation for someone whom one accompanies (A04). Earlier ones stop working. Raises Refused."""
    held = Candidate.locked(candidate.id)
    if not may_invite(by, held):
        raise Refused("not_yours")
    return issue_invitation(by, held)


def is_at_home(invitation: Invitation, conversation: Conversation) -> bool:
    """Whether this conversation is that of the person who was invited, and the invitation has done its part."""
    is_theirs = conversation.candidate_id is not None and conversation.candidate_id == invitation.candidate_id
    return is_theirs and not invitation.is_open


def check_may_accept(invitation: Invitation, conversation: Conversation) -> None:
    """Raises Refused when this is a colleague's invitation, or this conversation is already another candidate's."""
    if invitation.candidate_id is None:
        raise Refused("invitation_wrong")
    bound = conversation.candidate
    if bound is not None and bound.id != invitation.candidate_id and not may_register(bound):
        raise Refused("invitation_of_another", name=bound.first_name)


@act
def accept_invitation(invitation: Invitation, conversation: Conversation, version: str = CONSENT_VERSION) -> Candidate:
    """Bind this conversation to the candidate it was made for, once; to agree (P29) is part of it.

    Their former conversation is unlinked and told so. Raises Refused when it may not be bound, or when someone else
    was quicker.
    """
    check_may_accept(invitation, conversation)
    candidate: Candidate = Candidate.locked(invitation.candidate_id)
    invitation.spend()
    come_in(candidate, conversation, version)
    record(candidate, "accept_invitation", candidate)
    return Candidate.get_by_id(candidate.id)


def come_in(candidate: Candidate, conversation: Conversation, version: str) -> None:
    """This conversation is theirs from now on, within the act of a verb that has looked who may."""
    if conversation.candidate_id != candidate.id:
        _forget_others_doing(conversation)
        conversation.consented_at = None  # whoever agreed there before did so for themselves
    agree(conversation, version)
    _unlink_former(candidate, conversation)
    bind(conversation, candidate)
    note_activity(candidate)


def _unlink_former(candidate: Candidate, conversation: Conversation) -> None:
    """What was begun follows its owner. The next person on that phone begins as anyone does, and agrees first."""
    theirs = (Conversation.candidate == candidate) & (Conversation.channel == conversation.channel)
    former = Conversation.get_or_none(theirs, Conversation.id != conversation.id)
    if former is None:
        return
    where = (former.channel, former.address)
    tell(candidate, Kind.CHAT_UNLINKED, priority=Priority.ANSWER, address=where)
    # The row first: a step under way there then ends before we look for what it kept.
    anew: dict[str, Any] = {"candidate": None, "path": "", "choices": [], "results": None}
    Conversation.update(consented_at=None, consent_version=None, **anew).where(Conversation.id == former.id).execute()
    Proof.delete().where(Proof.conversation == former).execute()
    Draft.move(former, conversation)
    Aside.move(former, conversation)


def _forget_others_doing(conversation: Conversation) -> None:
    """What someone else sent or wrote. What who was nobody yet wanted to answer has no words, and waits for them."""
    drafts = Draft.select().where(Draft.conversation == conversation)
    is_nobody = conversation.candidate_id is None
    theirs = [draft.path for draft in drafts if draft.answers or not is_nobody]
    Draft.delete().where(Draft.conversation == conversation, Draft.path.in_(theirs)).execute()
    Aside.delete().where(Aside.conversation == conversation).execute()
    Proof.delete().where(Proof.conversation == conversation).execute()
