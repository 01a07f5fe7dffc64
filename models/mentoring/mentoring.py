"""A mentoring: what a candidate asks of a partner company, and what became of it."""

from collections.abc import Collection
from enum import StrEnum
from typing import Any

from peewee import SQL, BooleanField, CharField, DateTimeField, ForeignKeyField, TextField

from models.database import Choice, Query, Table, now
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff
from models.registrations.standing import is_followed_in

LONGEST_MENTOR = 120


class Hope(StrEnum):
    """What someone hopes for of a mentor."""

    TRADE = "trade"
    INTERVIEWS = "interviews"
    ADVICE = "advice"
    PEOPLE = "people"


class MentoringState(StrEnum):
    """Where it stands: asked and answered by the company, or ended by one of the two."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


RUNNING = (MentoringState.ASKED, MentoringState.ACCEPTED)


class Mentoring(Table):
    """`contact`: how and when the candidate meets the mentor; `answer`: what the company wrote to the candidate."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    candidate_id: int
    company = ForeignKeyField(Company, on_delete="RESTRICT", index=False)
    company_id: int
    hope = Choice(Hope)
    message = TextField()
    state = Choice(MentoringState, default=MentoringState.ASKED)
    mentor = CharField(max_length=LONGEST_MENTOR, default="")
    contact = TextField(default="")
    answer = TextField(default="")
    answered_at = DateTimeField(null=True)
    reminded = BooleanField(default=False)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("candidate", "created_at"), False), (("company", "state", "created_at"), False))

    def __str__(self) -> str:
        return f"{self.candidate}, {self.company}"

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """One's own; those asked of one's companies, and those of the people whom one's places accompany; all for the
        team.
        """
        if isinstance(person, Candidate):
            return cls.select().where(cls.candidate == person)
        if person.oversees:
            return cls.select()
        followed = Candidate.select(Candidate.id).where(is_followed_in(person.establishment_ids))
        return cls.select().where(cls.company.in_(person.company_ids) | cls.candidate.in_(followed))

    @classmethod
    def in_turn(cls) -> tuple[Any, ...]:
        """Those without an answer, then the others, the latest first."""
        return (cls.state == MentoringState.ASKED).desc(), cls.created_at.desc(), cls.id.desc()

    @classmethod
    def waiting_for(cls, staff: Staff) -> Query:
        """Those that a company of this person has not answered, the longest first."""
        asked = cls.select().where(cls.company.in_(staff.company_ids), cls.state == MentoringState.ASKED)
        return asked.order_by(cls.created_at, cls.id)

    @classmethod
    def running_of(cls, candidate: Candidate) -> list["Mentoring"]:
        """Those of this person that wait or go on."""
        running = cls.select().where(cls.candidate == candidate, cls.state.in_(RUNNING))
        return list(running.order_by(cls.id))

    def is_followed_by(self, staff: Staff) -> bool:
        """Whether a place of this person accompanies the candidate."""
        followed = Candidate.select().where(Candidate.id == self.candidate_id, is_followed_in(staff.establishment_ids))
        return bool(followed.exists())

    def is_read_by(self, staff: Staff) -> bool:
        """Whether what was written is for this person: the company's until it is withdrawn, and the referents'; the
        team sees only where it stands.
        """
        is_of_company = self.company_id in staff.company_ids
        return (is_of_company and self.state != MentoringState.WITHDRAWN) or self.is_followed_by(staff)


_RUNNING = SQL("state IN ('asked', 'accepted')")
Mentoring.add_index(
    Mentoring.index(Mentoring.candidate, Mentoring.company, unique=True, where=_RUNNING, name="mentoring_running")
)


def whole(query: Query) -> Query:
    """The same, each with its candidate and its company."""
    joined: Query = query.select(Mentoring, Candidate, Company).join_from(Mentoring, Candidate)
    return joined.join_from(Mentoring, Company)


def mentorings_by_number(ids: Collection[int]) -> dict[int, Any]:
    """These, each with its candidate and its company."""
    return {one.id: one for one in whole(Mentoring.select().where(Mentoring.id.in_(ids)))}
