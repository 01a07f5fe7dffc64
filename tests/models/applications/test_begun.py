"""What someone began and can still send: theirs alone, the latest first."""

from datetime import date

import pytest
import time_machine

from models.applications.begun import Begun, begun_applications, begun_last
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company
from models.people.candidate import Candidate
from tests.cast import Cast

MESSAGE = {"message": "Bonjour."}


@pytest.fixture
def mine(cast: Cast) -> Conversation:
    """Amina's, who began to answer an offer, then to write to a company."""
    held = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    began(held, f"offers/{cast.offer.id}/apply", 2)
    began(held, f"companies/{cast.other_company.id}/apply", 3)
    return held


@pytest.fixture
def other(cast: Cast) -> Conversation:
    """Zoé's, who began to answer another offer."""
    held = Conversation.create(channel=TELEGRAM, address="2", candidate=cast.other_candidate)
    began(held, f"offers/{cast.other_offer.id}/apply", 4)
    return held


def began(held: Conversation, path: str, day: int) -> None:
    with time_machine.travel(f"2026-03-0{day}T08:00+00:00", tick=False):
        Draft.keep(held, path, MESSAGE)


def test_what_someone_began_is_theirs_alone_the_latest_first(cast: Cast, mine: Conversation, other: Conversation):
    assert begun_applications(mine) == [Begun(cast.other_company), Begun(cast.bakery, cast.offer)]
    assert begun_applications(other) == [Begun(cast.other_company, cast.other_offer)]


def test_what_each_began_last_is_told_of_those_who_are_asked_about(cast: Cast, mine: Conversation, other: Conversation):
    assert begun_last({cast.amina.id}) == {cast.amina.id: Begun(cast.other_company)}
    assert begun_last({cast.other_candidate.id}).keys() == {cast.other_candidate.id}


@pytest.mark.parametrize("why", [{"blocked": True}, {"active": False}])
def test_company_that_takes_nothing_now_is_not_gone_on_with(cast: Cast, mine: Conversation, why: dict[str, bool]):
    Company.update(**why).where(Company.id == cast.other_company.id).execute()
    assert begun_applications(mine) == [Begun(cast.bakery, cast.offer)]
    assert begun_last({cast.amina.id}) == {cast.amina.id: Begun(cast.bakery, cast.offer)}


@pytest.mark.parametrize("state", [OfferState.DRAFT, OfferState.CLOSED])
def test_offer_that_is_not_published_is_not_gone_on_with(cast: Cast, mine: Conversation, state: OfferState):
    Offer.update(state=state).where(Offer.id == cast.offer.id).execute()
    assert begun_applications(mine) == [Begun(cast.other_company)]


def test_who_is_too_old_for_a_first_application_goes_on_with_none(cast: Cast, mine: Conversation, clock):
    Candidate.update(birth_date=date(1996, 3, 2)).where(Candidate.id == cast.amina.id).execute()
    assert begun_applications(Conversation.get_by_id(mine.id)) == []
    cast.apply(cast.other_candidate)
    assert begun_applications(Conversation.get_by_id(mine.id)) == [], "another's first application lets nobody pass"
