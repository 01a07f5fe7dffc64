"""Applications: what was sent, where it stands, and the only moves that can change that.

Three separate facts: the referent's gate, the employer's state, the candidate's switch. `MOVES` in
`moves.py` is the whole law.
"""

from collections.abc import Collection
from datetime import timedelta
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Any

from peewee import JOIN, SQL, BooleanField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField

from models.applications.reason import Reason
from models.database import Choice, Query, Table, local, now, today, written_out
from models.offers.offer import Offer
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.reach import Person
from models.people.staff import Staff


class Gate(StrEnum):
    """Whether the referent let the application through to the employer (A30)."""

    AWAITING = "awaiting"
    SENT_BACK = "sent_back"
    VALIDATED = "validated"


class Sender(StrEnum):
    """Who sent it: the candidate, a prescriber's member for them (I31), or the company itself (I01)."""

    CANDIDATE = "candidate"
    PRESCRIBER = "prescriber"
    COMPANY = "company"


class State(StrEnum):
    """What the employer made of it (I23); or that nothing came of it, after a time that the team sets."""

    NEW = "new"
    PROCESSING = "processing"
    POSTPONED = "postponed"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    HIRED_ELSEWHERE = "hired_elsewhere"
    NO_ANSWER = "no_answer"


# What people read where a fact alone would mislead: nobody read it at the gate; the hiring company is not "elsewhere".
DIRECT, HIRED_HERE = "direct", "hired_here"
TOLD_GATES, TOLD_STATES = (*Gate, DIRECT), (*State, HIRED_HERE)
PENDING = (State.NEW, State.PROCESSING, State.POSTPONED)


class Application(Table):
    """A candidate's application to an offer, or to a company without one (spontaneous).

    `direct`: the convention let it pass the gate unread. `gate_since`: since when a
    referent has had it to read. `hired_by` and `ended_from`: whose acceptance of another
    application ended this one, and what it was before.
    """

    candidate = ForeignKeyField(Candidate, on_delete="RESTRICT", index=False)
    candidate_id: int
    establishment = ForeignKeyField(Establishment, on_delete="RESTRICT", index=False)
    establishment_id: int
    company = ForeignKeyField(Company, on_delete="RESTRICT", index=False)
    company_id: int
    offer = ForeignKeyField(Offer, null=True, on_delete="RESTRICT", index=False)
    offer_id: int | None
    sender = Choice(Sender, default=Sender.CANDIDATE)
    sent_by = ForeignKeyField(Staff, null=True, on_delete="SET NULL", index=False, backref="sent")
    message = TextField()
    note = TextField(default="")
    help_asked = BooleanField(default=False)
    gate = Choice(Gate, default=Gate.AWAITING)
    gate_comment = TextField(default="")
    gate_since = DateTimeField(default=now)
    gate_reminded = IntegerField(default=0)
    direct = BooleanField(default=False)
    state = Choice(State, default=State.NEW)
    withdrawn = BooleanField(default=False)
    handler = ForeignKeyField(Staff, null=True, on_delete="SET NULL", index=False, backref="handled")
    handler_id: int | None
    answer = TextField(default="")
    reason = ForeignKeyField(Reason, null=True, on_delete="RESTRICT", index=False)
    reason_id: int | None
    private_note = TextField(default="")
    hired_by = ForeignKeyField(Company, null=True, on_delete="RESTRICT", index=False, backref="hirings")
    hired_by_id: int | None
    ended_from: Any = Choice(State, null=True)
    starts_on = DateField(null=True)
    ends_on = DateField(null=True)
    received_at = DateTimeField(null=True)
    answer_expected_on = DateField(null=True)
    answered_at = DateTimeField(null=True)
    days_to_answer = IntegerField(null=True)
    reminded = IntegerField(default=0)
    silence_told = BooleanField(default=False)
    revision = IntegerField(default=0)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = (
            # One application per candidate and offer (P22): two presses at the same instant meet here.
            (("candidate", "offer"), True),
            (("offer", "gate"), False),
            (("created_at", "id"), False),
            (("candidate", "created_at", "id"), False),
            (("company", "gate", "created_at", "id"), False),
            (("company", "state", "created_at", "id"), False),
            (("establishment", "created_at", "id"), False),
        )

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """One's own; those of one's establishments (I20, I21); those that reached one's companies; all for the team."""
        if isinstance(person, Candidate):
            return cls.select().where(cls.candidate == person)
        if person.oversees:
            return cls.select()
        shares = cls.shares_of(person)
        return cls.select().where(reduce(or_, shares) if shares else cls.id.in_([]))

    @classmethod
    def shares_of(cls, staff: Staff) -> list[Any]:
        """What a member of organisations may see, as a condition for each of these: an index serves every one."""
        sent = [cls.establishment == one for one in staff.establishment_ids]
        reached = cls.gate == Gate.VALIDATED
        return sent + [(cls.company == one) & reached for one in staff.company_ids]

    @classmethod
    def whole(cls, ids: Collection[int]) -> "dict[int, Application]":
        """These applications with all that their words need, in one query."""
        return {application.id: application for application in cls.whole_query().where(cls.id.in_(ids))}

    @classmethod
    def whole_query(cls) -> Query:
        """All, each with what its words need."""
        query: Query = (
            cls.select(cls, Candidate, Company, Offer, Reason)
            .join(Candidate)
            .switch(cls)
            .join(Company)
            .switch(cls)
            .join(Offer, JOIN.LEFT_OUTER)
            .switch(cls)
            .join(Reason, JOIN.LEFT_OUTER)
        )
        return query

    @property
    def title(self) -> str | None:
        """The offer's title; nothing for a spontaneous application."""
        return self.offer.title if self.offer else None

    @classmethod
    def pending(cls) -> Any:
        """The condition of those to which an answer can still come."""
        return cls.state.in_(written_out(PENDING)) & ~cls.withdrawn

    @property
    def is_pending(self) -> bool:
        """Whether an answer can still come."""
        return not self.withdrawn and self.state in PENDING

    @classmethod
    def unanswered(cls) -> Any:
        """The condition of those of which nothing was said yet: what is kept for later was answered, for now (I24)."""
        return cls.pending() & (cls.state != State.POSTPONED)

    @property
    def is_unanswered(self) -> bool:
        """Whether nothing was said of it yet."""
        return self.is_pending and self.state != State.POSTPONED

    @property
    def is_at_gate(self) -> bool:
        """Whether it is with the referent, or with the candidate to be corrected: the employer has nothing yet."""
        return self.gate != Gate.VALIDATED and self.state in PENDING

    @property
    def is_hired_here(self) -> bool:
        """Whether it ended because the same company hires the person by another application."""
        return self.state == State.HIRED_ELSEWHERE and self.hired_by_id == self.company_id

    @classmethod
    def hired_here(cls) -> Any:
        """The condition of those that ended because the same company hires the person."""
        # Only what ended so has a `hired_by`; without a value, one can group by it.
        return cls.hired_by == cls.company

    @property
    def told_gate(self) -> str:
        """Where its gate stands, one of TOLD_GATES."""
        return DIRECT if self.direct else self.gate

    @property
    def told_state(self) -> str:
        """Its state, one of TOLD_STATES."""
        return HIRED_HERE if self.is_hired_here else self.state

    @property
    def asks_for_help(self) -> bool:
        """Whether the candidate waits for their referent's help: nobody has read it yet."""
        return self.help_asked and self.gate == Gate.AWAITING and self.is_pending

    @property
    def days_late(self) -> int:
        """For how many days the answer has been expected."""
        if not self.is_unanswered or self.answer_expected_on is None:
            return 0
        return max((today() - self.answer_expected_on).days, 0)

    def expect_answer(self, within: timedelta) -> None:
        """The employer has it from now on, and its answer is expected before a day that the candidate can see."""
        self.received_at = now()
        self.answer_expected_on = today() + within

    def note_answer(self) -> None:
        """The employer has said something: the first time counts, in days as people here count them."""
        self.reminded = 0  # what is kept for later is reminded of by another calendar
        if self.answered_at is None and self.received_at is not None:
            self.answered_at = now()
            self.days_to_answer = (today() - local(self.received_at).date()).days


