"""The parts of a file: which there are, what each lacks, and the one verb that writes them (A12 to A14, P30, P31)."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from models.accounts.invitation import issue_invitation, newest_invitation
from models.acts import act, record
from models.database import today
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.activity import note_activity
from models.people.candidate import Candidate
from models.people.profile import (
    BIRTH_DATE_NEEDED,
    CIVILITY,
    E_MAIL,
    FIRST_NAME,
    GUARDIAN,
    GUARDIAN_PHONE,
    LAST_NAME,
    PHONE,
    PROJECT,
    forget_answers,
    keep_answers,
    known_facts,
)
from models.people.reach import Person
from models.people.staff import Staff
from models.profiles.sought import AVAILABLE_FROM, AVAILABLE_UNTIL, DOMAIN, LEVEL, METIERS, SEEKS, SOUGHT, ZONES
from models.questions import Given, Question
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment, may_change_accompaniment
from models.registrations.contact import referents_there_for

OF_GUARDIAN = frozenset({"guardian", "guardian_phone"})


@dataclass(frozen=True)
class Part:
    """Some questions that are asked together."""

    name: str
    questions: tuple[Question, ...]

    def arising(self, facts: Given) -> list[Question]:
        """Those that arise for someone of whom this is known."""
        return [question for question in self.questions if question.arises(facts)]

    def lacks(self, facts: Given) -> bool:
        """Whether an answer is missing that is needed."""
        return any(one.required and facts.get(one.name) is None for one in self.arising(facts))


PARTS = (
    Part("identity", (CIVILITY, FIRST_NAME, LAST_NAME, BIRTH_DATE_NEEDED)),
    Part("contacts", (E_MAIL, PHONE, GUARDIAN, GUARDIAN_PHONE)),
    Part("sought", (SEEKS, DOMAIN, METIERS)),
    Part("availability", (ZONES, AVAILABLE_FROM, AVAILABLE_UNTIL)),
    Part("project", (LEVEL, PROJECT)),
)


# What referents alone see; the rest of a file is the team's to see too (A11).
OF_SEARCH = PARTS[2:]


def part_called(name: str) -> Part:
    """The part of this name."""
    return next(part for part in PARTS if part.name == name)


def facts_of(candidate: Candidate) -> dict[str, Any]:
    """All that a file holds, by the name of its question: nothing stands for what is not known."""
    return known_facts(candidate, SOUGHT) | {"project": candidate.project or None}


def search_of(candidate: Candidate) -> list[tuple[Question, Any]]:
    """What someone looks for, each question with its answer, nothing where there is none."""
    facts = facts_of(candidate)
    return [(one, facts.get(one.name)) for part in OF_SEARCH for one in part.questions]


def missing_parts(facts: Given) -> list[Part]:
    """The parts that lack an answer, in the order in which they are asked (P30)."""
    return [part for part in PARTS if part.lacks(facts)]


def may_write(by: Person, candidate: Candidate) -> bool:
    """Whether this person can write this file: whose it is, and the referents of the place that accompanies them."""
    if isinstance(by, Candidate):
        return bool(by.id == candidate.id)
    return may_change_accompaniment(by, Accompaniment.of(candidate))


def version_of(part: Part, facts: Given) -> str:
    """What is another one once an answer of the part is another."""
    told = [(one.name, facts.get(one.name)) for one in part.questions]
    return sha256(json.dumps(told, default=str).encode()).hexdigest()[:32]


@act
def write_part(by: Person, candidate: Candidate, part: Part, given: Given, seen: str | None = None) -> Candidate:
    """Answer questions of one part, at any time (P31): only what was given changes. `seen` is what was read.

    An e-mail address that a referent writes counts at once, not confirmed; whose it is changes theirs by a code
    (address.py). An invitation that waits ends, and leaves anew. The journal says so in a line of its own, and the
    referents are told. Whose file it is is told when somebody else wrote in it. Raises Refused.
    """
    held = Candidate.locked(candidate.id)
    if not may_write(by, held):
        raise Refused("not_yours")
    known = facts_of(held)
    if seen is not None and seen != version_of(part, known):
        raise Refused("edited_meanwhile")
    changed = _changes(part, known, given)
    if not changed:
        return held
    if by == held and "email" in changed and held.email is not None:
        raise Refused("email_by_code")
    keep_answers(held, changed)
    forget_answers(held, [name for name, value in changed.items() if value is None])
    note_activity(held)
    record(by, "write_part", held, part=part.name)
    if by != held:
        # Of another address they are told even when they knew of the rest.
        _tell_candidate(by, held, "address" if "email" in changed else "file")
    if "email" in changed:
        _invite_there(by, held, known)
        _tell_referents(by, held)
    return held


def faults_of(part: Part, known: Given, given: Given) -> dict[str, Refused]:
    """Why each answer that would change is refused, by the name of its question."""
    whole, faults = {**known, **given}, {}
    for one in _said(part, known, given):
        try:
            one.read(whole)
        except Refused as refused:
            faults[one.name] = refused
    return faults


def _tell_candidate(by: Person, candidate: Candidate, what: str) -> None:
    """Once a day for each who writes: a file is filled in with the person, part after part."""
    tell(candidate, Kind.FILE_WRITTEN, candidate, key=f"{what}-{candidate.id}-{by.id}-{today()}", by=str(by))


def _invite_there(by: Person, candidate: Candidate, known: Given) -> None:
    """An invitation that was sent to the former address ends, and leaves for the new one."""
    if isinstance(by, Staff) and known["email"] is not None and newest_invitation(candidate):
        issue_invitation(by, candidate)


def _tell_referents(by: Person, candidate: Candidate) -> None:
    """Another address is a line of its own, and known to who accompanies: it may be someone else's doing."""
    record(by, "change_email", candidate)
    for referent in referents_there_for(candidate):
        if by != referent:
            tell(referent, Kind.EMAIL_CHANGED, candidate)


def _said(part: Part, known: Given, given: Given) -> list[Question]:
    """The questions answered otherwise than is known. A guardian is a name and a number: neither changes alone."""
    arising = part.arising({**known, **given})
    said = {one.name for one in arising if one.name in given and given[one.name] != known.get(one.name)}
    if said & OF_GUARDIAN:
        said |= OF_GUARDIAN
    return [one for one in arising if one.name in said]


def _changes(part: Part, known: Given, given: Given) -> dict[str, Any]:
    """The answers that differ from what is known."""
    whole = {**known, **given}
    read = {one.name: one.read(whole) for one in _said(part, known, given)}
    changed = {name for name, value in read.items() if value != known.get(name)}
    if changed & OF_GUARDIAN:
        changed |= OF_GUARDIAN
    return {name: value for name, value in read.items() if name in changed}
