"""The people of the tests: Amina applies, Bruno is her referent, Chloé employs, Driss is a stranger to all three."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from models.applications import sending
from models.applications.application import Application
from models.applications.reason import Reason
from models.database import today
from models.documents import storage
from models.documents.document import Document, DocumentKind
from models.offers.offer import Domain, Nature, Offer
from models.offers.publishing import publish, write_offer
from models.organisations.company import Company, CompanyKind
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment, EstablishmentKind, Participation
from models.organisations.membership import Membership, Role, ordinary_role
from models.people.candidate import Candidate, Civility
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration, RegistrationState
from settings import settings
from tests.databases import Snapshots
from tests.passwords import quick_argon2

PASSWORD = "un cheval dans la lune"
HASH = quick_argon2().hash(PASSWORD)
PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"

KEY = sha256(PDF).hexdigest()  # as keys were before they were drawn: several documents share it


@dataclass
class Cast:
    """Two organisations of each kind, and the people around them. `driss` belongs to the other ones."""

    convention: Convention
    mission: Establishment
    other_mission: Establishment
    bakery: Company
    other_company: Company
    amina: Candidate
    other_candidate: Candidate
    bruno: Staff
    chloe: Staff
    driss: Staff
    team: Staff
    offer: Offer
    other_offer: Offer
    cv: Document
    reason: Reason

    def apply(self, candidate: Candidate | None = None, offer: Offer | None = None, **more: Any) -> Application:
        """An application as the chat sends it: it waits for the referent."""
        who, where = candidate or self.amina, offer or self.offer
        papers = more.pop("documents", None) or [cv_of(who)]
        return sending.send(who, where.company, where, "Bonjour, j’aime le pain.", papers, **more)


def cv_of(candidate: Candidate) -> Document:
    return Document.get(Document.candidate == candidate, Document.kind == DocumentKind.CV)


@pytest.fixture
def cast(snapshots: Snapshots) -> Cast:
    """The cast, in an empty database. A clock that stands still elsewhere has a cast of its day."""
    storage.open_storage(settings().storage_url)
    path = Path(settings().storage_url, KEY[:2], KEY)
    path.parent.mkdir(parents=True)
    path.write_bytes(PDF)
    return snapshots.fill(f"cast_{today():%Y%m%d}", make_cast)


def make_cast() -> Cast:
    convention = Convention.create(name="Atouts pour tous", under_age=30)
    mission = establishment("Mission locale de Lyon", convention)
    other_mission = establishment("Cap emploi de Lille", convention)
    bakery = company("Boulangerie Martin", "73282932000074")
    other_company = company("Garage Petit", "35600000000048")
    bruno = staff("Bruno", "Morel", establishment=mission, role=Role.ADMINISTRATOR)
    chloe = staff("Chloé", "Martin", company=bakery, role=Role.ADMINISTRATOR)
    driss = staff("Driss", "Benali", establishment=other_mission, role=Role.ADMINISTRATOR)
    Membership.create(staff=driss, company=other_company, role=Role.ADMINISTRATOR)
    team = staff("Élodie", "Roy")
    Staff.update(team=True).where(Staff.id == team.id).execute()
    amina = candidate("Amina", "Diallo", mission, convention)
    other_candidate = candidate("Zoé", "Petit", other_mission, convention)
    return Cast(
        convention=convention,
        mission=mission,
        other_mission=other_mission,
        bakery=bakery,
        other_company=other_company,
        amina=amina,
        other_candidate=other_candidate,
        bruno=bruno,
        chloe=chloe,
        driss=driss,
        team=Staff.get_by_id(team.id),
        offer=offer(bakery, chloe, "Apprenti boulanger"),
        other_offer=offer(other_company, driss, "Mécanicienne"),
        cv=cv_of(amina),
        reason=Reason.select().order_by(Reason.id).get(),
    )


def establishment(name: str, convention: Convention) -> Establishment:
    made = Establishment.create(name=name, kind=EstablishmentKind.LOCAL_MISSION, commune="69123")
    Participation.create(convention=convention, establishment=made)
    return made


def company(name: str, siret: str) -> Company:
    return Company.create(name=name, kind=CompanyKind.PRIVATE, siret=siret, commune="69123")


def staff(first_name: str, last_name: str, **membership: Any) -> Staff:
    email = f"{first_name.lower()}@demo.example".replace("é", "e")
    made = Staff.create(email=email, first_name=first_name, last_name=last_name, password=HASH)
    if membership:
        organisation = membership.get("establishment") or membership["company"]
        Membership.create(staff=made, **{"role": ordinary_role(organisation), **membership})
    return made


def candidate(first_name: str, last_name: str, place: Establishment, convention: Convention) -> Candidate:
    made = Candidate.create(
        first_name=first_name,
        last_name=last_name,
        email=f"{last_name.lower()}@mail.example",
        civility=Civility.UNSAID,
        birth_date=date(2001, 5, 4),
    )
    Accompaniment.create(candidate=made, establishment=place, convention=convention)
    for kind, name in ((DocumentKind.CV, "CV.pdf"), (DocumentKind.OTHER, "RQTH.pdf")):
        Document.create(candidate=made, kind=kind, name=name, type="pdf", size=len(PDF), key=KEY, is_default=True)
    return made


def offer(employer: Company, by: Staff, title: str) -> Offer:
    written = write_offer(
        by,
        None,
        company=employer,
        title=title,
        nature=Nature.APPRENTICESHIP,
        domain=Domain.HOSPITALITY,
        commune="69123",
        description="Vous apprenez un métier.",
    )
    return publish(by, written)


def put_pending(candidate: Candidate, place: Establishment) -> Registration:
    """As someone who asked this place to accompany them, and waits."""
    return _asked(candidate, place, RegistrationState.PENDING)


def put_refused(
    candidate: Candidate, place: Establishment, refusal: str = "Vous êtes suivie ailleurs."
) -> Registration:
    """As someone whom this place refused."""
    return _asked(candidate, place, RegistrationState.REFUSED, refusal=refusal)


def _asked(candidate: Candidate, place: Establishment, state: RegistrationState, **more: Any) -> Registration:
    Accompaniment.delete().where(Accompaniment.candidate == candidate).execute()
    Registration.delete().where(Registration.candidate == candidate).execute()
    return Registration.create(candidate=candidate, establishment=place, state=state, **more)
