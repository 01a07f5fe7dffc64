"""Whom a broadcast is for: those who answer to all of its criteria now, are awake, and can be told things."""

import pytest

from models.applications.application import Application, State
from models.broadcasts.audience import Audience
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now
from models.notices.preferences import Topic, Way, choose_way
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.people.answer import Answer
from models.people.candidate import Candidate
from models.privacy.erasing import erase
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration
from tests.cast import Cast, put_pending, put_refused

BORDEAUX, PESSAC, LYON = "commune:33063", "commune:33318", "commune:69123"


def told(**criteria) -> list[str]:
    audience = Audience(**criteria)
    audience.check()
    return [one.first_name for one in audience.people().order_by(Candidate.id)]


@pytest.fixture(autouse=True)
def of_pessac(cast: Cast) -> None:
    """Zoé's place, and hers alone."""
    Establishment.update(commune="33318").where(Establishment.id == cast.other_mission.id).execute()


def test_everyone_is_who_is_accompanied_or_waits(cast: Cast):
    assert told() == ["Amina", "Zoé"]
    put_pending(cast.amina, cast.mission)
    assert told() == ["Amina", "Zoé"]
    assert told(situation="pending") == ["Amina"]
    put_refused(cast.amina, cast.mission)
    assert told() == ["Zoé"]


def test_who_is_accompanied_waits_for_no_answer(cast: Cast):
    Registration.create(candidate=cast.amina, establishment=cast.other_mission)
    assert told(situation="pending") == []
    assert told(establishment=cast.other_mission.id) == ["Zoé"]


def test_nobody_is_told_whom_nobody_accompanies_any_more(cast: Cast):
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.amina).execute()
    assert told() == ["Zoé"]


def test_convention_chooses_those_under_it(cast: Cast):
    other = Convention.create(name="Une autre")
    Accompaniment.update(convention=other).where(Accompaniment.candidate == cast.amina).execute()
    assert told(convention=other.id) == ["Amina"]
    assert told(convention=cast.convention.id) == ["Zoé"]
    put_pending(cast.amina, cast.mission)
    assert told(convention=other.id) == []


@pytest.mark.parametrize(
    ("zone", "kilometres", "names"),
    [
        (LYON, 0, ["Amina"]),
        (PESSAC, 0, ["Zoé"]),
        (BORDEAUX, 0, []),
        (BORDEAUX, 30, ["Zoé"]),
        ("department:69", 0, ["Amina"]),
        ("department:33", 0, ["Zoé"]),
        ("region:84", 0, ["Amina"]),
    ],
)
def test_zone_chooses_by_the_town_of_the_place(cast: Cast, zone, kilometres, names):
    assert told(zone=zone, kilometres=kilometres) == names


def test_establishment_chooses_its_own(cast: Cast):
    assert told(establishment=cast.other_mission.id) == ["Zoé"]
    put_pending(cast.amina, cast.other_mission)
    assert told(establishment=cast.other_mission.id) == ["Amina", "Zoé"]


def test_domain_chooses_who_said_so(cast: Cast):
    Answer.keep(cast.amina, "domain", "hospitality")
    Answer.keep(cast.other_candidate, "skills", "hospitality")
    assert told(domain="hospitality") == ["Amina"]
    assert told(domain="building") == []


def test_situation_follows_what_became_of_applications(cast: Cast):
    assert told(situation="not_applied") == ["Amina", "Zoé"]
    sent = cast.apply()
    assert told(situation="not_applied") == ["Zoé"]
    assert told(situation="searching") == ["Amina", "Zoé"]
    Application.update(state=State.ACCEPTED).where(Application.id == sent.id).execute()
    assert told(situation="searching") == ["Zoé"]
    assert told(situation="hired") == ["Amina"]
    Application.update(withdrawn=True).where(Application.id == sent.id).execute()
    assert told(situation="hired") == []


def test_criteria_are_all_asked(cast: Cast):
    assert told(situation="searching", zone=PESSAC, convention=cast.convention.id) == ["Zoé"]
    assert told(situation="hired", zone=PESSAC) == []


def test_who_sleeps_or_is_erased_is_left_out(cast: Cast):
    Candidate.update(asleep_since=now()).where(Candidate.id == cast.amina.id).execute()
    assert told() == ["Zoé"]
    erase(cast.other_candidate)
    assert told() == []


@pytest.mark.parametrize(
    ("way", "chat", "mail", "is_told"),
    [
        (Way.USUAL, True, True, True),
        (Way.USUAL, True, False, True),
        (Way.USUAL, False, True, True),
        (Way.USUAL, False, False, False),
        (Way.CHAT, False, True, False),
        (Way.CHAT, True, True, True),
        (Way.EMAIL, True, False, True),
        (Way.BOTH, False, True, True),
        (Way.NONE, True, True, False),
    ],
)
def test_who_can_be_told_is_whom_a_channel_reaches_that_they_want(cast: Cast, way, chat, mail, is_told):
    choose_way(cast.amina, Topic.NEWS, way) if cast.amina.email else None
    Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina, reachable=chat)
    if not mail:
        Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    assert ("Amina" in told()) is is_told


@pytest.mark.parametrize(
    ("criteria", "reason"),
    [
        ({"convention": 9999}, "choice"),
        ({"establishment": 9999}, "choice"),
        ({"domain": "sorcery"}, "choice"),
        ({"situation": "rich"}, "choice"),
        ({"kilometres": -1}, "choice"),
        ({"kilometres": 5000}, "choice"),
        ({"zone": "commune:00000"}, "zone"),
        ({"zone": LYON, "kilometres": 10}, "distance_unknown"),
        ({"zone": "department:33", "kilometres": 10}, "distance_unknown"),
    ],
)
def test_criteria_that_do_not_exist_are_refused(cast: Cast, criteria, reason):
    with pytest.raises(Refused) as refused:
        told(**criteria)
    assert refused.value.reason == reason


def test_what_a_row_keeps_is_the_same_audience():
    audience = Audience(convention=3, zone=PESSAC, kilometres=30, domain="building", situation="hired")
    assert Audience.of(audience.kept()) == audience
