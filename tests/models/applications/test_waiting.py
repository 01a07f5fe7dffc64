"""What waits at each desk is within what the person may see, whoever asks."""

from datetime import timedelta

import pytest

from models.applications import moves
from models.applications.application import Application
from models.applications.waiting import Desk, waiting
from models.database import now
from models.registrations.registration import TOO_LONG
from tests.cast import Cast

# What waits for whom: the first application is unread for long, the second sent back, the third received.
WAITS = {
    "bruno": {Desk.GATE: 1, Desk.HELP: 1, Desk.SENT_BACK: 1},
    "chloe": {},
    "driss": {Desk.UNANSWERED: 1},
    "team": {Desk.OLD_GATE: 1},
}


@pytest.mark.parametrize("who", WAITS)
def test_each_desk_holds_what_waits_for_this_person_and_no_other(cast: Cast, who: str):
    old = cast.apply(help_asked=True)
    Application.update(created_at=now() - 2 * TOO_LONG).where(Application.id == old.id).execute()
    moves.send_back(cast.apply(offer=cast.other_offer), cast.bruno, "Précisez vos dates.")
    moves.validate(cast.apply(cast.other_candidate, cast.other_offer), cast.driss)
    staff = getattr(cast, who)
    assert {desk: waiting(desk, staff).count() for desk in Desk} == dict.fromkeys(Desk, 0) | WAITS[who]
    visible = {one.id for one in Application.visible_to(staff)}
    assert all({one.id for one in waiting(desk, staff)} <= visible for desk in Desk)


@pytest.mark.parametrize("who", WAITS)
def test_nothing_waits_for_who_is_no_longer_there(cast: Cast, who: str):
    cast.apply(help_asked=True)
    staff = getattr(cast, who)
    staff.active = False
    assert not any(waiting(desk, staff).count() for desk in Desk)


def test_what_is_kept_for_later_is_answered_and_never_late(cast: Cast, clock):
    """I24."""
    kept = moves.postpone(moves.validate(cast.apply(), cast.bruno), cast.chloe, "Au printemps, peut-être.")
    clock.shift(timedelta(days=40))
    assert waiting(Desk.UNANSWERED, cast.chloe).count() == 0
    assert (kept.is_pending, kept.is_unanswered, kept.days_late) == (True, False, 0)


def test_withdrawn_applications_wait_for_nobody(cast: Cast):
    moves.withdraw(cast.apply(help_asked=True), cast.amina)
    assert not any(waiting(desk, cast.bruno).count() for desk in Desk)
