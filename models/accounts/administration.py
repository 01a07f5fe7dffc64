"""What an organisation's administrators, and the team, decide: who belongs to it, and whether it takes applications."""

from models import journal
from models.accounts.invitation import Invitation
from models.database import Query, transaction
from models.notices.notice import tell
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.organisations.membership import Membership, key_of
from models.people.staff import Staff, new_session_key
from models.refusal import Refused
from models.validation import checked_email, checked_name

Organisation = Establishment | Company


def administered(by: Staff, model: type[Establishment] | type[Company]) -> Query:
    """The establishments, or the companies, to which this person may invite."""
    if by.oversees:
        return model.select()
    column = Membership.establishment if model is Establishment else Membership.company
    mine = Membership.select(column).where(Membership.staff == by, Membership.active, Membership.admin)
    return model.select().where(model.id.in_(mine.where(column.is_null(False))))


def invite(
    by: Staff, organisation: Organisation, email: str, first_name: str, last_name: str, admin: bool = False
) -> Membership:
    """Bring a colleague into an organisation, under an account of their own (contradiction 12 of the sources).

    Who has no password yet is invited to choose one; who has one is only told.
    """
    if not by.administers(organisation):
        raise Refused("not_yours")
    address = checked_email(email)
    names = {"first_name": checked_name(first_name), "last_name": checked_name(last_name)}
    with transaction():
        staff = Staff.get_or_none(Staff.email == address) or Staff.create(email=address, **names)
        if not staff.active:
            raise Refused("account_closed")
        membership = _join(staff, organisation, admin)
        if staff.password is None:
            Invitation.invite(staff, by)
        else:
            tell(staff, "membership_added", membership=membership.id)
        # After their invitations: who accepts one takes it, then the journal. The other way round, both would wait.
        journal.write(by, "invite_colleague", staff, organisation=list(key_of(organisation)))
    return membership


def _join(staff: Staff, organisation: Organisation, admin: bool) -> Membership:
    column, number = key_of(organisation)
    membership: Membership = Membership.get_or_none(
        Membership.staff == staff, getattr(Membership, column) == number
    ) or Membership(staff=staff, **{column: number})
    if membership.id and membership.active:
        raise Refused("already_member")
    membership.admin, membership.active = admin, True
    membership.save()
    return membership


def may_invite_again(by: Staff, membership: Membership) -> bool:
    """Whether a colleague who never chose a password can be invited anew by this person."""
    waits = membership.active and membership.staff.active and membership.staff.password is None
    return waits and by.administers(membership.organisation)


def invite_again(by: Staff, membership: Membership) -> None:
    """A new invitation in place of the first, for a colleague who has not come yet."""
    if not may_invite_again(by, membership):
        raise Refused("not_yours")
    Invitation.invite(membership.staff, by)


def invite_to_team(by: Staff | None, email: str, first_name: str, last_name: str) -> Staff:
    """A new member of the team, by another one; the first by nobody, from the machine itself (`scripts/team.py`)."""
    if by is not None and not by.oversees:
        raise Refused("not_yours")
    address = checked_email(email)
    names = {"first_name": checked_name(first_name), "last_name": checked_name(last_name)}
    with transaction():
        staff: Staff = Staff.get_or_none(Staff.email == address) or Staff.create(email=address, **names)
        if not staff.active:
            raise Refused("account_closed")
        if staff.team:
            raise Refused("already_member")
        Staff.update(team=True).where(Staff.id == staff.id).execute()
        if staff.password is None:
            Invitation.invite(staff, by)
        journal.write(by, "invite_to_team", staff)
    return staff


def may_end(by: Staff, membership: Membership) -> bool:
    """Whether this person can end this membership: an administrator of the organisation, never their own."""
    return membership.active and membership.staff_id != by.id and by.administers(membership.organisation)


def end(by: Staff, membership: Membership) -> None:
    """A colleague leaves the organisation: what they could reach through it is closed to them at once."""
    with transaction():
        # Two administrators may end each other's at the same instant: the second has none any more.
        type(membership.organisation).locked(membership.organisation.id)
        held = Membership.locked(membership.id)
        if not may_end(Staff.get_by_id(by.id), held):
            raise Refused("not_yours")
        Membership.update(active=False, admin=False).where(Membership.id == held.id).execute()
        journal.write(by, "end_membership", held.staff, organisation=list(held.organisation_key))


def set_active(by: Staff, staff: Staff, active: bool) -> None:
    """The team closes an account, which ends its sessions, or opens it again."""
    if not by.oversees or by.id == staff.id:
        raise Refused("not_yours")
    with transaction():
        held = Staff.locked(staff.id)
        if held.active == active:
            raise Refused("account_unchanged")
        held.active = active
        held.fs_uniquifier = new_session_key()
        held.save(only=[Staff.active, Staff.fs_uniquifier])
        journal.write(by, "open_account" if active else "close_account", held)


def set_blocked(by: Staff, company: Company, blocked: bool) -> None:
    """An administrator of a company stops or takes up new applications (I39). Those already sent go on."""
    with transaction():
        held = Company.locked(company.id)
        if not by.administers(held):
            raise Refused("not_yours")
        if held.blocked == blocked:
            raise Refused("company_unchanged")
        Company.update(blocked=blocked).where(Company.id == held.id).execute()
        journal.write(by, "block" if blocked else "unblock", held)
