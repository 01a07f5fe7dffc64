"""Undoing a move at the instant at which it is undone, told, or followed by another."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from models.applications import moves
from models.applications.application import Application, State
from models.applications.undoing import undo
from models.database import now
from models.journal import Entry
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.notices.queue import take
from models.organisations.convention import Convention, GateRule
from models.privacy.erasing import erase
from models.refusal import Unreachable
from tests.acts import at_once, reasons
from tests.cast import Cast, staff
from tests.models.applications.conftest import told_all

pytestmark = pytest.mark.usefixtures("window")


def fresh(row: Any) -> Any:
    return type(row).get_by_id(row.id)


def test_undone_twice_at_the_same_instant_is_undone_once(cast: Cast, arrived: Application):
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    outcomes = at_once(*[lambda: undo(arrived, fresh(cast.chloe))] * 2)
    assert (reasons(outcomes), outcomes.count("refuse")) == (["undo_too_late"], 1)
    assert Entry.select().where(Entry.verb == "undo").count() == 1


def test_undoing_and_sending_at_the_same_instant_never_both_happen(cast: Cast, arrived: Application, clock):
    for _ in range(6):
        moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
        # For whoever sends, whose clock runs ahead, it is time already.
        Delivery.update(due_at=now() - timedelta(seconds=1)).execute()
        taken, undone = at_once(lambda: take("email", 9), lambda: undo(arrived, fresh(cast.chloe)))
        left = [one for one in taken if one.mark_sending()]
        assert bool(left) == (undone != "refuse"), (left, undone)
        assert bool(left) == (fresh(arrived).state == State.REFUSED)
        told_all()
        Application.update(state=State.NEW).where(Application.id == arrived.id).execute()


def test_undoing_and_another_answer_at_the_same_instant_leave_one_of_them(cast: Cast, arrived: Application):
    """A colleague answers meanwhile: either their answer came first, and stays, or it comes to what is new again."""
    colleague = staff("Colette", "Roux", company=cast.bakery)
    for round in range(4):
        moves.postpone(arrived, cast.chloe, "Plus tard.")
        undone, refusal = at_once(
            lambda: undo(arrived, fresh(cast.chloe)),
            lambda: moves.refuse(arrived, fresh(colleague), cast.reason, "Pas cette fois."),
        )
        assert refusal.state == State.REFUSED
        kinds = {notice.kind for notice in Notice.select()}
        first = set() if undone == "postpone" else {"application_postpone"}
        assert kinds == {"application_refuse"} | first, round
        told_all()
        Application.update(state=State.NEW).where(Application.id == arrived.id).execute()


def test_sending_undone_as_the_employer_answers_is_gone_or_answered(cast: Cast):
    Convention.update(gate=GateRule.WHEN_HELP_ASKED).execute()
    for round in range(4):
        application = cast.apply()
        outcomes = at_once(
            lambda it=application: undo(it, fresh(cast.amina)),
            lambda it=application: if_there(
                lambda: moves.refuse(it, fresh(cast.chloe), cast.reason, "Pas cette fois.")
            ),
        )
        is_gone = not Application.select().exists()
        assert (outcomes[0] == "send", outcomes[1] is None) == (is_gone, is_gone), round
        assert reasons(outcomes) == ([] if is_gone else ["undo_too_late"])
        Application.delete().execute()


def test_undone_as_its_candidate_is_erased_nothing_is_left(cast: Cast, arrived: Application):
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    at_once(lambda: if_there(lambda: undo(arrived, fresh(cast.chloe))), lambda: erase(cast.amina))
    assert not Application.select().exists()
    assert not Notice.select().where(Notice.subject_kind == "application").exists()


def if_there(verb: Callable[[], Any]) -> Any:
    """What it gives, or nothing where the thing went meanwhile."""
    try:
        return verb()
    except Unreachable:
        return None
