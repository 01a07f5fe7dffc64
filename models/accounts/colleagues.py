"""What an organisation's administrators decide: who belongs to it."""

from models.accounts.invitation import issue_invitation
from models.acts import act, record
from models.database import now
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.organisations.membership import Membership, Organisation, Role, kind_of, ordinary_role
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_email, checked_name


@act
def invite_colleague(
    by: Staff, organisation: Organisation, email: str, first_name: str, last_name: str, role: Role | None = None
) -> Membership:
    """Invite a colleague into an organisation, under an account of their own (contradiction 12 of the sources).

    They belong to it once they accept. Whoever invites learns nothing of an account that there was before: neither
    that it is there, nor whose it is.
    """
    type(organisation).locked(organisation.id)  # whose membership ends at this instant invites nobody
    if not Staff.get_by_id(by.id).administers(organisation):
        raise Refused("not_yours")
    staff = account_for(email, first_name, last_name)
    membership = _invited(staff, organisation, role or ordinary_role(organisation))
    _send_invitation(by, membership)
    record(by, "invite_colleague", staff, organisation=[kind_of(organisation), organisation.id])
    return membership


def account_for(email: str, first_name: str, last_name: str) -> Staff:
    """The account of this address, made where there is none. Raises Refused."""
    address = checked_email(email)
    names = {"first_name": checked_name(first_name), "last_name": checked_name(last_name)}
    staff: Staff = Staff.get_or_none(Staff.email == address) or Staff.create(email=address, **names)
    return staff


def _invited(staff: Staff, organisation: Organisation, role: Role) -> Membership:
    column = kind_of(organisation)
    same = (Membership.staff == staff) & (getattr(Membership, column) == organisation.id)
    membership: Membership = Membership.get_or_none(same) or Membership(staff=staff, **{column: organisation.id})
    if membership.id and membership.active:
        raise Refused("already_member")
    membership.role, membership.active, membership.invited_at = role, False, now()
    membership.save()
    return membership


def _send_invitation(by: Staff, membership: Membership) -> None:
    """To whoever has no password yet, with a link to choose one; to whoever has one, to sign in and accept."""
    staff = membership.staff
    if not staff.active:
        return
    if staff.password is None:
        issue_invitation(by, staff)
    else:
        tell(staff, Kind.MEMBERSHIP_OFFERED, membership)


def may_invite_again(by: Staff, membership: Membership) -> bool:
    """Whether a colleague who has not accepted yet can be invited anew by this person."""
    return membership.is_pending and by.administers(membership.organisation)


@act
def invite_again(by: Staff, membership: Membership) -> None:
    """A new invitation in place of the first, for a colleague who has not come yet."""
    Staff.locked(membership.staff_id)  # who accepts at this instant holds their own row first
    held = Membership.locked(membership.id)
    if not may_invite_again(by, held):
        raise Refused("not_yours")
    Membership.update(invited_at=now()).where(Membership.id == held.id).execute()
    _send_invitation(by, held)


def offered_to(staff: Staff) -> list[Membership]:
    """The memberships that this person can accept, the newest invitation first."""
    mine = (Membership.staff == staff) & Membership.invited_at.is_null(False)
    with_organisations = Membership.select(Membership, Establishment, Company).left_outer_join(Establishment)
    query = with_organisations.switch(Membership).left_outer_join(Company).where(mine)
    return list(query.order_by(Membership.invited_at.desc()))


@act
def accept_membership(by: Staff, membership: Membership) -> None:
    """Whoever was invited joins the organisation."""
    held = _offered(by, membership)
    Membership.update(active=True, invited_at=None).where(Membership.id == held.id).execute()
    record(by, "accept_membership", by, organisation=[kind_of(held.organisation), held.organisation.id])


@act
def decline_membership(by: Staff, membership: Membership) -> None:
    """Whoever was invited stays out."""
    held = _offered(by, membership)
    Membership.update(invited_at=None).where(Membership.id == held.id).execute()
    record(by, "decline_membership", by, organisation=[kind_of(held.organisation), held.organisation.id])


def _offered(by: Staff, membership: Membership) -> Membership:
    held = Membership.locked(membership.id)
    if held.staff_id != by.id or not held.is_pending:
        raise Refused("not_yours")
    return held


def may_end_membership(by: Staff, membership: Membership) -> bool:
    """Whether this person can end this membership, or its invitation: an administrator of the organisation, or whose
    it is; but not the last administrator, for an organisation keeps one.
    """
    if not (membership.active or membership.is_pending):
        return False
    if membership.staff_id != by.id:
        return by.administers(membership.organisation)
    return not membership.is_admin or _has_other_administrator(membership)


def _has_other_administrator(membership: Membership) -> bool:
    column = getattr(Membership, kind_of(membership.organisation))
    others = (column == membership.organisation.id) & (Membership.id != membership.id) & Membership.active
    came = Staff.active & Staff.password.is_null(False)
    query = Membership.select().join(Staff).where(others, came, Membership.role == Role.ADMINISTRATOR)
    return bool(query.exists())


@act
def end_membership(by: Staff, membership: Membership) -> None:
    """A colleague leaves the organisation: what they could reach through it is closed to them at once."""
    # Two administrators may end each other's at the same instant: the second has none any more.
    type(membership.organisation).locked(membership.organisation.id)
    held = Membership.locked(membership.id)
    if not may_end_membership(Staff.get_by_id(by.id), held):
        raise Refused("not_yours")
    held.check_may_end()
    ended = {"active": False, "invited_at": None, "role": ordinary_role(held.organisation)}
    Membership.update(ended).where(Membership.id == held.id).execute()
    record(by, "end_membership", held.staff, organisation=[kind_of(held.organisation), held.organisation.id])
