"""What an organisation's administrators decide: who belongs to it."""

from models.accounts.invitation import issue_invitation
from models.acts import act, record
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.membership import Membership, Organisation, Role, kind_of, ordinary_role
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_email, checked_name


@act
def invite_colleague(
    by: Staff, organisation: Organisation, email: str, first_name: str, last_name: str, role: Role | None = None
) -> Membership:
    """Bring a colleague into an organisation, under an account of their own (contradiction 12 of the sources).

    Who has no password yet is invited to choose one; who has one is only told.
    """
    if not by.administers(organisation):
        raise Refused("not_yours")
    staff = account_for(email, first_name, last_name)
    membership = _join(staff, organisation, role or ordinary_role(organisation))
    if staff.password is None:
        issue_invitation(by, staff)
    else:
        tell(staff, Kind.MEMBERSHIP_ADDED, membership)
    record(by, "invite_colleague", staff, organisation=[kind_of(organisation), organisation.id])
    return membership


def account_for(email: str, first_name: str, last_name: str) -> Staff:
    """The open account of this address, made where there is none. Raises Refused."""
    address = checked_email(email)
    names = {"first_name": checked_name(first_name), "last_name": checked_name(last_name)}
    staff: Staff = Staff.get_or_none(Staff.email == address) or Staff.create(email=address, **names)
    if not staff.active:
        raise Refused("account_closed")
    return staff


def _join(staff: Staff, organisation: Organisation, role: Role) -> Membership:
    column = kind_of(organisation)
    same = (Membership.staff == staff) & (getattr(Membership, column) == organisation.id)
    membership: Membership = Membership.get_or_none(same) or Membership(staff=staff, **{column: organisation.id})
    if membership.id and membership.active:
        raise Refused("already_member")
    membership.role, membership.active = role, True
    membership.save()
    return membership


def may_invite_again(by: Staff, membership: Membership) -> bool:
    """Whether a colleague who never chose a password can be invited anew by this person."""
    waits = membership.active and membership.staff.active and membership.staff.password is None
    return waits and by.administers(membership.organisation)


@act
def invite_again(by: Staff, membership: Membership) -> None:
    """A new invitation in place of the first, for a colleague who has not come yet."""
    if not may_invite_again(by, membership):
        raise Refused("not_yours")
    issue_invitation(by, membership.staff)


def may_end_membership(by: Staff, membership: Membership) -> bool:
    """Whether this person can end this membership: an administrator of the organisation, never their own."""
    return membership.active and membership.staff_id != by.id and by.administers(membership.organisation)


@act
def end_membership(by: Staff, membership: Membership) -> None:
    """A colleague leaves the organisation: what they could reach through it is closed to them at once."""
    # Two administrators may end each other's at the same instant: the second has none any more.
    type(membership.organisation).locked(membership.organisation.id)
    held = Membership.locked(membership.id)
    if not may_end_membership(Staff.get_by_id(by.id), held):
        raise Refused("not_yours")
    held.check_may_end()
    role = ordinary_role(held.organisation)
    Membership.update(active=False, role=role).where(Membership.id == held.id).execute()
    record(by, "end_membership", held.staff, organisation=[kind_of(held.organisation), held.organisation.id])
