"""Offers: who writes them, their numbers, and who sees them."""

from datetime import date, timedelta

import pytest

from models import journal
from models.database import today
from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.offer import LONGEST_DESCRIPTION, LONGEST_TITLE, Domain, Level, Nature, Offer, OfferState
from models.offers.publishing import close, keep_open, publish, write_offer
from models.people.staff import Staff
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, staff

WORDS = {
    "title": "Pâtissière",
    "nature": Nature.JOB,
    "domain": Domain.HOSPITALITY,
    "level": Level.CAP,
    "commune": "69123",
    "description": "Vous faites des tartes.",
}


def draft(cast: Cast) -> Offer:
    return write_offer(cast.chloe, None, company=cast.bakery, **WORDS)


def found(words: str) -> list[int]:
    return [hit.number for hit in search.page(Criteria(words), limit=10).hits]


def fresh(offer: Offer) -> Offer:
    return Offer.get_by_id(offer.id)


def test_draft_has_no_number_and_is_not_found(cast: Cast):
    offer = draft(cast)
    assert (offer.state, offer.number, offer.reference) == (OfferState.DRAFT, None, None)
    assert found("tartes") == []


def test_published_offer_has_a_reference_and_is_found(cast: Cast, clock):
    offer = publish(cast.chloe, draft(cast))
    assert fresh(offer).reference == f"{today().year}-{offer.number:05d}"
    assert found("tartes") == found(offer.reference) == [offer.number]


def test_closed_offer_is_found_no_longer(cast: Cast):
    offer = draft(cast)
    publish(cast.chloe, offer)
    close(cast.chloe, offer)
    assert (fresh(offer).state, found("tartes")) == (OfferState.CLOSED, [])
    assert fresh(offer).closed_at


def test_offer_published_again_takes_a_new_number_and_keeps_its_reference(cast: Cast):
    offer = publish(cast.chloe, draft(cast))
    number, reference = offer.number, offer.reference
    close(cast.chloe, offer)
    publish(cast.chloe, offer)
    again = fresh(offer)
    assert again.number > number
    assert (again.reference, again.closed_at, found("tartes")) == (reference, None, [again.number])


def test_numbers_grow_with_each_publication(cast: Cast):
    numbers = [offer.number for offer in (published(cast) for _ in range(5))]
    assert numbers == sorted(set(numbers))
    assert numbers[0] > cast.other_offer.number


def published(cast: Cast) -> Offer:
    return publish(cast.chloe, draft(cast))


def test_publications_at_the_same_instant_have_numbers_of_their_own(cast: Cast):
    drafts = [draft(cast) for _ in range(6)]
    at_once(*[lambda offer=offer: publish(cast.chloe, offer) for offer in drafts])
    numbers = [fresh(offer).number for offer in drafts]
    assert sorted(numbers) == list(range(min(numbers), min(numbers) + 6))
    assert sorted(found("tartes")) == sorted(numbers)


def test_offer_published_twice_at_the_same_instant_is_published_once(cast: Cast):
    offer = draft(cast)
    copies = [fresh(offer), fresh(offer)]
    outcomes = at_once(*[lambda copy=copy: publish(cast.chloe, copy) for copy in copies])
    assert reasons(outcomes) == ["offer_state"]
    assert [line.verb for line in journal.history(offer)] == ["create", "publish"]


VERBS = {"publish": publish, "close": close, "keep_open": keep_open}


@pytest.mark.parametrize(
    ("verb", "state", "after"),
    [
        ("keep_open", OfferState.DRAFT, None),
        ("keep_open", OfferState.PUBLISHED, OfferState.PUBLISHED),
        ("keep_open", OfferState.CLOSED, None),
        ("publish", OfferState.DRAFT, OfferState.PUBLISHED),
        ("publish", OfferState.PUBLISHED, None),
        ("publish", OfferState.CLOSED, OfferState.PUBLISHED),
        ("close", OfferState.DRAFT, None),
        ("close", OfferState.PUBLISHED, OfferState.CLOSED),
        ("close", OfferState.CLOSED, None),
    ],
)
def test_offer_moves_as_it_may(cast: Cast, verb: str, state: OfferState, after: OfferState | None):
    offer = published(cast)
    Offer.update(state=state).where(Offer.id == offer.id).execute()
    if after is None:
        with refused("offer_state"):
            VERBS[verb](cast.chloe, offer)
        return
    VERBS[verb](cast.chloe, offer)
    line = journal.history(offer)[-1]
    assert (fresh(offer).state, line.before, line.after) == (after, state, after)


def stranger(cast: Cast, who: str) -> Staff:
    if who in ("closed", "former"):
        made = staff("Cyril", "Roux", company=cast.bakery, active=who != "former")
        made.active = who != "closed"
        made.save()
        return made
    return getattr(cast, who)


