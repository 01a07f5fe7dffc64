"""A line of the law of applications: who makes this move, of which fact, from where to where, and what follows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from models.applications import consequences
from models.applications.application import Application, Gate, State
from models.applications.audience import Audience
from models.applications.consequences import Consequence
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from models.questions import Question
from models.refusal import Refused

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
    """No person: it follows from another move, or from time."""
    return person is None


GATE_OBSTACLES = {
    Gate.AWAITING: "gate_awaiting",
    Gate.SENT_BACK: "gate_sent_back",
    Gate.VALIDATED: "gate_validated",
}
STATE_OBSTACLES = {
    State.NEW: "state_new",
    State.PROCESSING: "state_processing",
    State.POSTPONED: "state_postponed",
    State.ACCEPTED: "state_accepted",
    State.REFUSED: "state_refused",
    State.CANCELLED: "state_cancelled",
    State.HIRED_ELSEWHERE: "state_hired_elsewhere",
    State.NO_ANSWER: "state_no_answer",
}


@dataclass(frozen=True)
class Move:
    """A line of the law: this verb takes this fact from one of `before` to `after`, when this person does it.

    Without an `after`, it goes back to what it was. `gates`, `states` and `withdrawn` say what the other facts must be
    meanwhile, `needs` what must be said with it, `tells`, `kind` and `priority` who is told what, and how soon; `then`
    what follows in the same act; with `ends_others`, the candidate's other pending applications end in it too, with
    `frees_others` those that such an end closed go on; `awake`: not while the account sleeps; one that `answers` is
    the employer's word.
    """

    who: Who
    fact: str
    before: tuple[Any, ...]
    after: Any
    needs: tuple[Question, ...] = ()
    tells: tuple[Audience, ...] = ()
    kind: Kind | None = None
    priority: Priority = Priority.NEWS
    then: Consequence = consequences.nothing
    ends_others: bool = False
    frees_others: bool = False
    answers: bool = False
    states: tuple[State, ...] = tuple(State)
    gates: tuple[Gate, ...] = tuple(Gate)
    withdrawn: tuple[bool, ...] = (False,)
    awake: bool = False

    @property
    def is_undoable(self) -> bool:
        """Whether whoever makes it can undo it for a while: an employer or a candidate, of whose move others are told.

        What tells nobody is taken back by its own verb, and a referent's move is no answer.
        """
        return self.kind is not None and self.who in (company_member, applicant)

    def outcome(self, application: Application) -> Any:
        """What the fact will be."""
        return application.ended_from if self.after is None else self.after

    def obstacle(self, application: Application) -> str | None:
        """Why the application cannot make this move as it is now, or nothing when it can."""
        if application.withdrawn not in self.withdrawn:
            return "withdrawn" if application.withdrawn else "not_withdrawn"
        if application.gate not in self.gates or (self.fact == "gate" and application.gate not in self.before):
            return GATE_OBSTACLES[application.gate]
        if application.state not in self.states or (self.fact == "state" and application.state not in self.before):
            return STATE_OBSTACLES[application.state]
        return "account_asleep" if self.awake and application.candidate.asleep_since else None

    def refusal(self, person: Person | None, application: Application) -> Refused | None:
        """Why this person cannot make this move now, or nothing when they can."""
        if not self.who(person, application):
            return Refused("not_yours")
        return Refused(obstacle) if (obstacle := self.obstacle(application)) else None
