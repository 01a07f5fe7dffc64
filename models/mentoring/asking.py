"""Asking a partner company for a mentor: who may, of whom, how many at once."""

from models.acts import act, record
from models.mentoring.mentoring import Hope, Mentoring
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.company import Company
from models.organisations.membership import members_of
from models.people.candidate import Candidate
from models.refusal import Refused
from models.registrations.partners import partners_for
from models.registrations.standing import REASON_WHY_NOT, Standing, standing_of
from models.validation import checked_text

MOST_RUNNING = 3


def check_may_ask(candidate: Candidate, company: Company) -> None:
    """Whether this person may ask this company now. Raises Refused with the first reason why not."""
    standing = standing_of(candidate)
    if standing != Standing.ACTIVE:
        raise Refused(REASON_WHY_NOT[standing])
    if candidate.asleep_since is not None:
        raise Refused("account_asleep")
    if not company.receives:
        raise Refused("company_no_mentor", company=company.name)
    if not partners_for(candidate).where(Company.id == company.id).exists():
        raise Refused("mentor_not_a_partner", company=company.name)
    running = Mentoring.running_of(candidate)
    for one in running:
        if one.company_id == company.id:
            raise Refused("mentoring_running", mentoring=one.id)
    if len(running) >= MOST_RUNNING:
        raise Refused("mentorings_many", limit=MOST_RUNNING)


@act
def ask_for_mentor(by: Candidate, company: Company, hope: str, message: str) -> Mentoring:
    """Ask once; those who answer for the company are told. Raises Refused, Unreachable."""
    held = Candidate.locked(by.id)
    employer: Company = Company.get_by_id(company.id)
    check_may_ask(held, employer)
    if hope not in set(Hope):
        raise Refused("choice")
    words = checked_text(message, "message_missing")
    asked: Mentoring = Mentoring.create(candidate=held, company=employer, hope=Hope(hope), message=words)
    record(held, "ask", asked, None, asked.state)
    for member in members_of(employer.id):
        tell(member, Kind.MENTORING_ASKED, asked)
    return asked
