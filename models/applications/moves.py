"""The moves of an application: one table, and one function a verb.

Each verb is one transaction: the guarded change, its line in the journal, the notices it causes. A move that the table
does not know raises Refused, changes nothing and tells nobody.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models import journal
from models.applications.application import PENDING, Application, Gate, State
from models.applications.attachment import Attachment
from models.applications.reason import Reason
from models.database import today, transaction
from models.documents.document import SENDABLE, Document, DocumentKind
from models.notices.notice import tell
from models.organisations.membership import members_of, referents_of
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_text
from settings import settings

LATEST_START = timedelta(days=183)

Who = Callable[[Person | None, Application], bool]


def company_member(person: Person | None, application: Application) -> bool:
    """An active member of the company that received it."""
    return (
        isinstance(person, Staff)
        and application.company_id in person.company_ids
        and application.gate == Gate.VALIDATED
    )


def referent(person: Person | None, application: Application) -> bool:
    """An active referent of the establishment that accompanies the candidate."""
    return isinstance(person, Staff) and application.establishment_id in person.establishment_ids


def applicant(person: Person | None, application: Application) -> bool:
    """The candidate who sent it."""
    return isinstance(person, Candidate) and application.candidate_id == person.id


def system(person: Person | None, application: Application) -> bool:
    """No person: it follows from another move."""
    return person is None


@dataclass(frozen=True)
class Move:
    """A line of the law: this verb takes this fact from one of `before` to `after`, when this person does it.

    `gates` and `withdrawn` say what the other facts must be meanwhile, `tells` who is told.
    """

    who: Who
    fact: str
    before: tuple[Any, ...]
    after: Any
    tells: tuple[str, ...] = ()
    states: tuple[State, ...] = tuple(State)
    gates: tuple[Gate, ...] = tuple(Gate)
    withdrawn: tuple[bool, ...] = (False,)

    def obstacle(self, application: Application) -> str | None:
        """Why the application cannot make this move as it is now, or nothing when it can."""
        if application.withdrawn not in self.withdrawn:
            return "withdrawn" if application.withdrawn else "not_withdrawn"
        if application.gate not in self.gates or (self.fact == "gate" and application.gate not in self.before):
            return f"gate_{application.gate}"
        if application.state not in self.states or (self.fact == "state" and application.state not in self.before):
            return f"state_{application.state}"
        return None


_CLOSED = (State.REFUSED, State.CANCELLED, State.HIRED_ELSEWHERE)


def _employer(before: tuple[State, ...], after: State, *tells: str) -> Move:
    return Move(company_member, "state", before, after, tells, gates=(Gate.VALIDATED,))


def _gate(who: Who, before: Gate, after: Gate, *tells: str) -> Move:
    return Move(who, "gate", (before,), after, tells, states=PENDING)


def _switch(before: bool, after: bool) -> Move:
    return Move(applicant, "withdrawn", (before,), after, states=PENDING, withdrawn=(before,))


MOVES: dict[str, Move] = {
    "validate": _gate(referent, Gate.AWAITING, Gate.VALIDATED, "candidate", "employer"),
    "send_back": _gate(referent, Gate.AWAITING, Gate.SENT_BACK, "candidate"),
    "correct": _gate(applicant, Gate.SENT_BACK, Gate.AWAITING, "referent"),
    "study": _employer((State.NEW,), State.PROCESSING),
    "postpone": _employer((State.NEW, State.PROCESSING), State.POSTPONED, "candidate", "referent"),
    "accept": _employer((*PENDING, *_CLOSED), State.ACCEPTED, "candidate", "referent", "employer"),
    "refuse": _employer(PENDING, State.REFUSED, "candidate", "referent"),
    "cancel": _employer((State.ACCEPTED,), State.CANCELLED, "candidate", "referent"),
    "hire_elsewhere": Move(system, "state", PENDING, State.HIRED_ELSEWHERE, ("employer",)),
    "withdraw": _switch(before=False, after=True),
    "reactivate": _switch(before=True, after=False),
}


def may(person: Person | None, verb: str, application: Application) -> bool:
    """Whether this person can do this now: what pages and screens ask before they offer a button."""
    move = MOVES[verb]
    return move.who(person, application) and move.obstacle(application) is None


def validate(application: Application, by: Staff, seen: State | None = None) -> Application:
    """The referent lets it through: the employer has it from now on (A27, A30)."""
    return _move("validate", application, by, seen, receive=True)


def send_back(application: Application, by: Staff, comment: str, seen: State | None = None) -> Application:
    """The referent asks for a correction, and says which."""
    return _move("send_back", application, by, seen, gate_comment=checked_text(comment, "comment"))


def correct(
    application: Application,
    by: Candidate,
    message: str,
    documents: Sequence[Document],
    seen: State | None = None,
) -> Application:
    """The candidate sends it again, corrected."""
    with transaction():
        corrected = _move("correct", application, by, seen, message=checked_text(message, "message"), gate_comment="")
        attach(corrected, documents)
    return corrected


def study(application: Application, by: Staff, seen: State | None = None) -> Application:
    """Someone of the company takes it in hand: colleagues see who, nobody is told (I27)."""
    return _move("study", application, by, seen, handler=by)


def postpone(application: Application, by: Staff, answer: str, seen: State | None = None) -> Application:
    """Perhaps later: hiring is not guaranteed (I24)."""
    return _move("postpone", application, by, seen, answer=checked_text(answer, "answer"))


def accept(
    application: Application,
    by: Staff,
    starts_on: date,
    ends_on: date | None = None,
    answer: str = "",
    seen: State | None = None,
) -> Application:
    """Hired, from today to six months ahead. The candidate's other pending applications end here too (I25)."""
    if not today() <= starts_on <= today() + LATEST_START:
        raise Refused("start_date", latest=today() + LATEST_START)
    if ends_on is not None and ends_on < starts_on:
        raise Refused("end_date")
    with transaction():
        accepted = _move(
            "accept",
            application,
            by,
            seen,
            starts_on=starts_on,
            ends_on=ends_on,
            answer=checked_text(answer, None),
            reason=None,
        )
        for other in _other_pending(accepted):
            _move("hire_elsewhere", other, None)
    return accepted


