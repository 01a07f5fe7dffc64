"""What the tests of pages type, and read back."""

from tests.cast import Cast

OFFER = {
    "title": "Pâtissière",
    "nature": "job",
    "domain": "hospitality",
    "level": "cap",
    "commune": "69001",
    "description": "Vous faites des tartes.",
}


def read(row) -> int:
    """The revision that a page shows now."""
    return type(row).get_by_id(row.id).revision


def typed_offer(cast: Cast, **more: str) -> dict[str, str]:
    return {**OFFER, "company": str(cast.bakery.id), **more}
