"""Jobs, contracts and places said in English are searched as their French; French words stay as they are."""

import pytest

from models.offers.reading.english import _meanings, in_french, read_in
from models.offers.reading.sentence import read_sentence

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("cook", "cuisinier"),
        ("I look for a job as a cook in Bordeaux", "cuisinier à Bordeaux"),
        ("Part-time cleaner near Lyon", "temps partiel agent d'entretien près de Lyon"),
        ("delivery driver", "chauffeur livreur"),
        ("warehouse work", "logistique"),
        ("I'm a nurse", "infirmier"),
        ("waiter within 20 km of Lille", "serveur à 20 km de Lille"),
        ("apprenticeship in a bakery", "apprentissage à boulangerie"),
        ("I want to work with children", "enfants"),
        ("security guard at night", "agent de sécurité de nuit"),
    ],
)
def test_search_is_the_same_as_in_french(english, french):
    assert in_french(english) == french
    assert read_in("en", english).criteria == read_sentence(french).criteria


@pytest.mark.parametrize("french", ["cuisine bordeaux", "infirmière", "stage de troisième", "L’Haÿ-les-Roses", "75011"])
def test_french_is_searched_as_french_by_who_reads_english(french):
    assert read_in("en", french).criteria == read_sentence(french).criteria


def test_nothing_is_put_into_french_for_who_reads_french():
    assert read_in("fr", "cook").criteria == read_sentence("cook").criteria


def test_every_job_in_english_says_something_to_search():
    little = {"à", "de", "ou", "et", "près de", "autour de", "km de", "km autour de"}
    meant = {french for french in _meanings().values() if french} - little
    assert [french for french in meant if read_sentence(french).is_empty] == []
