"""Offers that people keep: once each, fifty at most, theirs alone, until they let them go."""

from datetime import timedelta

import pytest

from models.database import now, today
from models.journal import Entry
from models.offers.kept import MOST_KEPT, KeptOffer, keep_offer, let_go_offer
from models.offers.offer import Offer, OfferState
from models.offers.publishing import close
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment
from tests.acts import at_once, everything, reasons, refused, unreachable
from tests.cast import Cast, put_pending, put_refused


def kept(owner: Candidate) -> list[str]:
    return [row.offer.title for row in KeptOffer.kept_by(owner)]


def many(cast: Cast, count: int) -> None:
    """So many offers, which Amina keeps."""
    values = {
        "company": cast.bakery,
        "nature": cast.offer.nature,
        "domain": cast.offer.domain,
        "commune": "69123",
        "description": "",
        "state": OfferState.PUBLISHED,
    }
    Offer.insert_many([{"title": f"N° {number}", **values} for number in range(count)]).execute()
    rows = Offer.select().where(Offer.title.startswith("N° "))
    KeptOffer.insert_many([{"candidate": cast.amina, "offer": row} for row in rows]).execute()


def test_newest_kept_comes_first(cast: Cast, clock):
    keep_offer(cast.amina, cast.other_offer)
    clock.shift(timedelta(seconds=1))
    keep_offer(cast.amina, cast.offer)
    assert kept(cast.amina) == [cast.offer.title, cast.other_offer.title]
    assert kept(cast.other_candidate) == []


def test_kept_twice_is_kept_once_since_the_first_time(cast: Cast):
    keep_offer(cast.amina, cast.offer)
    before = everything()
    keep_offer(cast.amina, cast.offer)
    assert everything() == before


def test_presses_at_the_same_instant_keep_once(cast: Cast):
    assert reasons(at_once(*[lambda: keep_offer(cast.amina, cast.offer)] * 4)) == []
    assert Entry.select().where(Entry.verb == "keep_offer").count() == 1


def test_let_go_twice_is_let_go_once(cast: Cast):
    keep_offer(cast.amina, cast.offer)
    keep_offer(cast.other_candidate, cast.offer)
    let_go_offer(cast.amina, cast.offer)
    before = everything()
    let_go_offer(cast.amina, cast.offer)
    assert everything() == before
    assert (kept(cast.amina), kept(cast.other_candidate)) == ([], [cast.offer.title])


def test_one_more_than_the_most_is_refused(cast: Cast):
    many(cast, MOST_KEPT - 1)
    keep_offer(cast.amina, cast.offer)
    with refused("offers_many"):
        keep_offer(cast.amina, cast.other_offer)
    keep_offer(cast.amina, cast.offer)
    keep_offer(cast.other_candidate, cast.other_offer)
    let_go_offer(cast.amina, cast.offer)
    keep_offer(cast.amina, cast.other_offer)
    assert len(kept(cast.amina)) == MOST_KEPT


def test_two_at_the_same_instant_never_pass_the_most(cast: Cast):
    many(cast, MOST_KEPT - 1)
    outcomes = at_once(*(lambda one=one: keep_offer(cast.amina, one) for one in (cast.offer, cast.other_offer)))
    assert reasons(outcomes) == ["offers_many"]
    assert len(kept(cast.amina)) == MOST_KEPT


@pytest.mark.parametrize("ended", ["closed", "over"])
def test_closed_offer_is_not_kept_and_one_that_closes_is_not_lost(cast: Cast, ended: str):
    keep_offer(cast.other_candidate, cast.offer)
    if ended == "closed":
        close(cast.chloe, cast.offer)
    else:
        Offer.update(closes_on=today() - timedelta(days=1)).where(Offer.id == cast.offer.id).execute()
    with refused("offer_closed"):
        keep_offer(cast.amina, cast.offer)
    assert kept(cast.other_candidate) == [cast.offer.title]


def test_draft_is_not_there_to_be_kept(cast: Cast):
    Offer.update(state=OfferState.DRAFT).where(Offer.id == cast.offer.id).execute()
    with unreachable():
        keep_offer(cast.amina, cast.offer)


def test_who_waits_to_be_validated_keeps_too(cast: Cast):
    put_pending(cast.amina, cast.mission)
    keep_offer(cast.amina, cast.offer)
    assert kept(cast.amina) == [cast.offer.title]


@pytest.mark.parametrize("standing", ["refused", "former"])
def test_whom_nobody_follows_keeps_nothing(cast: Cast, standing: str):
    if standing == "refused":
        put_refused(cast.amina, cast.mission)
    else:
        Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.amina).execute()
    with refused(f"account_{standing}"):
        keep_offer(cast.amina, cast.offer)


def test_journal_tells_that_one_keeps_never_what(cast: Cast):
    keep_offer(cast.amina, cast.offer)
    let_go_offer(cast.amina, cast.offer)
    lines = list(Entry.select().where(Entry.verb.in_(["keep_offer", "let_go_offer"])).order_by(Entry.id))
    assert [(line.verb, line.subject_kind, line.subject_id, line.facts) for line in lines] == [
        ("keep_offer", "candidate", cast.amina.id, {}),
        ("let_go_offer", "candidate", cast.amina.id, {}),
    ]


def test_what_is_kept_goes_with_its_offer(cast: Cast):
    keep_offer(cast.amina, cast.offer)
    Offer.delete().where(Offer.id == cast.offer.id).execute()
    assert KeptOffer.select().count() == 0
