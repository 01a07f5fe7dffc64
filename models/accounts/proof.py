"""Six digits, sent to an address and typed back in the chat, prove that whoever types them reads its mails."""

import secrets
from datetime import timedelta

from peewee import BooleanField, CharField, DateTimeField, ForeignKeyField, IntegerField

from models.accounts import attempts
from models.accounts.signatures import are_digits, digits
from models.conversations.conversation import Conversation
from models.database import Table, now
from models.people.candidate import Candidate
from models.refusal import Refused

GOOD_FOR = timedelta(minutes=15)
MOST_TRIES = 5
# From one chat, and to one address: who asks in another's name uses up their own long before what an address may get.
MOST_CODES = {attempts.HOUR: (3, 6), attempts.LONGEST_WINDOW: (6, 24)}


class Proof(Table):
    """An address that somebody says is theirs, in one conversation, until they have typed the digits sent there.

    With a `candidate` it becomes their address; without one it tells who comes back (`answered`: the clock has looked
    whose it is). The digits are computed as the mail leaves and never stored: who reads the database has none.
    """

    conversation = ForeignKeyField(Conversation, unique=True, on_delete="CASCADE")
    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE")
    candidate_id: int | None
    email = CharField(max_length=254)
    salt = CharField(max_length=32)
    tries = IntegerField(default=0)
    answered = BooleanField(default=False)
    expires_at = DateTimeField(index=True)

    @property
    def is_open(self) -> bool:
        """Whether its digits can still be typed."""
        return self.tries < MOST_TRIES and bool(self.expires_at > now())

    def code_for(self, person: Candidate) -> str | None:
        """What is sent to this person, if something is. Of two who share an address, each has their own."""
        return digits(self._told(person)) if self._serves(person) else None

    def is_code(self, person: Candidate, typed: str) -> bool:
        """Whether this is what was sent to this person."""
        return self._serves(person) and are_digits(self._told(person), typed)

    def _serves(self, person: Candidate) -> bool:
        """Nobody comes back by an address that was never confirmed: whoever wrote it may have misspelt it."""
        if self.candidate_id is not None:
            return bool(self.candidate_id == person.id)
        return self.email == person.email and person.email_confirmed_at is not None

    def _told(self, person: Candidate) -> str:
        return f"proof:{self.id}:{self.salt}:{person.id}"

    @classmethod
    def of(cls, conversation: Conversation) -> "Proof | None":
        """What waits for its digits there, if something does."""
        found: Proof | None = cls.get_or_none(cls.conversation == conversation)
        return found if found and found.is_open else None

    def spend(self) -> None:
        """It is proved, once. Raises Refused when it was before, or asked anew."""
        if not Proof.delete().where(Proof.id == self.id, Proof.salt == self.salt).execute():
            raise Refused("code_expired")


def begin_proof(conversation: Conversation, email: str, candidate: Candidate | None = None) -> Proof:
    """Have digits typed for this address, within the act of a verb that has looked who may. Raises Refused.

    Asked again, the same digits are sent again: of two mails, whichever arrives first is right.
    """
    _count_code(conversation, email, "return" if candidate is None else "confirm")
    whose = candidate.id if candidate else None
    former = Proof.of(conversation)
    if former and (former.email, former.candidate_id) == (email, whose):
        former.expires_at, former.answered = now() + GOOD_FOR, False
        former.save(only=[Proof.expires_at, Proof.answered])
        return former
    Proof.delete().where(Proof.conversation == conversation).execute()
    made: Proof = Proof.create(
        conversation=conversation,
        candidate=candidate,
        email=email,
        salt=secrets.token_hex(16),
        expires_at=now() + GOOD_FOR,
    )
    return made


def _count_code(conversation: Conversation, email: str, why: str) -> None:
    """By the channel's own address: a chat that is erased and begun anew is the same person's.

    What strangers ask to come back takes nothing from whoever confirms the address. Raises Refused.
    """
    chat = f"{conversation.channel}:{conversation.address}"
    for within, (most_from, most_to) in MOST_CODES.items():
        hours = within // attempts.HOUR
        limits = {f"codes from:{hours}:{chat}": most_from, f"codes to {why}:{hours}:{email}": most_to}
        if not attempts.begin(limits, within):
            raise Refused("too_many_codes", hours=hours)


def count_try(conversation: Conversation) -> Proof:
    """What waits for its digits there, one try less. Raises Refused when nothing does, or no try is left.

    Before the act that reads them, and kept when that is refused: many at one instant are no way around it.
    """
    open_ = (Proof.conversation == conversation) & (Proof.tries < MOST_TRIES) & (Proof.expires_at > now())
    if not Proof.update(tries=Proof.tries + 1).where(open_).execute():
        raise Refused("code_expired")
    found: Proof = Proof.get(Proof.conversation == conversation)
    return found


def forget_proofs() -> int:
    """Forget what nobody can prove any more. How many there were."""
    return int(Proof.delete().where(Proof.expires_at <= now()).execute())
