"""Ids as anyone may type them in an address, and rows as anyone may try to write them."""

import pytest

from admin.rows import LARGEST_ID, number
from admin.views.offers import OffersView
from models.offers.offer import Offer
from models.refusal import Unreachable
from tests.admin.conftest import nothing_changes
from tests.admin.typed import typed_offer
from tests.cast import Cast


@pytest.mark.parametrize(("typed", "meant"), [("1", 1), ("007", 7), (str(LARGEST_ID), LARGEST_ID)])
def test_digits_are_a_number(typed: str, meant: int):
    assert number(typed) == meant


@pytest.mark.parametrize("typed", ["", "-1", "1.0", "٣", "x", str(LARGEST_ID + 1), "0" * 20 + "9" * 30, "9" * 5000])
def test_what_no_row_has_leads_nowhere(typed: str):
    with pytest.raises(Unreachable):
        number(typed)


@pytest.mark.parametrize("way_in", ["new", "{id}/edit"])
def test_row_that_is_written_out_of_the_writers_reach_is_not_kept(cast: Cast, sign_in, monkeypatch, way_in: str):
    def gives_away(*_) -> Offer:
        Offer.update(company=cast.other_company).where(Offer.id == cast.offer.id).execute()
        return cast.offer

    monkeypatch.setattr(OffersView, "write", gives_away)
    with nothing_changes():
        answer = sign_in(cast.chloe).post(f"/offers/{way_in.format(id=cast.offer.id)}", data=typed_offer(cast))
    assert answer.status_code == 404
