"""What an acceptance does to the other applications, wholly or not at all."""

from typing import Any

import pytest

from models.applications import moves
from models.applications.application import Application, State
from models.database import today
from models.journal import Entry
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.staff import Staff
from tests.acts import at_once, everything, reasons
from tests.cast import Cast, company, offer, staff
from tests.models.applications.conftest import received, told


def elsewhere(cast: Cast, number: str, name: str) -> tuple[Application, Staff]:
    """Amina's application to one more employer, who has received it."""
    employer = company(name, number)
    member = staff(name, "Elsewhere", company=employer)
    return received(cast, offer=offer(employer, member, f"Vendeuse chez {name}")), member


def test_acceptance_ends_the_other_pending_applications_and_tells_their_employers(cast: Cast):
    mine = received(cast)
    waiting = cast.apply(offer=cast.other_offer)
    pending, employer = elsewhere(cast, "55208131766522", "Edgar")
    moves.accept(mine, cast.chloe, today(), answer="Bienvenue.")
    assert Application.get_by_id(pending.id).state == State.HIRED_ELSEWHERE
    assert Application.get_by_id(waiting.id).state == State.HIRED_ELSEWHERE
    assert told(employer) == ["application_validate", "application_hire_elsewhere"]
    assert told(cast.driss) == [], "it never reached him"


@pytest.mark.parametrize("state", [State.REFUSED, State.CANCELLED, State.HIRED_ELSEWHERE, State.ACCEPTED])
def test_acceptance_leaves_closed_history_as_it_was(cast: Cast, state: State):
    mine, (other, employer) = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    Application.update(state=state, answer="Une autre fois.").where(Application.id == other.id).execute()
    before, heard = Application.get_by_id(other.id).__data__, told(employer)
    moves.accept(mine, cast.chloe, today())
    assert Application.get_by_id(other.id).__data__ == before
    assert told(employer) == heard


def test_acceptance_leaves_withdrawn_applications_as_they_were(cast: Cast):
    mine, other = received(cast), cast.apply(offer=cast.other_offer)
    moves.withdraw(other, cast.amina)
    moves.accept(mine, cast.chloe, today())
    assert (Application.get_by_id(other.id).state, Application.get_by_id(other.id).withdrawn) == (State.NEW, True)


def test_acceptance_leaves_other_candidates_alone(cast: Cast):
    mine, theirs = received(cast), cast.apply(cast.other_candidate)
    moves.accept(mine, cast.chloe, today())
    assert Application.get_by_id(theirs.id).state == State.NEW


def test_of_two_employers_who_accept_at_the_same_instant_one_has_hired(cast: Cast):
    mine, (other, employer) = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    outcomes = at_once(
        lambda: moves.accept(mine, cast.chloe, today(), seen=mine.revision),
        lambda: moves.accept(other, employer, today(), seen=other.revision),
    )
    assert reasons(outcomes) == ["changed_meanwhile"]
    states = sorted(application.state for application in Application.select())
    assert states == [State.ACCEPTED, State.HIRED_ELSEWHERE]
    assert Entry.select().where(Entry.verb == "accept").count() == 1


def test_failure_in_the_middle_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    application, _ = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    before = everything()

    def fail(person: Any, kind: Kind, subject: Application) -> None:
        if kind == Kind.APPLICATION_HIRE_ELSEWHERE:
            raise OSError("the disk is full")
        tell(person, kind, subject)

    monkeypatch.setattr(moves, "tell", fail)
    with pytest.raises(OSError, match="the disk is full"):
        moves.accept(application, cast.chloe, today())
    assert everything() == before
