"""How long an employer takes to answer: the middle one of a year, once there are enough."""

from datetime import timedelta

import pytest
from playhouse.migrations import Runner

from models.applications import moves
from models.applications.answering import FEWEST, usual_days_to_answer
from models.applications.application import Application
from models.database import db, now, today
from models.migrations import FOLDER, migrate
from tests.cast import Cast, make_cast, offer

DAY = timedelta(days=1)


def answered(cast: Cast, *days: int | None) -> None:
    """Applications that were answered after so many days, the last of them just now."""
    for number, taken in enumerate(days):
        sent = moves.validate(cast.apply(offer=offer(cast.bakery, cast.chloe, f"Offre {number}")), cast.bruno)
        facts = {"days_to_answer": taken, "answered_at": None if taken is None else now()}
        Application.update(facts).where(Application.id == sent.id).execute()


@pytest.mark.parametrize(
    ("days", "usual"),
    [
        ((9,) * (FEWEST - 1), None),
        ((1, 2, 9, 30, 40), 9),
        ((40, 1, 9, 2, 30, 12), 12),
        ((0, 0, 0, 0, 0), 0),
        ((1, 2, 9, 30, None), None),
        ((1, 2, 9, 30, 40, None, None), 9),
    ],
)
def test_middle_one_is_told_once_there_are_enough(cast: Cast, days: tuple[int | None, ...], usual: int | None):
    answered(cast, *days)
    assert usual_days_to_answer(cast.bakery) == usual
    assert usual_days_to_answer(cast.other_company) is None, "another's do not count"


def test_what_is_older_than_a_year_counts_no_more(cast: Cast):
    answered(cast, 1, 2, 9, 30, 40)
    Application.update(answered_at=now() - 366 * DAY).where(Application.days_to_answer == 40).execute()
    assert usual_days_to_answer(cast.bakery) is None


@pytest.mark.parametrize("verb", ["postpone", "accept", "refuse"])
def test_first_answer_counts_in_days_from_its_arrival(cast: Cast, clock, verb: str):
    sent = moves.validate(cast.apply(), cast.bruno)
    clock.shift(9 * DAY)
    given = {"answer": "Bonjour.", "reason": cast.reason, "starts_on": today()}
    moves.move(verb, sent, cast.chloe, given)
    first = Application.get_by_id(sent.id)
    assert (first.days_to_answer, first.answered_at) == (9, now())
    if verb == "postpone":
        clock.shift(5 * DAY)
        moves.move("refuse", first, cast.chloe, given)
        assert Application.get_by_id(sent.id).days_to_answer == 9


@pytest.mark.parametrize("verb", ["study", "withdraw"])
def test_what_is_no_answer_counts_for_nothing(cast: Cast, verb: str):
    sent = moves.validate(cast.apply(), cast.bruno)
    moves.move(verb, sent, cast.chloe if verb == "study" else cast.amina)
    assert Application.get_by_id(sent.id).answered_at is None


def test_applications_of_before_learn_it_from_the_journal(own_database, clock):
    cast = make_cast()
    sent = [moves.validate(one, cast.bruno) for one in (cast.apply(),)]
    clock.shift(9 * DAY)
    moves.postpone(sent[0], cast.chloe, "Plus tard.")
    clock.shift(5 * DAY)
    moves.refuse(sent[0], cast.chloe, cast.reason, "Merci.")
    query = Application.select(Application.answered_at, Application.days_to_answer).order_by(Application.id)
    before = list(query.tuples())
    assert before[0][1] == 9
    Runner(db.obj, str(FOLDER)).down("0024_offers_and_employers")
    migrate()
    assert list(query.tuples()) == before
