"""Establishments and companies: numbers that are right and unique, names that are found."""

import pytest
from peewee import IntegrityError

from models.database import db
from models.organisations.company import Company, CompanyKind, block, write_company
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment, Participation
from models.organisations.finding import named_like
from tests.acts import refused
from tests.cast import Cast, company, establishment

ACTIVE = Establishment.select().where(Establishment.active)


@pytest.mark.parametrize(
    "typed", ["73282932000074", "732 829 320 00074", " 732\u00a0829\u202f320 00074 ", "3560 0000 000048"]
)
def test_siret_is_14_digits_with_the_right_key(database, typed: str):
    assert Company.checked_siret(typed) in ("73282932000074", "35600000000048")


@pytest.mark.parametrize(
    "typed", ["", "7328293200007", "73282932000075", "732829320000744", "7328293200007A", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤", "0" * 13]
)
def test_siret_with_a_wrong_key_is_refused(database, typed: str):
    with refused("siret"):
        Company.checked_siret(typed)


@pytest.mark.parametrize("antenna", ["73282932099999", "73282932099991"])
def test_antenna_shares_the_siren_of_a_company_we_know(cast: Cast, antenna: str):
    assert Company.checked_siret(antenna) == antenna
    company("Antenne", antenna)
    assert Company.checked_siret("73282932099992") == "73282932099992"


@pytest.mark.parametrize("antenna", ["55208131799999", "73282932099899", "73282932009999"])
def test_antenna_of_nobody_is_refused(cast: Cast, antenna: str):
    with refused("siret"):
        Company.checked_siret(antenna)


def test_taken_siret_is_refused(cast: Cast):
    facts = {"name": "La même", "kind": CompanyKind.PRIVATE, "siret": cast.bakery.siret}
    with refused("siret_taken"):
        write_company(cast.team, None, **facts)
    with refused("siret_taken"):
        write_company(cast.team, cast.other_company, **facts)


def test_siret_is_unique(cast: Cast):
    with pytest.raises(IntegrityError), db.atomic():
        company("La même", cast.bakery.siret)


def test_convention_is_unique_and_an_establishment_takes_part_once(cast: Cast):
    with pytest.raises(IntegrityError), db.atomic():
        Convention.create(name=cast.convention.name)
    with pytest.raises(IntegrityError), db.atomic():
        Participation.create(convention=cast.convention, establishment=cast.mission)


def test_conventions_are_those_of_the_establishment_by_name(cast: Cast):
    other = Convention.create(name="Ateliers ouverts")
    Participation.create(convention=other, establishment=cast.mission)
    assert cast.mission.conventions() == [other, cast.convention]
    assert cast.other_mission.conventions() == [cast.convention]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mission", True),
        ("MISS lyon", True),
        ("lyon mission", True),
        ("  lo  ", True),
        ("ission", False),
        ("mission lille", False),
        ("%", False),
        ("_", False),
        ("missioñ", True),
    ],
)
def test_establishment_is_found_by_the_beginnings_of_its_words(cast: Cast, words: str, found: bool):
    assert (cast.mission in named_like(words, ACTIVE)) is found


def test_establishment_whose_letters_unfold_into_several_is_kept(cast: Cast):
    cast.mission.name = "Œ" * 120
    cast.mission.save()
    assert Establishment.get_by_id(cast.mission.id).search_name == "oe" * 60


@pytest.mark.parametrize("words", ["x " * 2048, "ﷺ" * 4096, "%" * 4096])
def test_a_flood_of_words_finds_nothing_and_breaks_nothing(database, words: str):
    assert named_like(words, ACTIVE) == []


def test_closed_establishments_are_not_found(cast: Cast):
    Establishment.update(active=False).execute()
    assert named_like("mission", ACTIVE) == []


def test_at_most_six_are_found_in_the_order_of_their_names(cast: Cast):
    for number in range(9, 0, -1):
        establishment(f"Lycée {number}", cast.convention)
    assert [found.name for found in named_like("lycee", ACTIVE)] == [f"Lycée {n}" for n in range(1, 7)]


def test_edit_of_a_company_undoes_nothing_done_meanwhile(cast: Cast):
    read_before = Company.get_by_id(cast.bakery.id)
    block(cast.chloe, cast.bakery)
    write_company(cast.team, read_before, description="Pain au levain.")
    after = Company.get_by_id(cast.bakery.id)
    assert (after.blocked, after.description) == (True, "Pain au levain.")
