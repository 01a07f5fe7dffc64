"""Employers to whom someone may write without an offer (A28)."""

from models.database import Query
from models.organisations.company import partners_of
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment


def partners_for(candidate: Candidate | None) -> Query:
    """The partners of the convention under which this person is accompanied; all of them where there is none."""
    accompaniment = Accompaniment.of(candidate) if candidate else None
    return partners_of(accompaniment.convention if accompaniment else None)
