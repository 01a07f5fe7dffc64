"""Finding a place by its name, its town or its postcode, with mistakes; and the nearest for who knows none."""

import pytest

from models.organisations.establishment import Establishment, EstablishmentKind
from models.organisations.finding import find_establishments, nearest_open, town_of
from models.organisations.membership import Membership
from models.people.staff import Staff
from tests.cast import Cast, cast, establishment, staff

__all__ = ["cast"]


def place(
    cast: Cast, name: str, commune: str, kind: EstablishmentKind = EstablishmentKind.LOCAL_MISSION
) -> Establishment:
    """With a referent."""
    made = establishment(name, cast.convention)
    made.commune, made.kind = commune, kind
    made.save()
    staff("Léa", name.replace(" ", ""), establishment=made)
    Staff.update(email=f"{made.id}@demo.example").where(Staff.last_name == name.replace(" ", "")).execute()
    return made


@pytest.fixture
def bordeaux(cast: Cast) -> Establishment:
    return place(cast, "Mission locale de Bordeaux", "33063")


@pytest.mark.parametrize(
    "words",
    ["bordeaux", "mission local bordeau", "33000", "misson locale bordaux", "à Bordeaux", "Mérignac", "gironde"],
)
def test_place_is_found_as_people_name_it(cast, bordeaux, words):
    assert find_establishments(words)[0] == bordeaux


@pytest.mark.parametrize("words", ["", "zzz", "%", "12", "' OR 1=1 --", "😀", "مرحبا", "x" * 4000, "29200"])
def test_nothing_is_found_that_is_nothing_like_it(cast, bordeaux, words):
    assert find_establishments(words) == []


@pytest.mark.parametrize("words", ["pole emploi", "Pôle emploi bordeaux", "ANPE"])
def test_place_is_found_by_the_name_it_had(cast, bordeaux, words):
    place(cast, "Cap emploi Garonne", "33063", EstablishmentKind.CAP_EMPLOI)
    renamed = place(cast, "France Travail Bordeaux", "33063", EstablishmentKind.FRANCE_TRAVAIL)
    assert find_establishments(words) == [renamed]


@pytest.mark.parametrize("words", ["pôle garonne", "ccas garonne"])
def test_place_of_which_one_word_is_nothing_like_it_is_not_taken_for_it(cast, words):
    place(cast, "Cap emploi Garonne", "33063", EstablishmentKind.CAP_EMPLOI)
    assert find_establishments(words) == []


def test_closed_place_is_found_by_no_way(cast, bordeaux):
    Establishment.update(active=False).where(Establishment.id == bordeaux.id).execute()
    for words in ("bordeaux", "33000", "misson locale bordaux"):
        assert bordeaux not in find_establishments(words), words
    assert nearest_open("bordeaux") is None


def test_nearest_is_in_the_town_then_the_department_then_the_region(cast, bordeaux):
    talence = place(cast, "Cap emploi des Graves", "33522", EstablishmentKind.CAP_EMPLOI)
    for words, found in (("Talence", talence), ("33400", talence), ("Bordeaux", bordeaux), ("Arcachon", bordeaux)):
        assert nearest_open(words) == found, words
    assert nearest_open("Pau") == bordeaux
    assert nearest_open("Brest") is None
    assert nearest_open("nulle part") is None


def test_school_takes_its_own_only(cast):
    place(cast, "Lycée Camille Claudel", "33063", EstablishmentKind.HIGH_SCHOOL)
    assert nearest_open("Bordeaux") is None


def test_place_where_nobody_answers_is_not_the_nearest(cast, bordeaux):
    Membership.update(active=False).where(Membership.establishment == bordeaux).execute()
    assert nearest_open("Bordeaux") is None


def test_town_is_named_where_it_is_known(cast, bordeaux):
    assert town_of(bordeaux) == "Bordeaux"
    bordeaux.commune = None
    assert town_of(bordeaux) == ""