# What the first pages count and show: for the team, for a referent, for an employer.
_PENDING = SQL("state IN ('new', 'processing', 'postponed') AND NOT withdrawn")
for _name, *_columns in (
    ("application_pending", Application.created_at, Application.id),
    # The reminders' list: by how long the employer has had it.
    ("application_pending_received", Application.gate, Application.received_at, Application.id),
    ("application_pending_at_gate", Application.gate, Application.created_at, Application.id),
    (
        "application_pending_of_establishment",
        Application.establishment,
        Application.gate,
        Application.created_at,
        Application.id,
    ),
    (
        "application_pending_of_company",
        Application.company,
        Application.gate,
        Application.answer_expected_on,
        Application.id,
    ),
):
    Application.add_index(Application.index(*_columns, where=_PENDING, name=_name))
# Whoever has a hundred thousand of them sees on the first page how many stand where (I15), and of which offer.
for _name, *_columns in (
    (
        "application_stands_of_establishment",
        Application.establishment,
        Application.withdrawn,
        Application.gate,
        Application.state,
        Application.hired_by,
        Application.company,
    ),
    (
        "application_stands_of_company",
        Application.company,
        Application.gate,
        Application.offer,
        Application.withdrawn,
        Application.state,
        Application.hired_by,
    ),
):
    Application.add_index(Application.index(*_columns, name=_name))
# Few ask their referent for help: these are found without reading the others that wait.
_HELP = SQL("state IN ('new', 'processing', 'postponed') AND NOT withdrawn AND help_asked")
_OF_HELP = (Application.establishment, Application.gate, Application.created_at, Application.id)
Application.add_index(Application.index(*_OF_HELP, where=_HELP, name="application_pending_with_help"))
# How long a company takes to answer: see answering.py.
Application.add_index(
    Application.index(
        Application.company,
        Application.answered_at,
        Application.days_to_answer,
        where=SQL("answered_at IS NOT NULL"),
        name="application_answered",
    )
)
