"""Who belongs to which organisation."""

from typing import Any

from peewee import BooleanField, Check, DateTimeField, ForeignKeyField

from models.database import Query, Table, now
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.people.staff import Staff


class Membership(Table):
    """A person belongs to one establishment or one company; an administrator invites colleagues there."""

    staff = ForeignKeyField(Staff, on_delete="CASCADE", backref="memberships")
    staff_id: int
    establishment = ForeignKeyField(Establishment, null=True, on_delete="RESTRICT")
    establishment_id: int | None
    company = ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    company_id: int | None
    admin = BooleanField(default=False)
    active = BooleanField(default=True)
    created_at = DateTimeField(default=now)

    class Meta:
        constraints = [Check("(establishment_id IS NULL) <> (company_id IS NULL)")]
        indexes = ((("staff", "establishment"), True), (("staff", "company"), True))

    @classmethod
    def visible_to(cls, staff: Staff) -> Query:
        """Who belongs to one's own organisations, or to any for the team."""
        if staff.oversees:
            return cls.select()
        mine = cls.establishment.in_(staff.establishment_ids) | cls.company.in_(staff.company_ids)
        return cls.select().where(mine)

    @property
    def organisation(self) -> Establishment | Company:
        return self.establishment or self.company  # type: ignore[return-value]  # the table's check

    @property
    def organisation_key(self) -> tuple[str, int | None]:
        return ("establishment", self.establishment_id) if self.establishment_id else ("company", self.company_id)


def key_of(organisation: Establishment | Company) -> tuple[str, int]:
    """What tells an establishment from a company of the same number."""
    return ("establishment" if isinstance(organisation, Establishment) else "company", organisation.id)


def referents_of(establishment: int) -> Query:
    """Active referents of an establishment, once they have come."""
    return _members(Membership.establishment == establishment)


def members_of(company: int) -> Query:
    """Active members of a company, once they have come."""
    return _members(Membership.company == company)


def _members(of: Any) -> Query:
    # An invitation can have gone to a wrong address: nothing of candidates goes there before its owner has come.
    came = Staff.password.is_null(False)
    return Staff.select().join(Membership).where(of, Membership.active, Staff.active, came).order_by(Staff.id)


def companies_of(staff: Staff) -> Query:
    """The companies that this person may look at in the back office: their own, or all for the team."""
    return Company.select() if staff.oversees else Company.select().where(Company.id.in_(staff.company_ids))
