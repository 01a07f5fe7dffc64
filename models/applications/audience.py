"""Who is told of a move."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from models.applications.application import Application, Gate, Sender
from models.organisations.membership import members_of, referents_of
from models.people.reach import Person


class Audience(StrEnum):
    """Those whom a line of the table of moves can name."""

    CANDIDATE = "candidate"
    SENDER = "sender"
    REFERENTS = "referents"
    EMPLOYER = "employer"
    OTHER_EMPLOYER = "other employer"


def audience(names: Iterable[Audience], application: Application) -> list[Person]:
    """The people whom these words name, each once: someone can be referent and employer."""
    return list(dict.fromkeys(person for name in names for person in _PEOPLE[name](application)))


def _candidate(application: Application) -> list[Person]:
    return [application.candidate]


def _referents(application: Application) -> list[Person]:
    return list(referents_of(application.establishment_id))


def _sender(application: Application) -> list[Person]:
    """The prescriber's member who sent it, or the referents of the candidate who sent it themselves."""
    if application.sender == Sender.PRESCRIBER and application.sent_by is not None:
        return [application.sent_by]
    return _referents(application)


def _employer(application: Application) -> list[Person]:
    """The company's members, once it has reached them."""
    return list(members_of(application.company_id)) if application.gate == Gate.VALIDATED else []


def _other_employer(application: Application) -> list[Person]:
    """The same, where another company hires: one that hires by another application knows."""
    return [] if application.hired_by_id == application.company_id else _employer(application)


_PEOPLE: dict[Audience, Any] = {
    Audience.CANDIDATE: _candidate,
    Audience.SENDER: _sender,
    Audience.REFERENTS: _referents,
    Audience.EMPLOYER: _employer,
    Audience.OTHER_EMPLOYER: _other_employer,
}
