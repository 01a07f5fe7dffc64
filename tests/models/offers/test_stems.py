"""What one word finds."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from models.offers.index.stems import LONGEST, stems


@pytest.mark.parametrize(
    "alike",
    [
        "infirmière infirmières infirmier infirmiere INFIRMIERE",
        "électricien électricienne electriciens Électriciennes",
        "salarié salariée salariés salaries",
        "formé formée formés forme",
        "vendeur vendeuse vendeurs vendeuses",
        "conducteur conductrice conductrices conducteurs",
        "éducateur éducatrice educatrices",
        "heureux heureuse",
        "boulanger boulangère boulangers boulangerie",
        "étudiant étudiantes étude etudes",
        "cœur coeur",
        "e\u0301tude étude e\u0301tu\u00addes",
    ],
)
def test_forms_of_one_word_are_one(alike):
    assert len(set(stems(alike))) == 1


@pytest.mark.parametrize("apart", ["cuisine cousine", "comptable compteur", "port porc", "animal animateur"])
def test_different_words_stay_apart(apart):
    assert len(set(stems(apart))) == 2


@pytest.mark.parametrize("empty", ["", " ", "à la", "de l'", "D’un", "!?", "🙂", "\0", "\ud800", "_"])
def test_words_that_say_nothing_are_left_out(empty):
    assert list(stems(empty)) == []


def test_no_stem_is_longer_than_an_index_can_hold():
    assert [len(stem) for stem in stems("b" * 4096)] == [LONGEST]


def test_threads_do_not_mix_their_words():
    words = [f"mot{number}eraient" for number in range(2000)]
    alone = [f"mot{number}" for number in range(2000)]
    with ThreadPoolExecutor(4) as pool:
        assert [stem for (stem,) in pool.map(lambda word: list(stems(word)), words)] == alone
