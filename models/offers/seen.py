"""Which offers a candidate has looked at: an alert does not tell of them again."""

from collections.abc import Collection
from typing import Any

from peewee import CompositeKey, DateTimeField, ForeignKeyField

from models.database import Table, now
from models.offers.offer import Offer
from models.people.candidate import Candidate


class Seen(Table):
    """A candidate looked at an offer, for the first time then."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    offer = ForeignKeyField(Offer, on_delete="CASCADE")
    at = DateTimeField(default=now, index=True)

    class Meta:
        primary_key = CompositeKey("candidate", "offer")


def note_seen(candidate: Candidate, offer: Offer) -> None:
    """This person looks at it now."""
    Seen.insert(candidate=candidate, offer=offer).on_conflict_ignore().execute()


def seen_by(candidates: Collection[int], offers: Collection[int]) -> set[tuple[int, int]]:
    """Those of these pairs of a candidate and an offer that were looked at."""
    theirs = Seen.candidate.in_(list(candidates)) & Seen.offer.in_(list(offers))
    rows: Any = Seen.select(Seen.candidate, Seen.offer).where(theirs).tuples()
    return set(rows)
