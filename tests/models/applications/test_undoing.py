"""Undoing one's own last move: within two minutes, wholly, and nobody is told; afterwards it stays as it is."""

from datetime import timedelta
from typing import Any

import pytest

from models.accounts import team
from models.applications import moves, undoing
from models.applications.application import Application, State
from models.applications.attachment import documents_of
from models.applications.moves import MOVES
from models.applications.undoable import Undoable, forget_undoable
from models.applications.undoing import undo, undoable_by
from models.database import now, today
from models.documents.document import Document, DocumentKind, remove_document
from models.exchanges.writing import write_to_referents
from models.journal import first_broken, history
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.notices.queue import take
from settings import settings
from tests.acts import everything, refused
from tests.cast import Cast, offer, staff
from tests.models.applications.conftest import WHO, Stage, received, told, told_all

pytestmark = pytest.mark.usefixtures("window")

UNDOABLE = [verb for verb, move in MOVES.items() if move.is_undoable]
# What an undone move leaves behind: the journal's lines, the number of the page, what travels attached anew.
LEFT = ("entry", "application", "attachment")


def values(application: Application) -> dict[str, Any]:
    """All that it is, but its number of moves."""
    return {name: value for name, value in fresh(application).__data__.items() if name != "revision"}


def fresh(row: Any) -> Any:
    return type(row).get_by_id(row.id)


def leaving() -> int:
    """How many messages can leave now."""
    return len(take("email", 100)) + len(take("telegram", 100))


def test_what_an_employer_or_a_candidate_tells_can_be_undone_and_nothing_else():
    assert UNDOABLE == ["correct", "postpone", "accept", "refuse", "cancel"]


@pytest.mark.parametrize("verb", UNDOABLE)
def test_every_such_move_is_undone_wholly_and_nobody_is_told(stage: Stage, clock, verb: str):
    move = MOVES[verb]
    stage.put(state=State.NEW, gate=move.gates[0], answer="Avant.", message="Avant.", note="Avant.")
    stage.put(**{move.fact: move.before[0]})
    told_all()
    papers, mover = documents_of(stage.application), stage.people[WHO[move.who]]
    before, rest = values(stage.application), everything(*LEFT)
    moved = stage.move(verb, WHO[move.who], stage.now())
    assert leaving() == 0
    assert undo(moved, mover, seen=moved.revision) == verb
    assert (values(stage.application), everything(*LEFT)) == (before, rest)
    assert documents_of(stage.application) == papers
    *_, done, undone = history(stage.application)
    assert (done.verb, undone.verb, undone.facts) == (verb, "undo", {"move": verb})
    assert (undone.before, undone.after) == (done.after, done.before)
    assert (undone.actor_kind, undone.actor_id) == (done.actor_kind, done.actor_id)
    assert stage.now().revision == moved.revision + 1
    clock.shift(timedelta(days=1))
    assert leaving() == 0
    assert first_broken() is None


def test_move_that_nobody_undoes_is_told_when_its_time_is_over(cast: Cast, arrived: Application, clock):
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    clock.shift(timedelta(seconds=119))
    assert leaving() == 0
    clock.shift(timedelta(seconds=2))
    assert leaving() == Delivery.select().count() == 2


def test_move_of_a_referent_is_told_at_once(cast: Cast):
    application = cast.apply()
    told_all()
    moves.validate(application, cast.bruno)
    assert not Undoable.select().exists()
    assert leaving() == 2


def test_without_a_window_people_are_told_at_once_and_nothing_is_undone(cast: Cast, environment):
    environment.setenv("UNDO_WINDOW", "0")
    settings.cache_clear()
    application = moves.postpone(received(cast), cast.chloe, "Plus tard.")
    assert not Undoable.select().exists()
    assert Notice.select().where(Notice.due_at > now()).count() == 0
    with refused("undo_too_late"):
        undo(application, cast.chloe)


# Sending


