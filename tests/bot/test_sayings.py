"""What is heard, and what is left to be searched."""

import pytest

from bot.router import router
from bot.sayings import ENGLISH_TABLE, FRENCH_TABLE, _table, heard


@pytest.mark.parametrize("name", [FRENCH_TABLE, ENGLISH_TABLE])
def test_each_saying_opens_a_screen_that_exists(name):
    told = {saying for found in _table(name).whole.values() for _, saying in found}
    for saying in told:
        router.match(saying.opens or "home")


@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("MERCIIII !!!", "thanks"),
        ("mercci beaucoups", "thanks"),
        ("mes canditatures", "applications"),
        ("suprimer mon conpte", "erase"),
        ("jcomprends pas", "not_understood"),
        ("svp un référant c koi", "what_is_referent"),
        ("bonjour, mes candidatures s’il vous plaît", "applications"),
        ("🙏🏽", "thanks"),
        ("nimporte koi", "browse"),
        ("je ne sais pas si mon CV est bien", "talk"),
    ],
)
def test_mistakes_signs_and_courtesies_do_not_matter(words, family):
    said = heard(words)
    assert said is not None
    assert said.family == family


@pytest.mark.parametrize(
    "words",
    [
        "aide à domicile",
        "conseiller",
        "conseiller en emploi",
        "stage",
        "formation",
        "agent d’entretien",
        "chargé de compte",
        "travailler dans la mode",
        "j’ai pas trouvé de stage en boulangerie",
        "conducteur poids lourd pour la nuit",
        "protection de l’enfance en danger",
        "police municipale",
        "marché",
        "mairie",
        "commerce",
        "plombier",
        "un poste",
        "anglais",
        "🍕",
        "",
        "a" * 5000,
    ],
)
def test_in_doubt_it_is_a_search(words):
    assert heard(words) is None


def test_distress_is_heard_in_a_long_text():
    assert heard("Je vous écris longuement. " * 50 + "Je veux mourir. " + "Voilà tout. " * 50).is_urgent
