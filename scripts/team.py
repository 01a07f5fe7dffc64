"""`python -m scripts.team ADDRESS FIRST_NAME LAST_NAME`: the first member of the team, and the link to come in."""

import sys

from deployment import open_deployment
from models.accounts.invitation import Invitation
from models.accounts.team import invite_to_team
from models.database import connection
from models.people.staff import Staff
from models.refusal import Refused
from settings import settings
from texts.refusals import refusal_on_page


def main(arguments: list[str]) -> int:
    """Answers 0, or 2 with a sentence when it could not be done."""
    if len(arguments) != 3:
        print(__doc__)
        return 2
    open_deployment()
    with connection():
        try:
            staff = invite_to_team(None, *arguments)
        except Refused as refusal:
            print(refusal_on_page(refusal))
            return 2
        print(way_in(staff))
    return 0


def way_in(staff: Staff) -> str:
    """What to tell the new member: a link to choose a password, or that theirs is good."""
    invitation = Invitation.select().where(Invitation.staff == staff).order_by(Invitation.id.desc()).first()
    if staff.password is not None or invitation is None:
        return f"{staff.email} is now of the team, with the password they have."
    return f"{settings().public_url}/invitations/{invitation.code}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
