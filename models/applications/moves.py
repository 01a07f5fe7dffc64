"""The moves of an application: one table, and one way to make any of them.

Each is one act: the guarded change, its line in the journal, the notices it causes. A move that the table does not
know, or whose conditions do not hold, raises Refused, changes nothing and tells nobody.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from models.acts import act, record
from models.applications import consequences, meanwhile, needs, undoable
from models.applications.application import PENDING, Application, Gate, State
from models.applications.audience import Audience, audience
from models.applications.line import Move, applicant, company_member, referent, system
from models.applications.undoable import Former
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.people.reach import Person
from models.questions import Given, read_all
from models.refusal import Refused

_CLOSED = (State.REFUSED, State.CANCELLED, State.HIRED_ELSEWHERE, State.NO_ANSWER)
_CANDIDATE, _SENDER, _EMPLOYER, _REFERENTS = Audience.CANDIDATE, Audience.SENDER, Audience.EMPLOYER, Audience.REFERENTS
_OTHER_EMPLOYER = Audience.OTHER_EMPLOYER
_RECEIVED: Any = {"who": company_member, "fact": "state", "gates": (Gate.VALIDATED,)}
_AT_GATE: Any = {"fact": "gate", "states": PENDING}
_SWITCH: Any = {"who": applicant, "fact": "withdrawn", "states": PENDING}

MOVES: dict[str, Move] = {
    "validate": Move(
        who=referent,
        before=(Gate.AWAITING,),
        after=Gate.VALIDATED,
        tells=(_CANDIDATE, _EMPLOYER),
        kind=Kind.APPLICATION_VALIDATE,
        then=consequences.reach_employer,
        **_AT_GATE,
    ),
    "send_back": Move(
        who=referent,
        before=(Gate.AWAITING,),
        after=Gate.SENT_BACK,
        needs=(needs.COMMENT,),
        tells=(_CANDIDATE,),
        kind=Kind.APPLICATION_SEND_BACK,
        **_AT_GATE,
    ),
    "correct": Move(
        who=applicant,
        before=(Gate.SENT_BACK,),
        after=Gate.AWAITING,
        needs=(needs.MESSAGE,),
        tells=(_REFERENTS,),
        kind=Kind.APPLICATION_CORRECT,
        then=consequences.carry_corrected,
        **_AT_GATE,
    ),
    "study": Move(before=(State.NEW,), after=State.PROCESSING, then=consequences.show_handler, **_RECEIVED),
    "postpone": Move(
        before=(State.NEW, State.PROCESSING, State.NO_ANSWER),
        after=State.POSTPONED,
        needs=(needs.POSTPONEMENT,),
        tells=(_CANDIDATE, _SENDER),
        kind=Kind.APPLICATION_POSTPONE,
        answers=True,
        **_RECEIVED,
    ),
    "accept": Move(
        before=(*PENDING, *_CLOSED),
        after=State.ACCEPTED,
        needs=(needs.FIRST_DAY, needs.LAST_DAY, needs.WELCOME),
        tells=(_CANDIDATE, _SENDER, _EMPLOYER),
        kind=Kind.APPLICATION_ACCEPT,
        then=consequences.forget_former_end,
        ends_others=True,
        answers=True,
        **_RECEIVED,
    ),
    "refuse": Move(
        before=(*PENDING, State.NO_ANSWER),
        after=State.REFUSED,
        needs=(needs.REASON, needs.ANSWER, needs.NOTE),
        tells=(_CANDIDATE, _SENDER),
        kind=Kind.APPLICATION_REFUSE,
        answers=True,
        **_RECEIVED,
    ),
    "cancel": Move(
        before=(State.ACCEPTED,),
        after=State.CANCELLED,
        needs=(needs.CANCELLATION,),
        tells=(_CANDIDATE, _SENDER),
        kind=Kind.APPLICATION_CANCEL,
        frees_others=True,
        **_RECEIVED,
    ),
    "hire_elsewhere": Move(
        who=system,
        fact="state",
        before=PENDING,
        after=State.HIRED_ELSEWHERE,
        tells=(_OTHER_EMPLOYER,),
        kind=Kind.APPLICATION_HIRE_ELSEWHERE,
        then=consequences.note_hiring,
    ),
    "reopen": Move(
        who=system,
        fact="state",
        before=(State.HIRED_ELSEWHERE,),
        after=None,
        tells=(_CANDIDATE, _EMPLOYER),
        kind=Kind.APPLICATION_REOPEN,
        then=consequences.go_on,
    ),
    "close_unanswered": Move(
        who=system,
        fact="state",
        before=(State.NEW, State.PROCESSING),
        after=State.NO_ANSWER,
        gates=(Gate.VALIDATED,),
        tells=(_CANDIDATE, _SENDER),
        kind=Kind.APPLICATION_CLOSE_UNANSWERED,
        priority=Priority.BULK,
    ),
    "withdraw": Move(before=(False,), after=True, **_SWITCH),
    "reactivate": Move(before=(True,), after=False, withdrawn=(True,), awake=True, **_SWITCH),
}


def may(person: Person | None, verb: str, application: Application) -> bool:
    """Whether this person can do this now: what pages and screens ask before they offer a button."""
    return MOVES[verb].refusal(person, application) is None


@act
def move(
    verb: str, application: Application, by: Person | None, given: Given | None = None, seen: int | None = None
) -> Application:
    """Make a move, with what its line needs. `seen` is the application's revision that `by` had in front of them.

    Raises Refused when the table does not allow it, something needed is missing or wrong, or it changed meanwhile.
    """
    line = MOVES[verb]
    # All moves about one candidate queue here: two employers who accept at once cannot both be the first.
    Candidate.locked(application.candidate_id)
    held = Application.locked(application.id)
    if not line.who(by, held):
        raise Refused("not_yours")
    if seen is not None and held.revision != seen:
        raise meanwhile.refusal_of(by, held)
    _make(verb, held, by, given or {}, undoable.deadline() if line.is_undoable else None)
    return held


def _make(verb: str, held: Application, by: Person | None, given: Given, until: datetime | None) -> None:
    """The move itself, on a row that we hold. `until`: when it can no longer be undone, and people are told."""
    line = MOVES[verb]
    if refusal := line.refusal(by, held):
        raise refusal
    undoable.settle(held)
    former = Former.of(held) if until else None
    before, after = getattr(held, line.fact), line.outcome(held)
    for name, value in read_all(line.needs, given).items():
        setattr(held, name, value)
    line.then(held, by, given)
    setattr(held, line.fact, after)
    if line.answers:
        held.note_answer()
    held.revision += 1
    held.save()
    record(by, verb, held, str(before), str(after))
    undoable.keep(held, verb, by, until, former)
    _tell(line, held, by, until)
    if line.ends_others:
        _end_others(held, until)
    if line.frees_others:
        _free_others(held, until)


def _tell(line: Move, application: Application, by: Person | None, until: datetime | None) -> None:
    if line.kind is None:
        return
    for person in audience(line.tells, application):
        if person != by:
            tell(person, line.kind, application, due_at=until, priority=line.priority)


def _end_others(accepted: Application, until: datetime | None) -> None:
    """The candidate's other pending applications end here too (I25)."""
    others = Application.locking((Application.candidate == accepted.candidate_id) & Application.pending())
    for other in list(others.where(Application.id != accepted.id).order_by(Application.id)):
        _make("hire_elsewhere", other, None, {"hired_by": accepted.company_id}, until)


