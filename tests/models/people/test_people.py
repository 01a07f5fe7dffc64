"""Who sees whose file, how old people are, and who may be whom."""

from datetime import date
from typing import Any

import pytest

from models.applications.application import Application
from models.applications.attachment import Attachment
from models.applications.moves import validate
from models.database import Query
from models.documents.document import Document
from models.offers.offer import Offer
from models.organisations.membership import Membership, Role
from models.people.candidate import Candidate, age_of
from models.people.reach import reach
from models.people.staff import Staff
from models.refusal import Unreachable
from models.registrations.standing import candidates_visible_to, look_alikes
from tests.cast import Cast, put_refused, staff


@pytest.mark.parametrize(
    ("who", "files"),
    [
        ("amina", {"amina"}),
        ("other_candidate", {"other_candidate"}),
        ("bruno", {"amina"}),
        ("driss", {"other_candidate"}),
        ("chloe", set()),
        ("team", {"amina", "other_candidate"}),
    ],
)
def test_files_are_seen_by_their_own_referents_and_the_team(cast: Cast, who: str, files: set[str]):
    cast.apply()
    assert set(candidates_visible_to(getattr(cast, who))) == {getattr(cast, name) for name in files}


@pytest.mark.parametrize(
    ("who", "awaiting", "validated"),
    [
        ("amina", True, True),
        ("bruno", True, True),
        ("chloe", False, True),
        ("team", True, True),
        ("driss", False, False),
        ("other_candidate", False, False),
    ],
)
def test_application_is_seen_by_the_company_once_it_is_validated(cast: Cast, who: str, awaiting: bool, validated: bool):
    application, person = cast.apply(), getattr(cast, who)
    assert (application in Application.visible_to(person)) is awaiting
    assert bool(Attachment.visible_to(person).count()) is awaiting
    validate(application, cast.bruno)
    assert (application in Application.visible_to(person)) is validated
    assert bool(Attachment.visible_to(person).count()) is validated


@pytest.mark.parametrize(
    ("who", "how"),
    [(who, how) for who in ("bruno", "chloe") for how in ("closed account", "ended membership")]
    + [("team", "closed account")],
)
def test_who_left_sees_nothing_any_more(cast: Cast, who: str, how: str):
    validate(cast.apply(), cast.bruno)
    person = getattr(cast, who)
    table, column = (Staff, Staff.id) if how == "closed account" else (Membership, Membership.staff)
    table.update(active=False).where(column == person.id).execute()
    left = Staff.get_by_id(person.id)
    for seen_by in (candidates_visible_to, Application.visible_to, Attachment.visible_to, Document.visible_to):
        assert not seen_by(left).exists(), seen_by


def test_who_belongs_to_several_sees_what_belongs_to_each(cast: Cast):
    Membership.create(staff=cast.bruno, establishment=cast.other_mission, role=Role.REFERENT)
    both = Staff.get_by_id(cast.bruno.id)
    assert set(candidates_visible_to(both)) == {cast.amina, cast.other_candidate}


def unreachable(scope: Query, key: Any) -> tuple[str, ...]:
    with pytest.raises(Unreachable) as told:
        reach(scope, key)
    return (str(told.value), repr(told.value))


def test_what_is_not_theirs_is_told_like_what_is_not_there(cast: Cast):
    application = cast.apply()
    scopes = (Application.visible_to, application), (candidates_visible_to, cast.amina), (Document.visible_to, cast.cv)
    for visible_to, thing in scopes:
        assert reach(visible_to(cast.bruno), thing.id) == thing
        assert unreachable(visible_to(cast.driss), thing.id) == unreachable(visible_to(cast.driss), 999_999)


def test_draft_of_another_company_is_not_there(cast: Cast):
    offer = Offer.create(company=cast.bakery, title="T", nature="job", domain="it", commune="69123", description="D")
    assert reach(Offer.visible_to(cast.chloe), offer.id) == offer
    drisses = Offer.visible_to(cast.driss)
    assert unreachable(drisses, offer.id) == unreachable(drisses, 999_999)


