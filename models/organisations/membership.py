"""Who belongs to which organisation, and as what."""

from collections.abc import Collection
from enum import StrEnum
from typing import Any

from peewee import BooleanField, Check, DateTimeField, ForeignKeyField

from models.database import Choice, Query, Table, now
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.people.staff import Staff
from models.refusal import Refused

Organisation = Establishment | Company


class Role(StrEnum):
    """What someone is in an organisation. An administrator may do all that the others may."""

    ADMINISTRATOR = "administrator"
    REFERENT = "referent"
    EMPLOYMENT_OFFICER = "employment_officer"
    RECRUITER = "recruiter"
    CRITERIA_VALIDATOR = "criteria_validator"
    PROOF_KEEPER = "proof_keeper"


OF_ESTABLISHMENTS = (Role.ADMINISTRATOR, Role.REFERENT, Role.EMPLOYMENT_OFFICER)
OF_COMPANIES = (Role.ADMINISTRATOR, Role.RECRUITER, Role.CRITERIA_VALIDATOR, Role.PROOF_KEEPER)


class Membership(Table):
    """A person belongs to one establishment or one company, with a role; an administrator invites colleagues there.

    It begins with `invited_at`, and is not active before the person has accepted.
    """

    staff = ForeignKeyField(Staff, on_delete="CASCADE", backref="memberships")
    staff_id: int
    establishment = ForeignKeyField(Establishment, null=True, on_delete="RESTRICT")
    establishment_id: int | None
    company = ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    company_id: int | None
    role = Choice(Role)
    active = BooleanField(default=True)
    invited_at = DateTimeField(null=True)
    created_at = DateTimeField(default=now)

    class Meta:
        constraints = [
            Check("(establishment_id IS NULL) <> (company_id IS NULL)"),
            Check("establishment_id IS NULL OR role IN ('administrator', 'referent', 'employment_officer')"),
            Check("company_id IS NULL OR role NOT IN ('referent', 'employment_officer')"),
        ]
        indexes = ((("staff", "establishment"), True), (("staff", "company"), True))

    @classmethod
    def visible_to(cls, staff: Staff) -> Query:
        """Who belongs to one's own organisations, or to any for the team."""
        if staff.oversees:
            return cls.select()
        mine = cls.establishment.in_(staff.establishment_ids) | cls.company.in_(staff.company_ids)
        return cls.select().where(mine)

    @property
    def organisation(self) -> Organisation:
        return self.establishment or self.company  # type: ignore[return-value]  # the table's check

    def __str__(self) -> str:
        # Whoever invites knows the address that they typed, and no more before its owner has accepted.
        return str(self.staff.email if self.is_pending else self.staff)

    @property
    def is_pending(self) -> bool:
        """Whether the person was invited and has neither accepted nor declined."""
        return self.invited_at is not None

    @property
    def is_admin(self) -> bool:
        return self.role == Role.ADMINISTRATOR

    def check_may_end(self) -> None:
        """Whether it can end: a place keeps a referent as long as it has candidates. Raises Refused."""
        place = self.establishment
        if place and [one.id for one in referents_of(place.id)] == [self.staff_id] and place.has_candidates():
            raise Refused("last_referent")

    def is_of(self, organisation: Organisation) -> bool:
        """Whether it is of this establishment, or of this company."""
        own = self.establishment_id if isinstance(organisation, Establishment) else self.company_id
        return bool(own == organisation.id)


def kind_of(organisation: Organisation) -> str:
    """What tells an establishment from a company of the same number."""
    return "establishment" if isinstance(organisation, Establishment) else "company"


def ordinary_role(organisation: Organisation) -> Role:
    """What a member is there who is nothing more."""
    return Role.REFERENT if isinstance(organisation, Establishment) else Role.RECRUITER


def administered_by(staff: Staff, model: type[Establishment] | type[Company]) -> Query:
    """The establishments, or the companies, to which this person may invite."""
    if staff.oversees:
        return model.select()
    column = Membership.establishment if model is Establishment else Membership.company
    mine = Membership.select(column).where(
        Membership.staff == staff, Membership.active, Membership.role == Role.ADMINISTRATOR
    )
    return model.select().where(model.id.in_(mine.where(column.is_null(False))))


def referents_of(establishment: int) -> Query:
    """Active referents of an establishment, once they have come."""
    return _members(Membership.establishment == establishment)


def has_referent(establishment: Any) -> Any:
    """The condition of a place where somebody answers."""
    theirs = Membership.select(Membership.establishment).join(Staff)
    return establishment.in_(theirs.where(Membership.establishment.is_null(False), *_answering()))


def members_of(company: int) -> Query:
    """Active members of a company, once they have come."""
    return _members(Membership.company == company)


def members_by_company(companies: Collection[int]) -> dict[int, list[Staff]]:
    """The same of several companies."""
    return _members_by(Membership.company, companies)


def referents_by_establishment(establishments: Collection[int]) -> dict[int, list[Staff]]:
    """Active referents of several establishments, once they have come."""
    return _members_by(Membership.establishment, establishments)


def _members_by(place: Any, ids: Collection[int]) -> dict[int, list[Staff]]:
    query = _members(place.in_(list(ids))).select_extend(place.alias("place"))
    found: dict[int, list[Staff]] = {id: [] for id in ids}
    for one in query.objects():
        found[one.place].append(one)
    return found


def _members(of: Any) -> Query:
    return Staff.select().join(Membership).where(of, *_answering()).order_by(Staff.id)


def _answering() -> tuple[Any, ...]:
    # An invitation can have gone to a wrong address: nothing of candidates goes there before its owner has come.
    return Membership.active, Staff.active, Staff.password.is_null(False)


def companies_of(staff: Staff) -> Query:
    """The companies that this person may look at in the back office: their own, or all for the team."""
    return Company.select() if staff.oversees else Company.select().where(Company.id.in_(staff.company_ids))
