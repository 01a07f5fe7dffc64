"""How candidates come in: alone and validated by a referent, or created by one."""

from datetime import date, timedelta

import pytest

from models import journal
from models.conversations.conversation import CONSENT_VERSION, TELEGRAM, Conversation
from models.database import now, today
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment, Participation
from models.people.candidate import Candidate
from models.registrations import deciding
from models.registrations.accompaniment import Accompaniment
from models.registrations.deciding import former_convention, refusal
from models.registrations.joining import create_candidate, register
from models.registrations.registration import Registration
from models.registrations.standing import Standing, standing_of
from models.validation import LONGEST_TEXT
from tests.acts import at_once, reasons, refused
from tests.cast import Cast, put_pending, staff
from tests.models.chats import agreed

INES = {"first_name": "Inès", "last_name": "Marchand", "email": "Ines@Mail.example"}
LINA = {"first_name": "Lina", "last_name": "Caron", "email": "lina@mail.example"}
REFUSALS = {
    "name_digits": {"first_name": "R2-D2"},
    "email": {"email": "ines chez mail"},
    "birth_date": {"birth_date": date(1900, 1, 1)},
}


def request_of(candidate: Candidate) -> Registration:
    found = Registration.latest_of(candidate)
    assert found is not None
    return found


@pytest.fixture
def pending(cast: Cast) -> Candidate:
    return register(agreed(), cast.mission, INES)


def test_candidate_who_registers_waits_for_the_referents_who_are_told(cast: Cast):
    chat, colleague = agreed(), staff("Berthe", "Roux", establishment=cast.mission)
    candidate = register(chat, cast.mission, INES)
    assert (standing_of(candidate), candidate.email) == (Standing.PENDING, "ines@mail.example")
    assert (candidate.consented_at, candidate.consent_version) == (chat.consented_at, CONSENT_VERSION)
    assert Conversation.of(candidate) == chat
    assert [(n.kind, n.staff) for n in Notice.select().order_by(Notice.id)] == [
        ("registration_to_read", cast.bruno),
        ("registration_to_read", colleague),
    ]


@pytest.mark.parametrize("whose", ["bruno", "chloe", "team"])
def test_address_of_a_professional_is_no_candidates(cast: Cast, whose: str):
    given = {**INES, "email": getattr(cast, whose).email.upper()}
    with refused("email_of_staff"):
        create_candidate(cast.bruno, cast.mission, given)
    chat = agreed()
    with refused("email_of_staff"):
        register(chat, cast.mission, given)


def test_someone_alike_whom_one_follows_is_told_before_a_second_person_exists(cast: Cast):
    with refused("candidate_known"):
        create_candidate(cast.bruno, cast.mission, {**INES, "email": cast.amina.email})
    made = create_candidate(cast.bruno, cast.mission, {**INES, "email": cast.amina.email}, is_another=True)
    assert made != cast.amina


def test_address_known_elsewhere_is_told_without_a_name(cast: Cast):
    given = {**INES, "email": cast.other_candidate.email}
    with refused("candidate_known_elsewhere"):
        create_candidate(cast.bruno, cast.mission, given)
    assert create_candidate(cast.bruno, cast.mission, given, is_another=True) != cast.other_candidate


def test_who_types_a_name_learns_of_nobody_followed_elsewhere(cast: Cast):
    same = {"first_name": "ZOÉ", "last_name": "petit", "birth_date": cast.other_candidate.birth_date}
    assert create_candidate(cast.bruno, cast.mission, {**INES, **same})


def test_nobody_registers_without_agreeing(cast: Cast):
    chat = Conversation.create(channel=TELEGRAM, address="77")
    with refused("consent_missing"):
        register(chat, cast.mission, INES)


@pytest.mark.parametrize("standing", [Standing.PENDING, Standing.ACTIVE])
def test_nobody_registers_twice(cast: Cast, pending: Candidate, standing: Standing):
    if standing == Standing.ACTIVE:
        deciding.validate(pending, cast.bruno)
    chat = Conversation.get()
    with refused("already_registered"):
        register(chat, cast.mission, INES)


def test_refused_candidate_may_register_elsewhere_and_stays_the_same_person(cast: Cast, pending: Candidate):
    deciding.refuse(pending, cast.bruno, "Vous êtes suivie ailleurs.")
    again = register(Conversation.get(), cast.other_mission, {**INES, "first_name": "Agnès"})
    assert (again, again.first_name, Conversation.get().candidate) == (pending, "Agnès", pending)
    assert (standing_of(again), request_of(again).establishment) == (Standing.PENDING, cast.other_mission)
    assert [(one.establishment, one.counts) for one in again.registrations.order_by(Registration.id)] == [
        (cast.mission, False),
        (cast.other_mission, True),
    ]
    assert Notice.select().where(Notice.staff == cast.driss, Notice.kind == "registration_to_read").count() == 1


