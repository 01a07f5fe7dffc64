"""Reminders to employers who have not answered yet, so that no candidate waits in silence."""

from datetime import timedelta

from models.acts import act, record
from models.applications.application import Application, Gate
from models.applications.audience import Audience, audience
from models.database import now
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.candidate import Candidate


def unanswered(day: int, limit: int = 200) -> list[Application]:
    """Applications that an employer has had for `day` days or more without an answer, not yet reminded of at `day`."""
    waiting = Application.unanswered() & (Application.gate == Gate.VALIDATED)
    due = (Application.reminded < day) & (Application.received_at <= now() - timedelta(days=day))
    return list(Application.select().where(waiting, due).order_by(Application.received_at).limit(limit))


@act
def remind(application: Application, day: int) -> bool:
    """Remind the company's members, once for each day of the calendar of reminders. Says whether we were the one to."""
    # Like every move about this candidate, so that none of them waits for us while we wait for it.
    Candidate.locked(application.candidate_id)
    first = (Application.id == application.id) & (Application.reminded < day)
    if not Application.update(reminded=day).where(first, Application.unanswered()).execute():
        return False
    record(None, "remind", application, day=day)
    for person in audience([Audience.EMPLOYER], application):
        key = f"remind:{application.id}:{day}:{person.id}"
        tell(person, Kind.APPLICATION_REMIND, application, key=key, priority=Priority.BULK, day=day)
    return True
