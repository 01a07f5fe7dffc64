"""What an acceptance does to the other applications, wholly or not at all."""

from datetime import timedelta
from typing import Any

import pytest

from models.applications import moves, sending
from models.applications.application import HIRED_HERE, Application, Gate, State
from models.database import today
from models.journal import Entry
from models.notices.notice import Kind, Notice
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


def spontaneous(cast: Cast) -> Application:
    """Amina's application to the bakery itself, which it has received."""
    sent = sending.send(cast.amina, cast.bakery, None, "Bonjour, je cherche du travail.", [cast.cv])
    return moves.validate(sent, cast.bruno)


def now(application: Application) -> Application:
    return Application.get_by_id(application.id)


def test_who_hires_is_not_told_of_another_employer(cast: Cast):
    mine, other, colleague = received(cast), spontaneous(cast), staff("Colette", "Roux", company=cast.bakery)
    heard = told(colleague)
    moves.accept(mine, cast.chloe, today())
    assert (now(other).state, now(other).told_state) == (State.HIRED_ELSEWHERE, HIRED_HERE)
    assert told(colleague) == [*heard, "application_accept"]


def test_another_employer_is_elsewhere(cast: Cast):
    mine, (other, _) = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    moves.accept(mine, cast.chloe, today())
    assert now(other).told_state == State.HIRED_ELSEWHERE


def test_cancelling_takes_back_what_the_hiring_ended_and_tells_of_it(cast: Cast):
    mine, (other, employer), waiting = (
        received(cast),
        elsewhere(cast, "55208131766522", "Edgar"),
        cast.apply(offer=cast.other_offer),
    )
    moves.study(other, employer)
    moves.accept(mine, cast.chloe, today())
    heard = told(employer)
    moves.cancel(mine, cast.chloe, "Le chantier est annulé.")
    assert (now(other).state, now(waiting).state, now(waiting).gate) == (State.PROCESSING, State.NEW, Gate.AWAITING)
    assert told(employer) == [*heard, "application_reopen"]
    assert told(cast.driss) == [], "it never reached him"
    of_amina = Notice.select().where(Notice.candidate == cast.amina, Notice.kind == Kind.APPLICATION_REOPEN)
    assert {notice.subject_id for notice in of_amina} == {other.id, waiting.id}
    assert (now(other).hired_by, now(other).ended_from) == (None, None)


def test_employer_has_a_new_time_to_answer_after_a_cancellation(cast: Cast, clock):
    mine, (other, _) = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    moves.accept(mine, cast.chloe, today())
    Application.update(reminded=28).where(Application.id == other.id).execute()
    clock.shift(timedelta(days=40))
    moves.cancel(mine, cast.chloe, "Le chantier est annulé.")
    assert (now(other).reminded, now(other).answer_expected_on) == (0, today() + timedelta(days=30))


@pytest.mark.parametrize("state", [State.REFUSED, State.CANCELLED])
def test_cancelling_leaves_what_ended_otherwise(cast: Cast, state: State):
    (other, employer), mine = elsewhere(cast, "55208131766522", "Edgar"), received(cast)
    Application.update(state=state).where(Application.id == other.id).execute()
    moves.accept(mine, cast.chloe, today())
    before, heard = now(other).__data__, told(employer)
    moves.cancel(mine, cast.chloe, "Le chantier est annulé.")
    assert now(other).__data__ == before
    assert told(employer) == heard


def test_nothing_goes_on_while_another_hiring_stands_and_then_all_does(cast: Cast):
    mine, (other, employer), (third, _) = (
        received(cast),
        elsewhere(cast, "55208131766522", "Edgar"),
        elsewhere(cast, "44306184100047", "Gaston"),
    )
    moves.accept(mine, cast.chloe, today())
    moves.accept(other, employer, today())
    moves.cancel(mine, cast.chloe, "Le chantier est annulé.")
    assert now(third).state == State.HIRED_ELSEWHERE
    assert not Notice.select().where(Notice.kind == Kind.APPLICATION_REOPEN).exists()
    moves.cancel(other, employer, "La personne n’est pas venue.")
    assert now(third).state == State.NEW


def test_who_was_hired_elsewhere_and_is_hired_after_all_goes_back_to_nothing(cast: Cast):
    mine, (other, employer) = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    moves.accept(mine, cast.chloe, today())
    moves.accept(other, employer, today())
    moves.cancel(mine, cast.chloe, "Le chantier est annulé.")
    assert (now(other).state, now(other).hired_by, now(other).ended_from) == (State.ACCEPTED, None, None)


def test_failure_in_the_middle_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    application, _ = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    before = everything()

    def fail(person: Any, kind: Kind, subject: Application, **more: Any) -> None:
        if kind == Kind.APPLICATION_HIRE_ELSEWHERE:
            raise OSError("the disk is full")
        tell(person, kind, subject, **more)

    monkeypatch.setattr(moves, "tell", fail)
    with pytest.raises(OSError, match="the disk is full"):
        moves.accept(application, cast.chloe, today())
    assert everything() == before
