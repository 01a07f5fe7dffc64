"""What Tremplin is and who answers for it (P43), in pages of words."""

from admin.openweb import pages
from admin.openweb.addresses import address_of
from admin.openweb.front import draw
from admin.openweb.offers import Line, lines_of
from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.kinds import Nature
from settings import settings

# Each by its address, with the offers that it is about.
ARTICLES: dict[str, Criteria | None] = {
    "place": Criteria(),
    "apprentis": Criteria(nature=(Nature.APPRENTICESHIP,)),
    "stagiaires": Criteria(nature=(Nature.INTERNSHIP,)),
    "mentions-legales": None,
    "confidentialite": None,
    "accessibilite": None,
    "contact": None,
}
SHOWN, CAP = 5, 1000


@pages.get(f"/<any({','.join(repr(name) for name in ARTICLES)}):name>")
def article(name: str) -> str:
    """A page of words; beside those that are about offers, the newest."""
    about = ARTICLES[name]
    lines, total = newest(about) if about is not None else ([], 0)
    return draw(
        "article.html",
        name=name,
        lines=lines,
        total=total,
        address=address_of(about) if about is not None else None,
        bot_url=settings().telegram_bot_url,
        publisher=settings().publisher,
        contact=settings().contact_email,
    )


def newest(criteria: Criteria) -> tuple[list[Line], int]:
    """The newest offers of a search, and how many there are."""
    hits, total, _ = search.page(criteria, limit=SHOWN, cap=CAP)
    return lines_of([hit.number for hit in hits], criteria), total
