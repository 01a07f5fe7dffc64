"""Passwords of staff: chosen by invitation or reset, kept as argon2 hashes. A new one ends every session."""

import unicodedata
from datetime import UTC, timedelta
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.accounts.colleagues import accept_membership, offered_to
from models.accounts.invitation import Invitation
from models.accounts.signatures import is_signed, sign
from models.accounts.strength import is_strong
from models.acts import act, record
from models.database import now
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.staff import Staff, new_session_key
from models.refusal import Refused

SHORTEST = 12
LONGEST = 128
NORMAL_FORM: Final = "NFKC"
RESET_GOOD_FOR = timedelta(hours=2)


def hashed(password: str) -> str:
    """What is kept of a password."""
    return PasswordHasher().hash(normalised(password))


def normalised(password: str) -> str:
    """An accent is the same whether a keyboard sends it as one character or as two."""
    return unicodedata.normalize(NORMAL_FORM, password)


def check(password: str, staff: Staff) -> str:
    """The password, when it is long enough and hard to guess. Raises Refused."""
    if len(password) < SHORTEST:
        raise Refused("password_short", limit=SHORTEST)
    if len(password) > LONGEST:
        raise Refused("password_long", limit=LONGEST)
    if not is_strong(password, staff):
        raise Refused("password_known")
    return password


def choose_by_invitation(code: str, password: str) -> Staff:
    """The first password of an invited account, once. Raises Refused when the invitation no longer holds."""
    invitation = Invitation.read(code)
    kept = hashed(check(password, invited_staff(invitation)))
    return _accept_invitation(invitation, kept)


def invited_staff(invitation: Invitation) -> Staff:
    """The colleague whom it invites. Raises Refused: one made for a candidate opens the chat, not the back office."""
    staff = invitation.staff
    if staff is None or not staff.active:
        raise Refused("invitation_wrong")
    return staff


@act
def _accept_invitation(invitation: Invitation, kept: str) -> Staff:
    staff = Staff.locked(invitation.staff_id)
    invitation.spend()
    _keep(staff, kept, "accept_invitation")
    for offered in offered_to(staff)[:1]:  # the one that the invitation is about: another one has ended it
        accept_membership(staff, offered)
    return staff


def reset_code(staff: Staff) -> str:
    """What a reset link carries, computed when the mail leaves: good for two hours, and until the password changes."""
    until = _seconds() + int(RESET_GOOD_FOR.total_seconds())
    return f"{staff.id}-{until}-{sign(_told(staff, until))}"


def read_reset(code: str) -> Staff:
    """The account whose password this code may replace. Raises Refused: reset_wrong, reset_expired."""
    number, _, rest = code.partition("-")
    until, _, signature = rest.partition("-")
    if not all(part.isascii() and part.isdigit() and len(part) < 11 for part in (number, until)):
        raise Refused("reset_wrong")
    staff: Staff | None = Staff.get_or_none(Staff.id == int(number), Staff.active)
    if staff is None or not is_signed(_told(staff, int(until)), signature):
        raise Refused("reset_wrong")
    if int(until) < _seconds():
        raise Refused("reset_expired")
    return staff


def choose_by_reset(code: str, password: str) -> Staff:
    """A new password in place of a forgotten one. Every session of the account ends, and its owner is told."""
    return _reset(code, hashed(check(password, read_reset(code))))


@act
def _reset(code: str, kept: str) -> Staff:
    held = Staff.locked(read_reset(code).id)
    read_reset(code)  # of two at the same instant, the second finds its code void
    tell(held, Kind.PASSWORD_CHANGED, priority=Priority.ANSWER)
    return _keep(held, kept, "reset_password")


def change(staff: Staff, current: str, password: str) -> Staff:
    """A new password by someone who knows the one they have. Their other sessions end."""
    if staff.password is None or not is_right(staff.password, current):
        raise Refused("password_wrong")
    return _change(staff, staff.password, hashed(check(password, staff)))


@act
def _change(staff: Staff, verified: str, kept: str) -> Staff:
    held = Staff.locked(staff.id)
    if held.password != verified:
        raise Refused("password_wrong")
    tell(held, Kind.PASSWORD_CHANGED, priority=Priority.ANSWER)
    return _keep(held, kept, "change_password")


def is_right(kept: str, password: str) -> bool:
    """Whether this is the password that was kept."""
    try:
        return PasswordHasher().verify(kept, normalised(password))
    except (VerificationError, InvalidHashError):
        return False


def _keep(staff: Staff, kept: str, verb: str) -> Staff:
    staff.password = kept
    staff.fs_uniquifier = new_session_key()
    staff.confirmed_at = staff.confirmed_at or now()
    staff.save(only=[Staff.password, Staff.fs_uniquifier, Staff.confirmed_at])
    record(staff, verb, staff)
    return staff


def _seconds() -> int:
    return int(now().replace(tzinfo=UTC).timestamp())


def _told(staff: Staff, until: int) -> str:
    return f"reset:{staff.id}:{until}:{staff.password}:{staff.fs_uniquifier}"
