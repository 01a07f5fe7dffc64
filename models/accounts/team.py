"""What the platform's team decides: who is of it, and which accounts are open."""

from models.accounts.colleagues import account_for
from models.accounts.invitation import issue_invitation
from models.acts import act, record
from models.people.staff import Staff, new_session_key
from models.refusal import Refused


@act
def invite_to_team(by: Staff | None, email: str, first_name: str, last_name: str) -> Staff:
    """A new member of the team, by another one; the first by nobody, from the machine itself (`scripts/team.py`)."""
    if by is not None:
        Staff.locked(by.id).check_oversees()  # whose account closes at this instant invites nobody
    staff = account_for(email, first_name, last_name)
    if not staff.active:
        raise Refused("account_closed")
    if staff.team:
        raise Refused("already_member")
    Staff.update(team=True).where(Staff.id == staff.id).execute()
    if staff.password is None:
        issue_invitation(by, staff)
    record(by, "invite_to_team", staff)
    return staff


def open_account(by: Staff, staff: Staff) -> None:
    """The team opens an account again."""
    _set_active(by, staff, True)


def close_account(by: Staff, staff: Staff) -> None:
    """The team closes an account, never one's own: its sessions end, and it opens no other."""
    _set_active(by, staff, False)


@act
def _set_active(by: Staff, staff: Staff, active: bool) -> None:
    # Two members may close each other at the same instant: the second is of the team no more.
    people = {person.id: person for person in Staff.locking(Staff.id.in_([by.id, staff.id])).order_by(Staff.id)}
    people[by.id].check_oversees()
    held = people[staff.id]
    if by.id == held.id:
        raise Refused("not_yours")
    if held.active == active:
        raise Refused("account_unchanged")
    held.active = active
    held.fs_uniquifier = new_session_key()
    held.save(only=[Staff.active, Staff.fs_uniquifier])
    record(by, "open_account" if active else "close_account", held)
