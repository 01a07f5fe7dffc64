"""Coming back on another phone: by six digits sent to one's confirmed address. The former chat is unlinked and told so.

Who asks learns nothing of whose address it is, nor by the time: the clock looks.
"""

from models.accounts.proof import Proof, begin_proof, count_try
from models.acts import act, record
from models.conversations.conversation import CONSENT_VERSION, EMAIL, Conversation
from models.database import Query
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.refusal import Refused
from models.registrations.contact import referents_there_for
from models.registrations.joining import come_in
from models.validation import checked_email

# A mailbox that a family shares: more have none.
MOST_OF_ONE_ADDRESS = 5


@act
def ask_way_back(conversation: Conversation, email: str) -> None:
    """Have digits sent to the person of this address, if there is one. Raises Refused, alike for all addresses."""
    if conversation.consented_at is None:
        raise Refused("consent_missing")
    if conversation.candidate_id is not None:
        raise Refused("already_registered")
    begin_proof(conversation, checked_email(email))
    record(None, "ask_way_back", conversation)


def waiting() -> list[Proof]:
    """What was asked and nobody has looked at, the oldest first."""
    asked = Proof.select().where(Proof.candidate.is_null(), ~Proof.answered)
    return list(asked.order_by(Proof.id).limit(100))


@act
def answer(proof: Proof) -> None:
    """Write to whoever has this address. Who never confirmed it is told that nobody comes back by it."""
    unanswered = (Proof.id == proof.id) & ~Proof.answered
    if not Proof.update(answered=True).where(unanswered).execute():
        return
    for candidate in _of_address(proof.email):
        tell(candidate, Kind.RETURN_CODE, proof, priority=Priority.ANSWER, address=(EMAIL, proof.email))


def come_back(conversation: Conversation, typed: str) -> Candidate:
    """These digits were sent to this person, whose chat this is from now on. Raises Refused; each try counts."""
    return _come_back(conversation, count_try(conversation), typed)


@act
def _come_back(conversation: Conversation, proof: Proof, typed: str) -> Candidate:
    found = next((one for one in _of_address(proof.email) if proof.is_code(one, typed)), None)
    if found is None or proof.candidate_id is not None:
        raise Refused("code_wrong")
    held = Candidate.locked(found.id)
    if not proof.is_code(held, typed):  # their address changed at this instant
        raise Refused("code_expired")
    proof.spend()
    come_in(held, conversation, conversation.consent_version or CONSENT_VERSION)
    record(held, "come_back", held)
    for referent in referents_there_for(held):
        tell(referent, Kind.CHAT_MOVED, held)
    return Candidate.get_by_id(held.id)


def _of_address(email: str) -> Query:
    query: Query = Candidate.select().where(Candidate.email == email)
    # Who confirmed it first: others may have typed it, to be many.
    unconfirmed = Candidate.email_confirmed_at.is_null()
    return query.order_by(unconfirmed, Candidate.id).limit(MOST_OF_ONE_ADDRESS)
