"""Each person is told of each topic where they chose, and of what nobody may switch off."""

import pytest

from models.acts import act
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation, set_reachable
from models.journal import history
from models.notices import telling
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from models.notices.preferences import (
    ALWAYS,
    EVERYWHERE,
    OFFERED_TO_CANDIDATES,
    OFFERED_TO_STAFF,
    TOPICS,
    Preference,
    Topic,
    Way,
    choose_way,
    stop_mails,
    ways_of,
)
from models.refusal import Refused
from tests.acts import everything
from tests.cast import Cast

tell = act(telling.tell)


@pytest.fixture(autouse=True)
def chat(cast: Cast) -> None:
    Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)


def told(person, kind: Kind, **more) -> list[str]:
    """The channels by which someone is told something."""
    tell(person, kind, **more)
    last = Notice.select().order_by(Notice.id.desc()).get()
    return sorted(delivery.channel for delivery in last.deliveries)


def test_every_kind_has_its_topic_or_is_never_switched_off():
    assert set(Kind) == ALWAYS | set(TOPICS)
    assert not ALWAYS & set(TOPICS)


@pytest.mark.parametrize(
    ("way", "channels"),
    [
        (Way.USUAL, [TELEGRAM]),
        (Way.CHAT, [TELEGRAM]),
        (Way.EMAIL, [EMAIL]),
        (Way.BOTH, [EMAIL, TELEGRAM]),
        (Way.NONE, []),
    ],
)
def test_candidate_is_told_where_they_chose(cast: Cast, way, channels):
    choose_way(cast.amina, Topic.APPLICATIONS, way)
    assert told(cast.amina, Kind.APPLICATION_ACCEPT) == channels
    assert told(cast.amina, Kind.NEW_OFFERS) == [TELEGRAM], "another topic stays as it was"
    assert told(cast.other_candidate, Kind.APPLICATION_ACCEPT) == [EMAIL], "and so do others"


@pytest.mark.parametrize("kind", sorted(ALWAYS))
def test_acts_on_an_account_are_told_whatever_was_chosen(cast: Cast, kind):
    for topic in OFFERED_TO_CANDIDATES:
        choose_way(cast.amina, topic, Way.NONE)
    for topic in OFFERED_TO_STAFF:
        choose_way(cast.bruno, topic, Way.NONE)
    assert told(cast.amina, kind) == ([EMAIL, TELEGRAM] if kind in EVERYWHERE else [TELEGRAM])
    assert told(cast.bruno, kind) == [EMAIL]


@pytest.mark.parametrize(("way", "mailed"), [(Way.USUAL, [EMAIL]), (Way.CHAT, []), (Way.NONE, []), (Way.BOTH, [EMAIL])])
def test_what_goes_by_mail_for_keeps_is_not_mailed_to_whoever_wants_no_mail(cast: Cast, way, mailed):
    choose_way(cast.amina, Topic.APPLICATIONS, way)
    assert told(cast.amina, Kind.APPLICATION_SENT, address=(EMAIL, None)) == mailed


def test_only_what_differs_is_kept(cast: Cast):
    choose_way(cast.amina, Topic.OFFERS, Way.NONE)
    choose_way(cast.amina, Topic.OFFERS, Way.BOTH)
    assert [(row.candidate, row.topic, row.way) for row in Preference.select()] == [
        (cast.amina, Topic.OFFERS, Way.BOTH)
    ]
    choose_way(cast.amina, Topic.OFFERS, Way.USUAL)
    choose_way(cast.amina, Topic.OFFERS, Way.USUAL)
    assert not Preference.select().exists()
    assert [line.facts["way"] for line in history(cast.amina) if line.verb == "choose_way"] == ["none", "both", "usual"]


@pytest.mark.parametrize(
    ("who", "topic", "way", "reason"),
    [
        ("amina", Topic.TO_READ, Way.NONE, "choice"),
        ("bruno", Topic.NEWS, Way.NONE, "choice"),
        ("bruno", Topic.OFFERS, Way.NONE, "choice"),
        ("bruno", Topic.TO_READ, Way.CHAT, "choice"),
        ("nobody", Topic.OFFERS, Way.EMAIL, "email_missing"),
        ("nobody", Topic.OFFERS, Way.BOTH, "email_missing"),
    ],
)
def test_what_cannot_be_chosen_is_refused_and_changes_nothing(cast: Cast, who, topic, way, reason):
    cast.other_candidate.email = None
    cast.other_candidate.save()
    person = cast.other_candidate if who == "nobody" else getattr(cast, who)
    before = everything()
    with pytest.raises(Refused, match=reason):
        choose_way(person, topic, way)
    assert everything() == before


def test_address_that_went_away_leaves_the_chat(cast: Cast):
    choose_way(cast.amina, Topic.APPLICATIONS, Way.EMAIL)
    cast.amina.email = None
    cast.amina.save()
    assert told(cast.amina, Kind.APPLICATION_ACCEPT) == [TELEGRAM]


@pytest.mark.parametrize(
    ("way", "state", "mails"),
    [(Way.USUAL, DeliveryState.REPLACED, 1), (Way.CHAT, DeliveryState.FAILED, 0), (Way.BOTH, DeliveryState.FAILED, 1)],
)
def test_lost_chat_is_replaced_by_one_mail_for_whoever_wants_mails(cast: Cast, way, state, mails):
    choose_way(cast.amina, Topic.APPLICATIONS, way)
    tell(cast.amina, Kind.APPLICATION_ACCEPT)
    chat = Delivery.get(Delivery.channel == TELEGRAM)
    chat.fail("blocked")
    assert Delivery.get_by_id(chat.id).state == state
    assert Delivery.select().where(Delivery.channel == EMAIL).count() == mails


def test_chat_only_tells_nothing_while_the_chat_is_gone(cast: Cast):
    choose_way(cast.amina, Topic.OFFERS, Way.CHAT)
    set_reachable(TELEGRAM, "1", False)
    assert told(cast.amina, Kind.NEW_OFFERS) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Way.USUAL, Way.CHAT),
        (Way.BOTH, Way.CHAT),
        (Way.CHAT, Way.CHAT),
        (Way.EMAIL, Way.NONE),
        (Way.NONE, Way.NONE),
    ],
)
def test_mails_that_are_stopped_leave_the_chat_as_it_was(cast: Cast, before, after):
    choose_way(cast.amina, Topic.OFFERS, before)
    stop_mails(cast.amina, Topic.OFFERS)
    assert ways_of(cast.amina)[Topic.OFFERS] == after


def test_employer_hears_of_what_passed_the_gate_as_of_what_is_to_be_read(cast: Cast):
    stop_mails(cast.chloe, Topic.APPLICATIONS)
    assert told(cast.chloe, Kind.APPLICATION_VALIDATE) == [EMAIL]
    stop_mails(cast.chloe, Topic.TO_READ)
    assert told(cast.chloe, Kind.APPLICATION_VALIDATE) == []
