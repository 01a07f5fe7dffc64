"""An employer, and its offers."""

from admin.openweb import pages
from admin.openweb.addresses import address_of
from admin.openweb.front import draw
from admin.openweb.offers import lines_of
from models.applications.answering import usual_days_to_answer
from models.offers.criteria import Criteria
from models.offers.index import search
from models.organisations import places
from models.organisations.company import Company
from models.refusal import Unreachable

SHOWN, CAP = 20, 1000


@pages.get("/employeurs/<int:id>")
def company(id: int) -> str:
    """What it says of itself and what it proposes. One that is out of use is not there."""
    found = Company.get_or_none(Company.id == id, Company.active) if id < 2**31 else None
    if found is None:
        raise Unreachable
    theirs = Criteria(company=(found.id,))
    hits, total, is_last = search.page(theirs, limit=SHOWN, cap=CAP)
    return draw(
        "company.html",
        company=found,
        town=places.commune(found.commune).name if found.commune else None,
        lines=lines_of([hit.number for hit in hits]),
        total=total,
        all_of_them=None if is_last else address_of(theirs),
        answers_in=usual_days_to_answer(found),
        feed={"employeur": found.id},
    )
