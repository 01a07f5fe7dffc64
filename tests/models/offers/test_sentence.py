"""What is understood of a whole sentence: contract, level, place and job, in any order, with mistakes."""

import pytest

from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.kinds import Level, Nature
from models.offers.reading import lexicon
from models.offers.reading.sentence import Reading, read_sentence
from models.offers.reading.spelling import Word
from models.offers.reading.tokens import MOST_LETTERS, Mends
from models.organisations.places import JOB_WORDS
from tests.models.offers.conftest import COOK, statements

pytestmark = pytest.mark.usefixtures("database")

STAGE, WORK = (Nature.INTERNSHIP,), lexicon.WORK
ALTERNANCE = (Nature.APPRENTICESHIP,)


def understood(words):
    return read_sentence(words).criteria


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("cuisine bordeaux apprentissage", Criteria("cuisine", nature=ALTERNANCE, commune=("33063",))),
        ("apprentissage bordeaux cuisine", Criteria("cuisine", nature=ALTERNANCE, commune=("33063",))),
        ("je cherche un stage à Lyon", Criteria(nature=STAGE, commune=("69123",))),
        ("STAGE LYON SVP", Criteria(nature=STAGE, commune=("69123",))),
        ("bonjour je voudrais travailler en cuisine merci", Criteria("cuisine")),
        ("CDI serveur en Gironde", Criteria("serveur", nature=WORK, department=("33",))),
        ("serveur dans le 33", Criteria("serveur", department=("33",))),
        ("près de Bordeaux serveur", Criteria("serveur", around=("33063:30",))),
        ("serveur en Bretagne", Criteria("serveur", region=("53",))),
        ("serveur bordeaux ou lyon", Criteria("serveur", commune=("33063", "69123"))),
        ("serveur ou cuisinier", Criteria("serveur ou cuisinier")),
        ("stage ou alternance", Criteria(nature=(*ALTERNANCE, *STAGE))),
        ("je parle pas bien français je cherche ménage", Criteria("ménage")),
        ("serveur gare matabiau toulouse", Criteria("serveur", commune=("31555",))),
        ("serveur quartier des chartrons bordeaux", Criteria("serveur", commune=("33063",))),
        ("gare bordeaux serveur", Criteria("serveur", commune=("33063",))),
        ("serveur à la rentrée", Criteria("serveur")),
        ("serveur saisonier", Criteria("serveur", nature=WORK)),
        ("sans diplôme ménage", Criteria("ménage", level=(Level.NONE,))),
        ("niveau bac accueil", Criteria("accueil", level=(Level.CAP, Level.BAC))),
        ("bac+2 comptable", Criteria("comptable", level=(Level.BAC, Level.BAC_2))),
        ("stage de 3e garage", Criteria("garage", nature=STAGE, level=lexicon.PUPILS)),
        ("serveur 16 ans", Criteria("serveur")),
        ("saint-denis de la réunion ménage", Criteria("ménage", commune=("97411",))),
        ("2026-00418", Criteria("2026-00418")),
    ],
)
def test_contract_level_and_place_are_taken_out_anywhere(words, wanted):
    assert understood(words) == wanted


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


@pytest.mark.parametrize("words", ["travail à temps partiel le soir bordeaux", "ménage le matin", "accueil le samedi"])
def test_word_that_is_understood_as_hours_is_not_doubted(words):
    read = read_sentence(words)
    assert read.criteria.time
    assert (read.doubted, read.mended) == ((), ())


def test_small_town_that_is_written_alike_is_only_proposed():
    read = read_sentence("serveur borgho")
    assert read.doubted == (("borgho", "Borgo"),)
    assert not read.mended
    assert not read.criteria.commune


