"""One-use invitations: they bind a conversation to one candidate (A04), or let a colleague choose a password."""

from datetime import timedelta
from typing import Self

from peewee import Check, DateTimeField, ForeignKeyField

from models.accounts.signatures import is_signed, sign
from models.acts import record
from models.conversations.conversation import EMAIL
from models.conversations.links import start_link
from models.database import Table, now
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused
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
        return f"{self.id}-{sign(_told(self.id))}"

    @property
    def chat_link(self) -> str | None:
        """What opens the chat with this invitation, once the bot has an address."""
        return start_link(self.code)

    @property
    def is_open(self) -> bool:
        """Whether it can still be used."""
        return self.used_at is None and bool(self.expires_at > now())

    @classmethod
    def of_code(cls, code: str) -> Self:
        """The invitation of this code, used or not. Raises Refused("invitation_wrong")."""
        number, _, signature = code.partition("-")
        known = number.isascii() and number.isdigit() and len(number) < 10
        if not known or not is_signed(_told(int(number)), signature):
            raise Refused("invitation_wrong")
        invitation = cls.get_or_none(cls.id == int(number))
        if invitation is None:
            raise Refused("invitation_wrong")
        found: Self = invitation
        return found

    @classmethod
    def read(cls, code: str) -> Self:
        """The open invitation of this code. Raises Refused: invitation_wrong, invitation_used, invitation_expired."""
        invitation = cls.of_code(code)
        if invitation.used_at:
            raise Refused("invitation_used")
        if not invitation.is_open:
            raise Refused("invitation_expired")
        return invitation

    def spend(self) -> None:
        """Use it. Raises Refused when someone else just did."""
        unused = (Invitation.id == self.id) & Invitation.used_at.is_null() & (Invitation.expires_at > now())
        if not Invitation.update(used_at=now()).where(unused).execute():
            raise Refused("invitation_used")


def issue_invitation(by: Staff | None, person: Candidate | Staff) -> Invitation:
    """A new invitation for this person, within the act of a verb that has looked who may. Earlier ones stop working.

    It leaves by e-mail too, where they have an address (A04).
    """
    is_candidate = isinstance(person, Candidate)
    end_invitations(person)
    invitation: Invitation = Invitation.create(
        candidate=person if is_candidate else None,
        staff=None if is_candidate else person,
        made_by=by,
        expires_at=now() + timedelta(days=settings().invitation_days),
    )
    record(by, "invite", person)
    if person.email is not None:
        # By e-mail, for whoever has a chat as well: it may be on a phone that is lost.
        tell(person, Kind.INVITATION, invitation, priority=Priority.ANSWER, address=(EMAIL, None))
    return invitation


def end_invitations(person: Candidate | Staff) -> None:
    """None works any more, within the act of a verb that has looked who may."""
    target = Invitation.candidate == person if isinstance(person, Candidate) else Invitation.staff == person
    open_ones = Invitation.used_at.is_null() & (Invitation.expires_at > now())
    Invitation.update(expires_at=now()).where(target, open_ones).execute()


def newest_invitation(candidate: Candidate) -> Invitation | None:
    """A candidate's invitation that still works, if there is one."""
    mine = Invitation.select().where(Invitation.candidate == candidate)
    newest: Invitation | None = mine.order_by(Invitation.id.desc()).first()
    return newest if newest and newest.is_open else None


def _told(number: int) -> str:
    return f"invitation:{number}"