@pytest.mark.parametrize("who", ["driss", "bruno", "team", "closed", "former"])
@pytest.mark.parametrize("verb", ["publish", "close", "write", "create"])
def test_stranger_cannot_touch_an_offer(cast: Cast, who: str, verb: str):
    by, offer = stranger(cast, who), published(cast) if verb == "close" else draft(cast)
    with refused("not_yours"):
        if verb in VERBS:
            VERBS[verb](by, offer)
        elif verb == "write":
            write_offer(by, offer, title="Piraté")
        else:
            write_offer(by, None, company=cast.bakery, **WORDS)


def test_offer_cannot_be_given_to_another_company(cast: Cast):
    offer = draft(cast)
    assert not offer.may_be_changed_by(cast.driss)
    with refused("not_yours"):
        write_offer(cast.driss, offer, title="À moi", company=cast.other_company)
    with refused("offer_company"):
        write_offer(cast.chloe, offer, company=cast.other_company)


def test_published_offer_is_found_by_its_new_words_only(cast: Cast):
    offer = published(cast)
    write_offer(cast.chloe, offer, description="Vous faites des brioches.")
    assert (found("brioches"), found("tartes")) == ([offer.number], [])
    assert [line.verb for line in journal.history(offer)] == ["create", "publish", "edit"]


def test_offer_that_was_closed_meanwhile_stays_closed_when_it_is_written(cast: Cast):
    offer = published(cast)
    read_before = fresh(offer)
    close(cast.chloe, offer)
    write_offer(cast.chloe, read_before, title="Pâtissier")
    after = fresh(offer)
    assert (after.title, after.state, found("tartes")) == ("Pâtissier", OfferState.CLOSED, [])


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"title": "  "}, "title_missing"),
        ({"title": "x" * (LONGEST_TITLE + 1)}, "text_too_long"),
        ({"description": ""}, "description_missing"),
        ({"description": "x" * (LONGEST_DESCRIPTION + 1)}, "text_too_long"),
        ({"commune": "00000"}, "commune"),
        ({"starts_on": date(2020, 1, 1)}, "first_day_past"),
        ({"by_mail_only": True}, "contact_missing"),
        ({"by_mail_only": True, "contact_email": "rh chez pain"}, "email"),
    ],
)
def test_wrong_words_are_refused(cast: Cast, words: dict, reason: str):
    offer = published(cast)
    with refused(reason):
        write_offer(cast.chloe, offer, **words)


def test_first_day_is_still_to_come_when_it_is_written_and_when_it_is_published(cast: Cast, clock):
    offer = draft(cast)
    write_offer(cast.chloe, offer, starts_on=today())
    clock.shift(2 * 86400)
    with refused("first_day_past"):
        publish(cast.chloe, offer)
    write_offer(cast.chloe, offer, description="Une faute de moins.")
    with refused("first_day_past"):
        write_offer(cast.chloe, offer, starts_on=today() - timedelta(days=1))
    write_offer(cast.chloe, offer, starts_on=today())
    assert publish(cast.chloe, offer).state == OfferState.PUBLISHED


def test_failure_in_the_middle_leaves_the_offer_as_it_was(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    offer = draft(cast)
    before = everything()
    monkeypatch.setattr(search, "put", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        publish(cast.chloe, offer)
    assert everything() == before


@pytest.mark.parametrize(
    ("who", "drafts"),
    [("amina", False), ("bruno", False), ("driss", False), ("chloe", True), ("team", True), ("nobody", False)],
)
def test_drafts_stay_within_the_company_and_the_team(cast: Cast, who: str, drafts: bool):
    person, unseen, closed = getattr(cast, who, None), draft(cast), published(cast)
    close(cast.chloe, closed)
    seen = list(Offer.visible_to(person))
    assert cast.offer in seen
    assert closed in seen
    assert (unseen in seen) is drafts


@pytest.mark.parametrize(
    ("who", "read"),
    [
        ("bruno", {"published", "of another"}),
        ("chloe", {"published", "draft", "closed"}),
        ("driss", {"published", "of another"}),
        ("team", {"published", "draft", "closed", "of another"}),
        ("former", set()),
    ],
)
def test_referents_read_what_is_published_and_employers_their_own(cast: Cast, who: str, read: set[str]):
    """A03; Driss is a referent, and employs in the other company."""
    former = staff("Fanny", "Roux", establishment=cast.mission, active=False)
    offers = {"published": cast.offer, "of another": cast.other_offer, "draft": draft(cast), "closed": published(cast)}
    close(cast.chloe, offers["closed"])
    found = list(Offer.read_by(former if who == "former" else getattr(cast, who)))
    assert {name for name, offer in offers.items() if offer in found} == read
