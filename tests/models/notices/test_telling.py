"""To which address a notice goes, once, and of a kind that we know."""

import pytest

from jobs.subjects import with_subjects
from models.acts import act
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.notices.delivery import Delivery, Priority, with_addresses
from models.notices.notice import Kind, Notice
from models.notices.preferences import Topic, Way, choose_way
from models.notices.queue import take
from models.notices.telling import tell_each
from models.people.candidate import Candidate
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


def test_of_many_who_wants_to_hear_nothing_or_can_be_told_nowhere_is_left_out(people):
    choose_way(people[0], Topic.NEWS, Way.NONE)
    Conversation.update(reachable=False).where(Conversation.candidate == people[1]).execute()
    Candidate.update(email=None).where(Candidate.id == people[1].id).execute()
    everyone = list(Candidate.select().order_by(Candidate.id))
    all_of_them = act(tell_each)
    told_of = all_of_them(everyone, Kind.BROADCAST, people[0], key="once", priority=Priority.BROADCAST)
    left_out = {people[0].id, people[1].id}
    assert {one.candidate_id for one in Notice.select()} == {one.id for one in everyone} - left_out
    assert told_of == len(everyone) - 2
