"""Those who sign in to the back office, and the organisations they belong to."""

import secrets
from functools import cached_property
from typing import Any

from peewee import BooleanField, CharField, Check, DateTimeField, ForeignKeyField

from models.database import Query, Table, now
from models.organisations import Company, Establishment


def new_session_key() -> str:
    """A value that ends every session of an account when it is changed."""
    return secrets.token_hex(16)


class Staff(Table):
    """A person with a back-office account: of the team, a referent, an employer, or several of these."""

    email = CharField(max_length=254, unique=True)
    first_name = CharField(max_length=60)
    last_name = CharField(max_length=60)
    password = CharField(max_length=255, null=True)
    team = BooleanField(default=False)
    active = BooleanField(default=True)
    fs_uniquifier = CharField(max_length=64, unique=True, default=new_session_key)
    confirmed_at = DateTimeField(null=True)
    created_at = DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @cached_property
    def establishment_ids(self) -> list[int]:
        """Establishments of which this person is an active referent."""
        return [m.establishment_id for m in self._memberships if m.establishment_id]

    @cached_property
    def company_ids(self) -> list[int]:
        """Companies of which this person is an active member."""
        return [m.company_id for m in self._memberships if m.company_id]

    @cached_property
    def _memberships(self) -> list["Membership"]:
        if not self.active:
            return []
        return list(Membership.select().where(Membership.staff == self, Membership.active))

    @property
    def oversees(self) -> bool:
        """Whether this person is an active member of the team."""
        return bool(self.team and self.active)

    def administers(self, organisation: Establishment | Company) -> bool:
        """Whether this person may invite colleagues there."""
        return self.oversees or any(m.admin and m.organisation_key == key_of(organisation) for m in self._memberships)

    def companies(self) -> Query:
        """The companies that this person may look at in the back office: their own, or all for the team."""
        return Company.select() if self.oversees else Company.select().where(Company.id.in_(self.company_ids))

    @classmethod
    def referents_of(cls, establishment: int) -> Query:
        """Active referents of an establishment, once they have come."""
        return cls._members(Membership.establishment == establishment)

    @classmethod
    def members_of(cls, company: int) -> Query:
        """Active members of a company, once they have come."""
        return cls._members(Membership.company == company)

    @classmethod
    def _members(cls, of: Any) -> Query:
        # An invitation can have gone to a wrong address: nothing of candidates goes there before its owner has come.
        came = cls.password.is_null(False)
        return cls.select().join(Membership).where(of, Membership.active, cls.active, came).order_by(cls.id)


class Membership(Table):
    """A person belongs to one establishment or one company; an administrator invites colleagues there."""

    staff = ForeignKeyField(Staff, on_delete="CASCADE")
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