def refuse(
    application: Application,
    by: Staff,
    reason: Reason,
    answer: str,
    note: str = "",
    seen: State | None = None,
) -> Application:
    """Not this time. The candidate reads `answer` only; the reason and the note are for the referent (I17 to I19)."""
    if reason.hidden:
        raise Refused("reason")
    return _move(
        "refuse",
        application,
        by,
        seen,
        reason=reason,
        answer=checked_text(answer, "answer"),
        private_note=checked_text(note, None),
    )


def cancel(application: Application, by: Staff, answer: str, seen: State | None = None) -> Application:
    """The hiring does not happen after all (I26), and why."""
    return _move("cancel", application, by, seen, answer=checked_text(answer, "answer"))


def withdraw(application: Application, by: Candidate) -> Application:
    """The candidate takes it back while nothing is decided (P34)."""
    return _move("withdraw", application, by)


def reactivate(application: Application, by: Candidate) -> Application:
    """The candidate wants it again (P34)."""
    return _move("reactivate", application, by)


def _move(
    verb: str,
    application: Application,
    by: Person | None,
    seen: State | None = None,
    receive: bool = False,
    **values: Any,
) -> Application:
    move = MOVES[verb]
    with transaction():
        # All moves about one candidate queue here: two employers who accept at once cannot both be the first.
        Candidate.locked(application.candidate_id)
        fresh = Application.locked(application.id)
        if not move.who(by, fresh):
            raise Refused("not_yours")
        if seen is not None and fresh.state != seen:
            raise Refused("changed_meanwhile", state=fresh.state)
        if obstacle := move.obstacle(fresh):
            raise Refused(obstacle, verb=verb)
        before = getattr(fresh, move.fact)
        for name, value in {move.fact: move.after, **values}.items():
            setattr(fresh, name, value)
        if receive:
            fresh.expect_answer(timedelta(days=settings().answer_days))
        fresh.save()
        entry = journal.write(by, verb, fresh, str(before), str(move.after))
        _tell(verb, fresh, move.tells, by, entry.id)
    return fresh


def _tell(verb: str, application: Application, whom: tuple[str, ...], by: Person | None, entry: int) -> None:
    for person in [person for role in whom for person in _audience(role, application)]:
        if person != by:
            kind = "candidate" if isinstance(person, Candidate) else "staff"
            tell(
                person,
                f"application_{verb}",
                key=f"{verb}:{entry}:{kind}:{person.id}",
                application=application.id,
            )


def _audience(role: str, application: Application) -> list[Person]:
    if role == "candidate":
        return [application.candidate]
    if role == "employer":
        if application.gate != Gate.VALIDATED:
            return []
        return list(members_of(application.company_id))
    return list(referents_of(application.establishment_id))


def _other_pending(accepted: Application) -> list[Application]:
    others = Application.select().where(Application.candidate == accepted.candidate_id, Application.pending())
    return list(others.where(Application.id != accepted.id).order_by(Application.id))


def attach(application: Application, documents: Sequence[Document]) -> None:
    """Make these the documents that travel with it, in place of any others.

    Raises Refused when there is no CV (P25), or a document is not the candidate's or must not travel (A19).
    """
    if not any(document.kind == DocumentKind.CV for document in documents):
        raise Refused("cv_missing")
    for document in documents:
        theirs = document.candidate_id == application.candidate_id
        if not theirs or document.kind not in SENDABLE or document.removed_at:
            raise Refused("document_not_sendable")
    Attachment.delete().where(Attachment.application == application).execute()
    for document in documents:
        Attachment.create(application=application, document=document)
