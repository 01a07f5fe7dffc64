"""How a candidate comes in: alone, then validated by a referent (A06 to A08), or created by a referent (A04)."""

from dataclasses import dataclass
from datetime import date

from models import journal
from models.conversations.conversation import Chat
from models.database import now, transaction
from models.notices.notice import tell
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.organisations.membership import referents_of
from models.people.candidate import Candidate, CandidateState, Civility, age_of
from models.people.guardian import Guardian
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_email, checked_name, checked_phone, checked_text

CONSENT_VERSION = "2026-11"
OLDEST = 100
YOUNGEST = 14


@dataclass(frozen=True)
class Identity:
    """What is asked of every candidate at the door."""

    first_name: str
    last_name: str
    email: str
    establishment: Establishment
    convention: Convention | None = None
    birth_date: date | None = None


def register(chat: Chat, identity: Identity) -> Candidate:
    """A candidate asks to be followed by an establishment: inactive until one of its referents validates (A08)."""
    if chat.consented_at is None:
        raise Refused("consent_missing")
    if chat.candidate is not None and chat.candidate.state != CandidateState.REFUSED:
        raise Refused("already_registered")
    with transaction():
        candidate = _create(identity, CandidateState.PENDING)
        candidate.consented_at, candidate.consent_version = chat.consented_at, CONSENT_VERSION
        candidate.save()
        chat.candidate = candidate
        chat.save()
        journal.write(candidate, "register", candidate, None, candidate.state)
        for staff in referents_of(identity.establishment.id):
            tell(
                staff,
                "registration_to_read",
                key=f"register:{candidate.id}:{staff.id}",
                candidate=candidate.id,
            )
    return candidate


def create(by: Staff, identity: Identity) -> Candidate:
    """A referent creates the account of someone they accompany: active at once. An invitation then links the chat."""
    if identity.establishment.id not in by.establishment_ids:
        raise Refused("not_yours")
    with transaction():
        candidate = _create(identity, CandidateState.ACTIVE)
        candidate.decided_by, candidate.decided_at = by, now()
        candidate.save()
        journal.write(by, "create", candidate, None, candidate.state)
    return candidate


def _create(identity: Identity, state: CandidateState) -> Candidate:
    if not identity.establishment.active:
        raise Refused("establishment_closed")
    if identity.convention is not None and identity.convention not in identity.establishment.conventions():
        raise Refused("convention")
    candidate: Candidate = Candidate.create(
        first_name=checked_name(identity.first_name),
        last_name=checked_name(identity.last_name),
        email=checked_email(identity.email),
        establishment=identity.establishment,
        convention=identity.convention,
        birth_date=checked_birth_date(identity.birth_date) if identity.birth_date else None,
        state=state,
    )
    return candidate


def validate(candidate: Candidate, by: Staff) -> Candidate:
    """A referent of the establishment validates the account: the candidate can apply, and is told by whom."""
    return _decide("validate", candidate, by, CandidateState.ACTIVE)


def refuse(candidate: Candidate, by: Staff, reason: str) -> Candidate:
    """A referent of the establishment refuses the account, with a reason that the candidate reads."""
    return _decide("refuse", candidate, by, CandidateState.REFUSED, refusal=checked_text(reason, "reason"))


def may_decide(by: Staff, candidate: Candidate) -> bool:
    """Whether this person can validate or refuse this account now."""
    return candidate.establishment_id in by.establishment_ids and candidate.state == CandidateState.PENDING


def may_invite(by: Staff, candidate: Candidate) -> bool:
    """Whether this person can give this candidate an invitation: a referent of theirs, once it is active (A04)."""
    return candidate.establishment_id in by.establishment_ids and candidate.state == CandidateState.ACTIVE


def _decide(verb: str, candidate: Candidate, by: Staff, after: CandidateState, refusal: str = "") -> Candidate:
    with transaction():
        held = Candidate.locked(candidate.id)
        if held.establishment_id not in by.establishment_ids:
            raise Refused("not_yours")
        if held.state != CandidateState.PENDING:
            raise Refused("account_decided", state=held.state)
        held.state, held.refusal, held.decided_by, held.decided_at = after, refusal, by, now()
        held.save()
        journal.write(by, verb, held, CandidateState.PENDING, after)
        tell(held, f"account_{verb}", key=f"account:{held.id}", candidate=held.id)
    return held


def complete(
    candidate: Candidate, civility: Civility | None, birth_date: date | None, guardian: tuple[str, str] | None
) -> None:
    """Keep the facts that a first application needs (P16, A13)."""
    with transaction():
        held = Candidate.locked(candidate.id)
        held.civility = civility or held.civility
        held.birth_date = checked_birth_date(birth_date) if birth_date else held.birth_date
        held.save()
        if guardian is not None:
            name, phone = checked_name(guardian[0]), checked_phone(guardian[1])
            Guardian.insert(candidate=held, name=name, phone=phone).on_conflict(
                conflict_target=[Guardian.candidate], preserve=[Guardian.name, Guardian.phone]
            ).execute()
        journal.write(held, "complete", held)


def checked_birth_date(day: date) -> date:
    """A birth date of someone between 14 and 100 years old. Raises Refused("birth_date")."""
    if not YOUNGEST <= age_of(day) <= OLDEST:
        raise Refused("birth_date")
    return day
