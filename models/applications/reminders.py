"""Reminders to those who keep a candidate waiting: of all that waits with them, at most one message a day.

A day is one as people here count them, so that whatever is due today is due from its first hour.
"""

from collections.abc import Collection
from datetime import timedelta
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from models.acts import act, record
from models.applications.application import Application, Gate, State
from models.database import Query, Table, start_of, today
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.organisations.membership import members_by_company, referents_by_establishment
from models.people.candidate import Candidate
from models.registrations.registration import Registration, RegistrationState
from settings import settings

MOST_PLACES = 20
DAYS_TO_READ = (3, 7)
# What is kept for later was answered, for now: a month apart, for half a year.
DAYS_KEPT = (30, 60, 90, 120, 150, 180)


class Calendar(NamedTuple):
    """Rows that wait, since when, the last day at which they were reminded of, and all days at which they are."""

    waiting: Any
    since: Any
    reminded: Any
    days: tuple[int, ...]

    def is_due(self, day: int) -> Any:
        """The condition of those that have waited for so many days and were not reminded of at that day."""
        return self.waiting & (self.reminded < day) & self._has_waited(day)

    def _has_waited(self, days: int) -> Any:
        return self.since < start_of(today() - timedelta(days=days - 1))

    def rows(self) -> Query:
        """All that are due at some day."""
        due = reduce(or_, map(self.is_due, self.days))
        # Said beside the others as well: an index is read up to the first day, and no further.
        query: Query = self.since.model.select().where(self.waiting, self._has_waited(self.days[0]), due)
        return query

    def take(self, among: Any) -> list[tuple[Any, int]]:
        """Note that these are reminded of: each at the latest day that is due, which settles the earlier ones."""
        taken: list[tuple[Any, int]] = []
        for day in reversed(self.days):
            update = self.since.model.update({self.reminded: day}).where(self.is_due(day), among)
            taken += [(row, day) for row in update.returning(self.since.model).execute()]
        return taken


def unanswered() -> Calendar:
    """What an employer has said nothing of (10, 20 and 28 days, a setting)."""
    waiting = Application.unanswered() & (Application.gate == Gate.VALIDATED)
    return Calendar(waiting, Application.received_at, Application.reminded, settings().reminder_days)


def kept_for_later() -> Calendar:
    """What an employer keeps for later."""
    waiting = Application.pending() & (Application.state == State.POSTPONED) & (Application.gate == Gate.VALIDATED)
    return Calendar(waiting, Application.answered_at, Application.reminded, DAYS_KEPT)


def unread() -> Calendar:
    """What a referent has not read."""
    waiting = Application.pending() & (Application.gate == Gate.AWAITING)
    return Calendar(waiting, Application.gate_since, Application.gate_reminded, DAYS_TO_READ)


def undecided() -> Calendar:
    """Requests that a referent has not answered."""
    waiting = Registration.counts & (Registration.state == RegistrationState.PENDING)
    return Calendar(waiting, Registration.created_at, Registration.reminded, DAYS_TO_READ)


@act
def remind_employers() -> int:
    """Tell the members of some companies of all that is due with them, twenty at most. How many companies had some."""
    calendars = unanswered(), kept_for_later()
    due = _places_due(Company, [calendar.rows().select(Application.company) for calendar in calendars])
    # Like every move about these candidates, so that none of them waits for us while we wait for it.
    _hold_candidates(calendars, Application.company.in_(due))
    companies = _claim_day(Company, due)
    taken = [row for calendar in calendars for row in calendar.take(Application.company.in_(companies))]
    for application, day in taken:
        record(None, "remind", application, day=day)
    members = members_by_company(companies)
    for company in Company.select().where(Company.id.in_(companies)).order_by(Company.id):
        theirs = sorted(application.id for application, _ in taken if application.company_id == company.id)
        for person in members[company.id] if theirs else ():
            _tell(person, Kind.APPLICATION_REMIND, company, applications=theirs)
    return len(due)


@act
def remind_referents() -> int:
    """Tell the referents of some places of all that is due with them, twenty at most. How many places had some."""
    queries = [unread().rows().select(Application.establishment), undecided().rows().select(Registration.establishment)]
    due = _places_due(Establishment, queries)
    _hold_candidates([unread()], Application.establishment.in_(due))
    places = _claim_day(Establishment, due)
    to_read = [row for row, _ in unread().take(Application.establishment.in_(places))]
    to_decide = [row for row, _ in undecided().take(Registration.establishment.in_(places))]
    referents = referents_by_establishment(places)
    for place in Establishment.select().where(Establishment.id.in_(places)).order_by(Establishment.id):
        theirs = {
            "applications": sorted(row.id for row in to_read if row.establishment_id == place.id),
            "registrations": sorted(row.id for row in to_decide if row.establishment_id == place.id),
        }
        for person in referents[place.id] if any(theirs.values()) else ():
            _tell(person, Kind.READING_REMIND, place, **theirs)
    return len(due)


def _places_due(model: type[Table], queries: list[Query]) -> list[int]:
    """Those where something is due and that were told nothing yet today."""
    found = model.id.in_(queries[0]) | model.id.in_(queries[1])
    due = model.select(model.id).where(found, _untold(model)).order_by(model.id).limit(MOST_PLACES)
    return [place.id for place in due]


def _untold(model: Any) -> Any:
    return model.reminded_on.is_null() | (model.reminded_on < today())


def _claim_day(model: Any, ids: Collection[int]) -> list[int]:
    """Of these places, those that we are the first to tell of today."""
    claim = model.update(reminded_on=today()).where(model.id.in_(ids), _untold(model)).returning(model.id)
    return sorted(place.id for place in claim.execute())


def _hold_candidates(calendars: Collection[Calendar], among: Any) -> None:
    theirs = [calendar.rows().select(Application.candidate).where(among) for calendar in calendars]
    list(Candidate.locking(reduce(or_, map(Candidate.id.in_, theirs))).order_by(Candidate.id))


def _tell(person: Any, kind: Kind, place: Company | Establishment, **ids: Any) -> None:
    key = f"{kind}:{place.id}:{person.id}:{today()}"
    tell(person, kind, place, key=key, priority=Priority.BULK, **ids)
