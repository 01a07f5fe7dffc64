"""A candidate's e-mail address: another one is theirs once the digits sent there were typed back (P24, P37).

One that was written at registration, or by a referent, is used for what it was given for, and says that it is not
confirmed: nobody comes back by it.
"""

import re

from models.accounts.invitation import end_invitations
from models.accounts.proof import Proof, begin_proof, count_try
from models.accounts.signatures import is_signed, sign
from models.acts import act, record
from models.conversations.conversation import EMAIL, Conversation
from models.database import now, today
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.candidate import Candidate, EmailRefusal
from models.people.profile import checked_own_email
from models.refusal import Refused
from models.registrations.contact import referents_there_for

RETURN_CODE = re.compile(r"([0-9]{1,9})-([A-Za-z0-9_-]{24})")


@act
def ask_code(by: Candidate, conversation: Conversation, email: str) -> Proof:
    """Have six digits sent to this address, to be typed in this conversation. Raises Refused.

    Whether the address is someone else's too is told to nobody.
    """
    held = Candidate.locked(by.id)
    address = checked_own_email(email)
    if held.email == address and not held.needs_code:
        raise Refused("email_confirmed")
    proof = begin_proof(conversation, address, held)
    record(held, "ask_code", held)
    tell(held, Kind.EMAIL_CODE, proof, priority=Priority.ANSWER, address=(EMAIL, address))
    return proof


def confirm_address(by: Candidate, conversation: Conversation, typed: str) -> Candidate:
    """These digits were sent to the address, which is theirs from now on. Raises Refused; each try counts."""
    return _confirm(by, count_try(conversation), typed)


@act
def _confirm(by: Candidate, proof: Proof, typed: str) -> Candidate:
    held = Candidate.locked(by.id)
    if proof.candidate_id is None or not proof.is_code(held, typed):
        raise Refused("code_wrong")
    proof.spend()
    former, address = held.email, checked_own_email(proof.email)
    told = {"email": address, "email_confirmed_at": now(), "email_refused_on": None, "email_refusal": None}
    Candidate.update(told).where(Candidate.id == held.id).execute()
    record(held, "confirm_email", held)
    if former != address:
        _tell_of_change(held, former)
    return Candidate.get_by_id(held.id)


@act
def note_refusal(candidate: Candidate, address: str, why: EmailRefusal) -> None:
    """A mail server takes nothing for this address: who accompanies them sees it, and they are told in the chat, once.

    Where it is not their address any more, or was refused before, or they are erased, nothing changes.
    """
    held = Candidate.locking(Candidate.id == candidate.id).get_or_none()
    if held is None or held.email != address or held.email_refused_on is not None:
        return
    held.email_refused_on, held.email_refusal = today(), why
    held.save(only=[Candidate.email_refused_on, Candidate.email_refusal])
    record(None, "email_refused", held, why=why)
    if chat := Conversation.of(held):
        tell(held, Kind.EMAIL_REFUSED, held, address=(chat.channel, None), why=why)


def return_code(candidate: Candidate) -> str:
    """What a mail to a candidate's address carries, and who sends it back repeats: nobody else can say whose it was."""
    return f"{candidate.id}-{sign(_mailed(candidate))}"


def note_return(code: str, why: EmailRefusal) -> bool:
    """A mail with this code came back for good. Whether we wrote it, to an address that is still theirs."""
    found = RETURN_CODE.fullmatch(code)
    candidate: Candidate | None = Candidate.get_or_none(Candidate.id == int(found[1])) if found else None
    if found is None or candidate is None or candidate.email is None:
        return False
    if not is_signed(_mailed(candidate), found[2]):
        return False
    note_refusal(candidate, candidate.email, why)
    return True


def _mailed(candidate: Candidate) -> str:
    return f"mailed:{candidate.id}:{candidate.email}"


def _tell_of_change(candidate: Candidate, former: str | None) -> None:
    """The former address opens nothing any more. It and who accompanies are told: it may be someone else's doing."""
    record(candidate, "change_email", candidate)
    if former is not None:
        end_invitations(candidate)
        tell(candidate, Kind.EMAIL_LEFT, priority=Priority.ANSWER, address=(EMAIL, former))
    for referent in referents_there_for(candidate):
        tell(referent, Kind.EMAIL_CHANGED, candidate)
