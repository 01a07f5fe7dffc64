"""How candidates come in: alone and validated by a referent, or created by one."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.conversations.conversation import Chat
from models.database import now, today
from models.journal import Entry
from models.notices.notice import Channel, Notice
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment, Participation
from models.people.candidate import Candidate, CandidateState, Civility
from models.people.guardian import Guardian
from models.registrations import registration as registrations
from models.registrations.registration import Identity, complete, may_decide, register
from models.validation import LONGEST_TEXT, checked_email, checked_phone
from tests.acts import at_once, reasons, refused
from tests.cast import Cast, staff

REFUSALS = {
    "name": {"first_name": "R2-D2"},
    "email": {"email": "ines chez mail"},
    "birth_date": {"birth_date": date(1900, 1, 1)},
}


def identity(cast: Cast, **other: Any) -> Identity:
    known = Identity("Inès", "Marchand", "Ines@Mail.example", cast.mission, cast.convention)
    return replace(known, **other)


def agreed(number: int = 77) -> Chat:
    return Chat.create(telegram_id=number, consented_at=now())


@pytest.fixture
def pending(cast: Cast) -> Candidate:
    return register(agreed(), identity(cast))


def test_candidate_who_registers_waits_for_the_referents_who_are_told(cast: Cast):
    chat, colleague = agreed(), staff("Berthe", "Roux", establishment=cast.mission)
    candidate = register(chat, identity(cast))
    assert (candidate.state, candidate.email) == (CandidateState.PENDING, "ines@mail.example")
    assert (candidate.consented_at, candidate.consent_version) == (chat.consented_at, registrations.CONSENT_VERSION)
    assert Chat.of(candidate) == chat
    assert [(n.kind, n.staff) for n in Notice.select().order_by(Notice.id)] == [
        ("registration_to_read", cast.bruno),
        ("registration_to_read", colleague),
    ]


def test_nobody_registers_without_agreeing(cast: Cast):
    chat = Chat.create(telegram_id=77)
    with refused("consent_missing"):
        register(chat, identity(cast))


@pytest.mark.parametrize("state", [CandidateState.PENDING, CandidateState.ACTIVE])
def test_nobody_registers_twice(cast: Cast, pending: Candidate, state: CandidateState):
    Candidate.update(state=state).where(Candidate.id == pending.id).execute()
    chat = Chat.get()
    with refused("already_registered"):
        register(chat, identity(cast))


def test_refused_candidate_may_register_elsewhere(cast: Cast, pending: Candidate):
    registrations.refuse(pending, cast.bruno, "Vous êtes suivie ailleurs.")
    other = register(Chat.get(), identity(cast, establishment=cast.other_mission))
    assert (other.state, Chat.get().candidate) == (CandidateState.PENDING, other)


@pytest.mark.parametrize("reason", REFUSALS)
def test_wrong_answer_is_refused(cast: Cast, reason: str):
    chat = agreed()
    with refused(reason):
        register(chat, identity(cast, **REFUSALS[reason]))


def test_closed_establishment_takes_nobody(cast: Cast):
    Establishment.update(active=False).execute()
    chat, closed = agreed(), Establishment.get_by_id(cast.mission.id)
    with refused("establishment_closed"):
        register(chat, identity(cast, establishment=closed))


def test_convention_is_one_of_the_establishment(cast: Cast):
    chat, foreign = agreed(), Convention.create(name="Ailleurs")
    with refused("convention"):
        register(chat, identity(cast, convention=foreign))
    Participation.create(convention=foreign, establishment=cast.mission)
    assert register(chat, identity(cast, convention=foreign)).convention == foreign


@pytest.mark.parametrize(("years", "days", "right"), [(14, 0, True), (14, 1, False), (100, 0, True), (101, 0, False)])
def test_age_is_from_14_to_100(cast: Cast, clock, years: int, days: int, right: bool):
    born = today().replace(year=today().year - years) + timedelta(days=days)
    chat = agreed()
    if right:
        assert register(chat, identity(cast, birth_date=born)).birth_date == born
        return
    with refused("birth_date"):
        register(chat, identity(cast, birth_date=born))


@pytest.mark.parametrize("name", ["José-María O’Neill", "Zoé", "N'Golo", "Łukasz", "محمد", "Nguyễn Thị", "Jr."])
def test_name_may_be_of_any_script(cast: Cast, name: str):
    assert register(agreed(), identity(cast, last_name=f"  {name} ")).last_name == name


@pytest.mark.parametrize("name", ["", "  ", "---", "x" * 61, "<b>Inès</b>", "🙂", "Inès2"])
def test_name_that_is_none_is_refused(cast: Cast, name: str):
    chat = agreed()
    with refused("name"):
        register(chat, identity(cast, first_name=name))


def test_referent_validates_and_the_candidate_is_told_in_the_chat(cast: Cast, pending: Candidate):
    assert may_decide(cast.bruno, pending)
    after = registrations.validate(pending, cast.bruno)
    assert (after.state, after.decided_by) == (CandidateState.ACTIVE, cast.bruno)
    notice = Notice.select().order_by(Notice.id.desc()).get()
    assert (notice.kind, notice.candidate, notice.channel) == ("account_validate", pending, Channel.TELEGRAM)


def test_referent_refuses_with_a_reason(cast: Cast, pending: Candidate):
    after = registrations.refuse(pending, cast.bruno, "Vous êtes suivie ailleurs.")
    assert (after.state, after.refusal) == (CandidateState.REFUSED, "Vous êtes suivie ailleurs.")
    assert Notice.select().where(Notice.kind == "account_refuse", Notice.candidate == pending).count() == 1


@pytest.mark.parametrize(("text", "reason"), [("  ", "reason_missing"), ("x" * (LONGEST_TEXT + 1), "text_too_long")])
def test_referent_says_why_in_so_many_words(cast: Cast, pending: Candidate, text: str, reason: str):
    with refused(reason):
        registrations.refuse(pending, cast.bruno, text)


@pytest.mark.parametrize("who", ["driss", "chloe", "team", "closed"])
@pytest.mark.parametrize("verb", ["validate", "refuse"])
def test_stranger_decides_nothing(cast: Cast, pending: Candidate, who: str, verb: str):
    by = staff("Cyril", "Roux", establishment=cast.mission) if who == "closed" else getattr(cast, who)
    by.active = who != "closed"
    by.save()
    assert not may_decide(by, pending)
    with refused("not_yours"):
        getattr(registrations, verb)(pending, by, *["Non."] * (verb == "refuse"))


@pytest.mark.parametrize("verb", ["validate", "refuse"])
def test_decided_account_is_decided(cast: Cast, pending: Candidate, verb: str):
    decided = registrations.validate(pending, cast.bruno)
    assert not may_decide(cast.bruno, decided)
    with refused("account_decided"):
        getattr(registrations, verb)(pending, cast.bruno, *["Non."] * (verb == "refuse"))


def test_two_referents_who_decide_at_the_same_instant_decide_once(cast: Cast, pending: Candidate):
    colleague = staff("Berthe", "Roux", establishment=cast.mission)
    outcomes = at_once(
        lambda: registrations.validate(pending, cast.bruno),
        lambda: registrations.refuse(pending, colleague, "Vous êtes suivie ailleurs."),
    )
    assert reasons(outcomes) == ["account_decided"]
    assert Notice.select().where(Notice.candidate == pending).count() == 1


def test_referent_creates_an_active_account(cast: Cast):
    candidate = registrations.create(cast.bruno, identity(cast))
    assert (candidate.state, candidate.decided_by) == (CandidateState.ACTIVE, cast.bruno)
    assert Notice.select().count() == 0
    assert Entry.select().order_by(Entry.id.desc()).get().verb == "create"


@pytest.mark.parametrize("who", ["driss", "chloe", "team"])
def test_stranger_creates_no_account(cast: Cast, who: str):
    with refused("not_yours"):
        registrations.create(getattr(cast, who), identity(cast))


def test_facts_are_completed(cast: Cast):
    complete(cast.amina, Civility.MADAM, date(2010, 5, 4), ("Fatou Diallo", "06 12 34 56 78"))
    after = Candidate.get_by_id(cast.amina.id)
    assert (after.civility, after.birth_date, after.is_minor) == (Civility.MADAM, date(2010, 5, 4), True)
    assert (after.guardian.name, after.guardian.phone) == ("Fatou Diallo", "+33 6 12 34 56 78")


def test_facts_that_are_not_asked_stay(cast: Cast):
    before = Candidate.get_by_id(cast.amina.id).__data__
    complete(cast.amina, None, None, None)
    assert Candidate.get_by_id(cast.amina.id).__data__ == before


def test_second_guardian_takes_the_place_of_the_first(cast: Cast):
    for name in ("Fatou Diallo", "Moussa Diallo"):
        complete(cast.amina, None, None, (name, "06 12 34 56 78"))
    assert [guardian.name for guardian in Guardian.select()] == ["Moussa Diallo"]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ((None, date(2025, 1, 1), None), "birth_date"),
        ((None, None, ("42", "06 12 34 56 78")), "name"),
        ((None, None, ("Fatou Diallo", "12")), "phone"),
    ],
)
def test_wrong_facts_are_refused(cast: Cast, facts: Any, reason: str):
    with refused(reason):
        complete(cast.amina, *facts)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0612345678", "+33 6 12 34 56 78"),
        ("+33 (0)6 12 34 56 78", "+33 6 12 34 56 78"),
        ("+32470123456", "+32 470 12 34 56"),
    ],
)
def test_phone_is_kept_in_its_international_form(typed: str, kept: str):
    assert checked_phone(typed) == kept


@pytest.mark.parametrize("typed", [" Amina@Mail.EXAMPLE ", "amina@mail.example"])
def test_email_is_kept_in_lower_case(typed: str):
    assert checked_email(typed) == "amina@mail.example"


@pytest.mark.parametrize("typed", ["", "amina", "amina@", "@mail.example", "a b@mail.example", "a@mail", "<a@mail.fr>"])
def test_email_that_is_none_is_refused(database, typed: str):
    with refused("email"):
        checked_email(typed)
