"""The first page: what waits for each person, and nothing that nobody can see to any more."""

from datetime import timedelta

import pytest

from models.applications import moves
from models.applications.application import Application
from models.database import now, today
from models.registrations.registration import Registration
from tests.cast import Cast, candidate, put_pending


def desks(browser) -> dict[str, int]:
    """How many things wait at each desk of the first page."""
    parts = browser.get("/").text.split('<h2 id="desk-')[1:]
    return {part.partition('"')[0]: int(part.partition('<span class="count">')[2].partition("<")[0]) for part in parts}


def test_each_sees_what_waits_for_them(cast: Cast, sign_in):
    put_pending(candidate("Lou", "Marin", cast.other_mission, cast.convention), cast.other_mission)
    moves.validate(cast.apply(offer=cast.other_offer), cast.bruno)
    cast.apply()
    assert desks(sign_in(cast.bruno)) == {"registrations": 0, "gate": 1}
    assert desks(sign_in(cast.chloe)) == {"unanswered": 0}
    assert desks(sign_in(cast.driss)) == {"registrations": 1, "gate": 0, "unanswered": 1}


@pytest.mark.parametrize("end", ["withdraw", "hire_elsewhere"])
def test_application_that_nobody_can_read_any_more_waits_for_nobody(cast: Cast, sign_in, end):
    unread = cast.apply()
    Application.update(created_at=now() - timedelta(days=4)).execute()
    assert desks(sign_in(cast.bruno))["gate"] == desks(sign_in(cast.team))["old-gate"] == 1
    if end == "withdraw":
        moves.withdraw(unread, cast.amina)
    else:
        moves.accept(moves.validate(cast.apply(offer=cast.other_offer), cast.bruno), cast.driss, today())
    assert desks(sign_in(cast.bruno))["gate"] == desks(sign_in(cast.team))["old-gate"] == 0
    said = "Retirée par le candidat" if end == "withdraw" else "Embauché ailleurs"
    assert said in sign_in(cast.bruno).get("/applications/").text
    assert said in sign_in(cast.bruno).get(f"/applications/{unread.id}").text


def test_team_sees_registrations_that_wait_for_too_long(cast: Cast, sign_in):
    newcomer = candidate("Lou", "Marin", cast.mission, cast.convention)
    registration = put_pending(newcomer, cast.mission)
    assert desks(sign_in(cast.team))["old-registrations"] == 0
    Registration.update(created_at=now() - timedelta(days=4)).where(Registration.id == registration.id).execute()
    assert desks(sign_in(cast.team))["old-registrations"] == 1
