"""Whoever was invited into an organisation, and has an account, accepts or declines from their first page."""

from collections.abc import Callable

from flask import Blueprint, flash, redirect, url_for
from werkzeug.wrappers import Response

from admin import security
from admin.access import me
from admin.rows import found
from admin.typed import sign_in_first
from models.accounts import colleagues
from models.organisations.membership import Membership
from models.people.staff import Staff
from texts import plain

pages = Blueprint("joining", __name__, url_prefix="/memberships")


@pages.post("/<id>/accept")
def accept(id: str) -> Response:
    """They belong to the organisation from now on."""
    return answer(id, colleagues.accept_membership, "accept")


@pages.post("/<id>/decline")
def decline(id: str) -> Response:
    """They stay out, and unknown."""
    return answer(id, colleagues.decline_membership, "decline")


def answer(id: str, act: Callable[[Staff, Membership], None], verb: str) -> Response:
    staff = me()
    if staff is None:
        return sign_in_first()
    membership = found(Membership.select().where(Membership.staff == staff), id)
    act(staff, membership)
    security.note(f"{verb}_membership", staff.id, "done", membership=membership.id)
    flash(plain("offered-verb.done", verb=verb), "success")
    return redirect(url_for("admin.index"), 303)
