"""Where a person stands: known, waiting, accompanied or refused; and whose file a member of staff may open."""

from enum import StrEnum
from typing import Any

from peewee import SQL, fn

from models.acts import act, record
from models.database import Query
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.reach import Person, reach
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration, RegistrationState


class Standing(StrEnum):
    """An account is inactive until a referent of the place validates it (A08), and after an accompaniment ended."""

    PENDING = "pending"
    ACTIVE = "active"
    REFUSED = "refused"
    FORMER = "former"


REASON_WHY_NOT = {
    Standing.PENDING: "account_pending",
    Standing.REFUSED: "account_refused",
    Standing.FORMER: "account_former",
}


def relation_of(candidate: Candidate) -> Accompaniment | Registration | None:
    """What someone's standing rests on: the accompaniment under way, else the request that counts."""
    return Accompaniment.of(candidate) or Registration.latest_of(candidate)


def standing_by(relation: Accompaniment | Registration | None) -> Standing:
    """Where someone stands by what `relation_of` gave."""
    if isinstance(relation, Accompaniment):
        return Standing.ACTIVE
    if relation is None or relation.state == RegistrationState.VALIDATED:
        return Standing.FORMER
    return Standing(relation.state)


def standing_of(candidate: Candidate) -> Standing:
    """Where this person stands now."""
    return standing_by(relation_of(candidate))


def establishment_of(candidate: Candidate) -> Establishment | None:
    """The place that accompanies this person, or that they asked last."""
    relation = relation_of(candidate)
    return relation.establishment if relation else None


def following(candidates: list[Candidate]) -> dict[int, tuple[Standing, Establishment | None]]:
    """Where each of these people stands, and the place that follows them, in two statements."""
    ids = [one.id for one in candidates]
    asked = Registration.select(Registration, Establishment).join(Establishment)
    requests = {one.candidate_id: one for one in asked.where(Registration.candidate.in_(ids), Registration.counts)}
    under_way = Accompaniment.select(Accompaniment, Establishment).join(Establishment)
    current = under_way.where(Accompaniment.candidate.in_(ids), Accompaniment.ended_at.is_null())
    accompanied = {one.candidate_id: one for one in current}
    relations = {id: accompanied.get(id) or requests.get(id) for id in ids}
    return {id: (standing_by(one), one.establishment if one else None) for id, one in relations.items()}


def pending_since() -> Query:
    """Since when a candidate has had a request that counts, to order them by."""
    asked: Query = Registration.select(Registration.created_at).where(Registration.candidate == Candidate.id)
    return asked.where(Registration.counts)


def candidates_visible_to(person: Person) -> Query:
    """Files that this person may open: one's own, those of one's establishments, all for the team (A11)."""
    if isinstance(person, Candidate):
        return Candidate.select().where(Candidate.id == person.id)
    if person.oversees:
        return Candidate.select()
    return Candidate.select().where(is_followed_in(person.establishment_ids))


def between_them_visible_to(table: Any, person: Person) -> Query:
    """Of what is between a candidate and a place: one's own; of the people whom one's places accompany, what is with
    these places; all for the team.
    """
    all_: Query = table.select()
    if isinstance(person, Candidate):
        return all_.where(table.candidate == person)
    if person.oversees:
        return all_
    followed = Candidate.select(Candidate.id).where(is_followed_in(person.establishment_ids))
    return all_.where(table.establishment.in_(person.establishment_ids), table.candidate.in_(followed))


def is_followed_in(establishments: list[int]) -> Any:
    """The condition of those whom one of these places accompanies, or has to answer, or answered no."""
    accompanied = Accompaniment.select(Accompaniment.candidate).where(
        Accompaniment.establishment.in_(establishments), Accompaniment.ended_at.is_null()
    )
    asked = Registration.select(Registration.candidate).where(
        Registration.establishment.in_(establishments),
        Registration.counts,
        Registration.state != RegistrationState.VALIDATED,
    )
    return Candidate.id.in_(accompanied) | Candidate.id.in_(asked)


def stands(standing: Standing) -> Any:
    """The condition of those who stand so."""
    return _stands(standing, Registration.select(Registration.candidate))


def stands_for(staff: Staff, standing: Standing) -> Any:
    """The same, of those whose files this person may open: nobody else's requests are read."""
    requests = Registration.select(Registration.candidate)
    if not staff.oversees:
        # Whom nobody accompanies they know by a request to their own places.
        requests = requests.where(Registration.establishment.in_(staff.establishment_ids))
    return _stands(standing, requests)


def _stands(standing: Standing, requests: Query) -> Any:
    if standing == Standing.ACTIVE:
        return _is_accompanied()
    if standing == Standing.FORMER:
        undecided = Registration.select(SQL("1")).where(
            Registration.candidate == Candidate.id,
            Registration.counts,
            Registration.state != RegistrationState.VALIDATED,
        )
        once = Accompaniment.select(Accompaniment.candidate).where(Accompaniment.ended_at.is_null(False))
        return Candidate.id.in_(once) & ~_is_accompanied() & ~fn.EXISTS(undecided)
    waiting = requests.where(Registration.counts, Registration.state == RegistrationState(standing))
    return Candidate.id.in_(waiting) & ~_is_accompanied()


def _is_accompanied() -> Any:
    # Not IN: PostgreSQL hashes its rows only while they fit its working memory, else reads them for each candidate;
    # and SQLite reads all of them first.
    mine = Accompaniment.select(SQL("1")).where(
        Accompaniment.candidate == Candidate.id, Accompaniment.ended_at.is_null()
    )
    return fn.EXISTS(mine)


def is_referent(staff: Staff, candidate: Candidate) -> bool:
    """Whether this person is a referent of the place that follows this candidate, or was asked to."""
    followed = Candidate.select().where(Candidate.id == candidate.id, is_followed_in(staff.establishment_ids))
    return bool(followed.exists())


def look_alikes(candidate: Candidate) -> Query:
    """Others with the same e-mail, or the same name and birth date: one person, or two?"""
    same = (Candidate.email == candidate.email) & Candidate.email.is_null(False)
    if candidate.birth_date is not None:
        same |= (Candidate.search_name == candidate.search_name) & (Candidate.birth_date == candidate.birth_date)
    return Candidate.select().where(same, Candidate.id != candidate.id, ~stands(Standing.REFUSED))


def look_alikes_known_to(staff: Staff, candidate: Candidate) -> Query:
    """Those of them whom this person follows: of others one learns that they are there, never who."""
    return look_alikes(candidate).where(is_followed_in(staff.establishment_ids))


@act
def note_opening(by: Staff, candidate: Candidate) -> None:
    """Who opens whose file is journalled (contradiction 7 of the sources). Raises Unreachable."""
    reach(candidates_visible_to(by), candidate.id)
    record(by, "open", candidate)