def test_request_of_another_still_counts(cast: Cast, pending: Candidate):
    register(agreed(78), cast.other_mission, LINA)
    assert standing_of(pending) == Standing.PENDING
    assert request_of(pending).establishment == cast.mission


def test_former_candidate_may_register_again(cast: Cast):
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.amina).execute()
    assert register(agreed(candidate=cast.amina), cast.mission, INES) == cast.amina
    assert standing_of(cast.amina) == Standing.PENDING


def test_place_that_refused_may_be_asked_again_and_decides_again(cast: Cast, pending: Candidate):
    deciding.refuse(pending, cast.bruno, "Vous êtes suivie ailleurs.")
    register(Conversation.get(), cast.mission, INES)
    deciding.validate(pending, cast.bruno)
    told = Notice.select().where(Notice.candidate == pending).order_by(Notice.id)
    assert [notice.kind for notice in told] == ["account_refuse", "account_validate"]


@pytest.mark.parametrize("reason", REFUSALS)
def test_wrong_answer_is_refused(cast: Cast, reason: str):
    chat = agreed()
    with refused(reason):
        register(chat, cast.mission, INES | REFUSALS[reason])


def test_closed_establishment_takes_nobody(cast: Cast):
    Establishment.update(active=False).execute()
    chat, closed = agreed(), Establishment.get_by_id(cast.mission.id)
    with refused("establishment_closed"):
        register(chat, closed, INES)
    with refused("establishment_closed"):
        create_candidate(cast.bruno, closed, INES)


def test_convention_is_one_of_the_establishment(cast: Cast, pending: Candidate):
    foreign = Convention.create(name="Ailleurs")
    with refused("convention"):
        deciding.validate(pending, cast.bruno, foreign)
    with refused("convention"):
        create_candidate(cast.bruno, cast.mission, LINA, foreign)
    Participation.create(convention=foreign, establishment=cast.mission)
    deciding.validate(pending, cast.bruno, foreign)
    assert Accompaniment.of(pending).convention == foreign
    created = create_candidate(cast.bruno, cast.mission, LINA, foreign)
    assert Accompaniment.of(created).convention == foreign


def test_convention_is_not_for_who_is_too_old(cast: Cast, clock):
    older = register(agreed(), cast.mission, {**INES, "birth_date": date(1996, 3, 2)})
    with refused("too_old"):
        deciding.validate(older, cast.bruno, cast.convention)
    with refused("too_old"):
        create_candidate(cast.bruno, cast.mission, {**LINA, "birth_date": date(1996, 3, 2)}, cast.convention)
    deciding.validate(older, cast.bruno)
    assert Accompaniment.of(older).convention is None


def test_convention_is_proposed_to_who_had_it_there_only(cast: Cast, pending: Candidate):
    assert former_convention(request_of(pending)) is None
    past = {"candidate": pending, "convention": cast.convention, "ended_at": now()}
    Accompaniment.create(establishment=cast.other_mission, **past)
    assert former_convention(request_of(pending)) is None
    Accompaniment.create(establishment=cast.mission, **past)
    assert former_convention(request_of(pending)) == cast.convention
    Accompaniment.create(establishment=cast.mission, candidate=pending, ended_at=now())
    assert former_convention(request_of(pending)) is None, "the last one counts"


@pytest.mark.parametrize(("years", "days", "right"), [(14, 0, True), (14, 1, False), (100, 0, True), (101, 0, False)])
def test_age_is_from_14_to_100(cast: Cast, clock, years: int, days: int, right: bool):
    born = today().replace(year=today().year - years) + timedelta(days=days)
    chat = agreed()
    if right:
        assert register(chat, cast.mission, {**INES, "birth_date": born}).birth_date == born
        return
    with refused("birth_date"):
        register(chat, cast.mission, {**INES, "birth_date": born})


@pytest.mark.parametrize("name", ["José-María O’Neill", "Zoé", "N'Golo", "Łukasz", "محمد", "Nguyễn Thị", "Jr."])
def test_name_may_be_of_any_script(cast: Cast, name: str):
    assert register(agreed(), cast.mission, {**INES, "last_name": f"  {name} "}).last_name == name


NO_NAMES = [
    ("", "name_empty"),
    ("  ", "name_empty"),
    ("---", "name_empty"),
    ("x" * 61, "name_long"),
    ("<b>Inès</b>", "name_markup"),
    ("🙂", "name_emoji"),
    ("Inès2", "name_digits"),
]