def _free_others(cancelled: Application, until: datetime | None) -> None:
    """What this company's hiring ended goes on, unless another hiring of the candidate still stands."""
    theirs = Application.candidate == cancelled.candidate_id
    ended = theirs & (Application.state == State.HIRED_ELSEWHERE) & (Application.hired_by == cancelled.company_id)
    standing = Application.get_or_none(theirs, Application.state == State.ACCEPTED)
    for other in list(Application.locking(ended).order_by(Application.id)):
        if standing is None:
            _make("reopen", other, None, {}, until)
        else:
            _hand_over(other, standing, until)


def _hand_over(ended: Application, standing: Application, until: datetime | None) -> None:
    """It stays ended, by the hiring that still stands."""
    undoable.settle(ended)
    former = Former.of(ended) if until else None
    ended.hired_by = standing.company
    ended.save()
    undoable.keep(ended, None, None, until, former)


def _verb(name: str) -> Callable[..., Application]:
    """The verb as a function: `refuse(application, by, reason, answer, private_note="…", seen=3)`."""
    names = [question.name for question in MOVES[name].needs]

    def verb(application: Application, by: Person, *given: Any, seen: int | None = None, **more: Any) -> Application:
        return move(name, application, by, dict(zip(names, given, strict=False)) | more, seen)

    verb.__name__ = name
    return verb


validate = _verb("validate")  # the referent lets it through: the employer has it from now on (A27, A30)
send_back = _verb("send_back")  # the referent asks for a correction, and says which
correct = _verb("correct")  # the candidate sends it again, corrected
study = _verb("study")  # someone of the company takes it in hand: colleagues see who, nobody is told (I27)
postpone = _verb("postpone")  # perhaps later: hiring is not guaranteed (I24)
accept = _verb("accept")  # hired, from today to six months ahead; the other pending applications end too (I25)
refuse = _verb("refuse")  # the candidate reads `answer` only; reason and note are for the referent (I17 to I19)
cancel = _verb("cancel")  # the hiring does not happen after all (I26), and why
withdraw = _verb("withdraw")  # the candidate takes it back while nothing is decided (P34)
reactivate = _verb("reactivate")  # the candidate wants it again (P34)