def test_undone_sending_leaves_nothing_and_can_be_sent_again(cast: Cast, clock):
    rest = everything("entry")
    application = cast.apply()
    assert leaving() == 0
    assert undo(application, cast.amina) == "send"
    assert everything("entry") == rest
    assert [line.verb for line in history(application)] == ["send", "undo"]
    clock.shift(timedelta(days=1))
    assert leaving() == 0
    assert cast.apply().id != application.id


def test_who_wrote_to_the_referent_about_it_cannot_undo_it(cast: Cast):
    application = cast.apply()
    write_to_referents(cast.amina, "Je suis libre lundi.", application=application)
    assert leaving() > 0, "what was sent is told now"
    with refused("undo_too_late"):
        undo(application, cast.amina)


def test_undone_correction_carries_the_former_documents_even_removed_ones(cast: Cast, clock):
    application = moves.send_back(cast.apply(), cast.bruno, "Un autre CV, s’il vous plaît.")
    other = Document.create(candidate=cast.amina, kind=DocumentKind.CV, name="CV_2.pdf", type="pdf", size=1, key="k")
    remove_document(cast.amina, cast.cv)
    moves.correct(application, cast.amina, "Bonjour.", documents=[other])
    undo(application, cast.amina)
    assert documents_of(application) == [cast.cv]
    assert fresh(application).gate_comment == "Un autre CV, s’il vous plaît."


def test_correction_whose_former_document_is_gone_stays(cast: Cast):
    application = moves.send_back(cast.apply(), cast.bruno, "Un autre CV, s’il vous plaît.")
    other = Document.create(candidate=cast.amina, kind=DocumentKind.CV, name="CV_2.pdf", type="pdf", size=1, key="k")
    moves.correct(application, cast.amina, "Bonjour.", documents=[other])
    remove_document(cast.amina, cast.cv)
    with refused("undo_too_late"):
        undo(application, cast.amina)


# What follows from an acceptance


def elsewhere(cast: Cast) -> Application:
    return received(cast, offer=cast.other_offer)


def test_undone_acceptance_gives_the_other_applications_back(cast: Cast, clock):
    mine, other, third = received(cast), elsewhere(cast), cast.apply(offer=offer(cast.bakery, cast.chloe, "Vendeuse"))
    moves.study(other, cast.driss)
    clock.shift(timedelta(minutes=3))
    told_all()
    before = [values(one) for one in (mine, other, third)]
    moves.accept(mine, cast.chloe, today(), answer="Bienvenue.")
    assert fresh(other).state == State.HIRED_ELSEWHERE
    undo(mine, cast.chloe)
    assert [values(one) for one in (mine, other, third)] == before
    assert not Notice.select().exists()
    assert [line.actor_kind for line in history(other)][-2:] == ["system", "system"], "no other company is named"
    assert undoable_by(cast.driss, fresh(other)) is None


@pytest.mark.parametrize("standing", [False, True], ids=["reopened", "handed over"])
def test_undone_cancellation_ends_the_others_again(cast: Cast, clock, standing: bool):
    mine, other = received(cast), elsewhere(cast)
    third = moves.validate(cast.apply(offer=offer(cast.bakery, cast.chloe, "Vendeuse")), cast.bruno)
    moves.accept(mine, cast.chloe, today())
    if standing:
        moves.accept(other, cast.driss, today())
    clock.shift(timedelta(minutes=3))
    told_all()
    before = [values(one) for one in (mine, other, third)]
    moves.cancel(mine, cast.chloe, "Le chantier est annulé.")
    assert [values(one) for one in (other, third)] != before[1:]
    undo(mine, cast.chloe)
    assert [values(one) for one in (mine, other, third)] == before
    assert not Notice.select().exists()


def test_acceptance_after_which_another_employer_moved_stays(cast: Cast):
    mine, other = received(cast), elsewhere(cast)
    moves.accept(mine, cast.chloe, today())
    moves.accept(other, cast.driss, today())
    with refused("undo_too_late"):
        undo(mine, cast.chloe)
    assert undo(other, cast.driss) == "accept"


