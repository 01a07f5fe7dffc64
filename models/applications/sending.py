"""Sending an application: who may, what must be there first, and what the referent's gate makes of it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from models import journal
from models.applications.application import Application, Gate, State
from models.applications.moves import attach
from models.database import now, transaction
from models.documents.document import Document
from models.notices.notice import tell
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company
from models.organisations.convention import GateRule
from models.organisations.membership import members_of, referents_of
from models.people.candidate import Candidate, CandidateState
from models.refusal import Refused
from models.validation import checked_text
from settings import settings


def sent_to(candidate: Candidate, offer: Offer) -> Application | None:
    """The application already sent to this offer, if any (P22)."""
    application: Application | None = Application.get_or_none(
        Application.candidate == candidate, Application.offer == offer
    )
    return application


def missing_facts(candidate: Candidate) -> list[str]:
    """What a candidate must say before a first application: civility (P16), birth date, a minor's guardian (A13)."""
    missing = [fact for fact in ("civility", "birth_date") if getattr(candidate, fact) is None]
    if candidate.is_minor and candidate.guardian is None:
        missing.append("guardian")
    return missing


def check_may_apply(candidate: Candidate, company: Company, offer: Offer | None) -> None:
    """Whether this candidate may apply there now. Raises Refused with the first reason why not."""
    if candidate.state != CandidateState.ACTIVE:
        raise Refused(f"account_{candidate.state}")
    if offer is not None:
        _check_offer_open(candidate, offer)
    if company.blocked or not company.active:
        raise Refused("company_blocked", company=company.name)
    if offer is None and _sent_recently(candidate, company):
        raise Refused("spontaneous_again", hours=settings().spontaneous_hours)
    _check_age(candidate)


def _check_offer_open(candidate: Candidate, offer: Offer) -> None:
    if already := sent_to(candidate, offer):
        raise Refused("already_applied", application=already.id)
    if offer.state != OfferState.PUBLISHED:
        raise Refused("offer_closed", offer=offer.id, closed_at=offer.closed_at)
    if offer.by_mail_only:
        raise Refused("by_mail_only", email=offer.contact_email)


def _sent_recently(candidate: Candidate, company: Company) -> bool:
    since = now() - timedelta(hours=settings().spontaneous_hours)
    same = (Application.candidate == candidate) & (Application.company == company) & Application.offer.is_null()
    return bool(Application.select().where(same, Application.created_at > since).exists())


def _check_age(candidate: Candidate) -> None:
    convention = candidate.convention
    if convention is None or convention.under_age is None or candidate.age is None:
        return
    if candidate.age >= convention.under_age:
        raise Refused("too_old", limit=convention.under_age, convention=convention.name)


def send(
    candidate: Candidate,
    company: Company,
    offer: Offer | None,
    message: str,
    documents: Sequence[Document],
    note: str = "",
    help_asked: bool = False,
) -> Application:
    """Send an application once. It waits for the referent, or reaches the employer at once where the convention says.

    Raises Refused when the candidate may not apply, a fact is missing, there is no CV (P25), or a document is not
    theirs or must not travel (A19).
    """
    with transaction():
        held = Candidate.locked(candidate.id)
        place = Offer.get_by_id(offer.id) if offer else None
        employer: Company = place.company if place else Company.get_by_id(company.id)
        check_may_apply(held, employer, place)
        if missing := missing_facts(held):
            raise Refused("facts_missing", fact=missing[0])
        application = _create(held, employer, place, checked_text(message, "message"), note, help_asked)
        attach(application, documents)
        journal.write(held, "send", application, None, application.gate)
        _tell(application)
    return application


def _create(
    candidate: Candidate, company: Company, offer: Offer | None, message: str, note: str, help_asked: bool
) -> Application:
    application = Application(
        candidate=candidate,
        establishment=candidate.establishment_id,
        company=company,
        offer=offer,
        message=message,
        note=checked_text(note, None),
        help_asked=help_asked,
        gate=Gate.AWAITING if _referent_reads(candidate, help_asked) else Gate.VALIDATED,
        state=State.NEW,
    )
    if application.gate == Gate.VALIDATED:
        application.expect_answer(timedelta(days=settings().answer_days))
    application.save()
    return application


def _referent_reads(candidate: Candidate, help_asked: bool) -> bool:
    convention = candidate.convention
    return help_asked or convention is None or convention.gate == GateRule.ALWAYS


def _tell(application: Application) -> None:
    audience: Any = (
        referents_of(application.establishment_id)
        if application.gate == Gate.AWAITING
        else members_of(application.company_id)
    )
    kind = "application_to_read" if application.gate == Gate.AWAITING else "application_received"
    for staff in audience:
        tell(staff, kind, key=f"{kind}:{application.id}:{staff.id}", application=application.id)