@pytest.mark.parametrize(
    ("born", "today", "years"),
    [
        (date(2008, 3, 2), "2026-03-01T12:00:00+00:00", 17),
        (date(2008, 3, 2), "2026-03-02T12:00:00+00:00", 18),
        (date(2008, 3, 2), "2026-03-01T23:30:00+00:00", 18),  # the 2nd in Paris
        (date(2008, 2, 29), "2026-02-28T12:00:00+00:00", 17),
        (date(2008, 2, 29), "2026-03-01T12:00:00+00:00", 18),
        (date(2025, 12, 31), "2026-01-01T12:00:00+00:00", 0),
    ],
)
def test_people_are_a_year_older_on_their_birthday_in_france(clock, born: date, today: str, years: int):
    clock.move_to(today)
    assert age_of(born) == years
    assert Candidate(birth_date=born).is_minor is (years < 18)


def test_age_is_not_known_without_a_birth_date():
    nobody = Candidate()
    assert (nobody.age, nobody.is_minor) == (None, False)


@pytest.mark.parametrize(
    ("facts", "alike"),
    [
        ({"email": "diallo@mail.example"}, True),
        ({"first_name": "AMÏNA", "last_name": "Diallo", "birth_date": date(2001, 5, 4)}, True),
        ({"first_name": "Amina", "last_name": "Diallo", "birth_date": date(2001, 5, 5)}, False),
        ({"first_name": "Amina", "last_name": "Diallo", "birth_date": None}, False),
        ({}, False),
    ],
)
def test_look_alikes_have_the_same_address_or_the_same_name_and_birth_date(cast: Cast, facts: dict, alike: bool):
    other = Candidate.get_by_id(cast.other_candidate.id)
    for name, value in facts.items():
        setattr(other, name, value)
    other.save()
    assert (other in look_alikes(Candidate.get_by_id(cast.amina.id))) is alike
    assert cast.amina not in look_alikes(cast.amina)


def test_who_was_refused_is_nobodys_look_alike(cast: Cast):
    Candidate.update(email="diallo@mail.example").execute()
    assert list(look_alikes(Candidate.get_by_id(cast.amina.id))) == [cast.other_candidate]
    put_refused(cast.other_candidate, cast.other_mission)
    assert list(look_alikes(Candidate.get_by_id(cast.amina.id))) == []


def test_two_without_an_address_are_no_look_alikes(cast: Cast):
    Candidate.update(email=None).execute()
    assert list(look_alikes(Candidate.get_by_id(cast.amina.id))) == []


def test_name_is_found_without_accents_or_case(cast: Cast):
    cast.amina.first_name = "Éloïse-Ana"
    cast.amina.save()
    assert Candidate.get(Candidate.search_name.startswith("eloise")) == cast.amina


@pytest.mark.parametrize("letter", ["œ", "ﷺ"])
def test_name_whose_letters_unfold_into_several_is_kept(cast: Cast, letter: str):
    cast.amina.first_name = cast.amina.last_name = letter * 60
    cast.amina.save()
    assert len(Candidate.get_by_id(cast.amina.id).search_name) == 125


def test_administrator_invites_in_their_own_organisations_only(cast: Cast):
    assert cast.bruno.administers(cast.mission)
    assert cast.mission.id == cast.bakery.id, "the same number, another kind"
    assert not cast.bruno.administers(cast.bakery)
    assert not cast.bruno.administers(cast.other_mission)
    assert not staff("Berthe", "Roux", establishment=cast.mission).administers(cast.mission)


def test_team_administers_everything_while_its_account_is_open(cast: Cast):
    assert cast.team.administers(cast.bakery)
    cast.team.active = False
    assert not cast.team.administers(cast.bakery)
