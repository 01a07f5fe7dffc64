"""What is known of a candidate: kept where it belongs, and only what was given changes."""

from datetime import date
from typing import Any

import pytest

from models.people import profile
from models.people.candidate import Candidate, Civility
from models.people.guardian import Guardian
from models.people.profile import complete, known_facts, missing_facts
from models.questions import Input, Question
from tests.acts import refused
from tests.cast import Cast

MINOR = date(2010, 5, 4)
FATOU = {"guardian": "Fatou Diallo", "guardian_phone": "06 12 34 56 78"}


@pytest.fixture(autouse=True)
def monday(clock) -> None:
    """Ages as of one Monday of March 2026."""


def test_facts_are_completed(cast: Cast):
    complete(cast.amina, {"civility": Civility.MADAM, "birth_date": MINOR, **FATOU})
    after = Candidate.get_by_id(cast.amina.id)
    assert (after.civility, after.birth_date, after.is_minor) == (Civility.MADAM, MINOR, True)
    assert (after.guardian.name, after.guardian.phone) == ("Fatou Diallo", "+33 6 12 34 56 78")


def test_facts_that_are_not_asked_stay(cast: Cast):
    before = Candidate.get_by_id(cast.amina.id).__data__
    complete(cast.amina, {})
    assert Candidate.get_by_id(cast.amina.id).__data__ == before


def test_second_guardian_takes_the_place_of_the_first(cast: Cast):
    for name in ("Fatou Diallo", "Moussa Diallo"):
        complete(cast.amina, {**FATOU, "guardian": name})
    assert [guardian.name for guardian in Guardian.select()] == ["Moussa Diallo"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"birth_date": date(2025, 1, 1)}, "birth_date"),
        ({**FATOU, "guardian": "42"}, "name_digits"),
        ({**FATOU, "guardian_phone": "12"}, "phone"),
        ({**FATOU, "guardian_phone": "06 12 34 56 78 ext. 1234567890123"}, "phone"),
    ],
)
def test_wrong_facts_are_refused(cast: Cast, given: dict[str, Any], reason: str):
    with refused(reason):
        complete(cast.amina, given)


@pytest.mark.parametrize(
    ("born", "missing"),
    [(date(2001, 5, 4), []), (MINOR, ["guardian", "guardian_phone"]), (None, ["birth_date"])],
)
def test_first_application_needs_what_is_not_known(cast: Cast, born: date | None, missing: list[str]):
    cast.amina.birth_date = born
    assert missing_facts(cast.amina) == missing


def test_minor_whose_guardian_is_known_lacks_nothing(cast: Cast):
    complete(cast.amina, {"birth_date": MINOR, **FATOU})
    assert missing_facts(Candidate.get_by_id(cast.amina.id)) == []


LICENCE = Question("licence", Input.CHOICE, "question-civility", options=Civility, option_words="civility")
ARRIVAL = Question("arrival", Input.DATE, "question-birth-date", required=False)


@pytest.fixture
def two_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two questions that have no column of their own."""
    monkeypatch.setattr(profile, "QUESTIONS", (*profile.QUESTIONS, LICENCE, ARRIVAL))


@pytest.mark.usefixtures("two_more")
def test_answer_without_a_column_of_its_own_is_known_too(cast: Cast):
    for value in (Civility.SIR, Civility.MADAM):
        profile.keep_answers(cast.amina, {"licence": value, "arrival": MINOR})
    profile.keep_answers(cast.other_candidate, {"licence": Civility.SIR, "arrival": None})
    known = known_facts(cast.amina)
    assert (known["licence"], known["arrival"], known["email"]) == (Civility.MADAM, MINOR, "diallo@mail.example")
    assert isinstance(known["licence"], Civility)
    assert "arrival" not in known_facts(cast.other_candidate)


def test_question_that_may_stay_unanswered_holds_no_application_up(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    cast.amina.birth_date = date(2001, 5, 4)
    monkeypatch.setattr(profile, "BEFORE_APPLYING", (*profile.BEFORE_APPLYING, ARRIVAL))
    assert missing_facts(cast.amina) == []


def test_question_passed_over_leaves_what_is_known(cast: Cast):
    profile.keep_answers(cast.amina, {"birth_date": MINOR})
    profile.keep_answers(cast.amina, {"birth_date": None})
    assert Candidate.get_by_id(cast.amina.id).birth_date == MINOR
