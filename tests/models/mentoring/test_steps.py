"""The table of steps: who may take which, from where."""

from models.mentoring.asking import ask_for_mentor
from models.mentoring.mentoring import Hope, MentoringState
from models.mentoring.steps import STEPS, may
from models.people.staff import Staff
from tests.cast import Cast, cast

__all__ = ["cast"]


def test_each_step_begins_from_the_states_that_the_table_says_and_no_other(cast: Cast):
    asked = ask_for_mentor(cast.amina, cast.bakery, Hope.TRADE, "Je veux apprendre.")
    people = {"candidate": cast.amina, "company": Staff.get_by_id(cast.chloe.id)}
    found = {}
    for state in MentoringState:
        asked.state = state
        found[state] = {(verb, who) for verb in STEPS for who, one in people.items() if may(one, verb, asked)}
    assert found == {
        MentoringState.ASKED: {("accept", "company"), ("decline", "company"), ("withdraw", "candidate")},
        MentoringState.ACCEPTED: {("end", "company"), ("withdraw", "candidate")},
        MentoringState.DECLINED: set(),
        MentoringState.ENDED: set(),
        MentoringState.WITHDRAWN: set(),
    }
