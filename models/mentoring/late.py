"""A company that says nothing is reminded, once, so that nobody waits for a mentor in silence."""

from datetime import timedelta
from typing import Any

from models.acts import act, record
from models.database import now
from models.mentoring.mentoring import Mentoring, MentoringState
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.membership import members_by_company
from models.people.candidate import Candidate

REMINDED_AFTER = timedelta(days=10)
MOST = 50


@act
def remind_of_mentorings() -> int:
    """Remind of what has waited for ten days, fifty at most. How many there were."""
    due = (Mentoring.state == MentoringState.ASKED) & ~Mentoring.reminded
    due &= Mentoring.created_at < now() - REMINDED_AFTER
    some = [one.id for one in Mentoring.select(Mentoring.id).where(due).order_by(Mentoring.id).limit(MOST)]
    if not some:
        return 0
    # Like every step of these candidates, so that none of them waits for us while we wait for it.
    theirs = Mentoring.select(Mentoring.candidate).where(Mentoring.id.in_(some))
    list(Candidate.locking(Candidate.id.in_(theirs)).order_by(Candidate.id))
    claim: Any = Mentoring.update(reminded=True).where(Mentoring.id.in_(some), due).returning(Mentoring)
    taken = sorted(claim.execute(), key=lambda one: one.id)
    members = members_by_company({one.company_id for one in taken})
    for one in taken:
        record(None, "remind", one)
        for member in members[one.company_id]:
            tell(member, Kind.MENTORING_REMIND, one, priority=Priority.BULK)
    return len(some)
