"""Two people who keep the same row: the second reads what the first kept before writing over it."""

from typing import Any

import pytest

from models import journal
from models.applications.reason import write_reason
from models.offers.publishing import write_offer
from models.organisations.company import write_company
from models.organisations.convention import write_convention
from models.organisations.establishment import write_establishment
from tests.acts import at_once, reasons, refused
from tests.cast import Cast

# How each noun is kept, by whom, and in which field.
KEPT: dict[str, tuple[str, str, Any]] = {
    "offer": ("chloe", "title", write_offer),
    "bakery": ("team", "name", write_company),
    "mission": ("team", "name", lambda by, row, seen, **values: write_establishment(by, row, [], seen, **values)),
    "convention": ("team", "name", write_convention),
    "reason": ("team", "label", write_reason),
}


@pytest.fixture(params=KEPT)
def kept(cast: Cast, request: pytest.FixtureRequest) -> Any:
    """Keeps one row of the cast, of each noun, under a new name."""
    who, field, write = KEPT[request.param]
    row, by = getattr(cast, request.param), getattr(cast, who)

    def write_as(name: str, seen: int | None) -> Any:
        return write(by, type(row).get_by_id(row.id), seen, **{field: name})

    write_as.row, write_as.named = row, lambda: getattr(type(row).get_by_id(row.id), field)  # type: ignore[attr-defined]
    return write_as


def revision(kept: Any) -> int:
    return type(kept.row).get_by_id(kept.row.id).revision


def test_each_edit_is_a_revision_more_with_its_line(kept):
    before = revision(kept)
    kept("Première", before)
    assert (kept.named(), revision(kept)) == ("Première", before + 1)
    assert journal.history(kept.row)[-1].verb == "edit"


def test_who_read_an_older_revision_writes_nothing(kept):
    read = revision(kept)
    kept("Première", read)
    for seen in (read, read + 2, -1):
        with refused("edited_meanwhile"):
            kept("Seconde", seen)
    assert kept.named() == "Première"


def test_two_who_keep_at_the_same_instant_do_not_both_write(kept):
    read = revision(kept)
    outcomes = at_once(lambda: kept("Première", read), lambda: kept("Seconde", read))
    assert reasons(outcomes) == ["edited_meanwhile"]
    assert revision(kept) == read + 1
