"""Reminders to employers who have not answered yet, so that no candidate waits in silence."""

from datetime import timedelta

from models import journal
from models.applications.application import Application, Gate
from models.database import now, transaction
from models.notices.notice import tell
from models.organisations.membership import members_of
from models.people.candidate import Candidate


def unanswered(day: int, limit: int = 200) -> list[Application]:
    """Applications that an employer has had for `day` days or more without an answer, not yet reminded of at `day`."""
    waiting = Application.pending() & (Application.gate == Gate.VALIDATED)
    due = (Application.reminded < day) & (Application.received_at <= now() - timedelta(days=day))
    return list(Application.select().where(waiting, due).order_by(Application.received_at).limit(limit))


def remind(application: Application, day: int) -> bool:
    """Remind the company's members, once for each day of the calendar of reminders. Says whether we were the one to."""
    with transaction():
        # Like every move about this candidate, so that none of them waits for us while we wait for it.
        Candidate.locked(application.candidate_id)
        first = (Application.id == application.id) & (Application.reminded < day)
        if not Application.update(reminded=day).where(first, Application.pending()).execute():
            return False
        journal.write(None, "remind", application, day=day)
        for staff in members_of(application.company_id):
            key = f"remind:{application.id}:{day}:{staff.id}"
            tell(staff, "application_remind", key=key, application=application.id, day=day)
    return True
