"""Where a person stands, whose file a referent may open, and that the lists say the same as the file."""

import pytest

from models import journal
from models.database import now
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration, RegistrationState
from models.registrations.standing import (
    Standing,
    candidates_visible_to,
    establishment_of,
    is_referent,
    note_opening,
    standing_of,
    stands,
    stands_for,
)
from tests.acts import unreachable
from tests.cast import Cast, put_pending, put_refused


def put(cast: Cast, standing: Standing) -> None:
    """Amina stands so, and her place is Bruno's."""
    if standing == Standing.PENDING:
        put_pending(cast.amina, cast.mission)
    elif standing == Standing.REFUSED:
        put_refused(cast.amina, cast.mission)
    elif standing == Standing.FORMER:
        put_pending(cast.amina, cast.mission)
        Registration.update(state=RegistrationState.VALIDATED).execute()
        begun = {"candidate": cast.amina, "establishment": cast.mission}
        Accompaniment.create(**begun, began_at=now(), ended_at=now())


@pytest.mark.parametrize("standing", Standing)
def test_file_and_lists_tell_the_same_standing(cast: Cast, standing: Standing):
    put(cast, standing)
    assert standing_of(cast.amina) == standing
    assert [one for one in Standing if Candidate.select().where(stands(one), Candidate.id == cast.amina.id)] == [
        standing
    ]
    assert (standing_of(cast.other_candidate), establishment_of(cast.other_candidate)) == ("active", cast.other_mission)


@pytest.mark.parametrize("who", ["bruno", "driss", "team"])
@pytest.mark.parametrize("standing", Standing)
def test_lists_of_ones_own_are_those_of_all_whom_one_sees(cast: Cast, standing: Standing, who: str):
    put(cast, standing)
    staff = getattr(cast, who)
    seen = candidates_visible_to(staff)
    for one in Standing:
        assert [*seen.where(stands_for(staff, one))] == [*seen.where(stands(one))]


@pytest.mark.parametrize("standing", Standing)
def test_referents_of_the_place_see_the_file_while_it_is_theirs(cast: Cast, standing: Standing):
    put(cast, standing)
    assert (cast.amina in candidates_visible_to(cast.bruno)) is (standing != Standing.FORMER)
    assert cast.amina not in candidates_visible_to(cast.driss)
    assert cast.amina not in candidates_visible_to(cast.chloe)
    assert cast.amina in candidates_visible_to(cast.team)


def test_place_that_refused_is_no_referent_once_another_is_asked(cast: Cast):
    put_refused(cast.amina, cast.mission)
    Registration.update(counts=False).execute()
    Registration.create(candidate=cast.amina, establishment=cast.other_mission)
    assert [is_referent(one, cast.amina) for one in (cast.bruno, cast.driss)] == [False, True]
    assert cast.amina not in candidates_visible_to(cast.bruno)
    assert cast.amina in candidates_visible_to(cast.driss)


def test_known_person_whom_nobody_follows_is_nobodys(cast: Cast):
    Accompaniment.delete().execute()
    assert (standing_of(cast.amina), establishment_of(cast.amina)) == (Standing.FORMER, None)
    assert not is_referent(cast.bruno, cast.amina)


def test_who_opens_whose_file_is_journalled(cast: Cast):
    note_opening(cast.bruno, cast.amina)
    line = journal.history(cast.amina)[-1]
    assert (line.verb, line.actor_kind, line.actor_id) == ("open", "staff", cast.bruno.id)


@pytest.mark.parametrize("who", ["driss", "chloe"])
def test_stranger_opens_no_file(cast: Cast, who: str):
    with unreachable():
        note_opening(getattr(cast, who), cast.amina)


@pytest.mark.parametrize(("who", "sees"), [("bruno", False), ("driss", True), ("team", True)])
def test_requests_to_other_places_are_read_by_the_team_only(cast: Cast, who: str, sees: bool):
    put_pending(cast.other_candidate, cast.other_mission)
    waiting = Candidate.select().where(stands_for(getattr(cast, who), Standing.PENDING))
    assert (cast.other_candidate in waiting) is sees
