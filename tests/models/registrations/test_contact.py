"""Whom a candidate can turn to."""

from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment
from models.registrations.contact import contact_of
from tests.cast import put_pending, staff


def test_contact_is_the_place_and_its_referents(cast):
    assert contact_of(cast.amina) == (cast.mission, [cast.bruno])


def test_own_referent_comes_alone(cast):
    own = staff("Inès", "Noir", establishment=cast.mission)
    assert contact_of(cast.amina).referents == [cast.bruno, own]
    Accompaniment.update(referent=own).where(Accompaniment.candidate == cast.amina).execute()
    assert contact_of(cast.amina).referents == [own]


def test_own_referent_who_has_left_is_not_named(cast):
    own = staff("Inès", "Noir", establishment=cast.mission)
    Accompaniment.update(referent=own).where(Accompaniment.candidate == cast.amina).execute()
    Membership.update(active=False).where(Membership.staff == own).execute()
    assert contact_of(cast.amina).referents == [cast.bruno]


def test_who_waits_is_told_of_the_place_that_was_asked(cast):
    put_pending(cast.amina, cast.other_mission)
    assert contact_of(cast.amina).place == cast.other_mission


def test_who_asked_nobody_has_no_contact(cast):
    assert contact_of(Candidate.create(first_name="Lina", last_name="Roux")) is None
