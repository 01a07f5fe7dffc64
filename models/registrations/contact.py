"""Whom a candidate can turn to: a person whose name they may read, in a place they can go to or call."""

from typing import NamedTuple

from models.organisations.establishment import Establishment
from models.organisations.membership import referents_of
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from models.registrations.standing import relation_of


class Contact(NamedTuple):
    """A place, and who is there for this person: their own referent, else all of the place."""

    place: Establishment
    referents: list[Staff]


def contact_of(candidate: Candidate) -> Contact | None:
    """The place that accompanies this person, or that they asked last, and its referents."""
    relation = relation_of(candidate)
    if relation is None:
        return None
    referents = list(referents_of(relation.establishment_id))
    own = relation.referent_id if isinstance(relation, Accompaniment) else None
    return Contact(relation.establishment, [one for one in referents if one.id == own] or referents)


def referents_there_for(candidate: Candidate) -> list[Staff]:
    """Those whom this person can turn to; nobody where no place is theirs."""
    contact = contact_of(candidate)
    return contact.referents if contact else []