# Too late, or not theirs


def test_nothing_is_undone_once_its_time_is_over(cast: Cast, arrived: Application, clock):
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    clock.shift(timedelta(seconds=121))
    assert undoable_by(cast.chloe, fresh(arrived)) is None
    with refused("undo_too_late"):
        undo(arrived, cast.chloe)


def test_move_of_which_a_message_is_leaving_stays(cast: Cast, arrived: Application, clock):
    """The clock of another machine may run ahead of ours."""
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    clock.shift(timedelta(seconds=121))
    assert leaving() == 2
    clock.shift(timedelta(seconds=-30))
    with refused("undo_too_late"):
        undo(arrived, cast.chloe)


def test_nothing_is_undone_twice(cast: Cast, arrived: Application):
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    undo(arrived, cast.chloe)
    with refused("undo_too_late"):
        undo(arrived, cast.chloe)


def test_only_the_last_move_is_undone_and_the_one_before_is_told_at_once(cast: Cast, arrived: Application):
    moves.postpone(arrived, cast.chloe, "Plus tard.")
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    assert sorted(Delivery.get_by_id(one.id).notice.kind for one in take("email", 9)) == ["application_postpone"] * 2
    assert undo(arrived, cast.chloe) == "refuse"
    assert fresh(arrived).state == State.POSTPONED
    with refused("undo_too_late"):
        undo(arrived, cast.chloe)


def test_sending_that_the_referent_has_passed_on_stays(cast: Cast):
    application = cast.apply()
    moves.validate(application, cast.bruno)
    assert told(cast.bruno) == ["application_to_read"]
    with refused("undo_too_late"):
        undo(application, cast.amina)


def test_page_of_before_another_move_undoes_nothing(cast: Cast, arrived: Application):
    shown = moves.postpone(arrived, cast.chloe, "Plus tard.").revision
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    with refused("changed_by_oneself"):
        undo(arrived, cast.chloe, seen=shown)


def test_nobody_undoes_what_is_not_theirs(cast: Cast, arrived: Application):
    colleague = staff("Colette", "Roux", company=cast.bakery)
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    for other in (colleague, cast.bruno, cast.driss, cast.team, cast.other_candidate):
        person = fresh(other)
        assert undoable_by(person, fresh(arrived)) is None
        with refused("not_yours"):
            undo(arrived, person)


def test_candidate_whom_the_employer_answered_is_told_that_it_is_too_late(cast: Cast, arrived: Application):
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    assert undoable_by(cast.amina, fresh(arrived)) is None
    with refused("undo_too_late"):
        undo(arrived, cast.amina)


def test_who_left_the_company_meanwhile_undoes_nothing(cast: Cast, arrived: Application):
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    team.close_account(cast.team, cast.chloe)
    with refused("not_yours"):
        undo(arrived, fresh(cast.chloe))


def test_what_can_no_longer_be_undone_is_forgotten(cast: Cast, arrived: Application, clock):
    moves.refuse(arrived, cast.chloe, cast.reason, "Pas cette fois.")
    assert forget_undoable() == 0
    clock.shift(timedelta(seconds=121))
    assert (forget_undoable(), Undoable.select().count()) == (1, 0)


def test_failure_in_the_middle_undoes_nothing_and_all_is_told_in_its_time(
    cast: Cast, clock, monkeypatch: pytest.MonkeyPatch
):
    mine, other = received(cast), elsewhere(cast)
    clock.shift(timedelta(minutes=3))
    told_all()
    moves.accept(mine, cast.chloe, today())
    before, due = everything(), Delivery.select().count()

    def fail(held: Application, documents: list[int]) -> None:
        if held == other:
            raise OSError("the disk is full")

    monkeypatch.setattr(undoing, "_attach_again", fail)
    with pytest.raises(OSError, match="the disk is full"):
        undo(mine, cast.chloe)
    assert everything() == before
    clock.shift(timedelta(seconds=121))
    assert (leaving() > 0, Delivery.select().count()) == (True, due)
