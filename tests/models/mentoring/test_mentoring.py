"""A mentor is asked of a partner company: who may ask, who answers, what is told, and what changes nothing."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from peewee import IntegrityError

from models.database import at, now, transaction
from models.journal import history
from models.mentoring.asking import MOST_RUNNING, ask_for_mentor
from models.mentoring.late import remind_of_mentorings
from models.mentoring.mentoring import Hope, Mentoring, MentoringState
from models.mentoring.steps import STEPS, may, take
from models.notices.notice import Kind, Notice
from models.organisations.company import Company, Partnership
from models.organisations.convention import Convention
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.privacy.erasing import erase
from models.privacy.sleeping import sleep
from models.registrations.accompaniment import Accompaniment
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, cast, company, put_pending, put_refused, staff

__all__ = ["cast"]

ACCEPTED = {"mentor": "Nadia Faure", "contact": "Mardi à 10 h, à la boutique."}
GIVEN = {"accept": ACCEPTED, "decline": {"answer": "Pas cette année."}, "end": {"answer": "Merci."}, "withdraw": {}}


def fresh(person: Any) -> Any:
    return type(person).get_by_id(person.id)


def ask(cast: Cast, employer: Company | None = None, by: Candidate | None = None) -> Mentoring:
    return ask_for_mentor(by or cast.amina, employer or cast.bakery, Hope.TRADE, "Je veux apprendre.")


def accepted(cast: Cast) -> Mentoring:
    return take("accept", ask(cast), fresh(cast.chloe), ACCEPTED)


def told(kind: Kind) -> list[str]:
    notices = Notice.select().where(Notice.kind == kind).order_by(Notice.id)
    return sorted(str(one.recipient.first_name) for one in notices)


def test_company_is_told_and_nobody_else(cast: Cast):
    asked = ask(cast)
    assert (asked.state, asked.hope, asked.message) == (MentoringState.ASKED, Hope.TRADE, "Je veux apprendre.")
    assert [one.recipient for one in Notice.select()] == [cast.chloe]
    assert [entry.verb for entry in history(asked)] == ["ask"]


def test_acceptance_tells_the_candidate_and_the_referent(cast: Cast):
    mentoring = fresh(accepted(cast))
    assert (mentoring.state, mentoring.mentor, mentoring.contact) == ("accepted", *ACCEPTED.values())
    assert mentoring.answered_at is not None
    assert told(Kind.MENTORING_ANSWERED) == ["Amina", "Bruno"]


def test_decline_keeps_the_word_for_the_candidate(cast: Cast):
    mentoring = take("decline", ask(cast), fresh(cast.chloe), GIVEN["decline"])
    assert (mentoring.state, mentoring.answer) == (MentoringState.DECLINED, "Pas cette année.")
    assert told(Kind.MENTORING_ANSWERED) == ["Amina", "Bruno"]


def test_end_tells_the_candidate_and_the_referent_again(cast: Cast):
    take("end", accepted(cast), fresh(cast.chloe), GIVEN["end"])
    assert told(Kind.MENTORING_ANSWERED) == ["Amina", "Amina", "Bruno", "Bruno"]


@pytest.mark.parametrize("make", [ask, accepted])
def test_withdrawal_tells_the_company(cast: Cast, make: Callable[[Cast], Mentoring]):
    take("withdraw", make(cast), cast.amina)
    assert told(Kind.MENTORING_WITHDRAWN) == ["Chloé"]
    assert Mentoring.get().state == MentoringState.WITHDRAWN


def test_second_request_to_a_company_is_refused_while_the_first_runs(cast: Cast):
    asked = ask(cast)
    with refused("mentoring_running"):
        ask(cast)
    take("decline", asked, fresh(cast.chloe), GIVEN["decline"])
    assert ask(cast).state == MentoringState.ASKED


def test_two_requests_at_the_same_instant_are_one(cast: Cast):
    outcomes = at_once(lambda: ask(cast), lambda: ask(cast))
    assert reasons(outcomes) == ["mentoring_running"]
    assert Mentoring.select().count() == 1


def test_database_itself_refuses_two_that_run(cast: Cast):
    facts = {"candidate": cast.amina, "company": cast.bakery, "hope": Hope.TRADE, "message": "Bonjour"}
    Mentoring.create(**facts, state=MentoringState.DECLINED)
    Mentoring.create(**facts)
    with pytest.raises(IntegrityError), transaction():
        Mentoring.create(**facts, state=MentoringState.ACCEPTED)


def test_more_than_three_at_once_are_refused(cast: Cast):
    numbers = ("35600000049837", "35600000009075", "35600000012202")
    for number in range(MOST_RUNNING):
        ask(cast, company(f"Ferme {number}", numbers[number]))
    with refused("mentorings_many"):
        ask(cast)


def test_company_of_another_convention_is_refused(cast: Cast):
    other = Convention.create(name="Ailleurs", under_age=30)
    Partnership.create(company=cast.bakery, convention=other)
    with refused("mentor_not_a_partner"):
        ask(cast)


@pytest.mark.parametrize("fact", [{"blocked": True}, {"active": False}])
def test_company_that_receives_nothing_is_refused(cast: Cast, fact: dict[str, bool]):
    Company.update(**fact).where(Company.id == cast.bakery.id).execute()
    with refused("company_no_mentor"):
        ask(cast)


def test_company_that_was_blocked_since_answers_all_the_same(cast: Cast):
    asked = ask(cast)
    Company.update(blocked=True).where(Company.id == cast.bakery.id).execute()
    assert take("accept", asked, fresh(cast.chloe), ACCEPTED).state == MentoringState.ACCEPTED


STANDINGS = {
    "account_pending": lambda cast: put_pending(cast.amina, cast.mission),
    "account_refused": lambda cast: put_refused(cast.amina, cast.mission),
    "account_former": lambda cast: Accompaniment.update(ended_at=now()).execute(),
    "account_asleep": lambda cast: sleep(cast.amina),
}


@pytest.mark.parametrize("reason", STANDINGS)
def test_who_is_not_accompanied_and_awake_is_refused(cast: Cast, reason: str):
    STANDINGS[reason](cast)
    with refused(reason):
        ask(cast, by=fresh(cast.amina))


def test_what_is_missing_is_refused(cast: Cast):
    with refused("choice"):
        ask_for_mentor(cast.amina, cast.bakery, "money", "Bonjour")
    with refused("message_missing"):
        ask_for_mentor(cast.amina, cast.bakery, Hope.TRADE, " ")
    asked, chloe = ask(cast), fresh(cast.chloe)
    with refused("mentor_missing"):
        take("accept", asked, chloe, {"mentor": " ", "contact": "Mardi"})
    with refused("mentor_contact_missing"):
        take("accept", asked, chloe, {"mentor": "Nadia"})
    with refused("answer_missing"):
        take("decline", asked, chloe, {})
    with refused("text_too_long"):
        take("accept", asked, chloe, ACCEPTED | {"mentor": "N" * 121})


@pytest.mark.parametrize("verb", STEPS)
@pytest.mark.parametrize("who", ["bruno", "driss", "team", "other_candidate"])
def test_stranger_takes_no_step(cast: Cast, verb: str, who: str):
    mentoring = accepted(cast) if verb == "end" else ask(cast)
    stranger = fresh(getattr(cast, who))
    assert not may(stranger, verb, mentoring)
    with refused("not_yours"):
        take(verb, mentoring, stranger, GIVEN[verb])


def test_company_does_not_withdraw_and_the_candidate_does_not_answer(cast: Cast):
    asked = ask(cast)
    with refused("not_yours"):
        take("withdraw", asked, fresh(cast.chloe))
    for verb in ("accept", "decline", "end"):
        with refused("not_yours"):
            take(verb, asked, cast.amina, GIVEN[verb])


def test_member_who_left_answers_no_more(cast: Cast):
    asked = ask(cast)
    Membership.update(active=False).where(Membership.staff == cast.chloe).execute()
    with refused("not_yours"):
        take("accept", asked, fresh(cast.chloe), ACCEPTED)


OUT_OF_ORDER = [
    (state, verb, f"mentoring_{state}")
    for state in MentoringState
    for verb, step in STEPS.items()
    if state not in step.before
]


@pytest.mark.parametrize(("state", "verb", "reason"), OUT_OF_ORDER)
def test_step_out_of_order_is_refused(cast: Cast, state: MentoringState, verb: str, reason: str):
    mentoring = ask(cast)
    Mentoring.update(state=state).execute()
    by = cast.amina if verb == "withdraw" else fresh(cast.chloe)
    with refused(reason):
        take(verb, mentoring, by, GIVEN[verb])


def test_answer_and_withdrawal_at_the_same_instant_are_told_as_they_came(cast: Cast):
    asked, chloe = ask(cast), fresh(cast.chloe)
    outcomes = at_once(
        lambda: take("decline", asked, chloe, GIVEN["decline"]), lambda: take("withdraw", asked, cast.amina)
    )
    assert len(reasons(outcomes)) == 1
    kinds = {one.kind for one in Notice.select()} - {Kind.MENTORING_ASKED}
    assert len(kinds) == 1


def test_company_the_referents_and_the_team_see_it_and_nobody_else(cast: Cast):
    ask(cast)
    seen = {
        name: Mentoring.visible_to(fresh(getattr(cast, name))).count()
        for name in ("amina", "other_candidate", "bruno", "chloe", "driss", "team")
    }
    assert seen == {"amina": 1, "other_candidate": 0, "bruno": 1, "chloe": 1, "driss": 0, "team": 1}


def test_words_are_for_the_company_and_the_referents(cast: Cast):
    asked = ask(cast)
    readers = [name for name in ("bruno", "chloe", "driss", "team") if asked.is_read_by(fresh(getattr(cast, name)))]
    assert readers == ["bruno", "chloe"]
    withdrawn = take("withdraw", asked, cast.amina)
    assert not withdrawn.is_read_by(fresh(cast.chloe))


def test_next_place_sees_it_and_the_former_no_more(cast: Cast):
    ask(cast)
    Accompaniment.update(establishment=cast.other_mission).where(Accompaniment.candidate == cast.amina).execute()
    assert not Mentoring.visible_to(fresh(cast.bruno)).exists()
    assert Mentoring.visible_to(fresh(cast.driss)).exists()


def test_sleep_takes_back_what_waits_and_lets_go_on_what_was_accepted(cast: Cast):
    accepted(cast)
    ask(cast, cast.other_company)
    sleep(cast.amina)
    states = {one.company_id: one.state for one in Mentoring.select()}
    assert states == {cast.bakery.id: MentoringState.ACCEPTED, cast.other_company.id: MentoringState.WITHDRAWN}
    assert told(Kind.MENTORING_WITHDRAWN) == ["Driss"]


def test_erasing_tells_the_company_that_somebody_went_and_leaves_nothing(cast: Cast):
    accepted(cast)
    erase(cast.amina)
    assert not Mentoring.select().exists()
    assert told(Kind.MENTORING_ERASED) == ["Chloé"]
    assert not Notice.select().where(Notice.subject_kind == "mentoring").exists()


def test_company_is_reminded_once_after_ten_days(cast: Cast):
    ask(cast)
    with at(now() + timedelta(days=9, hours=23)):
        assert remind_of_mentorings() == 0
    with at(now() + timedelta(days=10, minutes=1)):
        assert remind_of_mentorings() == 1
        before = everything()
        assert remind_of_mentorings() == 0
    assert everything() == before
    assert told(Kind.MENTORING_REMIND) == ["Chloé"]


def test_two_clocks_remind_once(cast: Cast):
    ask(cast)
    Mentoring.update(created_at=now() - timedelta(days=11)).execute()
    at_once(remind_of_mentorings, remind_of_mentorings)
    assert told(Kind.MENTORING_REMIND) == ["Chloé"]


def test_what_was_answered_is_not_reminded_of(cast: Cast):
    accepted(cast)
    Mentoring.update(created_at=now() - timedelta(days=11)).execute()
    before = everything()
    assert remind_of_mentorings() == 0
    assert everything() == before


def test_colleagues_of_the_company_are_all_told(cast: Cast):
    staff("Paul", "Roche", company=cast.bakery)
    ask(cast)
    assert told(Kind.MENTORING_ASKED) == ["Chloé", "Paul"]


def test_candidate_without_a_referent_is_answered_too(cast: Cast):
    asked = ask(cast)
    Membership.delete().where(Membership.staff == cast.bruno).execute()
    take("accept", asked, fresh(cast.chloe), ACCEPTED)
    assert told(Kind.MENTORING_ANSWERED) == ["Amina"]
