"""To which address a notice goes, once, and of a kind that we know."""

import pytest

from jobs.subjects import with_subjects
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.notices.delivery import Delivery, with_addresses
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.people.staff import Staff
from models.registrations.registration import Registration
from tests.models.notices.conftest import tell, told

pytestmark = pytest.mark.usefixtures("database")


def test_staff_are_told_by_email(people):
    bruno = Staff.create(email="bruno@exemple.fr", first_name="Bruno", last_name="Martin")
    tell(bruno, Kind.REGISTRATION_TO_READ, Registration.latest_of(people[0]))
    (delivery,) = with_addresses(with_subjects(take(EMAIL, 10)))
    assert (delivery.notice.recipient, delivery.address) == (bruno, None)
    assert delivery.notice.subject.candidate == people[0]


def test_lost_chat_is_no_chat(people):
    Conversation.update(reachable=False).where(Conversation.candidate == people[0]).execute()
    assert told(people[0]).channel == EMAIL


def test_chat_that_is_lost_before_it_leaves_is_no_address(people):
    told(people[0])
    Conversation.update(reachable=False).execute()
    assert [one.address for one in with_addresses(take(TELEGRAM, 10))] == [None]


def test_former_chat_is_told_that_it_is_unlinked(people):
    tell(people[0], Kind.CHAT_UNLINKED, address=(TELEGRAM, "77"))
    (delivery,) = with_addresses(take(TELEGRAM, 10))
    assert delivery.address == "77"


def test_kind_that_nobody_knows_is_no_notice(people):
    with pytest.raises(ValueError, match="unknown"):
        tell(people[0], "unknown")
    assert not Notice.select().exists()


def test_same_key_is_told_once(people):
    for _ in range(2):
        told(people[0], key="once")
    assert (Notice.select().count(), Delivery.select().count()) == (1, 1)
