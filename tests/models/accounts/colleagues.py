"""Colleagues whom the tests of accounts invite, and who joins by it."""

from models.accounts import colleagues
from models.accounts.invitation import Invitation
from models.journal import Entry
from models.notices.notice import Notice
from models.organisations.membership import Membership
from models.people.staff import Staff

PHRASE = "un cheval dans la lune"
INES = ("ines@demo.example", "Inès", "Faure")
DRISS = ("driss@demo.example", "Driss", "Benali")


def joined(person: Staff, membership: Membership) -> Membership:
    colleagues.accept_membership(person, membership)
    return Membership.get_by_id(membership.id)


def told() -> tuple[int, ...]:
    return tuple(table.select().count() for table in (Entry, Notice, Staff, Membership, Invitation))
