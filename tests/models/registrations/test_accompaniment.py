"""Who accompanies whom: a referent of the place changes the convention or the referent, and nobody else does."""

from datetime import date

import pytest
from peewee import IntegrityError

from models import journal
from models.acts import act
from models.database import db, now
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment, Participation
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment, begin, change_accompaniment, may_change_accompaniment
from models.registrations.standing import Standing, standing_of
from tests.acts import at_once, refused
from tests.cast import Cast, put_pending, staff


@pytest.fixture
def other(cast: Cast) -> Convention:
    """Another convention of Amina's place, for the young too."""
    made = Convention.create(name="Ateliers ouverts", under_age=26)
    Participation.create(convention=made, establishment=cast.mission)
    return made


@pytest.fixture
def colleague(cast: Cast) -> Staff:
    return staff("Berthe", "Roux", establishment=cast.mission)


def under_way(candidate: Candidate) -> Accompaniment:
    found = Accompaniment.of(candidate)
    assert found is not None
    return found


def test_change_of_convention_ends_one_accompaniment_and_begins_another(cast: Cast, other: Convention, clock):
    before = under_way(cast.amina)
    after = change_accompaniment(cast.bruno, cast.amina, other, cast.bruno)
    assert Accompaniment.get_by_id(before.id).ended_at == after.began_at == now()
    assert under_way(cast.amina) == after != before
    assert (after.establishment, after.convention, after.referent) == (cast.mission, other, cast.bruno)
    assert Accompaniment.get_by_id(before.id).convention == cast.convention, "what was stays told"
    assert standing_of(cast.amina) == Standing.ACTIVE


def test_convention_can_be_left(cast: Cast):
    assert change_accompaniment(cast.bruno, cast.amina, None, cast.bruno).convention is None
    assert under_way(cast.amina).convention is None


def test_who_read_an_older_accompaniment_changes_nothing(cast: Cast, other: Convention, colleague: Staff):
    read = under_way(cast.amina).version
    change_accompaniment(colleague, cast.amina, cast.convention, colleague, seen=read)
    second = under_way(cast.amina).version
    with refused("edited_meanwhile"):
        change_accompaniment(cast.bruno, cast.amina, other, cast.bruno, seen=read)
    assert under_way(cast.amina).version == second
    change_accompaniment(cast.bruno, cast.amina, other, cast.bruno, seen=second)
    with refused("edited_meanwhile"):
        change_accompaniment(cast.bruno, cast.amina, None, cast.bruno, seen=second)


def test_change_of_referent_goes_on_with_the_same_accompaniment(cast: Cast, colleague: Staff):
    before = under_way(cast.amina)
    after = change_accompaniment(cast.bruno, cast.amina, cast.convention, colleague)
    assert (after, after.ended_at, under_way(cast.amina).referent) == (before, None, colleague)
    change_accompaniment(colleague, cast.amina, cast.convention, None)
    assert under_way(cast.amina).referent is None
    assert Accompaniment.select().where(Accompaniment.candidate == cast.amina).count() == 1


def test_change_is_journalled(cast: Cast, other: Convention, colleague: Staff):
    change_accompaniment(cast.bruno, cast.amina, other, colleague)
    line = journal.history(cast.amina)[-1]
    assert (line.verb, line.actor_kind, line.actor_id) == ("change_accompaniment", "staff", cast.bruno.id)
    assert line.facts == {"convention": other.id, "referent": colleague.id}


def test_change_leaves_the_others_as_they_were(cast: Cast, other: Convention):
    theirs = under_way(cast.other_candidate).__data__
    change_accompaniment(cast.bruno, cast.amina, other, None)
    assert under_way(cast.other_candidate).__data__ == theirs


@pytest.mark.parametrize("who", ["driss", "chloe", "team", "closed", "former"])
def test_stranger_changes_nothing(cast: Cast, other: Convention, who: str):
    by = getattr(cast, who, None) or left(cast, who)
    assert not may_change_accompaniment(by, under_way(cast.amina))
    with refused("not_yours"):
        change_accompaniment(by, cast.amina, other, cast.bruno)
    with refused("not_yours"):
        change_accompaniment(by, cast.amina, cast.convention, None)


