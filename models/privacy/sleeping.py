"""An account at rest sends nothing and is told of no offer; all that is in it can still be read (P38, P39)."""

from models.acts import act, record
from models.alerts.keeping import rest, watch_again
from models.applications import moves
from models.applications.application import Application
from models.applications.undoable import settle_all_of
from models.database import now
from models.mentoring.mentoring import Mentoring, MentoringState
from models.mentoring.steps import take
from models.people.candidate import Candidate
from models.refusal import Refused


@act
def sleep(by: Candidate) -> None:
    """Put one's account to sleep: what waits for an answer is withdrawn. Raises Refused when it sleeps already."""
    held = Candidate.locked(by.id)
    if held.asleep_since is not None:
        raise Refused("asleep_already")
    # An employer who undid an answer now would wake what it had ended.
    settle_all_of(held)
    waiting = Application.select().where(Application.candidate == held, Application.pending())
    for application in waiting.order_by(Application.id):
        moves.withdraw(application, held)
    for mentoring in Mentoring.running_of(held):
        if mentoring.state == MentoringState.ASKED:
            take("withdraw", mentoring, held)
    rest(held)
    _set_asleep(held, now())
    record(held, "sleep", held)


@act
def wake(by: Candidate) -> None:
    """Wake it: nothing that was withdrawn is sent again by itself. Raises Refused when it does not sleep."""
    held = Candidate.locked(by.id)
    if held.asleep_since is None:
        raise Refused("awake_already")
    _set_asleep(held, None)
    watch_again(held)
    record(held, "wake", held)


def may_send_again(candidate: Candidate) -> list[Application]:
    """What was withdrawn and can still be answered, the latest first: an offer that is open, or a company."""
    own = Application.select().where(Application.candidate == candidate, Application.withdrawn)
    found = Application.whole([row.id for row in own.order_by(Application.id.desc())]).values()
    again = [one for one in found if one.offer is None or one.offer.is_open]
    return sorted((one for one in again if moves.may(candidate, "reactivate", one)), key=lambda one: -one.id)


def _set_asleep(candidate: Candidate, since: object) -> None:
    Candidate.update(asleep_since=since).where(Candidate.id == candidate.id).execute()
