"""What being hired means for who is hired: the day to come, and the applications that it stopped."""

from models.applications.application import Application, State
from models.database import today
from models.people.candidate import Candidate


def hiring_ahead(candidate: Candidate) -> Application | None:
    """The hiring whose first day has not passed yet."""
    theirs = Application.visible_to(candidate).where(Application.state == State.ACCEPTED)
    found: Application | None = theirs.where(Application.starts_on >= today()).order_by(Application.starts_on).first()
    return found


def has_stopped_others(application: Application) -> bool:
    """Whether other applications of the same person ended because of a hiring."""
    others = Application.select().where(Application.candidate == application.candidate_id)
    return bool(others.where(Application.state == State.HIRED_ELSEWHERE).exists())