def left(cast: Cast, how: str) -> Staff:
    made = staff("Cyril", "Roux", establishment=cast.mission, active=how != "former")
    made.active = how != "closed"
    made.save()
    return made


@pytest.mark.parametrize("how", ["pending", "former"])
def test_who_is_not_accompanied_has_nothing_to_change(cast: Cast, how: str):
    if how == "pending":
        put_pending(cast.amina, cast.mission)
    Accompaniment.update(ended_at=now()).execute()
    assert not may_change_accompaniment(cast.bruno, Accompaniment.of(cast.amina))
    with refused("not_yours"):
        change_accompaniment(cast.bruno, cast.amina, None, cast.bruno)


def test_convention_is_one_of_the_place(cast: Cast):
    foreign = Convention.create(name="Ailleurs")
    with refused("convention"):
        change_accompaniment(cast.bruno, cast.amina, foreign, cast.bruno)


@pytest.mark.parametrize(("born", "young"), [(date(2000, 3, 3), True), (date(2000, 3, 2), False)])
def test_convention_is_for_those_under_its_age(cast: Cast, other: Convention, clock, born: date, young: bool):
    Candidate.update(birth_date=born).execute()
    if young:
        assert change_accompaniment(cast.bruno, cast.amina, other, cast.bruno).convention == other
        return
    with refused("too_old"):
        change_accompaniment(cast.bruno, cast.amina, other, cast.bruno)


def test_who_became_too_old_keeps_the_convention_under_another_referent(cast: Cast, colleague: Staff):
    Candidate.update(birth_date=date(1970, 1, 1)).execute()
    assert change_accompaniment(cast.bruno, cast.amina, cast.convention, colleague).convention == cast.convention


def test_wrong_click_is_undone_by_who_became_too_old_meanwhile(cast: Cast):
    Candidate.update(birth_date=date(1970, 1, 1)).execute()
    change_accompaniment(cast.bruno, cast.amina, None, cast.bruno)
    assert change_accompaniment(cast.bruno, cast.amina, cast.convention, cast.bruno).convention == cast.convention


def test_who_comes_back_too_old_has_the_convention_of_before_no_more(cast: Cast):
    Candidate.update(birth_date=date(1970, 1, 1)).execute()
    Accompaniment.update(ended_at=now()).execute()
    amina = Candidate.get_by_id(cast.amina.id)
    with refused("too_old"):
        act(begin)(amina, cast.mission, cast.convention, cast.bruno)
    assert Accompaniment.of(amina) is None


def test_place_that_closed_begins_nothing(cast: Cast, other: Convention):
    Establishment.update(active=False).execute()
    with refused("establishment_closed"):
        change_accompaniment(cast.bruno, cast.amina, other, cast.bruno)


@pytest.mark.parametrize("who", ["driss", "chloe", "team", "closed", "former"])
def test_referent_is_one_of_the_place(cast: Cast, other: Convention, who: str):
    referent = getattr(cast, who, None) or left(cast, who)
    for convention in (cast.convention, other):
        with refused("referent"):
            change_accompaniment(cast.bruno, cast.amina, convention, referent)


def test_two_who_change_at_the_same_instant_leave_one_under_way(cast: Cast, other: Convention, colleague: Staff):
    first = under_way(cast.amina)
    outcomes = at_once(
        lambda: change_accompaniment(cast.bruno, cast.amina, other, cast.bruno),
        lambda: change_accompaniment(colleague, cast.amina, None, colleague),
    )
    assert [made.candidate for made in outcomes] == [cast.amina, cast.amina], "the second finds what the first made"
    ended = Accompaniment.select().where(Accompaniment.candidate == cast.amina, Accompaniment.ended_at.is_null(False))
    assert under_way(cast.amina) in outcomes
    assert set(ended) == {first, *outcomes} - {under_way(cast.amina)}
    assert journal.first_broken() is None


def test_database_refuses_two_under_way(cast: Cast):
    with pytest.raises(IntegrityError), db.atomic():
        Accompaniment.create(candidate=cast.amina, establishment=cast.other_mission)
