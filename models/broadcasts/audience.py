"""To whom a broadcast goes: criteria that the team chooses, asked of people as they are at that moment."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

from peewee import SQL, fn

from models.applications.application import Application, State
from models.database import Query
from models.notices.notice import Kind
from models.notices.preferences import can_be_told
from models.offers.kinds import Domain
from models.organisations.convention import Convention
from models.organisations.distance import LARGEST, communes_around, is_measured
from models.organisations.establishment import Establishment
from models.organisations.finding import is_in
from models.organisations.places import Commune, Place
from models.people.answer import Answer
from models.people.candidate import Candidate
from models.profiles.sought import DOMAIN
from models.profiles.zones import place_of
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration, RegistrationState


class Situation(StrEnum):
    """How someone stands, as the team calls it. All but the first two are accompanied."""

    EVERYONE = "everyone"
    PENDING = "pending"
    NOT_APPLIED = "not_applied"
    SEARCHING = "searching"
    HIRED = "hired"


@dataclass(frozen=True)
class Audience:
    """What people must answer to, all of it. `zone` is where the place that accompanies them lies."""

    convention: int | None = None
    establishment: int | None = None
    zone: str | None = None
    kilometres: int = 0
    domain: str | None = None
    situation: str = Situation.EVERYONE

    @classmethod
    def of(cls, values: dict[str, Any]) -> Self:
        """That which a row keeps."""
        return cls(**values)

    def kept(self) -> dict[str, Any]:
        """As a row keeps it."""
        return asdict(self)

    def check(self) -> None:
        """Raises Refused for criteria that do not exist."""
        known = self.domain in (None, *Domain) and self.situation in set(Situation)
        if not known or not 0 <= self.kilometres <= LARGEST:
            raise Refused("choice")
        for table, chosen in ((Convention, self.convention), (Establishment, self.establishment)):
            if chosen is not None and not table.select().where(table.id == chosen).exists():
                raise Refused("choice")
        if self.zone is not None:
            _check_measured(place_of(self.zone), self.kilometres)

    def people(self) -> Query:
        """Those who answer to it now, are awake, and can be told things."""
        answering = (Candidate.asleep_since.is_null(), self._stands(), *self._seeks(), can_be_told(Kind.BROADCAST))
        return Candidate.select().where(*answering)

    def _stands(self) -> Any:
        if self.situation == Situation.EVERYONE:
            return self._is_accompanied() | self._is_pending()
        if self.situation == Situation.PENDING:
            return self._is_pending()
        return self._is_accompanied() & self._has_come_so_far()

    def _is_accompanied(self) -> Any:
        theirs = Accompaniment.select(SQL("1")).where(
            Accompaniment.candidate == Candidate.id,
            Accompaniment.ended_at.is_null(),
            *self._of_places(Accompaniment.establishment),
        )
        if self.convention is not None:
            theirs = theirs.where(Accompaniment.convention == self.convention)
        return fn.EXISTS(theirs)

    def _is_pending(self) -> Any:
        """A request is under no convention yet."""
        under_way = Accompaniment.select(SQL("1")).where(
            Accompaniment.candidate == Candidate.id, Accompaniment.ended_at.is_null()
        )
        asked = Registration.select(SQL("1")).where(
            Registration.candidate == Candidate.id,
            Registration.counts,
            Registration.state == RegistrationState.PENDING,
            self.convention is None,
            *self._of_places(Registration.establishment),
        )
        return fn.EXISTS(asked) & ~fn.EXISTS(under_way)

    def _of_places(self, column: Any) -> list[Any]:
        conditions = []
        if self.establishment is not None:
            conditions.append(column == self.establishment)
        if self.zone is not None:
            conditions.append(column.in_(Establishment.select(Establishment.id).where(self._lies_there())))
        return conditions

    def _lies_there(self) -> Any:
        place = place_of(self.zone or "")
        if isinstance(place, Commune) and self.kilometres:
            return Establishment.commune.in_(communes_around(place.code, self.kilometres))
        return is_in(place, Establishment.commune)

    def _has_come_so_far(self) -> Any:
        theirs = Application.select(SQL("1")).where(Application.candidate == Candidate.id)
        if self.situation == Situation.NOT_APPLIED:
            return ~fn.EXISTS(theirs)
        hired = fn.EXISTS(theirs.where(Application.state == State.ACCEPTED, ~Application.withdrawn))
        return hired if self.situation == Situation.HIRED else ~hired

    def _seeks(self) -> list[Any]:
        if self.domain is None:
            return []
        said = Answer.select(SQL("1")).where(
            Answer.candidate == Candidate.id,
            Answer.question == DOMAIN.name,
            Answer.value.cast("text") == json.dumps(self.domain),
        )
        return [fn.EXISTS(said)]


def _check_measured(place: Place, kilometres: int) -> None:
    if kilometres and not (isinstance(place, Commune) and is_measured(place.code)):
        raise Refused("distance_unknown")
