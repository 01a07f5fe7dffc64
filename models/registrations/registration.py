"""Requests to be accompanied by a place, and their decisions (A06 to A08)."""

from datetime import timedelta
from enum import StrEnum

from peewee import SQL, BooleanField, DateTimeField, ForeignKeyField, IntegerField, TextField

from models.database import Choice, Query, Table, now
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.staff import Staff

TOO_LONG = timedelta(days=3)


class RegistrationState(StrEnum):
    """What a referent of the place has decided (A08)."""

    PENDING = "pending"
    VALIDATED = "validated"
    REFUSED = "refused"


class Registration(Table):
    """A candidate asks an establishment to accompany them. Refused, they may ask again: the later request counts."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", backref="registrations", index=False)
    candidate_id: int
    establishment = ForeignKeyField(Establishment, on_delete="RESTRICT", backref="registrations", index=False)
    establishment_id: int
    state = Choice(RegistrationState, default=RegistrationState.PENDING)
    counts = BooleanField(default=True)
    refusal = TextField(default="")
    decided_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    decided_at = DateTimeField(null=True)
    reminded = IntegerField(default=0)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("establishment", "state", "counts", "created_at", "id"), False), (("candidate", "id"), False))

    @classmethod
    def latest_of(cls, candidate: Candidate) -> "Registration | None":
        """The request that counts, if this person ever made one."""
        return cls.get_or_none(cls.candidate == candidate, cls.counts)

    @classmethod
    def waiting(cls) -> Query:
        """Those that a referent has to answer, each with its candidate."""
        return cls.select(cls, Candidate).join(Candidate).where(cls.counts, cls.state == RegistrationState.PENDING)

    @classmethod
    def waiting_long(cls) -> Query:
        """Those that nobody has answered for days."""
        return cls.waiting().where(cls.created_at < now() - TOO_LONG)


# Of one person, one request counts: two at the same instant meet here.
_ONE = Registration.index(Registration.candidate, unique=True, where=SQL("counts"), name="registration_counts")
Registration.add_index(_ONE)
