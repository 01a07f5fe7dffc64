"""Passwords that the tests of coming in choose, and an invitation of a colleague."""

from models.accounts import colleagues
from models.accounts.invitation import Invitation
from tests.cast import Cast

NEW = "trois chats sous la pluie"
TWICE = {"password": NEW, "again": NEW}


def invite(cast: Cast) -> Invitation:
    colleagues.invite_colleague(cast.bruno, cast.mission, "ines@demo.example", "Inès", "Faure")
    return Invitation.select().order_by(Invitation.id.desc()).get()
