"""The place that someone registers at: found by what they know, or the nearest, never guessed."""

import pytest

from models.notices.notice import Kind, Notice
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.registrations.standing import Standing, standing_of
from tests.bot.screens.registering import NO_PLACE, at
from tests.cast import establishment


def test_establishment_is_found_by_the_beginning_of_its_words(stranger):
    at("establishment", stranger)
    for words in ("mission", "MISSION LOCALE", "locale mission", "lyon", "miss ly"):
        assert "Lieu : Mission locale de Lyon" in stranger.says(words).text.splitlines(), words
        stranger.taps("register/change/establishment")


@pytest.mark.parametrize("words", ["69003", "lyon 3e", "à Lyon", "mision local lion", "Villeurbanne"])
def test_establishment_is_found_by_town_postcode_or_with_mistakes(stranger, words):
    at("establishment", stranger)
    stranger.says(words)
    assert "Mission locale de Lyon" in [*stranger.labels, *stranger.text.replace("Lieu : ", "").splitlines()]


@pytest.mark.parametrize("way", ["Je ne sais pas", "Je n’ai pas de référent"])
def test_who_knows_no_place_is_sent_to_the_nearest_and_reads_which(stranger, cast, way):
    Establishment.update(commune="59350").where(Establishment.id == cast.other_mission.id).execute()
    at("establishment", stranger).taps(way)
    assert "Dans quelle ville habitez-vous ?" in stranger.text
    stranger.says("Tourcoing")
    assert "Lieu : Cap emploi de Lille (le plus proche)" in stranger.text
    stranger.says("4")
    assert stranger.text.startswith("Merci, Lina. Votre demande est envoyée à : Cap emploi de Lille.")
    assert [notice.staff for notice in Notice.select().where(Notice.kind == Kind.REGISTRATION_TO_READ)] == [cast.driss]


@pytest.mark.parametrize("town", ["Vesoul", "Dijon", "25000", "Ajaccio", "Corse"])
def test_who_lives_far_from_every_place_chooses_one_and_is_told_that_it_is_far(stranger, cast, town):
    at("establishment", stranger).taps("Je ne sais pas").says(town)
    assert "Aucun lieu n’est près de chez vous. Choisissez-en un, même loin." in stranger.text
    assert stranger.labels[:2] == ["Cap emploi de Lille, Lyon", "Mission locale de Lyon"]
    stranger.taps("Mission locale de Lyon")
    assert "Lieu : Mission locale de Lyon" in stranger.text.splitlines()
    stranger.says("4")
    assert standing_of(Candidate.get(Candidate.first_name == "Lina")) == Standing.PENDING


def test_who_finds_every_place_too_far_names_another_town(stranger):
    at("establishment", stranger).taps("Je ne sais pas").says("Vesoul").taps("Retour").says("Lyon")
    assert "(le plus proche)" in stranger.text


def test_where_no_place_takes_anyone_nothing_is_kept(stranger):
    Establishment.update(kind="high_school").execute()
    at("establishment", stranger).taps("Je ne sais pas").says("Vesoul")
    assert stranger.text.startswith("Aucun lieu ne reçoit de demandes pour le moment.")
    assert "town" not in stranger.answers


def test_town_that_is_not_known_is_asked_again_and_nothing_is_kept(stranger):
    at("establishment", stranger).taps("Je ne sais pas")
    for words in ("xyzzy", "%"):
        assert stranger.says(words).text.startswith("Je ne connais pas cette ville. Écrivez son code postal"), words
    assert "town" not in stranger.answers


@pytest.mark.parametrize("words", ["Saint-Denis", "st denis", "Saint-Denis 93"])
def test_place_of_a_namesake_town_is_not_taken_before_its_department_is_read(stranger, cast, words):
    Establishment.update(name="Mission du Piton", search_name="mission du piton", commune="97411").where(
        Establishment.id == cast.mission.id
    ).execute()
    at("establishment", stranger).says(words)
    assert "establishment" not in stranger.answers
    stranger.taps("Mission du Piton, Saint-Denis (La Réunion)")
    assert stranger.answers["establishment"] == str(cast.mission.id)


def test_places_of_all_namesake_towns_are_found(stranger, cast):
    for place, commune in ((cast.mission, "97411"), (cast.other_mission, "93066")):
        Establishment.update(commune=commune).where(Establishment.id == place.id).execute()
    at("establishment", stranger).says("Saint-Denis")
    assert stranger.labels[:2] == [
        "Cap emploi de Lille, Saint-Denis (Seine-Saint-Denis)",
        "Mission locale de Lyon, Saint-Denis (La Réunion)",
    ]


def test_who_remembers_their_place_after_all_names_it(stranger, cast):
    at("establishment", stranger).taps("Je ne sais pas").says("Lyon").taps("Retour").taps("Retour").says("lille")
    stranger.taps("Cap emploi de Lille, Lyon (Rhône)")
    assert "Lieu : Cap emploi de Lille, Lyon" in stranger.text


def test_many_places_found_say_how_to_find_ones_own(stranger, cast):
    for town in ("Metz", "Brest", "Nice"):
        establishment(f"Mission locale de {town}", cast.convention)
    shown = at("establishment", stranger).says("mission")
    assert "Voici les premiers" in shown.text
    assert shown.labels[:3] == [
        "Mission locale de Brest, Lyon",
        "Mission locale de Lyon",
        "Mission locale de Metz, Lyon",
    ]
    assert "Lieu : Mission locale de Nice, Lyon" in stranger.says("mission nice").text


def test_closed_establishment_is_not_found(stranger, cast):
    Establishment.update(active=False).where(Establishment.id == cast.mission.id).execute()
    assert at("establishment", stranger).says("mission").text.startswith(NO_PLACE)
