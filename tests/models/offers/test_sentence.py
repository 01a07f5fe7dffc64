"""What is understood of a whole sentence: contract, level, place and job, in any order, with mistakes."""

import pytest

from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.kinds import Level, Nature
from models.offers.reading import lexicon
from models.offers.reading.sentence import Reading, read_sentence
from models.offers.reading.spelling import Word
from models.offers.reading.tokens import MOST_LETTERS, Mends
from tests.models.offers.conftest import COOK, understood

pytestmark = pytest.mark.usefixtures("database")
STAGE, WORK = (Nature.INTERNSHIP,), lexicon.WORK
ALTERNANCE = (Nature.APPRENTICESHIP,)


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


@pytest.mark.parametrize("words", ["travail à temps partiel le soir bordeaux", "ménage le matin", "accueil le samedi"])
def test_word_that_is_understood_as_hours_is_not_doubted(words):
    read = read_sentence(words)
    assert read.criteria.time
    assert (read.doubted, read.mended) == ((), ())


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


def test_word_of_an_offer_is_no_mistake():
    Word.learn("Cuisneur")
    search.put(1, COOK.__class__(**{**vars(COOK), "title": "Cuisneur"}))
    assert read_sentence("cuisneur").mended == ()


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
