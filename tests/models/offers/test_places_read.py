"""Places in what people type: as they name them, as they sound, by postal code, and never a word of a job."""

import pytest

from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.reading.sentence import read_sentence
from models.organisations.place_names import JOB_WORDS
from tests.models.offers.conftest import COOK, statements, understood

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize(
    ("typed", "city"),
    [
        ("bordo", "Bordeaux"),
        ("bordau", "Bordeaux"),
        ("bordeau", "Bordeaux"),
        ("toulouz", "Toulouse"),
        ("marseil", "Marseille"),
        ("monpelier", "Montpellier"),
        ("strasbour", "Strasbourg"),
        ("liyon", "Lyon"),
        ("pari", "Paris"),
    ],
)
def test_city_is_read_as_it_sounds_before_a_small_town_that_is_written_alike(typed, city):
    read = read_sentence(f"serveur {typed}")
    assert read.mended == ((typed, city),)
    assert read.criteria == read_sentence(f"serveur {city}").criteria


@pytest.mark.parametrize(("code", "city"), [("13000", "Marseille"), ("69000", "Lyon"), ("75000", "Paris")])
@pytest.mark.parametrize("said", ["{}", "serveur {}", "stage {} cuisine", "{} {city}"])
def test_postal_code_of_a_whole_city_is_the_city(said, code, city):
    asked, named = said.format(code, city=city), said.format(city, city="")
    assert understood(asked) == understood(named)


def test_postal_code_of_no_town_is_said_to_be_left_out():
    assert read_sentence("serveur 99999").left_out == ("99999",)
    assert read_sentence("99999").left_out == ("99999",)


def test_small_town_that_is_written_alike_is_only_proposed():
    read = read_sentence("serveur borgho")
    assert read.doubted == (("borgho", "Borgo"),)
    assert not read.mended
    assert not read.criteria.commune


@pytest.mark.parametrize(("typed", "code"), [("bordeau", "33063"), ("marsielle", "13055"), ("strasbour", "67482")])
def test_mistyped_town_is_the_town(typed, code):
    assert understood(f"serveur à {typed}") == Criteria("serveur", commune=(code,))


def test_name_of_an_employer_is_no_place():
    search.put(1, COOK.__class__(**{**vars(COOK), "employer": "Mairie de Libourne"}))
    assert understood("mairie libourne").words == "mairie libourne"
    assert understood("serveur libourne") == Criteria("serveur", commune=("33243",))


def test_towns_of_one_name_are_told_apart():
    read = read_sentence("ménage saint-denis")
    assert {town.code for town in read.namesakes} == {"93066", "97411"}
    assert read_sentence("ménage saint-denis 93").namesakes == ()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("cuisine bordeaux", "33063"),
        ("Cuisine à Bordeaux", "33063"),
        ("cuisine a bordeaux", "33063"),
        ("cuisine, Bordeaux (33)", "33063"),
        ("cuisine 33800", "33063"),
        ("aide à domicile près de Saint-Étienne", "42"),
        ("aide à domicile dans le département de la Gironde", "33"),
        ("CAP cuisine en Île-de-France", "11"),
        ("vendeur au mans", "72181"),
        ("vendeur Paris 11", "75056"),
        ("vendeur la roche sur yon", "85191"),
        ("serveur seyne sur mer", "83126"),
        ("vendeur à Rocamadour", "46240"),
        ("vendeur à Nuits 89390", "89280"),
        ("manutention le port 97420", "97407"),
        ("boulanger mer 41", "41136"),
        ("marin 972", "972"),
        ("Bordeaux", "33063"),
        ("33", "33"),
    ],
)
def test_place_is_recognised_as_people_name_it(words, code):
    wanted = understood(words)
    assert code in (*wanted.region, *wanted.department, *wanted.commune)


