"""Acts that stood in each other's way: each kind of race begins at one instant, on connections of their own."""

from collections.abc import Callable
from typing import Any

from models.accounts import password, team
from models.accounts.colleagues import invite_again, invite_colleague
from models.accounts.invitation import Invitation
from models.applications import moves, undoing
from models.applications.application import Application
from models.conversations.conversation import EMAIL
from models.database import now, today
from models.notices.delivery import Delivery
from models.notices.queue import take
from models.organisations.membership import Membership
from models.people.staff import Staff
from models.refusal import Refused
from tests.acts import at_once
from tests.cast import PASSWORD, Cast

NEW = "une phrase pour la course"


def move_against_password(cast: Cast, round: int) -> list[Any]:
    """An employer moves an application, which tells a referent, who changes their password at that instant."""
    application = fresh(cast.application)
    verb = "accept" if moves.may(fresh(cast.chloe), "accept", application) else "cancel"
    given = {"starts_on": today(), "answer": "Bonjour."}
    known, wanted = (PASSWORD, NEW) if round % 2 == 0 else (NEW, PASSWORD)
    return at_once(
        lambda: moves.move(verb, application, fresh(cast.chloe), given),
        lambda: password.change(fresh(cast.bruno), known, wanted),
    )


def move_against_closing(cast: Cast, round: int) -> list[Any]:
    """The same, while the team closes the account of who is told, or opens it again."""
    application = fresh(cast.application)
    verb = "accept" if moves.may(fresh(cast.chloe), "accept", application) else "cancel"
    change = team.close_account if fresh(cast.bruno).active else team.open_account
    return at_once(
        lambda: moves.move(verb, application, fresh(cast.chloe), {"starts_on": today(), "answer": "Bonjour."}),
        lambda: change(fresh(cast.team), cast.bruno),
    )


def invitation_against_acceptance(cast: Cast, round: int) -> list[Any]:
    """An administrator invites a colleague again, who accepts the first invitation at that instant."""
    membership = invite_colleague(cast.chloe, cast.bakery, f"col{round}@pain.example", "Colette", "Roux")
    code = Invitation.get(Invitation.staff == membership.staff).code
    return at_once(
        lambda: invite_again(fresh(cast.chloe), Membership.get_by_id(membership.id)),
        lambda: password.choose_by_invitation(code, NEW),
    )


def undoing_against_sending(cast: Cast, round: int) -> list[Any]:
    """An employer takes a move back while its messages leave, and a colleague answers."""
    application = fresh(cast.application)
    verb = "accept" if moves.may(fresh(cast.chloe), "accept", application) else "cancel"
    moves.move(verb, application, fresh(cast.chloe), {"starts_on": today(), "answer": "Bonjour."})
    Delivery.update(due_at=now()).execute()
    other = "cancel" if verb == "accept" else "accept"
    undone, _, moved = at_once(
        lambda: undoing.undo(application, fresh(cast.chloe)),
        lambda: take(EMAIL, 10),
        lambda: moves.move(other, application, fresh(cast.chloe), {"starts_on": today(), "answer": "Bonjour."}),
    )
    return [None if isinstance(undone, str) else undone, moved]


RACES: list[Callable[[Cast, int], list[Any]]] = [
    move_against_password,
    move_against_closing,
    invitation_against_acceptance,
    undoing_against_sending,
]


def fresh(row: Any) -> Any:
    return type(row).get_by_id(row.id)


def prepared(cast: Cast) -> Cast:
    """With an application that the employer has, and a referent who is told."""
    cast.application = moves.validate(cast.apply(), cast.bruno)
    return cast


def run(race: Callable[[Cast, int], list[Any]], cast: Cast, rounds: int) -> None:
    """No deadlock reaches a person: each act is done, or refused by a rule."""
    for round in range(rounds):
        for outcome in race(cast, round):
            assert outcome is None or isinstance(outcome, Staff | Application | Refused), outcome
