"""Sending an application: who may, what must be there first, and what the referent's gate makes of it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from models.acts import act, record
from models.applications import undoable
from models.applications.application import Application, Gate
from models.applications.attachment import attach
from models.applications.audience import Audience, audience
from models.applications.undoable import SEND
from models.conversations.conversation import EMAIL
from models.database import now
from models.documents.document import Document
from models.notices.notice import Kind
from models.notices.telling import tell
from models.offers.offer import Offer
from models.organisations.company import Company
from models.organisations.convention import Convention, GateRule
from models.people.candidate import Candidate
from models.people.profile import missing_facts
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from models.registrations.partners import partners_for
from models.registrations.standing import REASON_WHY_NOT, relation_of, standing_by
from models.validation import checked_text
from settings import settings


def sent_to(candidate: Candidate, offer: Offer) -> Application | None:
    """The application already sent to this offer, if any (P22)."""
    application: Application | None = Application.get_or_none(
        Application.candidate == candidate, Application.offer == offer
    )
    return application


def check_may_apply(candidate: Candidate, company: Company, offer: Offer | None) -> Accompaniment:
    """Whether this candidate may apply there now, and who accompanies them. Raises Refused with the first reason."""
    accompaniment = relation_of(candidate)
    if not isinstance(accompaniment, Accompaniment):
        raise Refused(REASON_WHY_NOT[standing_by(accompaniment)])
    check_may_prepare(candidate, company, offer)
    if candidate.birth_date is not None:
        check_first_age(accompaniment, candidate.birth_date)
    return accompaniment


def check_may_prepare(candidate: Candidate, company: Company, offer: Offer | None) -> None:
    """Whether an application there is worth preparing, even by who cannot send it yet. Raises Refused."""
    if candidate.asleep_since is not None:
        raise Refused("account_asleep")
    if offer is not None:
        _check_offer_open(candidate, offer)
    if not company.receives:
        raise Refused("company_blocked", company=company.name)
    if offer is None and not partners_for(candidate).where(Company.id == company.id).exists():
        raise Refused("not_a_partner", company=company.name)
    if offer is None and _sent_recently(candidate, company):
        raise Refused("spontaneous_again", hours=settings().spontaneous_hours)


def check_first_age(accompaniment: Accompaniment | None, born: date) -> None:
    """The convention's age limit, at the first application only: who turns 30 goes on (A01). Raises Refused."""
    if accompaniment is None or accompaniment.convention is None:
        return
    try:
        accompaniment.convention.check_age(born)
    except Refused:
        if not Application.select().where(Application.candidate == accompaniment.candidate_id).exists():
            raise


def is_too_old(candidate: Candidate) -> bool:
    """Whether this person's age, where it is known, leaves them no first application under their convention."""
    try:
        if candidate.birth_date is not None:
            check_first_age(Accompaniment.of(candidate), candidate.birth_date)
    except Refused:
        return True
    return False


def _check_offer_open(candidate: Candidate, offer: Offer) -> None:
    if already := sent_to(candidate, offer):
        raise Refused("already_applied", application=already.id)
    if not offer.is_open:
        raise Refused("offer_closed", offer=offer.id, closed_at=offer.ended_at)
    if offer.by_mail_only:
        raise Refused("by_mail_only", email=offer.contact_email)


def _sent_recently(candidate: Candidate, company: Company) -> bool:
    since = now() - timedelta(hours=settings().spontaneous_hours)
    same = (Application.candidate == candidate) & (Application.company == company) & Application.offer.is_null()
    return bool(Application.select().where(same, Application.created_at > since).exists())


@act
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
    held = Candidate.locked(candidate.id)
    place = Offer.get_by_id(offer.id) if offer else None
    employer: Company = place.company if place else Company.get_by_id(company.id)
    accompaniment = check_may_apply(held, employer, place)
    if missing_facts(held):
        raise Refused("facts_missing")
    application = Application(
        candidate=held,
        establishment=accompaniment.establishment_id,
        company=employer,
        offer=place,
        message=checked_text(message, "message_missing"),
        note=checked_text(note, None),
        help_asked=help_asked,
    )
    _set_out(application, accompaniment.convention)
    return _sent(application, documents)


def _set_out(application: Application, convention: Convention | None) -> None:
    """To the referent, or straight to the employer, who then has so many days."""
    if _referent_reads(convention, application.help_asked):
        application.gate, application.direct = Gate.AWAITING, False
        return
    application.gate, application.direct = Gate.VALIDATED, True
    application.expect_answer(timedelta(days=settings().answer_days))


def _referent_reads(convention: Convention | None, help_asked: bool) -> bool:
    return help_asked or convention is None or convention.gate == GateRule.ALWAYS


def _sent(application: Application, documents: Sequence[Document]) -> Application:
    """Kept with its documents, in the journal, told, and to be undone for a while."""
    application.save()
    attach(application, documents)
    record(application.candidate, SEND, application, None, application.gate)
    until = undoable.deadline()
    undoable.keep(application, SEND, application.candidate, until, None)
    _tell(application, until)
    return application


def _tell(application: Application, until: datetime | None) -> None:
    """Once it can no longer be undone, where it can be."""
    awaits = application.gate == Gate.AWAITING
    kind = Kind.APPLICATION_TO_READ if awaits else Kind.APPLICATION_RECEIVED
    for person in audience([Audience.REFERENTS if awaits else Audience.EMPLOYER], application):
        tell(person, kind, application, due_at=until)
    candidate = application.candidate
    if candidate.email is not None:
        # The chat's words, to keep (P23).
        tell(candidate, Kind.APPLICATION_SENT, application, due_at=until, address=(EMAIL, None))
