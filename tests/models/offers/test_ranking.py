"""How well an offer answers: its title first, then its field or its employer, last what it only speaks of."""

from dataclasses import replace

import pytest

from models.offers.criteria import Criteria
from models.offers.index import search
from tests.models.offers.conftest import COOK, every

pytestmark = pytest.mark.usefixtures("database")

SOLD = replace(COOK, title="Vendeur", text="Vous vendez.", employer="Les Jardins du Lac", domain="sales")


def put(*entries):
    for number, entry in enumerate(entries, start=1):
        search.put(number, entry)


def answers(words):
    """The band of each offer that is found, by its number."""
    return {hit.number: hit.band for hit in every(Criteria(words))}


def test_title_comes_before_a_text_that_speaks_of_it():
    put(
        replace(COOK, title="Livreur", text="Vous aidez le soudeur."),
        replace(COOK, title="Soudeur", text="Vous soudez."),
    )
    assert answers("soudeur") == {2: 0, 1: 3}


def test_everyday_word_finds_the_titles_that_it_means():
    put(replace(COOK, title="Agent d’entretien des locaux", text="Vous lavez."), SOLD)
    assert answers("ménage") == {1: 1}


def test_title_that_has_the_word_comes_before_one_that_means_it():
    put(replace(COOK, title="Réceptionniste en hôtel"), replace(COOK, title="Agent d’accueil"))
    assert answers("réceptionniste") == {1: 0, 2: 1}


def test_whole_field_comes_after_the_titles_that_it_means():
    put(replace(COOK, title="Gestionnaire locatif", domain="building"), replace(COOK, title="Maçon", domain="building"))
    assert answers("BTP") == {2: 1, 1: 2}


def test_job_is_not_all_that_an_employer_of_that_name_offers():
    put(replace(COOK, title="Jardinier"), SOLD)
    assert answers("jardinier") == {1: 0}


def test_two_words_of_an_employer_s_name_mean_that_employer():
    put(replace(SOLD, employer="Mairie de Libourne"), replace(SOLD, employer="Mairie de Rennes"))
    assert answers("mairie libourne") == {1: 0}


def test_job_at_an_employer_that_is_named_is_that_one():
    cook = replace(COOK, title="Cuisinier", employer="Hôpital des Quatre-Vents")
    put(cook, replace(cook, title="Vendeur", text="Vous vendez."), replace(cook, employer="Hôtel du Port"))
    assert answers("cuisinier quatre vents") == {1: 0}
