"""Publishing one offer: the first one, and one among 100 000, on both databases."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from models.offers.offer import Offer, OfferState
from models.offers.publishing import publish
from models.organisations.company import Company, CompanyKind
from models.organisations.membership import Membership, Role
from models.people.staff import Staff
from tests.bench import both, offers, search
from tests.bench.report import Row, seconds

TIMES = 15
GOAL, FLAT = 0.020, 1.5


def rows(size: int = search.OFFERS) -> Iterator[Row]:
    path = search.data(size) / "offers.db"
    for kind in both.KINDS:
        first, among = taken(kind, None), taken(kind, path)
        figure = f"{first * 1000:.1f} ms, among {size} {among * 1000:.1f} ms: {among / first:.2f}×"
        goal = f"{GOAL * 1000:.0f} ms, {FLAT:g}×"
        yield Row(f"publishing, {kind}", figure, goal, among <= GOAL and among <= FLAT * first)


def taken(kind: str, source: Path | None) -> float:
    with both.database(kind, source):
        company = Company.create(name="Boulangerie Martin", kind=CompanyKind.PRIVATE, siret="9" * 14)
        chloe = Staff.create(email="chloe@entreprise.example", first_name="Chloé", last_name="Martin")
        Membership.create(staff=chloe, company=company, role=Role.RECRUITER)
        by = Staff.get_by_id(chloe.id)
        return median(seconds(lambda draft=draft: publish(by, draft)) for draft in drafts(company))


def drafts(company: Company) -> list[Offer]:
    return [draft(number, company) for number in range(1, TIMES + 1)]


def draft(number: int, company: Company) -> Offer:
    """With the words that offers have."""
    row: dict[str, Any] = offers.offer(number)
    said = {name: row[name] for name in ("title", "nature", "domain", "level", "commune", "description")}
    made: Offer = Offer.create(company=company, state=OfferState.DRAFT, **said)
    return made