@pytest.mark.parametrize(
    ("words", "rest", "left_out"),
    [
        ("cuisine mais pas de nuit", "cuisine", "mais pas de nuit"),
        ("serveur sauf Paris", "serveur", "sauf Paris"),
        ("cuisine pas le week-end", "cuisine", "pas le week end"),
        ("cuisine sans les week-ends", "cuisine", "sans les week ends"),
        ("cuisine pas de mi-temps", "cuisine", "pas de mi temps"),
        ("ménage vacances", "ménage", "vacances"),
        ("sans permis ménage", "ménage", "sans permis"),
        ("pas d’alternance cuisine", "cuisine", "pas d alternance"),
        ("je ne veux plus faire de cuisine", "", "je ne veux plus faire de cuisine"),
    ],
)
def test_what_is_not_wanted_is_said_to_be_left_out_and_never_searched(words, rest, left_out):
    read = read_sentence(words)
    assert read.criteria == Criteria(rest)
    assert read.left_out == (left_out,)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cuisne", "cuisine"),
        ("jardinnier", "jardinier"),
        ("mecanissien", "mécanicien"),
        ("comande", "commandes"),
        ("lhopital", "hopital"),
    ],
)
def test_mistake_is_mended_against_the_words_that_exist(typed, meant):
    Word.learn("Préparateur ou préparatrice de commandes")
    Word.learn("Mécanicien ou mécanicienne")
    read = read_sentence(typed)
    assert read.mended == ((typed, meant),)
    assert read.criteria == Criteria(meant)


@pytest.mark.parametrize("typed", ["aprentissage", "alternence"])
def test_mistyped_contract_is_the_contract(typed):
    assert understood(f"{typed} cuisine") == Criteria("cuisine", nature=ALTERNANCE)


@pytest.mark.parametrize(("typed", "code"), [("bordeau", "33063"), ("marsielle", "13055"), ("strasbour", "67482")])
def test_mistyped_town_is_the_town(typed, code):
    assert understood(f"serveur à {typed}") == Criteria("serveur", commune=(code,))


def test_word_of_an_offer_is_no_mistake():
    Word.learn("Cuisneur")
    search.put(1, COOK.__class__(**{**vars(COOK), "title": "Cuisneur"}))
    assert read_sentence("cuisneur").mended == ()


def test_name_of_an_employer_is_no_place():
    search.put(1, COOK.__class__(**{**vars(COOK), "employer": "Mairie de Libourne"}))
    assert understood("mairie libourne").words == "mairie libourne"
    assert understood("serveur libourne") == Criteria("serveur", commune=("33243",))


def test_towns_of_one_name_are_told_apart():
    read = read_sentence("ménage saint-denis")
    assert {town.code for town in read.namesakes} == {"93066", "97411"}
    assert read_sentence("ménage saint-denis 93").namesakes == ()


@pytest.mark.parametrize(
    "words", ["", "   ", "😀", "...", "%_%", "повар", "厨师", "\0", "bonjour", "x" * 5000, "je cherche"]
)
def test_what_says_nothing_looks_for_nothing(words):
    assert read_sentence(words[:MOST_LETTERS]).criteria.to_dict().keys() <= {"words"}
    assert read_sentence(words).criteria.nature == read_sentence(words).criteria.commune == ()


@pytest.mark.parametrize("words", ["a " * 3000, "saint " * 1000, "paris " + "㊿" * 4000, "ou ou ou"])
def test_of_long_nonsense_the_beginning_is_read(words):
    assert read_sentence(words) == read_sentence(words[:MOST_LETTERS])


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
    ("words", "times"),
    [
        ("ménage temps partiel", ["part"]),
        ("ménage mi-temps", ["part"]),
        ("ménage 20h par semaine", ["part"]),
        ("ménage 35 heures", ["full"]),
        ("ménage le soir et le week-end", ["evening", "weekend"]),
        ("ménage la nuit", ["night"]),
        ("travail de nuit", []),
        ("ménage pas le week-end", []),
        ("ménage 2 ans", []),
    ],
)
def test_working_time_is_a_criterion_but_what_is_not_wanted(words, times):
    assert list(read_sentence(words).criteria.time) == times


def test_job_of_the_night_is_looked_for_by_its_name():
    assert read_sentence("de nuit").criteria == Criteria("nuit")


def test_word_in_doubt_stays_as_it_is_typed():
    read = read_sentence("saison")
    assert read.criteria.words == "saison"
    assert [typed for typed, _ in read.doubted] == ["saison"]
    assert read_sentence("saison", Mends.ALL).criteria.words == read.doubted[0][1]


def test_nothing_is_mended_for_who_wants_what_they_typed():
    assert read_sentence("cuisne", Mends.NONE) == Reading(Criteria("cuisne"))


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
