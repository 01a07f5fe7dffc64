"""Candidates who have a chat, and what they are told."""

import pytest

from models.acts import act
from models.conversations.conversation import TELEGRAM, Conversation
from models.notices import telling
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from models.organisations.establishment import Establishment, EstablishmentKind
from models.people.candidate import Candidate
from models.registrations.registration import Registration

tell = act(telling.tell)


@pytest.fixture
def people(database) -> list[Candidate]:
    """Thirty candidates, each with a chat and a request."""
    place = Establishment.create(name="Mission locale", kind=EstablishmentKind.LOCAL_MISSION)
    return [person(place, number) for number in range(1, 31)]


def person(place: Establishment, number: int) -> Candidate:
    address = f"amina{number}@exemple.fr"
    candidate = Candidate.create(first_name=f"Amina {number}", last_name="Test", email=address)
    Conversation.create(channel=TELEGRAM, address=str(1000 + number), candidate=candidate)
    Registration.create(candidate=candidate, establishment=place)
    return candidate


def told(candidate: Candidate, **more) -> Delivery:
    tell(candidate, Kind.ACCOUNT_VALIDATE, Registration.latest_of(candidate), **more)
    return Delivery.select().order_by(Delivery.id.desc()).get()


def fresh(delivery: Delivery) -> Delivery:
    return Delivery.get_by_id(delivery.id)
