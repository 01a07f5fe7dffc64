"""The 60 organisations of the demo and those who work there."""

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from stdnum import luhn

from demo.agenda import Agenda, Story
from demo.names import Names, address, slug
from models.accounts import password as passwords
from models.accounts.colleagues import accept_membership, invite_colleague
from models.accounts.invitation import Invitation
from models.acts import act, record
from models.database import now
from models.organisations.company import Company, CompanyKind, write_company
from models.organisations.convention import Convention, GateRule, write_convention
from models.organisations.establishment import Establishment, EstablishmentKind, write_establishment
from models.organisations.membership import Role
from models.organisations.places import Commune, find_place
from models.people.staff import Staff

PASSWORD = "demo-tremplin-2026"
TEAM = ("equipe@demo.example", "Nadia", "Ferrand")
REFERENT = ("referent@demo.example", "Bruno", "Martin")
EMPLOYER = ("employeur@demo.example", "Chloé", "Petit")
CANDIDATE = "candidat@demo.example"  # whose account comes back on the phone, by a code

CONVENTIONS = {
    "atouts": {"name": "Atouts pour tous", "gate": GateRule.ALWAYS, "under_age": 30},
    "place": {"name": "Place de l’apprentissage et des stages", "gate": GateRule.WHEN_HELP_ASKED, "under_age": None},
}
AUTHORISED = (
    EstablishmentKind.LOCAL_MISSION,
    EstablishmentKind.CAP_EMPLOI,
    EstablishmentKind.FRANCE_TRAVAIL,
    EstablishmentKind.DEPARTMENT,
)
FIRST_DAY = 150  # days ago


@cache
def lists() -> dict[str, list[dict[str, Any]]]:
    """What `organisations.toml` says."""
    return tomllib.loads((Path(__file__).parent / "organisations.toml").read_text(encoding="utf-8"))


@cache
def password() -> str:
    """The demo's password as it is kept: computed once for all, as it is made to be slow."""
    return passwords.hashed(PASSWORD)


class House:
    """The organisations by name, and the people who act in them."""

    def __init__(self, agenda: Agenda, names: Names) -> None:
        self.agenda, self.names = agenda, names
        self.establishments: list[Establishment] = []
        self.companies: list[Company] = []
        self.referents: dict[int, list[Staff]] = {}
        self.members: dict[int, list[Staff]] = {}
        self.fields: dict[int, list[str]] = {}

    def build(self) -> None:
        """Put the whole house on the agenda."""
        self.agenda.begin(self.agenda.days_ago(FIRST_DAY, Random("house")), self._foundation())

    def _foundation(self) -> Story:
        team = self._team()
        conventions = {key: write_convention(team, None, **values) for key, values in CONVENTIONS.items()}
        for number, entry in enumerate(lists()["establishment"]):
            yield timedelta(hours=2)
            establishment = self._establishment(team, entry, conventions)
            first = REFERENT if number == 0 else None
            self.referents[establishment.id] = yield from self._people(team, establishment, 2 + number % 2, first)
        for number, entry in enumerate(lists()["company"]):
            yield timedelta(hours=2)
            company = self._company(team, entry, conventions, number)
            first = EMPLOYER if number == 0 else None
            self.members[company.id] = yield from self._people(team, company, 1 + number % 3, first)
            yield from self._parent_joins(company, entry.get("antenna_of"))

    def _team(self) -> Staff:
        email, first_name, last_name = TEAM
        team: Staff = Staff.create(email=email, first_name=first_name, last_name=last_name, team=True)
        keep_password(team)
        return team

    def _establishment(self, team: Staff, entry: dict[str, Any], conventions: dict[str, Convention]) -> Establishment:
        kind = EstablishmentKind(entry["kind"])
        establishment = write_establishment(
            team,
            None,
            [conventions[key].id for key in entry["conventions"]],
            name=entry["name"],
            kind=kind,
            commune=commune(entry["place"]).code,
            authorised=kind in AUTHORISED,
        )
        self.establishments.append(establishment)
        return establishment

    def _company(self, team: Staff, entry: dict[str, Any], conventions: dict[str, Convention], number: int) -> Company:
        company = write_company(
            team,
            None,
            name=entry["name"],
            kind=CompanyKind(entry["kind"]),
            siret=self._siret(entry, number),
            commune=commune(entry["place"]).code,
            description=entry["description"],
            conventions=[conventions[key].id for key in entry.get("conventions", ())],
        )
        self.companies.append(company)
        self.fields[company.id] = entry["fields"]
        return company

    def _siret(self, entry: dict[str, Any], number: int) -> str:
        parent = self._named(entry.get("antenna_of"))
        if parent is None:
            return siret(number)
        siren = parent.siret[:9]
        known = sum(company.siret.startswith(f"{siren}9999") for company in self.companies)
        return f"{siren}9999{9 if known == 0 else known}"

    def _named(self, name: str | None) -> Company | None:
        return next((company for company in self.companies if company.name == name), None)

    def _people(self, team: Staff, organisation: Any, number: int, first: tuple[str, str, str] | None) -> Any:
        """The administrator first, invited by the team; then colleagues, invited by the administrator."""
        people = [(yield from self._joins(team, organisation, first or self._person(organisation), admin=True))]
        for _ in range(number - 1):
            people.append((yield from self._joins(people[0], organisation, self._person(organisation))))
        return people

    def _person(self, organisation: Any) -> tuple[str, str, str]:
        first_name, last_name = self.names.draw()
        return address(first_name, last_name, slug(organisation.name)), first_name, last_name

    def _joins(self, by: Staff, organisation: Any, person: tuple[str, str, str], admin: bool = False) -> Any:
        membership = invite_colleague(by, organisation, *person, Role.ADMINISTRATOR if admin else None)
        yield timedelta(hours=1)
        invitation = Invitation.get(Invitation.staff == membership.staff_id)
        invitation.spend()
        keep_password(membership.staff)
        accept_membership(membership.staff, membership)
        # Read again: an account remembers the organisations it had when they were first asked for.
        return Staff.get_by_id(membership.staff_id)

    def _parent_joins(self, antenna: Company, parent_name: str | None) -> Any:
        """Whoever runs the parent belongs to its antennas as well: one account, several organisations."""
        parent = self._named(parent_name)
        if parent is None:
            return
        head = self.members[parent.id][0]
        names = (head.email, head.first_name, head.last_name)
        membership = invite_colleague(self.members[antenna.id][0], antenna, *names)
        yield timedelta(hours=1)
        accept_membership(head, membership)
        self.members[parent.id][0] = Staff.get_by_id(head.id)
        self.members[antenna.id].append(Staff.get_by_id(head.id))


@act
def keep_password(staff: Staff) -> None:
    staff.password, staff.confirmed_at = password(), now()
    staff.save(only=[Staff.password, Staff.confirmed_at])
    record(staff, "accept_invitation", staff)


def commune(words: str) -> Commune:
    """The commune of this name, or a KeyError: the lists are checked when they are read."""
    place = find_place(words)
    if not isinstance(place, Commune):
        raise KeyError(words)
    return place


def siret(number: int) -> str:
    """A SIRET whose two keys are right, of a SIREN that begins with 000: none is given to anyone."""
    siren = with_key(f"00010{number:03d}")
    return with_key(f"{siren}0001")


def with_key(digits: str) -> str:
    return digits + luhn.calc_check_digit(digits)
