"""The invitation of a candidate: to be shown, and made anew."""

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from admin.access import signed_in
from admin.links import picture
from models.accounts.invitation import newest_invitation
from models.people.candidate import Candidate
from models.registrations import joining
from models.registrations.joining import ChatAtStake
from models.registrations.standing import is_referent


def invitation_page(candidate: Candidate) -> str:
    """The link and its picture, for a referent."""
    if not is_referent(signed_in(), candidate):
        abort(404)
    invitation = newest_invitation(candidate)
    link = invitation and invitation.chat_link
    return render_template(
        "invitation.html", candidate=candidate, invitation=invitation, link=link, picture=picture(link)
    )


def invite_again(candidate: Candidate) -> Response | tuple[str, int]:
    """A new invitation; for whoever uses a chat, only once it is confirmed: whoever opens it takes the account."""
    staff = signed_in()
    at_stake = joining.chat_at_stake(candidate) if joining.may_invite(staff, candidate) else ChatAtStake.NONE
    if at_stake != ChatAtStake.NONE and "is_sure" not in request.form:
        return render_template("invite_again.html", candidate=candidate, at_stake=at_stake), 422
    joining.invite_candidate(staff, candidate)
    return redirect(url_for(".invitation", id=candidate.id), 303)
