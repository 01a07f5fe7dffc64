"""One-use invitations: they bind a chat to one candidate (A04), or let a colleague choose a password."""

import base64
import hashlib
import hmac
from datetime import timedelta
from typing import Self

from peewee import Check, DateTimeField, ForeignKeyField

from models import journal
from models.conversations.conversation import Chat
from models.database import Table, now, transaction
from models.notices.notice import tell
from models.people.candidate import Candidate, CandidateState
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.registration import CONSENT_VERSION
from settings import settings


class Invitation(Table):
    """An invitation to one person. Its code is computed, never stored: who reads the database cannot use it."""

    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE")
    candidate_id: int | None
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE", backref="invitations_received")
    staff_id: int | None
    made_by = ForeignKeyField(Staff, null=True, on_delete="SET NULL", backref="invitations_made", index=False)
    expires_at = DateTimeField()
    used_at = DateTimeField(null=True)
    created_at = DateTimeField(default=now)

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]

    @property
    def code(self) -> str:
        """What the link carries: at most 64 letters, digits, `-` and `_`, as Telegram's start links allow."""
        return f"{self.id}-{_signature(self.id)}"

    @property
    def is_open(self) -> bool:
        """Whether it can still be used."""
        return self.used_at is None and bool(self.expires_at > now())

    @classmethod
    def invite(cls, person: Candidate | Staff, by: Staff | None) -> Self:
        """A new invitation for this person. Earlier ones stop working."""
        target = cls.candidate == person if isinstance(person, Candidate) else cls.staff == person
        with transaction():
            cls.update(expires_at=now()).where(target, cls.used_at.is_null(), cls.expires_at > now()).execute()
            invitation: Self = cls.create(
                candidate=person if isinstance(person, Candidate) else None,
                staff=None if isinstance(person, Candidate) else person,
                made_by=by,
                expires_at=now() + timedelta(days=settings().invitation_days),
            )
            journal.write(by, "invite", person)
            if isinstance(person, Staff):
                tell(person, "invitation", invitation=invitation.id)
        return invitation

    @classmethod
    def read(cls, code: str) -> Self:
        """The open invitation of this code. Raises Refused: invitation_wrong, invitation_used, invitation_expired."""
        number, _, signature = code.partition("-")
        known = number.isascii() and number.isdigit() and len(number) < 10
        if not known or not hmac.compare_digest(signature.encode(), _signature(int(number)).encode()):
            raise Refused("invitation_wrong")
        invitation = cls.get_or_none(cls.id == int(number))
        if invitation is None:
            raise Refused("invitation_wrong")
        if invitation.used_at:
            raise Refused("invitation_used")
        if not invitation.is_open:
            raise Refused("invitation_expired")
        found: Self = invitation
        return found

    def check_may_bind(self, chat: Chat) -> None:
        """Raises Refused when this is a colleague's invitation, or this chat is already another candidate's."""
        if self.candidate_id is None:
            raise Refused("invitation_wrong")
        bound = chat.candidate
        if bound is not None and bound.id != self.candidate_id and bound.state != CandidateState.REFUSED:
            raise Refused("invitation_of_another", name=bound.first_name)

    def accept(self, chat: Chat) -> Candidate:
        """Bind this chat to the candidate it was made for, once. Their former chat is unlinked and told so.

        Raises Refused when it may not be bound, when nobody has agreed, or when someone else was quicker.
        """
        self.check_may_bind(chat)
        if chat.consented_at is None:
            raise Refused("consent_missing")
        with transaction():
            candidate: Candidate = Candidate.locked(self.candidate_id)
            self.spend()
            former = Chat.get_or_none(Chat.candidate == candidate)
            if former is not None and former != chat:
                tell(candidate, "chat_unlinked", former_chat=former.telegram_id)
                Chat.update(candidate=None, path="").where(Chat.telegram_id == former.telegram_id).execute()
            chat.candidate = candidate
            chat.save()
            candidate.consented_at, candidate.consent_version = chat.consented_at, CONSENT_VERSION
            candidate.save()
            journal.write(candidate, "accept_invitation", candidate)
        return candidate

    def spend(self) -> None:
        """Use it. Raises Refused when someone else just did."""
        unused = (Invitation.id == self.id) & Invitation.used_at.is_null() & (Invitation.expires_at > now())
        if not Invitation.update(used_at=now()).where(unused).execute():
            raise Refused("invitation_used")


def _signature(number: int) -> str:
    key = settings().secret_key.get_secret_value().encode()
    digest = hmac.new(key, f"invitation:{number}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest[:18]).decode()