@pytest.mark.parametrize(
    "words",
    """
    accueil|vente|sport|mer|gens de mer|marine|marin|port|agent au port|forêt|bûcheron en forêt|fleurs|bois
    cuisine|CAP cuisine|vendeur nuits|travail de nuit|agent de la crèche|à la crèche|infirmier à l'hôpital|hôpital
    éducateur de rue|en ligne|vente en ligne|sur machine|couture|croix rouge|tailleur de pierres|mécanicien avion
    jardin|collégien|la monnaie|garde|garde d'enfants|aide à domicile|aide à la personne|montagne|palais|en terrasse
    soutien cours|boulange|chef de rang|chauffeur de bus|bar|espaces verts|ventes|job|job d'été|table|en ville
    à la mer|au château|à la mairie|en maison de retraite|au marché|la poste|à la ferme|place|hommes|en salle
    temps partiel|à temps plein|à mi-temps|à pied|bac 2|bac+2|3 mois|2026-33000|2026-00418|alternance|apprentissage
    sécurité|informatique|secrétariat|administration|comptabilité|animation|restauration|nettoyage|logistique
    transport|santé|social|petite enfance|culture|communication|environnement|bâtiment|mécanique|électricité
    peinture|maçonnerie|coiffure|esthétique|agriculture|horticulture|vigne|pêche|hôtellerie|tourisme|droit|justice
    défense|police|pompier|enseignement|recherche|laboratoire|ressources humaines|finances|achats|qualité
    réparer des pannes|publier|moules|flotte|plaine|passage|rivière|ligne|touches|angles|vacances|en caisse
    serveur salles|près de chez moi|à distance|à vélo|à cheval|à bord|travail à la chaîne|de jour
    """.replace("\n", "|").split("|"),
)
def test_words_of_jobs_are_never_taken_for_a_place(words):
    wanted = understood(words)
    assert (wanted.region, wanted.department, wanted.commune) == ((), (), ())


def test_every_word_that_is_kept_for_jobs_stays_one_even_after_a_preposition():
    for word in JOB_WORDS:
        for words in (word, f"{word}s", f"à {word}", f"agent à la {word}"):
            assert understood(words).commune == (), words


def test_many_places_are_read_in_as_few_statements_as_one(monkeypatch):
    made = []
    for words in ("serveur libourne", "serveur bordeaux lyon lille nantes pessac libourne"):
        with statements(monkeypatch) as seen:
            read_sentence(words)
        made.append(len(seen))
    assert made[0] == made[1] <= 3


@pytest.mark.parametrize(
    ("words", "town"),
    [
        ("boulanger bdx", "33063"),
        ("boulanger saint etiene", "42218"),
        ("boulanger marseil", "13055"),
        ("boulanger toulouz", "31555"),
        ("boulanger clermont", "63113"),
    ],
)
def test_town_is_known_by_what_people_write(words, town):
    assert read_sentence(words).criteria.commune == (town,)


def test_department_is_known_as_it_is_spelt_aloud():
    assert read_sentence("boulanger dans le 9-3").criteria.department == ("93",)


@pytest.mark.parametrize(("words", "job"), [("je veux femme de chambre", "femme de chambre"), ("un enfant", "enfant")])
def test_courtesies_that_make_a_job_are_kept(words, job):
    assert read_sentence(words).criteria.words == job


@pytest.mark.parametrize(
    ("words", "around"),
    [
        ("boulanger près de Bordeaux", "33063:30"),
        ("boulanger autour de Bordeaux", "33063:30"),
        ("boulanger à 10 km de Bordeaux", "33063:10"),
        ("boulanger dans un rayon de 50 km autour de Bordeaux", "33063:50"),
        ("boulanger bordeaux 20 km", "33063:20"),
        ("boulanger à 900 km de Bordeaux", "33063:100"),
    ],
)
def test_what_is_near_a_town_is_around_it(words, around):
    read = read_sentence(words)
    assert read.criteria == Criteria("boulanger", around=(around,))
    assert read.unmeasured == ()


def test_around_a_town_that_nobody_measured_its_department_is_searched_and_said():
    read = read_sentence("boulanger près d’Annecy")
    assert read.criteria == Criteria("boulanger", department=("74",))
    assert read.unmeasured == ("Annecy",)


def test_near_an_area_is_in_it():
    assert read_sentence("boulanger autour de la Gironde").criteria == Criteria("boulanger", department=("33",))
