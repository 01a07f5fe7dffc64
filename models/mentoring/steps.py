"""What can become of a mentoring: one table of steps, and one way to take any of them.

A step that the table does not know, or whose conditions do not hold, raises Refused, changes nothing and tells nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from models.acts import act, record
from models.database import now
from models.mentoring.mentoring import LONGEST_MENTOR, Mentoring, MentoringState
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.membership import members_of
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from models.questions import Given, Input, Question, read_all
from models.refusal import Refused
from models.registrations.contact import referents_there_for
from models.validation import LONGEST_TEXT, checked_text

ASKED, ACCEPTED = MentoringState.ASKED, MentoringState.ACCEPTED


def _text(missing: str, limit: int = LONGEST_TEXT) -> Callable[[Any, Given], str]:
    return lambda value, given: checked_text(value, missing, limit)


MENTOR = Question("mentor", Input.LINE, "question-mentor", _text("mentor_missing", LONGEST_MENTOR))
CONTACT = Question("contact", Input.TEXT, "question-mentor-contact", _text("mentor_contact_missing"))
ANSWER = Question("answer", Input.TEXT, "question-mentor-answer", _text("answer_missing"))
FAREWELL = Question("answer", Input.TEXT, "question-mentor-farewell", _text("answer_missing"))


def company_member(person: Person, mentoring: Mentoring) -> bool:
    """An active member of the company that was asked."""
    return isinstance(person, Staff) and mentoring.company_id in person.company_ids


def asker(person: Person, mentoring: Mentoring) -> bool:
    """The candidate who asked."""
    return isinstance(person, Candidate) and mentoring.candidate_id == person.id


def _candidate_and_referents(mentoring: Mentoring) -> list[Person]:
    return [mentoring.candidate, *referents_there_for(mentoring.candidate)]


def _company(mentoring: Mentoring) -> list[Person]:
    return list(members_of(mentoring.company_id))


@dataclass(frozen=True)
class Step:
    """This verb takes a mentoring from one of `before` to `after`, when this person does it with what it `needs`.

    `tells` gives who is told, by `kind`; one that `answers` is the company's word.
    """

    who: Callable[[Person, Mentoring], bool]
    before: tuple[MentoringState, ...]
    after: MentoringState
    tells: Callable[[Mentoring], list[Person]]
    kind: Kind
    needs: tuple[Question, ...] = ()
    answers: bool = False

    def refusal(self, person: Person, mentoring: Mentoring) -> Refused | None:
        """Why this person cannot take it now, or nothing when they can."""
        if not self.who(person, mentoring):
            return Refused("not_yours")
        return None if mentoring.state in self.before else Refused(OBSTACLES[mentoring.state])


OBSTACLES = {
    MentoringState.ASKED: "mentoring_asked",
    MentoringState.ACCEPTED: "mentoring_accepted",
    MentoringState.DECLINED: "mentoring_declined",
    MentoringState.ENDED: "mentoring_ended",
    MentoringState.WITHDRAWN: "mentoring_withdrawn",
}
_ANSWERED: Any = {"who": company_member, "tells": _candidate_and_referents, "kind": Kind.MENTORING_ANSWERED}

STEPS: dict[str, Step] = {
    "accept": Step(before=(ASKED,), after=ACCEPTED, needs=(MENTOR, CONTACT), answers=True, **_ANSWERED),
    "decline": Step(before=(ASKED,), after=MentoringState.DECLINED, needs=(ANSWER,), answers=True, **_ANSWERED),
    "end": Step(before=(ACCEPTED,), after=MentoringState.ENDED, needs=(FAREWELL,), **_ANSWERED),
    "withdraw": Step(asker, (ASKED, ACCEPTED), MentoringState.WITHDRAWN, _company, Kind.MENTORING_WITHDRAWN),
}


def may(person: Person, verb: str, mentoring: Mentoring) -> bool:
    """Whether this person can do this now: what pages and screens ask before they offer a button."""
    return STEPS[verb].refusal(person, mentoring) is None


@act
def take(verb: str, mentoring: Mentoring, by: Person, given: Given | None = None) -> Mentoring:
    """Take a step, with what it needs. Raises Refused when the table does not allow it, or something is missing.

    No step leads back: whoever saw another state than the present one is refused by the state alone.
    """
    step = STEPS[verb]
    Candidate.locked(mentoring.candidate_id)
    held = Mentoring.locked(mentoring.id)
    if refusal := step.refusal(by, held):
        raise refusal
    before = held.state
    for name, value in read_all(step.needs, given or {}).items():
        setattr(held, name, value)
    held.state = step.after
    if step.answers:
        held.answered_at = now()
    held.save()
    record(by, verb, held, before, held.state)
    for person in dict.fromkeys(step.tells(held)):
        if person != by:
            tell(person, step.kind, held)
    return held
