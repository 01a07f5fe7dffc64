"""Official coordinates are read from either source, and what cannot be read is said."""

import json

import pytest

from scripts.coordinates import Unreadable, main

BORDEAUX = {"nom": "Bordeaux", "code": "33063", "centre": {"type": "Point", "coordinates": [-0.5736, 44.8572]}}
GONE = {"code": "99999", "centre": {"type": "Point", "coordinates": [2.0, 48.0]}}
POST = "code_commune_insee;nom_de_la_commune;code_postal;coordonnees_gps\n"


@pytest.fixture
def made(tmp_path):
    """Makes the coordinates from a file of this name with these words in it."""

    def make(name, text):
        source, target = tmp_path / name, tmp_path / "coordinates.csv"
        source.write_text(text, encoding="utf-8")
        main(source, target)
        return target.read_text(encoding="utf-8")

    return make


def test_answer_of_the_state_is_read_for_the_communes_of_today(made):
    rows = json.dumps([BORDEAUX, GONE, {"code": "33281", "centre": None}])
    assert made("communes.json", rows) == "code,latitude,longitude\n33063,44.8572,-0.5736\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{POST}33063;BORDEAUX;33000;44.8572, -0.5736\n33063;BORDEAUX;33100;44.8572, -0.5736\n33281;MERIGNAC;33700;\n",
        "code_commune_INSEE,nom_commune,latitude,longitude\n33063,BORDEAUX,44.8572,-0.5736\n",
        "\ufeff#Code_commune_INSEE;Nom_commune;latitude;longitude\n33063;BORDEAUX;44.8572;-0.5736\n",
    ],
)
def test_file_of_the_post_is_read_in_all_its_forms(made, text):
    assert made("codes.csv", text) == "code,latitude,longitude\n33063,44.8572,-0.5736\n"


def test_paris_lies_where_its_first_arrondissement_does(made):
    assert "75056,48.8626,2.3363" in made("codes.csv", f"{POST}75101;PARIS 01;75001;48.8626, 2.3363\n")


def test_code_that_lost_its_zero_is_found_again(made):
    assert "01053," in made("codes.csv", f"{POST}1053;BOURG EN BRESSE;1000;46.2051, 5.2469\n")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("communes.json", "{", "is not the answer of geo.api.gouv.fr"),
        ("communes.json", '[{"centre": {"coordinates": [1]}}]', "is not the answer of geo.api.gouv.fr"),
        ("communes.json", "[]", "names no commune of today"),
        ("codes.csv", "code_postal;nom\n33000;BORDEAUX\n", "has no columns for the INSEE code"),
        ("codes.csv", f"{POST}33063;BORDEAUX;33000;ici\n", "line 2"),
        ("codes.csv", f"{POST}33063;BORDEAUX;33000;444.8, -0.57\n", "which is nowhere"),
        ("codes.csv", "", "has no columns"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_written(made, tmp_path, name, text, said):
    with pytest.raises(Unreadable, match=said):
        made(name, text)
    assert not (tmp_path / "coordinates.csv").exists()


def test_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(Unreadable, match="cannot be read"):
        main(tmp_path / "none.csv", tmp_path / "coordinates.csv")
