"""Every (state, verb, role): it moves exactly as the table says, or nothing changes and nobody is told."""

from itertools import product

import pytest

from models.applications import moves
from models.applications.application import PENDING, Application, Gate, State
from models.applications.moves import MOVES, Move, may
from models.database import Table, db
from models.journal import Entry
from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused
from tests.models.applications.conftest import WHO, Stage, facts

SITUATIONS = list(product(State, Gate, (False, True)))
ROLES = (
    "applicant",
    "other candidate",
    "referent",
    "former referent",
    "other referent",
    "employer",
    "closed employer",
    "former employer",
    "other employer",
    "team",
    "system",
)


def allowed(move: Move, role: str, state: State, gate: Gate, withdrawn: bool) -> bool:
    facts = {"state": state, "gate": gate, "withdrawn": withdrawn}
    return (
        WHO[move.who] == role
        and facts[move.fact] in move.before
        and state in move.states
        and gate in move.gates
        and withdrawn in move.withdrawn
    )


# All of it on SQLite; on PostgreSQL, for time's sake, those who can do something.
CASES = [
    *product(MOVES, ROLES, ["sqlite"]),
    *((verb, WHO[move.who], "postgresql") for verb, move in MOVES.items()),
]


@pytest.mark.parametrize(("verb", "role", "database_url"), CASES, indirect=["database_url"])
def test_move_is_as_the_table_says_or_leaves_no_trace(stage: Stage, verb: str, role: str):
    with db.atomic():
        possible = [one for one in SITUATIONS if allowed(MOVES[verb], role, *one)]
        for situation in possible:
            with db.atomic() as scene:
                check_moved(stage, verb, role, put(stage, *situation))
                scene.rollback()
        before = (last(Entry), last(Notice))
        for situation in SITUATIONS:
            if situation not in possible:
                check_refused(stage, verb, role, put(stage, *situation))
        assert (last(Entry), last(Notice)) == before


def put(stage: Stage, state: State, gate: Gate, withdrawn: bool) -> Application:
    ended_from = State.PROCESSING if state == State.HIRED_ELSEWHERE else None
    return stage.put(state=state, gate=gate, withdrawn=withdrawn, ended_from=ended_from)


def check_moved(stage: Stage, verb: str, role: str, before: Application) -> None:
    move, actor, line, notice = MOVES[verb], stage.people[role], last(Entry), last(Notice)
    assert may(actor, verb, before)
    after = stage.move(verb, role, before)
    outcome = move.after if move.after is not None else before.ended_from
    assert facts(stage.now()) == facts(after) == {**facts(before), move.fact: outcome}
    (line,) = Entry.select().where(Entry.id > line)
    assert (line.actor_kind, line.actor_id) == named(actor)
    assert (line.verb, line.subject_kind, line.subject_id) == (verb, "application", after.id)
    assert (line.before, line.after) == (str(getattr(before, move.fact)), str(outcome))
    told = list(Notice.select().where(Notice.id > notice))
    assert sorted(named(notice.recipient) for notice in told) == sorted(expected(stage, move, actor, after.gate))
    assert {(n.kind, n.subject_kind, n.subject_id, n.act) for n in told} <= {
        (f"application_{verb}", "application", after.id, line.act)
    }
    assert after.revision == before.revision + 1


def check_refused(stage: Stage, verb: str, role: str, before: Application) -> None:
    assert not may(stage.people[role], verb, before)
    with pytest.raises(Refused):
        stage.move(verb, role, before)
    assert stage.now().__data__ == before.__data__


def expected(stage: Stage, move: Move, actor: Candidate | Staff | None, gate: Gate) -> set[tuple[str, int]]:
    """Those whom the table names, but not who did it, nor an employer whom it has not reached."""
    roles = [role for role in move.tells if "employer" not in role or gate == Gate.VALIDATED]
    return {person for role in roles for person in stage.audience[role]} - {named(actor)}


def named(person: Candidate | Staff | None) -> tuple[str, int | None]:
    return (person._meta.table_name, person.id) if person else ("system", None)


def last(table: type[Table]) -> int:
    return table.select(table.id).order_by(table.id.desc()).limit(1).scalar() or 0


ANY_BUT_ACCEPTED = tuple(state for state in State if state != State.ACCEPTED)


@pytest.mark.parametrize(
    ("verb", "who", "before", "after", "tells"),
    [
        ("validate", "referent", (Gate.AWAITING,), Gate.VALIDATED, {"candidate", "employer"}),
        ("send_back", "referent", (Gate.AWAITING,), Gate.SENT_BACK, {"candidate"}),
        ("correct", "applicant", (Gate.SENT_BACK,), Gate.AWAITING, {"referents"}),
        ("study", "employer", (State.NEW,), State.PROCESSING, set()),
        (
            "postpone",
            "employer",
            (State.NEW, State.PROCESSING, State.NO_ANSWER),
            State.POSTPONED,
            {"candidate", "sender"},
        ),
        ("accept", "employer", ANY_BUT_ACCEPTED, State.ACCEPTED, {"candidate", "sender", "employer"}),
        ("refuse", "employer", (*PENDING, State.NO_ANSWER), State.REFUSED, {"candidate", "sender"}),
        ("cancel", "employer", (State.ACCEPTED,), State.CANCELLED, {"candidate", "sender"}),
        ("hire_elsewhere", "system", PENDING, State.HIRED_ELSEWHERE, {"other employer"}),
        ("reopen", "system", (State.HIRED_ELSEWHERE,), None, {"candidate", "employer"}),
        ("close_unanswered", "system", (State.NEW, State.PROCESSING), State.NO_ANSWER, {"candidate", "sender"}),
        ("withdraw", "applicant", (False,), True, set()),
        ("reactivate", "applicant", (True,), False, set()),
    ],
)
def test_table_says_what_the_sources_say(verb, who, before, after, tells):
    move = MOVES[verb]
    assert WHO[move.who] == who
    assert set(move.before) == set(before)
    assert (move.after, set(move.tells)) == (after, tells)


def test_each_verb_that_a_person_may_ask_for_is_a_function():
    verbs = {verb for verb, move in MOVES.items() if move.who != moves.system}
    assert {verb for verb in MOVES if hasattr(moves, verb)} == verbs


def test_employer_never_moves_what_has_not_reached_them():
    assert all(move.gates == (Gate.VALIDATED,) for move in MOVES.values() if move.who == moves.company_member)
