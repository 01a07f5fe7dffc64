"""Whoever is under the age that a convention sets for a first application may go on applying after it."""

from datetime import date

import pytest

from models.organisations.convention import Convention
from models.people.candidate import Candidate
from tests.acts import refused
from tests.cast import Cast


@pytest.fixture(autouse=True)
def monday(clock) -> None:
    """Ages as of one Monday of March 2026."""


def test_last_day_under_the_age_limit_is_young_enough(cast: Cast):
    Candidate.update(birth_date=date(1996, 3, 3)).execute()
    assert cast.apply()


def test_who_passes_the_age_limit_after_a_first_application_goes_on(cast: Cast):
    cast.apply()
    Candidate.update(birth_date=date(1996, 3, 2)).execute()
    assert cast.apply(cast.amina, cast.other_offer)


def test_first_application_of_another_lets_nobody_pass_the_age_limit(cast: Cast):
    cast.apply(cast.other_candidate)
    Candidate.update(birth_date=date(1996, 3, 2)).execute()
    with refused("too_old"):
        cast.apply()


def test_age_has_no_limit_without_a_convention_that_sets_one(cast: Cast):
    Candidate.update(birth_date=date(1960, 1, 1)).execute()
    Convention.update(under_age=None).execute()
    assert cast.apply()