@pytest.mark.parametrize(("name", "cause"), NO_NAMES)
def test_name_that_is_none_is_refused(cast: Cast, name: str, cause: str):
    chat = agreed()
    with refused(cause):
        register(chat, cast.mission, {**INES, "first_name": name})


def test_referent_validates_and_the_candidate_is_told_in_the_chat(cast: Cast, pending: Candidate):
    assert refusal(cast.bruno, request_of(pending)) is None
    deciding.validate(pending, cast.bruno, cast.convention)
    assert (standing_of(pending), request_of(pending).decided_by) == (Standing.ACTIVE, cast.bruno)
    begun = Accompaniment.of(pending)
    assert (begun.establishment, begun.convention, begun.referent) == (cast.mission, cast.convention, cast.bruno)
    delivery = Delivery.select().order_by(Delivery.id.desc()).get()
    assert (delivery.notice.kind, delivery.notice.candidate) == ("account_validate", pending)
    assert (delivery.notice.subject_id, delivery.channel) == (request_of(pending).id, TELEGRAM)
    line = journal.history(pending)[-1]
    assert (line.verb, line.before, line.after) == ("validate", "pending", "active")


def test_referent_refuses_with_a_reason(cast: Cast, pending: Candidate):
    deciding.refuse(pending, cast.bruno, "Vous êtes suivie ailleurs.")
    assert standing_of(pending) == Standing.REFUSED
    assert request_of(pending).refusal == "Vous êtes suivie ailleurs."
    assert Accompaniment.of(pending) is None
    assert Notice.select().where(Notice.kind == "account_refuse", Notice.candidate == pending).count() == 1


@pytest.mark.parametrize(("text", "reason"), [("  ", "reason_missing"), ("x" * (LONGEST_TEXT + 1), "text_too_long")])
def test_referent_says_why_in_so_many_words(cast: Cast, pending: Candidate, text: str, reason: str):
    with refused(reason):
        deciding.refuse(pending, cast.bruno, text)


@pytest.mark.parametrize("who", ["driss", "chloe", "team", "closed"])
@pytest.mark.parametrize("verb", ["validate", "refuse"])
def test_stranger_decides_nothing(cast: Cast, pending: Candidate, who: str, verb: str):
    by = staff("Cyril", "Roux", establishment=cast.mission) if who == "closed" else getattr(cast, who)
    by.active = who != "closed"
    by.save()
    assert refusal(by, request_of(pending)).reason == "not_yours"
    with refused("not_yours"):
        getattr(deciding, verb)(pending, by, *["Non."] * (verb == "refuse"))


@pytest.mark.parametrize("verb", ["validate", "refuse"])
def test_who_never_asked_is_not_decided_upon(cast: Cast, verb: str):
    with refused("not_yours"):
        getattr(deciding, verb)(cast.amina, cast.bruno, *["Non."] * (verb == "refuse"))


@pytest.mark.parametrize("verb", ["validate", "refuse"])
def test_decided_account_is_decided(cast: Cast, pending: Candidate, verb: str):
    deciding.validate(pending, cast.bruno)
    assert refusal(cast.bruno, request_of(pending)).reason == "account_decided"
    with refused("account_decided"):
        getattr(deciding, verb)(pending, cast.bruno, *["Non."] * (verb == "refuse"))


def test_request_that_counts_no_more_is_not_decided_upon(cast: Cast):
    former = put_pending(cast.amina, cast.mission)
    Registration.update(counts=False).execute()
    assert refusal(cast.bruno, Registration.get_by_id(former.id)).reason == "not_yours"
    with refused("not_yours"):
        deciding.validate(cast.amina, cast.bruno)


def test_two_referents_who_decide_at_the_same_instant_decide_once(cast: Cast, pending: Candidate):
    colleague = staff("Berthe", "Roux", establishment=cast.mission)
    outcomes = at_once(
        lambda: deciding.validate(pending, cast.bruno),
        lambda: deciding.refuse(pending, colleague, "Vous êtes suivie ailleurs."),
    )
    assert reasons(outcomes) == ["account_decided"]
    assert Notice.select().where(Notice.candidate == pending).count() == 1


def test_referent_creates_an_active_account(cast: Cast):
    candidate = create_candidate(cast.bruno, cast.mission, INES)
    assert (standing_of(candidate), Accompaniment.of(candidate).referent) == (Standing.ACTIVE, cast.bruno)
    assert Notice.select().count() == 0
    assert [line.verb for line in journal.history(candidate)] == ["create"]


@pytest.mark.parametrize("who", ["driss", "chloe", "team"])
def test_stranger_creates_no_account(cast: Cast, who: str):
    with refused("not_yours"):
        create_candidate(getattr(cast, who), cast.mission, INES)
