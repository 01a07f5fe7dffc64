"""A referent of the place answers a request: the account opens, or the person reads why not (A08)."""

from typing import cast

from models.acts import act, record
from models.database import now
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.convention import Convention
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment, begin
from models.registrations.registration import Registration, RegistrationState
from models.registrations.standing import Standing
from models.validation import checked_text


def refusal(by: Staff, registration: Registration | None) -> Refused | None:
    """Why this person cannot validate or refuse this request now, or nothing when they can."""
    if registration is None or not registration.counts or registration.establishment_id not in by.establishment_ids:
        return Refused("not_yours")
    return Refused("account_decided") if registration.state != RegistrationState.PENDING else None


def check_may_decide(by: Staff, registration: Registration | None) -> Registration:
    """The request, when this person can validate or refuse it now. Raises Refused."""
    if refused := refusal(by, registration):
        raise refused
    return cast(Registration, registration)


def former_convention(registration: Registration) -> Convention | None:
    """The convention that this person had there last; who had none is put under none unless their referent says so."""
    there = Accompaniment.establishment == registration.establishment_id
    theirs = Accompaniment.select().where(Accompaniment.candidate == registration.candidate_id, there)
    last = theirs.order_by(Accompaniment.id.desc()).first()
    return last.convention if last else None


@act
def validate(candidate: Candidate, by: Staff, convention: Convention | None = None) -> Candidate:
    """A referent of the establishment validates the account: they accompany this person from now on.

    The candidate can apply, and is told by whom. Raises Refused, also when the convention is not for their age (A01).
    """
    request = _decide("validate", candidate, by, RegistrationState.VALIDATED)
    begin(request.candidate, request.establishment, convention, by)
    return request.candidate


@act
def refuse(candidate: Candidate, by: Staff, reason: str) -> Candidate:
    """A referent of the establishment refuses the account, with a reason that the candidate reads."""
    refusal = checked_text(reason, "reason_missing")
    return _decide("refuse", candidate, by, RegistrationState.REFUSED, refusal).candidate


def _decide(verb: str, candidate: Candidate, by: Staff, after: RegistrationState, refusal: str = "") -> Registration:
    held = Candidate.locked(candidate.id)
    request = check_may_decide(by, Registration.latest_of(held))
    request.state, request.refusal, request.decided_by, request.decided_at = after, refusal, by, now()
    request.candidate = held
    request.save()
    told = Standing.ACTIVE if after == RegistrationState.VALIDATED else Standing.REFUSED
    record(by, verb, held, Standing.PENDING, told, establishment=request.establishment_id)
    kind = Kind.ACCOUNT_VALIDATE if after == RegistrationState.VALIDATED else Kind.ACCOUNT_REFUSE
    tell(held, kind, request)
    return request
